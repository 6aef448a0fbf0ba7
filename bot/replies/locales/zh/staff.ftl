# 成员、设置、帮助
welcome = 👋 { $name }，您好！我是 Fieldbook，帮您记客户。
    见完客户发一句话就行，例如：<i>刚见了麦凯信封的王总，嫌报价高，周五前给新报价</i>
    直接发客户名称可以看简报。/help 看全部功能。
welcome-archivist = 👋 { $name }，您好！我是 Fieldbook，替团队保管客户档案。
    直接发客户名称可以看简报和文件夹。/help 看全部功能。
welcome-analyst = 👋 { $name }，您好！我是 Fieldbook，替团队保管客户档案。
    /digest 看周报，也可以直接问“谁逾期了”。/help 看全部功能。
welcome-admin = 👋 { $name }，您好！我是 Fieldbook，替团队保管客户档案。
    您管成员、密钥和设置，看不到客户资料。/invite 邀请同事，/help 看全部功能。
welcome-telegram = 🔐 资料在公司服务器上加密保存；但与机器人的聊天不是端到端加密，Telegram 看得到聊天内容，请勿发送密码等信息。
joined = ✅ 已加入。发 /help 看看能做什么。
joined-waits = ✅ 收到。等邀请人确认后就能使用，我会通知您。
invitation = 🔗 { $role }邀请链接（24小时内有效，只能用一次）：
    { $link }
    对方点开后，我会请您确认。
invitation-bad = 这个邀请链接无效、已用过或已过期，请让同事重新发一个。
invitation-used = 🙋 { $name } 用您的邀请链接加入，角色：{ $role }。是本人吗？
invitation-confirmed = ✅ { $name } 已加入。
invitation-refused = 🚫 已拒绝 { $name }，对方没有看到任何资料。
button-it-is-them = ✅ 是本人
button-not-them = 🚫 不是
language-zh = 中文
language-en = English
settings = ⚙️ <b>设置</b>
    语言：{ $language }
    时区：{ $zone }
    早间提醒：{ $morning }
    免打扰：{ $quiet }
help = <b>Fieldbook 怎么用</b>
help-notes = · 见完客户直接发一句话：谁、怎么样、答应了什么、下次什么时候；我回一张卡片，可修改、撤销、补充，也可以直接说“不对，是电话”“不是麦凯，是明远”“刚才那条删掉”。卡片问的，直接打字答；“不知道”也行。
    · 一条消息可以写几家客户；“昨天”“上周三”会记到那天；“打了电话”记为电话；“明天拜访麦凯”只排计划，“麦凯改到下周一”“取消周五麦凯的走访”改计划。
    · 回复提醒、简报或卡片，就是记到那家客户。
help-names = · 直接发名称、拼音、首字母或电话后四位，看简报。
help-asking = · 直接问：谁逾期了、我的客户、麦凯该去了吗、谁去过麦凯、谁喜欢钓鱼、7月谁过生日、我这周答应了什么、麦凯的电话。
help-team = · 问“谁逾期了”看的是整个团队，也可以问“小李上周都去了哪”“小李还有哪些客户没去”“这周谁跑得最多”；周报里可以问负责人原因、豁免、交接、批准等级变更。
help-archivist = · 您保管全部档案：可以查简报、文件夹，补正客户和联系人资料，新建客户；不记走访。
help-analyst = · 您看名单和数字：/digest 周报，或者问“谁逾期了”“本周还有哪些A类没去”；不看个人资料。
help-admin = · 您管成员、密钥和设置：/invite 邀请同事，/ai 管理模型建议；看不到客户资料，也不记走访。
    · 服务器上用 fieldbook staff、doctor、rotate、audit。
command-brief = 拜访前看简报
command-visit = 一步步记走访
command-customer = 新客户
command-complete = 一项一项补全客户资料
command-order = 记订单
command-expense = 记费用
command-complaint = 记投诉
command-invite = 邀请同事
command-settings = 语言、时区、提醒时间
command-cancel = 取消当前步骤（/skip 跳过，/back 上一步）
command-help = 怎么用
cancelled = 好的，已取消。已填的没有保存。
cancelled-nothing = 现在没有进行中的步骤。
unknown-command = 没有这个命令。发 /help 看全部功能；要记客户，直接写一句话就行。
unknown-command-plain = 没有这个命令。发 /help 看全部功能。
command-plan = 本周走访安排
command-leave = 登记休假
settings-usage = 也可以直接写：/settings 07:45（早间提醒）、/settings 22:00-07:00（免打扰）、/settings Europe/Paris（时区）
