# 投递
unreachable = 📵 { $name } 停用或屏蔽了机器人，提醒送不到，请联系本人。
letter-lost = 📨 有一份周报或文件可能没有送到。需要的话点下面重发。
button-resend = 🔁 重发
resent = 好的，正在重发。

# 投递情况（/delivery）
command-delivery = 投递情况：没送到的消息、联系不上的同事
post-head = 📮 投递情况
post-waiting = 待发送：{ $n } 条
post-waiting-since = 待发送：{ $n } 条，最早的从 { $since } 等到现在
post-lost = ❌ 没有送到：{ $n } 条
post-letter = · { $at } { $reader } · { $kind }：{ $why }
post-more = 另有 { $n } 条
post-nobody = 非本公司成员
post-unreachable = 📵 联系不上：{ $names }。请他们打开机器人，点“启动”。
post-aside = ⚠️ 有 { $n } 条收到的消息没能处理，已告知发送人；日志里能按编号查到原因。
post-failing = ⏳ 一直没能生成：{ $works }。其他人不受影响；我会隔一段时间再试，日志里有原因。
post-work-mornings = 早间提醒
post-work-plan_days = 拜访前简报
post-work-digest_days = 周报
post-work-deliveries = 投递情况
post-work-looking = 特殊日子预查
post-work-chores = 每日清理
post-well = ✅ 一切正常
post-kind-answer = 回复
post-kind-nudge = 提醒
post-kind-digest = 周报
post-kind-approval = 审批
post-kind-file = 文件
post-why-barred = 对方停用或屏蔽了机器人，或账号已注销
post-why-refused = Telegram 不接受这条消息
post-why-uncertain = 可能没有送到
post-why-unreached = 一整天连不上 Telegram
