# 走访安排
plan-head = 📅 <b>走访安排</b>
plan-visit = <b>{ $customer }</b> · { $grade } · { $when }{ $text }
plan-proposed = 💡 本周建议（按访问任务推算，点 ✓ 采用，📅 换一天）：
plan-proposal = { $number }. { $customer } · { $grade } · { $day }
plan-empty = 还没有安排，也没有到期要走访的客户。
plan-usage = 直接排一家：/plan 麦凯 下周三 10点
plan-which-day = 📅 哪天去 <b>{ $customer }</b>？点一天，或回复“下周三 10点”。
plan-made = 📅 已安排：<b>{ $customer }</b> { $when }{ $before }
    前一天傍晚发简报；有时间的，提前一小时再发一次。
plan-moved = 📅 已改期：<b>{ $customer }</b> { $before } → { $when }
plan-holiday = ⚠️ 这天是休息日或您在休假。
plan-file = 📆 { $n } 次走访，打开即可加入手机日历。
plan-event = 走访 { $customer }
button-move-plan = 📅 改期
button-unplan = 🚫 取消
button-ics = 📆 日历文件
button-round = 🗺 今日路线
button-map = 🗺 在地图上看
coming-tomorrow = 🌆 <b>明天的走访</b>
coming-hour = ⏱ <b>一小时内的走访</b>
coming-visit = <b>{ $number }. { $at }{ $customer }</b> · { $grade }
round-none = 今天没有安排走访。用 /plan 安排。
round-head = 🗺 <b>今日路线</b>（直线约 { $km } 公里，已约时间的保持先后）
round-stop = { $number }. { $at }<b>{ $customer }</b>{ $nowhere }
round-no-place = （还没有位置，到场时发一次定位即可）
