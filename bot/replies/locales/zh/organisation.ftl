# 组织设置
command-organisation = 组织设置：国家、假日、节日
organisation = 🏢 <b>组织设置</b>（对所有成员生效）
    国家或地区：{ $country }（按当地节假日算工作日）
    每人每天最多走访：{ $visits } 家
    2月29日的生日：{ $feb29 }
    要祝贺的节日：{ $festivals }
    听懂的语音：{ $voices }
    另外放假：{ $holidays }
    另外上班：{ $workdays }
organisation-none = 无
organisation-feb28 = 平年在2月28日
organisation-mar1 = 平年在3月1日
organisation-voices-kept = 保留原声
organisation-voices-dropped = 不留原声
organisation-visits = 每天{ $n }家
organisation-unsure-estimated = ℹ️ { $year } 年的放假调休还没公布，先按往年规律预估；公布后随新版本更新，也可以先在这里填。
organisation-unsure-weekdays = ℹ️ 没有这个国家或地区 { $year } 年的假日表，只除周末；可以在这里填。
organisation-usage = 点按钮修改，或直接写：/organisation 国家 新加坡、/organisation 每天 5、/organisation 放假 12月31日、/organisation 上班 2月14日、/organisation 恢复 12月31日、/organisation 原声 不留。
refusal-BadValue-organisation = 没看懂要改什么，没有更改。例如：/organisation 国家 SG、/organisation 每天 5、/organisation 放假 12月31日。
refusal-BadValue-country = 没有“{ $value }”的假日表，没有更改。请写国家或地区的名称或代码，需要时加州省，例如 新加坡、SG、DE-BY。
refusal-BadValue-visits = “{ $value }”不行，没有更改。每天走访请写 1 到 20。
refusal-BadValue-feb29 = 没看懂，没有更改。2月29日的生日在平年放在“2月28日”还是“3月1日”？
refusal-BadValue-voices = “{ $value }”没看懂，没有更改。听懂的语音，原声请写“保留”或“不留”。
refusal-BadValue-own-day = 没看懂“{ $value }”是哪几天，没有更改。例如“12月31日”或“2月14日到16日”，一次最多31天。
refusal-NotAllowed-settings = 组织设置由管理员修改，这次没有更改。
