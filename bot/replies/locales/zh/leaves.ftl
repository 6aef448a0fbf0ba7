# 休假
leave-head = 🏖 <b>休假</b>
leave-none = 🏖 没有登记休假。
leave-usage = 要登记休假，直接说“明天请假”“下周一到周三休假”“请假三天”，或回复这条写日期；取消就说“取消休假”
leave-taken = 🏖 已登记休假：{ $days }。期间不发早间提醒，访问任务按剩下的工作日计算。
leave-cancelled = 🏖 已取消休假：{ $days }。
button-end-leave = 🚫 取消休假
leave-asked = 🏖 登记休假：{ $days }（{ $n } 个工作日）？
leave-long = 🤔 这段休假超过半年，还没有登记。日期没写错就点“登记休假”；写错了，重新发 /leave 加日期。
leave-half = 休假按整天登记。
leave-visits = 📅 这几天已排走访 { $n } 次：{ $visits }。要改期请发 /plan
leave-which = 🏖 取消哪一次休假？
button-take-leave = ✓ 登记休假
button-no-leave = 📝 不是请假，是记录
