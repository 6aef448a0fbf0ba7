# 简报
brief-head = 📇 <b>{ $customer }</b> · { $grade } · { $standing } · 资料 { $filled }/{ $applicable }
brief-keeper = 负责人 { $name }
brief-promise-ours = 📌 我方：{ $text } → { $due }（{ $age }记）
brief-promise-ours-late = 🔴 我方逾期：{ $text } → { $due }（{ $age }记）
brief-promise-theirs = 🤝 对方：{ $text } → { $due }（{ $age }记）
brief-promise-theirs-late = 🟠 对方逾期：{ $text } → { $due }（{ $age }记）
brief-avoid = 🤫 不要提：{ $what }
brief-duty-overdue = ⏰ { $channel }逾期{ $days }天{ $owed ->
        [0] { "" }
       *[other] （本月 { $done }/{ $owed }）
    }
brief-duty-never = ⏰ 还没{ $channel }，应在 { $due } 前
brief-duty-never-late = ⏰ 还没{ $channel }，已逾期{ $days }天（应在 { $due } 前）
brief-duty-due = ⏰ { $channel }到期：{ $due }{ $owed ->
        [0] { "" }
       *[other] （本月 { $done }/{ $owed }）
    }
brief-duty-next = 🗓 下次{ $channel } { $due } 前{ $owed ->
        [0] { "" }
       *[other] （本月 { $done }/{ $owed }）
    }
brief-plan = 📅 已排走访：{ $day }
brief-occasion = 🎂 { $who } { $kind } { $day }{ $lunar }{ $turns }
brief-lunar = （农历）
brief-turns = ，{ $n }岁
brief-never = 还没有任何接触记录。
brief-met = · { $age } { $channel }：{ $text }
brief-order = 💰 上次订单 { $amount }（{ $age }）
brief-complaint = ⚠️ 未结投诉：{ $text }（{ $age }）
brief-competitors = ⚔️ 竞品：{ $names }（{ $age }）
brief-completeness = 资料完整度 { $filled }/{ $applicable }
brief-no-phones = 还没有电话。可以把联系人名片转给我。
brief-nobody-plain = 没有找到“{ $query }”。可以换个名称、拼音或电话后四位再试。
brief-nobody-yet = 刚启动，客户名册还在读取（已读 { $percent }%），暂时没有找到“{ $query }”。请过几分钟再试。
brief-nobody = 没有找到“{ $query }”。可以换个名称、拼音或电话后四位再试，或用 /customer 新建。
brief-which = “{ $query }”是哪一家？
brief-usage = 发 /brief 加客户名称、拼音、首字母或电话后四位，例如 /brief 麦凯。直接发名称也可以。
button-all = 📖 更多
button-log = 📝 记一笔
button-plan = 📅 排走访
button-calls = 📞 电话
button-folders = 🗂 文件夹
occasion-birthday = 生日
occasion-wedding = 结婚纪念日
occasion-founding = 成立纪念日
occasion-festival = 节日
occasion-other = 纪念日
log-prompt = 📝 请回复这次和 <b>{ $customer }</b> 的情况，例如“见了王总，下周三前给报价”。
brief-guarded = （含敏感内容，见原文）
brief-held = 💤 { $by } 把{ $channel }推迟到 { $until }
brief-held-why = 🚫 { $by }：{ $channel }暂不需要，到 { $until }（{ $reason }）
brief-left = （已离职）
brief-deceased = （已故）
