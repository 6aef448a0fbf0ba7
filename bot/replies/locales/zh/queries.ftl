# 查询
query-head = 🔎 <b>{ $what }</b>{ $rest }
query-unmet = 还没走访的客户
query-unmet-call = 还没通电话的客户
query-unmet-any = 还没联系过的客户
query-overdue = 已逾期的客户
query-due = 该走访的客户
query-due-call = 该打电话的客户
query-met = 走访过的客户
query-met-call = 通过电话的客户
query-met-any = 联系过的客户
query-plans = 走访安排
query-likes = 谁喜欢“{ $topic }”
query-dislikes = 谁忌“{ $topic }”
query-birthdays = 生日
query-promised = 我方承诺
query-promised-us = 对方承诺
query-complaints = 未处理的投诉
query-grades = { $grades }类
query-of-team = 团队
query-count = { $n }条
query-customers = { $n }家
query-range = { $first } 至 { $last }
query-last-week = 上周
query-this-week = 本周
query-next-week = 下周
query-last = 上次{ $age }
query-last-today = 今天刚去过
query-yours = 该您去
query-never = 从未走访
query-never-call = 从未通过电话
query-late-visit = 走访逾期{ $days }天
query-late-call = 电话逾期{ $days }天
query-comes-visit = 走访{ $day }到期
query-comes-call = 电话{ $day }到期
query-last-call = 上次电话{ $age }
query-late = 逾期{ $days }天
query-comes = { $day }到期
query-times = { $n }天
query-turns = { $n }岁
query-lunar = 农历
query-due-on = { $day }到期
query-no-due = 未定日期
query-given = { $age }答应
query-given-today = 今天答应
query-shown = 第{ $first }–{ $last }条，共{ $total }条
query-empty-unmet = 都走访过了，没有落下的客户。👍
query-nobody-mine = 您名下还没有客户。
query-nobody-team = 团队里还没有客户。
query-nobody-mine-graded = 您名下没有{ $grades }类客户。
query-nobody-team-graded = 团队里没有{ $grades }类客户。
query-empty-overdue = 没有逾期的客户。👍
query-empty-due = 这段时间没有到期的客户。
query-empty-met = 这段时间还没有记录。见过客户的话，直接发一句话给我就能补上。
query-empty-plans = 没有安排。想约谁，写“周五去某某”就能排上。
query-empty-likes = 档案里还没有谁喜欢“{ $topic }”的记录。聊到了就告诉我，下次就查得到。（健康、信仰、政治、未成年子女不参与查询。）
query-empty-dislikes = 档案里还没有谁忌“{ $topic }”的记录。（健康、信仰、政治、未成年子女不参与查询。）
query-empty-birthdays = 这段时间没有已知的生日。
query-empty-promised = 没有未兑现的我方承诺。👍
query-empty-promised-us = 没有等对方兑现的承诺。
query-empty-complaints = 没有未处理的投诉。👍
query-unknown = 🤔 这像是个问题，可我还答不上来，也没有记录任何内容。可以这样问：
    · 本周还有哪些A类没去
    · 谁逾期了 · 这周该去谁家
    · 谁喜欢钓鱼 · 7月谁过生日
    · 我这周答应了什么 · 麦凯答应了什么
    · 上次什么时候见的麦凯 · 麦凯的电话
    如果本来就是要记录的内容，按下面的按钮就能记上。
query-unknown-plain = 🤔 这像是个问题，可我还答不上来。可以这样问：谁逾期了 · 谁喜欢钓鱼 · 7月谁过生日 · 麦凯的电话
query-nobody = 🔎 没有找到“{ $name }”。换个说法，或写全名试试。
query-which = 🔎 “{ $name }”指的是哪一家？
query-last-met = 🕒 <b>{ $customer }</b>
query-last-mine = · { $age } · { $channel } · 我：{ $text }
query-last-other = · { $age } · { $channel } · { $name }：{ $text }
query-last-none = 🕒 <b>{ $customer }</b> 还没有任何接触记录。
query-phone = ☎️ <b>{ $customer }</b>
query-phone-none = ☎️ <b>{ $customer }</b> 还没有电话。知道了就发给我，例如“{ $customer }王总 13800000000”。
query-address = 📍 <b>{ $customer }</b>
    { $address }
query-address-none = 📍 <b>{ $customer }</b> 还没有地址。到了门口发个位置给我，就能记下来。
query-birthday = 🎂 <b>{ $customer }</b>
query-birthday-none = 🎂 还不知道{ $who }（{ $customer }）的生日。
button-query-more = 后面{ $n }条 ▸
button-query-back = ◂ 前面
button-query-mine = 只看我的
button-query-team = 看团队
button-query-note = 📝 不是提问，记下来
