"""What is promised: verbs that make a dated clause a promise, words that lead to it, whose it is."""

from bot.capture.notes.table import Row, compiled, table

# A clause with a day ahead is a promise when it holds one of these.
DEEDS = table(
    Row("deed", r"给|发|寄|送|派|回(?!来|家|国|老家)|定|签|付|打|汇|交|报|出(?!差|国|院|生)|下单|落单|下(?:个|第)?.{0,3}单|下PO|下 ?PO|订|买|采购|来(?:$|看|厂|公司|签|拿|取|访|装|修|谈|电)|去(?!世)|谈|聊|约|见|拜访|上门|演示|安装|装|调试|培训|验收|验|招标|投标|开标|试|换|退|赔|修|补|重|催|跟进|跟|确认|答复|反馈|联系|准备|提供|更新|完成|做|改|讨论|开(?:会|一次|票|始|通|工|标|个|机)|碰|过(?:去|来|一下|方案)|跑|看|取|提货|收|结|清|续|启动|上线|交付|到货|到岗|送达|送到|评审|审|批|盖章|走完|对账|核|量|测|打样|采样|邮|传|拿|供|吃|请|喝|评估|出货|入场|进场|施工|排产|复工|拍板|上会|报批|通知|告诉|转|搞定|解决|处理|维修|保养|检修|检查|盘点|走访|回访|面谈|开(?:发票|户)|推进|安排|敲定|要(?=\d|[一二两三四五六七八九十几])|搬|上架|铺货|补货|陈列|参观|考察|审核|汇报|覆|截止|ETA", "下周一寄样", "寄"),
    Row("deed", r"\b(?:send|ship|deliver\w*|quot\w*|pay\w*|sign\w*|decid\w*|decision|order\w*|visit\w*|call\w*|meet\w*|follow\w*|chas\w*|return\w*|go (?:back|again|over)|try|come|email\w*|reply|answer|confirm\w*|review\w*|install\w*|train\w*|demo\w*|present\w*|propos\w*|prepar\w*|finish\w*|complet\w*|fix\w*|repair\w*|replac\w*|refund\w*|credit|invoic\w*|remit\w*|transfer\w*|wire|check\w*|discuss\w*|get back|revert|update\w*|share|submit\w*|tender|launch\w*|start\w*|kick[- ]?off|go[- ]live|sampl\w*|trial|test\w*|eta|pick ?up|collect|arriv\w*|drop|bring|arrange|book|schedul\w*|deadline|due|renew\w*|cancel\w*|catch up|speak|talk|ring|phone|text|zoom|lunch|dinner|report|draft|contract|po|handover|inspect\w*|audit|negotiat\w*|approv\w*|award\w*|revisit|workshop|site|spec\w*|catalog\w*|brochure|drawing\w*|proof|artwork|payment|settle\w*|balance|issue|release|board|need\w*|want\w*|give|ask|remind|make|hear|let|provide|set up|see|resend|extend|close|reorder|restock|expect\w*|measure|sort|resolve|look|chat|ping|go out|goes out|correct|amend|adjust|rectify|promised|revise|unit|delivery|shipment|replacement|credit|refund)\b", "ship end of next month", "ship"),
    Row("deed", r"(?<![A-Za-z])(?:call|confirm|meeting|demo|sample|quote|PO|ship|deliver|follow ?up|email|check|review|sign|order|pay|install|launch|send|update|test|trial|present|reply)(?![A-Za-z])", "call他confirm", "call"),
)  # fmt: skip

# Not promises even with a day: where people are, what life brings.
STATES = table(
    Row("state", "^搬(?:去|到|迁|家|厂|新)|^(?:他|她|老板|人|说|讲|才|就|会|要|再)*(?:回来|回|在|不在|有空|没空|有时间|出差|休假|放假|上班|退休|回国|回老家|出国|开学|高考|中考|毕业|结婚|生日|过生日|满月|手术|住院|出院|搬家|开业|到岗|入职|回公司|返工|复工|开工|回厂|营业|有个?大?单|有(?:新)?项目|有(?:新)?需求|旺季|淡季)(?:了|的)?$", "说回来", "说回来"),
    Row("state", r"^(?:[ ,.'!?;:()-]|he|she|they|who|is|are|'s|'re|will|be|says?|said|that|the boss|boss|owner|manager|mr|ms|back|in|on|the|until|office|till|away|from|out|his|her|for|only|not|town|of|travel\w*|leave|holiday|vacation|busy|closed|closes?|reopens?|free|available|birthday|bday|wedding|retir\w*|abroad|parental|maternity|sick|birthdays?|anniversary|turns?|golf|no)+$", "she is back", "she is back"),
)  # fmt: skip

# Without a day, only these make a promise.
STRONG = table(
    Row("ours", "(?:回头|回去|稍后|晚点|晚些时候|改天|过后|之后|接下来|随后|抽空|尽快|马上|立刻|赶紧|抓紧|下次)(?:就|再|要|把|去|给|得)?(?P<v>(?:给|发|寄|送|派|补|联系|跟|约|带|出|做|打|回|拜访|再|准备|整理|安排|上门|过去|处理|解决|换|修|重|更新|提供|报).{0,20})", "回头寄目录", "寄目录"),
    Row("ours", "(?:^|他|她|客户|对方|总|经理|,)(?:希望|要求|强烈要求|要|想|让|想让|催|提出|坚持|等着?|等)(?:我们?|咱们?)(?:尽快|马上|必须|把|给)?(?P<v>(?:给|发|寄|送|派|补|联系|出|做|打|回|准备|整理|安排|上门|过去|处理|解决|换|修|重|更新|提供|报|退|赔|来|去|帮|介绍|推荐|改|加|配|交).{1,20})", "要我们出技术方案", "出技术方案"),
    Row("ours", "(?:让|叫|催|请|要求|希望)(?:我们?|咱们?)(?P<v>.{2,24})$", "让我把测试报告整理好发他", "把测试报告整理好发他"),
    Row("ours", "(?:^|[,，]|说|讲|他|她|总|经理|工|姐|采购|客户|对方)(?:让|叫|催|请)(?:先|再|尽快|赶紧|马上|抓紧|务必|明天|顺便|帮忙?|直接)?(?=(?:先|再|尽快|把|给|发|寄|送|报|出|做|派|改|补|传|拿|带|准备|整理|提供|更新|打样|换|修|安排))(?P<v>.{2,24})$", "让先把参数表发过去", "把参数表发过去"),
    Row("ours", "(?:要求|索要|要)(?P<v>(?:退换|退货|换货|退款|赔偿|赔|换新|重做|返工|补发|补货|重发|重新|派人|上门|现场|维修|整改|道歉|书面|解释|折让|打折|降价补偿).{0,14})", "要求退换", "退换"),
    Row("ours", "(?:答应|承诺|保证|应承)(?:了)?(?:他|她|客户|对方|给他|给她|给客户|他们)(?P<v>.{2,24})", "答应他送两台样机", "送两台样机"),
    Row("ours", "(?:记得|别忘了?|务必|一定要|需要我们?|我们要|我们得|我得|我要|我来|我会|我们会|我去|我再|要尽快|得尽快|需尽快|待办:?|下一步:?|后续:?|todo:?)(?:再|去|把|给)?(?P<v>.{2,24})$", "记得送礼物", "送礼物"),
    Row("theirs", "(?:答应|承诺|保证|应承|同意|说好)(?:了)?(?!他|她|客户|对方|给)(?:会|要)?(?P<v>(?:付|打|汇|结|清|签|下|给|回|安排|派|来|推荐|介绍|引荐|帮|考虑|确认|提供|续|订|补|发|把|先|试|尽快|月).{1,20})", "答应尽快付款", "尽快付款"),
    Row("ours", r"\b(?:i(?:'ll| will| need to| have to| must| should| promised to|'ve promised to)|we(?:'ll| will| need to| have to| must| should| promised to)|need to|needs? us to|wants? us to|wants? me to|ask(?:ed|ing|s) (?:us|me) to|remember to|to[- ]?do:|action:|next(?: step)?s?:|must|promised (?:him|her|them)(?: to)?|promised (?:to )?(?=(?:a )?(?:send|replace|credit|refund|deliver)))\s?(?P<v>.{3,50})", "I'll send credit note", "send credit note"),
    Row("ours", r"(?:^|,\s)(?:pls |please |and )?(?P<v>(?:send|follow[- ]?up|chase|call back|get back|try again|resend|prepare|arrange|schedule|book|check|ship|forward|quote(?= (?:him|her|them))|email(?= (?:him|her|them|the|a|our))|share|introduce|organi[sz]e|go back|revisit|will (?:send|call|try|go|visit|follow|email|get back|bring|come back|ship|deliver))\b.{0,40})", "follow up with samples", "follow up with samples"),
    Row("theirs", r"\b(?:he|she|they|customer|client|boss)(?:'ll| will| agreed to| promised to)\s(?P<v>(?:send|pay|sign|order|call|get back|decide|confirm|come|check|discuss|let us know|reply|introduce|arrange|place|test|review|share|transfer|remit|renew|issue).{0,40})", "she'll call back", "call back"),
)  # fmt: skip

# Asked for, with no day: a promise of ours only when the note holds no other.
ASKED = table(
    Row("ours", "(?:想要|想|要|需要|求|要求|索要|希望|让|催|问|安排).{0,12}?(?P<v>(?:demo|sample|quote|proposal|meeting|catalog|报价|样品|打样|样机|目录|资料|方案|样册|演示|检测报告|证书|合同|发票|清单|图纸|价格表|试用))(?:单|书)?", "想要3台设备报价", "报价"),
    Row("ours", r"\b(?:wants?|needs?|asked (?:us )?for|asks for|requested|requests?|would like|waiting for|expects?)\s(?:to (?:see|get|have) )?(?:an? |the |some |our |more |new |updated |revised )*(?P<v>(?:\w+ ){0,4}(?:quot\w+|samples?(?: (?!to|for|by|of|on|in|from|next|this|and|before|asap|with|at)[a-z]{3,})?|demo|trial|proposal|catalogue?|brochure|pricing|price list|spec sheets?|drawings?|visit|meeting|references?|datasheets?|contract|invoice|fix|replacement|refund|credit note|presentation|info\w*)\b)", "wants a demo", "demo"),
)  # fmt: skip
REQUESTS = table(*STRONG, *ASKED)

LEADS = (
    r"^(?:[\s,.、:;()]|(?:他|她|客户|对方|老板|人家|领导|他们|她们|总|[\u4e00-\u9fff]{1,3}(?:总|经理|工|姐|哥|主任|厂长|老板|科长|部长|会计|财务)|会计|财务|前台|秘书)?(?:也|还|都|又)?(?:说好?|讲|话|答应|承诺|表示|要求|希望|提醒|叮嘱|强调|约好?了?|约定|约在|保证|计划|打算|准备|预计|估计|争取|回复说|催着?|应承|同意)"
    r"|(?:让|要|叫|请|想让|需要|需|想|得|催)(?:我们?|咱们?|他|她|对方|财务|售后)?(?=.)|我们?(?=.)|咱们?(?=.)|他们?(?=.)|她们?(?=.)|对方|客户|再说|必须|务必|尽量|尽快|一定|就|将|会(?!议|面|谈|签)|得(?=.)|才|那就|然后|并|并且|而且|所以|因此|但|但是|最晚|最迟|最好|之前|以前|前(?=.)|内|以内|之内|后(?=.)|左右|大概|大约|可能|应该|可以|能(?=.)|先(?=.)|记得|到时候?|届时|在(?=.)|的(?=.)|是(?=.)|也(?=.)|于|把(?=合同签|字签)){1,12}"
)
LEADS_EN = (
    r"^(?:[\s,.:;()–-]|(?:'ll|'d|'s|'re|'ve)\b|\b(?:he|she|they|we|i|it|who|customer|client|boss|owner|buyer|and|but|so|then|also|now|please|pls|plz|he's|she's|they're|they've|i've|we've|there(?:'s| is)|that|(?<=told )(?:him|her|them)|"
    r"(?:he|she|they|i|we|it)(?:'ll|'d)|will|would|wants?|wanted|needs?|needed|asked|asks|asking|ask(?= (?:for|us|me|to)\b)|requested|requests?|expects?|expecting|likes?|promised|promises|agreed|agrees|going|have|has|had|must|should|shall|can|could|may|might|"
    r"says?|said|told|hopes?|hoping|plans?|planning|due|deadline|next step|todo|action|remember|try(?=ing)|us|me|for|to|a|an|the|our|my|his|her|their|some|is|are|be|been|by|on|in|at|before|until|of|re|get(?= (?:a|the|an|our)\b)|give(?: (?:him|her|them))|it's|latest|let's|committed|supposed|scheduled|set|likely|probably|aiming|want)\b)+"
)
TAIL_EN = r"(?:[\s,.:;()–~-]|\b(?:by|on|before|in|at|until|till|for|from|around|is|due|no later than|the|of|within|latest|about|and|to|with|this|approx|be|end|some ?time|maybe|probably|hopefully|promised|expected|needed|required|wanted|positively|without fail|sharp|kindly|itself)\b)+$"

# Whose promise it is, by the words about it.
# 张姐说月底再补货: who says what comes owes it, unless it is ours by its kind.
THEY_SAY = table(
    Row("theirs", "(?:他|她|客户|对方|[\u4e00-\u9fff](?:总|经理|工|姐|哥|主任|老师|厂长|老板|店长))们?(?:说|讲|表示|回复|答应)", "张姐说月底补货", "张姐说"),
)  # fmt: skip
THEIRS = table(
    Row("theirs", "付|安排.{0,4}(?:款|定金|汇款)|(?:款|定金|首付)(?:到账|打|转|清)|(?:打|转|补|交)(?:定金|首付|余款|货款|尾款)|一把清|走账|到账|打款|打过来|打来|汇|结清|结款|回款|下单|落单|下.{0,3}单|下 ?PO|PO|签(?!收)|定下?来?$|^定|决定|拍板|招标|开标|给信|给准信|给答复|给回话|给消息|给话|答复我|回复我|给我们|给我(?!们?带)|来(?:厂|公司|看厂|参观|考察|我们)|批|审批|上会|订|采购|买|续约|续签|续费|确认订单|立项|验收|评审", "月底付清", "付"),
    Row("theirs", r"\b(?:pay\w*|sign\w*|decide\w*|decision|place\b.{0,12}order|order\w*|get(?:s)? back|reply|revert|let us know|confirm\w*|approv\w*|po|tender|award|renew\w*|remit\w*|transfer\w*|settle\w*|issue (?:the )?po|come to (?:our|us)|visit us|board)\b", "decide", "decide"),
)  # fmt: skip
OURS = table(
    Row("ours", "(?:让|要|叫|想让|希望|要求|催|等)(?:我们?|咱们?)|(?:要|得)(?:给|发|送|派|寄)|我们?(?:要|会|得|去|来|再|给|把|答应|承诺|承担|安排)|我(?:明|后|下|周|再|去|给)|答应(?:了)?(?:他|她|客户|对方|给)|给(?:他|她|客户|对方)|交货|发货|送货|报价|寄|派人|上门|再去|拜访|回访|打电话|联系他|联系她|跟进|催(?:他|她|款)|给方案|出方案|方案|样品|样机|打样|演示|换新|维修|安装|培训", "让我们再报一次", "让我们"),
    Row("ours", r"\b(?:i'll|we'll|i will|we will|i need|we need|us to|me to|promised (?:him|her|them|replacement|a )|(?:repl(?:y|ies) (?:to )?(?:him|her|them))|(?:call|ring|phone|email|chase|follow|try|ship|deliver|send|quot|replac|credit|go back|visit|drop|return|fix|repair|sampl|demo|propos|catalog|brochure|install|train|resend|revisit)\w*)\b", "I'll send it", "I'll"),
)  # fmt: skip
ASKED_OF_US = table(*OURS[:1])
MEETS = table(
    Row("meets", "再去|再来|再跑|再过[去来]|再见|再访|再碰|再聊|再谈|拜访|上门|见面|面谈|约见|约了?(?:见|在|他|她|喝|吃|看)|过去(?:一趟|看|谈|拜访|拿|签|找)?$|去(?:一趟|看他|看她|厂里|他那|他们|现场|拜访|签|谈|找)|登门|回访|走访|碰头|碰面|再开一次|开会|来(?:我们)?(?:厂|公司)|参观|meeting|visit|跑一趟|吃饭|喝茶|面聊|会面", "后天再去", "再去"),
    Row("meets", r"\b(?:visit|revisit|meet(?:ing)?|go back|come (?:back|again)|(?:pop|drop|swing|call) (?:back|by|in|round)|be back(?! to)|stop by|see (?:him|her|them)|call on (?:him|her|them)|lunch|dinner|coffee|site visit|on-?site|demo|return|try again|going back|swing by|pop in|catch up)\b", "will go back", "go back"),
)  # fmt: skip
# Who asks whom outweighs what kind of deed it is.
ASK_US = table(
    Row("ours", "(?:让|要|叫|想让|希望|要求|催)(?:我们?|咱们?)|答应了?(?:他|她|客户|对方|给)|给(?:他|她|客户|对方)们?(?:答复|回复|方案|报价|寄|发|送|结果|回话)", "让我们降价", "让我们"),
    Row("ours", r"^(?:need to|have to|must|got to|promised|booked|arranged|scheduled|remember to|agreed to)\b", "Need to get back to Tom", "Need to"),
    Row("ours", r"\b(?:wants?|asked|needs?|told|expects?) (?:us|me) to\b", "wants us to call", "wants us to"),
)  # fmt: skip
THEY_WILL = table(
    Row("theirs", "等(?:他|她|他们|对方|客户|老板|老细|领导|[\u4e00-\u9fff]总).{0,8}(?:回|覆|批|定|给|发|确认|答复)", "等他周三前回", "等他周三前回"),
    Row("theirs", "(?:他|她|客户|对方|他们)(?:答应|承诺|说|会|要|保证)?.{0,6}(?:付|汇|打款|签|下单|回复|答复|给信|定)", "他说下周答复", "他说下周答复"),
    Row("theirs", r"\b(?:he|she|they)(?:'ll| will)\b", "she'll sign", "she'll"),
    Row("theirs", r"\b(?:committee|board|panel|council|hq|head office|head ?quarters|management|directors) (?:will |to |then )?(?:meets?|decid\w*|vot\w*|approv\w*|sits?|review\w*|confirm\w*)\b", "committee meets", "committee meets"),
)  # fmt: skip
# Who speaks goes on speaking in the next clause: 我说回去请示，后天给答复.
WE_SPEAK = table(
    Row("ours", "(?:^|[,，])(?:我们?|咱们?)(?:就|也|还|先|当场|没敢)*(?:说|讲|答应|承诺|回复|告诉|表示|没敢|请示|回去|跟他|跟她)|^(?:没敢|说)?.{0,4}(?:请示|回去商量|回去问)", "我说回去请示", "我说"),
    Row("ours", r"\b(?:i|we)\s(?:said|told|promised|agreed|replied|offered|have to|need to|must|will)\b", "I told him no", "I told"),
)  # fmt: skip
OTHERS_SPEAK = table(
    Row("theirs", "(?:他|她|客户|对方|老板|[\u4e00-\u9fff](?:总|经理|工|姐|哥|主任|老师))(?:们)?(?:说|讲|答应|承诺|会|再|要|付|打|签|下)", "他会答复", "他会"),
    Row("theirs", r"\b(?:he|she|they)\b", "they reply", "they"),
)  # fmt: skip
# Somebody asks or commits: with a day beside it, any deed is promised.
FRAME = table(
    Row("frame", "(?:让|要|叫|请|催|要求|希望|答应|承诺|保证|约好|约了|定在|定了|改到|说好|务必|必须|记得)(?:我们?|咱们?|他们?|她们?|对方)?", "要我们改", "要我们"),
    Row("frame", r"\b(?:wants?|needs?|asked|promised|will|must|should|agreed|expects?|committed|to[- ]?do|i'll|we'll|he'll|she'll|they'll)\b", "wants it", "wants"),
)  # fmt: skip
SUBJECT_EN = (
    r"^(?:[\w'.&-]{1,20}\s){1,4}(?=(?:wants?|needs?|asked|asks|will|promised(?! (?:for|by|on)\b)|promises|agreed|expects?|requested|would|must|has to"
    r"|have to|is going to|said (?:he|she|they)(?:'ll| will)|said(?= (?:to )?(?:come|call|ring|try|pop|go|drop|be|email|wait)\b))\s)"
)

# A deed whose object was said before: 下周二前发她, "sending Thu".
OBJECTLESS = compiled(
    "(?P<verb>(?:期限|过去|过来|(?:再|去|就|必须|务必|一定|得)?(?:email|send|call|ping|给|发|寄|传|送|出|交|拿|收|报|回|补|带|到|做|改|要)))(?:他|她|我|你|们|对方|客户|过去|过来|过|出去|出来|出|到|来|去|一下|下|好|上|货|就[成行好]|即可|为止)*"
    r"|(?P<word>send|sending|ship|shipping|post|posting|quote|quoting|deliver|delivering|bring|bringing|email|emailing|forward|back|get back|reply|due|needed|required|wanted|courier\w*|number due|deadline)(?: (?:it|them|him|her|over|out|to|back|pls|please|across|off|one))*"
)
BACK = (
    "back",
    "get back",
    "reply",
    "due",
    "needed",
    "required",
    "wanted",
    "number due",
    "deadline",
)
ASKED_ZH = compiled(
    "(?:想要|索要|需要|要(?!得(?:$|[\\s,。])|了)|催着?|求|等着?|问(?!题)|出|做|(?<![十百千万])来(?!一?[趟次]|我们|咱|公司|厂|看|拿|取|签|谈|电|邮件|信|函|访))(?:一?[下份个张套些点]|我们|咱们|先|再)?\\s?(?P<v>[\u4e00-\u9fffA-Za-z0-9].{0,30})$"
)
COUNTED = compiled(
    r"^[\d一二两三四五六七八九十百千半几]{1,5}(?:台|套|个|件|份|张|本|条|箱|盒|卷|只|块|桶|包|支|把|款)?"
)
