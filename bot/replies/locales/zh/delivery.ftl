# 投递
unreachable = 📵 { $name } 停用或屏蔽了机器人，提醒送不到，请联系本人。
letter-lost = 📨 有一份周报或文件可能没有送到。需要的话点下面重发。
button-resend = 🔁 重发
resent = 好的，正在重发。
