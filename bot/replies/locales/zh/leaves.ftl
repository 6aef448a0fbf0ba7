# 休假
leave-head = 🏖 <b>休假</b>
leave-none = 🏖 没有登记休假。
leave-usage = 要登记休假，直接回复这条写日期，例如“12月1日到5日”；或发 /leave 12月1日到5日
leave-taken = 🏖 已登记休假：{ $days }。期间不发早间提醒，访问任务按剩下的工作日计算。
leave-cancelled = 🏖 已取消休假：{ $days }。
button-end-leave = 🚫 取消休假
