# 拒绝与故障
fault = 抱歉，我这边出了点问题。您的消息已保存，不用重发。编号 <code>{ $reference }</code>，请告诉管理员。
refusal-NotOnStaff = 您好。这是内部机器人，请向同事索取邀请链接。
refusal-NoSuchCustomer = 没有找到这个客户。可以发 /brief 加名称查找，或用 /customer 新建。
refusal-NotAllowed = 您的角色没有这项权限。没有做任何更改。
refusal-GoneByNow = 这条已经不在或已更新，按钮失效了。没有做任何更改。可以发客户名称看最新情况。
refusal-TooLate = 已超过24小时，不能撤销了。可以用“✏️ 修改”更正。
refusal-NothingToRead = 这条消息里没有可以记录的内容。请用文字、语音、名片照片、联系人或位置告诉我。
refusal-BadValue = 这个值看不懂，没有保存。请再发一次，或发 /skip 跳过、/cancel 取消。
refusal-NotInGroups = 为了保护客户资料，我只在私聊里工作。请点我的头像私聊。
