"""How the customer was met. Rows are tried in order; the first met in the note is the channel."""

from bot.capture.notes.table import Row, compiled, table

NOT_YET = "(?:明天|后天|下周|下个?月|回头|改天|准备|打算|计划|约好|约了|约在|will|to |tomorrow|next week|let's|please)"

CHANNELS = table(
    Row("event", "展会|展览会?|[\u4e00-\u9fff]{1,2}博会|[\u4e00-\u9fff]展(?=上|遇|碰|认识|见)|交易会|博览会|参展|广交会|进博会|糖酒会|药交会|车展|年会|峰会|论坛|订货会|交流会|研讨会|沙龙|发布会|招商会|推介会|洽谈会|展位|展台|招标会现场|行业大会|答谢会|酒会|开业典礼|剪彩", "展会碰到徐经理", "展会"),
    Row("event", r"\b(?:trade ?(?:show|fair)|expo|exhibition|conference|summit|symposium|convention|booth|seminar|forum|gala|networking (?:event|dinner|night)|industry (?:dinner|event)|open day|fair)\b", "met at the trade show", "trade show"),
    Row("video", "视频(?!监控|号|网站)|腾讯会议|钉钉会议|飞书会议|线上会议|线上会|网络会议|远程会议|云会议|线上演示|远程演示|开线上|连线|线上沟通|线上聊|线上过|线上开", "开了腾讯会议", "腾讯会议"),
    Row("video", r"\b(?:zoom(?:ed)?|ms teams|teams|google meet|gmeet|webex|facetime|video(?:conference|[ -]?call| chat| meeting| link)?|virtual (?:meeting|demo|call)|online (?:meeting|demo|call)|web ?meeting|screen ?share|skyped?)(?![\u4e00-\u9fff]?里)", "zoom w/ Anna", "zoom"),
    Row("message", "微信(?:上|里|群|说|问|发|聊|回复|回|联系|沟通|找|催|告诉|通知|留言|语音|给|收到|过来|我|他|了)|发(?:了|来|的|个|条)?微信|发(?:了|来|个|条)?(?:短信|信息|消息|邮件|私信)|邮件(?:里|说|回|确认|发|联系|沟通|通知|过来|给|问)|来(?:邮件|信息|短信|微信)|回(?:了)?(?:邮件|微信|信息|短信)|收到(?:他|她|对方)?的?(?:邮件|微信|信息|短信)|钉钉(?:上|里|说|发|问|回|联系|沟通)|企微|企业微信|QQ(?:上|说|发|问|联系|聊)|短信|群里(?:说|问|发)|留言|飞书(?:上|里|说|发)|朋友圈", "微信说样品收到了", "微信说"),
    Row("message", r"\b(?:whats ?app(?:ed)?|wechat(?:ed)?|e-?mail(?:ed|s)?(?! address)|texted|text(?:s)? from|text msg|sms|messaged|dm(?:ed|'d)?|pinged|slack(?:ed)?|telegram|line msg|linkedin|imessage|wrote (?:to|back|in)|message from|msg(?:ed)?|signal)\b", "emailed statement", "emailed"),
    Row("message", r"(?<![A-Za-z])(?:whats ?app|wechat|e-?mail|sms|DM)(?:了|我|给|过|来|说|问|话)", "昨天email我", "email我"),
    Row("call", "(?:(?<!留了)(?<!留)(?<!换)(?<!要了)(?<!维修)(?<!客服)(?<!售后)(?<!服务)(?<!报修)电话(?!(?:号码?)?[是:\\s]{0,2}[\\d+■(]|号|没变|留|换)|去电|来电|致电|通了?(?:个|一通)?话|通了电话|回电|拨(?:了|打|通)|座机打|打(?:了|过|来)(?:个|一个|通|一通)?(?:电话|过来)|(?:^|刚|[ ,])打给|打过去|挂了|(?<!电话)没人接|没接|没打通|占线|(?:手机|电话|一直|又)关机|打不通|接通|接到.{0,12}(?:的?电话)|话筒|手机打|语音通话|语音聊)", "跟孙丽电话", "电话"),
    Row("call", r"\b(?:called(?! (?:off|it|him names|[A-Z]\w+ is))|phoned|rang|rung|phone ?call|phone[ds]?|call (?:with|w/?|from|to)|calls from|spoke (?:to|with)|speaking (?:to|with)|on the phone|by phone|over the phone|telephoned|voice ?mail|cold[- ]call(?:ed)?|dialled|rings?|quick call|had a call|conference call|conf call|call today|a call|no answer|picked up|dial(?:ed|led)|chat(?:ted)? (?:on|by|over) (?:the )?phone|talked (?:to|with)|talking to|on a call|hung up)(?![A-Za-z])", "called Sarah", "called"),
    Row("call", r"(?<![A-Za-z])call\s?(?:了|过|左|完)|(?:同|跟|和).{0,16}call(?!他|她|我|佢)", "陈生 call 了", "call 了"),
    Row("visit", "拜访|走访|上门|回访|登门|去了|跑了|跑一趟|过去了?一趟|到访|到了|来到|来厂|来公司|来我们|见面|见的|当面|面谈|见了|见到|碰到|碰面|遇到|碰了面|现场|驻场|在他们?(?:厂|公司|店|办公室)|刚从.{2,16}(?:出来|回来)|刚见|去看|去到|去.{1,12}(?:看|送|谈|见|拿|收|调试|安装|维修|培训|验收|开会|盘|对账|坐)|陪.{0,14}(?:打|吃|喝|逛|看|钓|转|参观)|(?:请|约|和|跟|同|与|陪).{0,28}(?:吃|喝)(?:了|个|顿|完|的|过)?(?:个|顿|点)?(?:饭|午饭|晚饭|茶|咖啡|酒|早茶|火锅|宵夜|烧烤|海鲜|[\u4e00-\u9fff]{1,2}菜)|(?:一起|约了?|请.{0,3}|来)(?:喝茶|吃饭)|饭局|午餐|晚餐|送(?:到|去)了|送货(?:到|去)|送样(?:到|去)|登门|在.{1,12}(?:坐|待|呆)了|亲自送|门卫|前台说|扑空|没见(?:到|着)|没碰(?:到|上|着)|不在(?:公司|厂|办公室|店|,|$|。)|出差了|带我(?:看|参观|转)|参观|接待的?|接待我|聊得|坐了(?:一会|会|半|一)|验厂|验货|巡店|盘库存|进门|店里|顺路进|路过|试机现场|调试", "拜访麦凯信封", "拜访"),
    Row("visit", "(?:谈|聊|坐|待|呆|磨|泡|耗|转|跑|逛)了(?:好)?(?:一|半|大半|两|三|几|\\d{1,2})(?:个)?(?:多)?(?:下午|上午|天|会儿?|阵|小时|个多?小时|圈|趟|早上|晚上|钟头)", "谈了一下午", "谈了一下午"),
    Row("visit", r"\b(?:quarterly|annual|monthly|business|account|yearly|contract|mid-year|project|progress|weekly)?\s?(?:review|workshop|training|audit|inspection|site walk|demo|presentation|install(?:ation)?|kick-?off|tasting|stocktake) (?:at|@)\s", "Quarterly review at Pinnacle", "Quarterly review at "),
    Row("visit", r"\b(?:visit(?:ed|ing)?|met(?: up)?|meet(?:ing)? up|met with|saw|dropped (?:by|in|into|off)|drop[- ]in|stopped (?:by|at|in|off)|popped (?:in|into|by|over)|swung by|site visit|walk(?:ed)? (?:in|the|through|around)|on[- ]?site|in person|face[- ]to[- ]face|lunch|dinner|breakfast|brunch|coffee w(?:ith|/)|had coffee|drinks with|beers? with|golf(?:ed)? with|round of golf|played|toured|tour of|factory tour|plant tour|went to|went (?:over|by|out) to|came (?:by|in|over) to|came to (?:our|the)|reception(?:ist)?|out of (?:the )?office|not in(?! )|wasn't in|was out|no one (?:at|in|there)|nobody (?:at|in|there)|sat down with|sit-down|met with|at their (?:office|plant|factory|site|shop|warehouse)|quick stop|stop at|stops? (?:today|this (?:morning|afternoon))|drove (?:out )?to|delivered (?:by hand|in person)|catch[- ]?up with|caught (?:up with)?|left my card|meeting with|meeting at|tea with|ran into|bumped into|hosted|showed (?:me|us) (?:around|round|the))(?![A-Za-z])", "Met Tom at Blue Ocean", "Met"),
    Row("visit", "^(?:今天|昨天|前天|上午|下午|早上|刚|刚才|刚刚|中午|我){0,3}(?:先|再|又|顺路|专程)?(?:见|去|到|在)(?!年|期|了解)", "今天去盛通", "今天去"),
)  # fmt: skip

# No visit this week, 没去, didn't call.
UNDONE = compiled(
    r"(?:\b(?:no|not|didn'?t|couldn'?t|without(?: an?)?|haven'?t|hasn'?t|never)\s|(?:没有?|未|不|别)(?:再|能|来得及)?)$"
)
AHEAD = compiled(
    r"(?:明天|后天|下周|下个?月|回头|改天|准备|打算|计划|下次|再|要|想|让|会|等下|will |to |'ll |please |pls |need to |wants? (?:a |to |us to )?|asked (?:for|us to) (?:a )?|next |for a |want a )[^,]{0,6}$"
)
