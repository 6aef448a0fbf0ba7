# 提醒
morning-head = ☀️ <b>早上好，今天的安排</b>
morning-rest = 📋 <b>今天全部事项</b>
morning-more = 还有 { $n } 项
morning-nothing = 现在没有别的事项了。
line-promise = 📌 <b>{ $customer }</b>：{ $text }（{ $due }到期）
line-promise-late = 🔴 <b>{ $customer }</b>：{ $text }（应在 { $due }，已逾期）
line-plan = 📅 <b>{ $customer }</b> · { $grade }：今天{ $at } 走访
line-occasion = 🎂 <b>{ $customer }</b>{ $who }：{ $kind } { $day }{ $lunar }{ $turns }
line-occasion-belated = 🎂 <b>{ $customer }</b>{ $who }：{ $kind }已过（{ $day }{ $lunar }），可补祝福
line-duty-due = 🚶 <b>{ $customer }</b> · { $grade }：该{ $channel }了{ $owed ->
        [0] { "" }
       *[other] （本月 { $done }/{ $owed }）
    }{ $also }
line-duty-overdue = ⏰ <b>{ $customer }</b> · { $grade }：{ $channel }逾期 { $days } 天（本月 { $done }/{ $owed }）{ $also }
line-duty-never = 🆕 <b>{ $customer }</b> · { $grade }：还没{ $channel }，应在 { $due } 前{ $also }
line-duty-never-late = ⏰ <b>{ $customer }</b> · { $grade }：还没{ $channel }，已逾期 { $days } 天{ $also }
line-also = ，{ $channel }也到期
line-late = ❗ <b>{ $customer }</b>（{ $keeper }）：A类走访逾期 { $days } 天，还没有回应
week-head = 
    📊 <b>本月走访进度</b>
week-grade = { $mark } { $grade } 类：{ $done }/{ $owed }
week-too-much = ⚠️ 本月还需 { $asked } 次走访，{ $days } 个工作日最多约 { $capacity } 次，已按比例顺延，A 类最后动：{ $stretch }。{ $left }
snooze-which = 💤 <b>{ $customer }</b> 推迟到什么时候？
snooze-tomorrow = 明天
snooze-3days = 3天后
snooze-week = 下周一
snooze-pick = 选日期
snooze-prompt = 💤 <b>{ $customer }</b> 推迟到哪天？点一天，或回复这条写日期，例如“下周三”“12月5日”。
snoozed = 💤 <b>{ $customer }</b> 推迟到 { $day }，到时再提醒。
notwanted-which = 🚫 <b>{ $customer }</b> 为什么暂时不需要？（可直接回复原因；两周后再提醒，经理可设长期例外）
notwanted-busy = 客户太忙
notwanted-season = 淡季
notwanted-other = 其他人在跟
notwanted-lost = 可能流失
notwanted-done = 🚫 已记下原因，<b>{ $customer }</b> 到 { $day } 前不再提醒。
done-prompt = ✓ 请回复这次和 <b>{ $customer }</b> 的情况（{ $channel }），回复即记录。
promise-kept = ✅ 已完成：{ $text }
button-not-kept = ↩️ 点错了，还没完成
promise-reopened = ↩️ 还没完成，继续提醒：{ $text }（{ $day }）
promise-later = 💤 这项承诺改到 { $day }：{ $text }
promise-gone = 这项承诺已经处理过了。
unplanned = 📅 已取消 <b>{ $customer }</b> { $day } 的走访安排。
why-quota = ❓ <b>{ $customer }</b>（{ $grade } 类）{ $channel }：{ $rule }；本月已 { $done } 次。
    { $month }按 { $workdays } 个工作日推算，第 { $nth } 次应在 { $due } 前。
why-window = ❓ <b>{ $customer }</b>（{ $grade } 类）{ $channel }：{ $rule }；从 { $since } 算起，{ $due } 起该去，{ $late } 起算逾期。
why-last = 上次：{ $day }。
why-never = 还没有过，从 { $day } 交给您起算。
why-none = 这一项现在没有访问任务。
morning-head-late = 📋 <b>今天的安排</b>（提醒晚到了，抱歉）
morning-missed = ⏸ 之前 { $n } 个工作日的提醒没有送到，合并在这一条里。
line-promise-theirs = 🤝 <b>{ $customer }</b>：对方答应{ $text }（{ $due }到期），可以问一声
line-promise-theirs-late = 🤝 <b>{ $customer }</b>：对方答应{ $text }（应在 { $due }），可以问一声
line-festival = 🧧 { $festival }（{ $day }）可以问候：{ $names }{ $more }
line-festival-more = { " " }等，另有 { $n } 家
nofestival = 🚫 今年{ $festival }不再提醒。
greeting-or = 或者，熟一些的：
    <i>{ $text }</i>
greeting-festival = 值此{ $festival }之际，祝您和家人身体健康、工作顺利！感谢一直以来的支持。
greeting-festival-close = { $festival }快乐！祝全家平安喜乐，节后找您喝茶。
festival-new_year = 元旦
festival-spring = 春节
festival-lantern = 元宵节
festival-women = 妇女节
festival-labour = 劳动节
festival-dragon_boat = 端午节
festival-mid_autumn = 中秋节
festival-double_ninth = 重阳节
festival-teacher = 教师节
festival-national = 国庆节
festival-thanksgiving = 感恩节
festival-christmas = 圣诞节
festival-easter = 复活节
todo-visit = 走访
todo-call = 打电话
never-visit = 走访过
never-call = 通过电话
button-week = 📅 本周走访计划

week-stretch-others = B、C 类间隔约 { $others } 倍，A 类不变
week-stretch-all = B、C 类间隔约 { $others } 倍，A 类约 { $a } 倍
week-left-out = 有 { $n } 家本月排不下，下月优先。
calendar-estimated = ℹ️ 这一年的放假调休还没公布，工作日按往年规律预估。
calendar-weekdays = ℹ️ 没有这个国家或年份的假日表，工作日只除周末。
