"""What one writes, rings and shows with: the names of the means of contact."""

from bot.capture.notes.table import compiled

WRITTEN = "(?:企业?微信?|微信|QQ|扣扣|钉钉|飞书|旺旺|短信|私信|邮件|电邮|传真|朋友圈|站内信|whats ?app|wechat|(?<![a-z-])e-?mail|telegram|(?<![a-z])(?:sms|dm|msg|line|viber|slack|kakao(?:talk)?|zalo|messenger)(?![a-z]))"
SHOWN = "(?:腾讯会议|腾会|钉钉会议?|飞书会议?|tencent meeting|voov|(?<![a-z])(?:zoom(?:ed)?|teams|webex|gmeet|google meet|facetime|skyped?|go ?to ?meeting)(?![a-z]))"
RUNG = "(?:电话|座机|手机|热线|总机|话机|call)"
# Fairs that go by their own name.
FAIRS = "(?:(?<![a-z])(?:anuga|sial|drupa|interpack|propak|medica|gitex|ces|mwc|ciie|ciff|gulfood|ambiente|k show|hannover messe|canton fair|labelexpo|ipex|fespa|pack ?expo|imts|emo|automechanika|bauma|cosmoprof|magic show|vinexpo|prowein|hofex|foodex|chinaplas|sino-?pack|aahar|thaifex|\\w{2,8}fex|fha|arab health|vitafoods|biofach|natural products expo|summer fancy food|nra show|hostmilano|host milano|intergift|maison et objet|spielwarenmesse|gamescom|sxsw|techcrunch|web summit|slush|semicon|electronica|productronica|embedded world|sps|hannover|agritechnica|eima|sima|conexpo|intermat|ligna|interzum|iwf|domotex|heimtextil|techtextil|itma|jec|kfair|plastpol|plastindia|auto expo|elecrama|pharmex|cphi|expopharm|arabplast|big 5|the big five|index dubai|automechanika|cantonfair|asia fruit|fruit logistica)(?![a-z])|广交会|进博会|华交会|糖酒会|药交会|高交会|服贸会|消博会|义博会|加博会)"

# What a name may have swallowed at its start or its end.
LED_BY = compiled(
    f"(?:(?:[\u4e00-\u9fff]{{0,4}}(?:展会?|博会|酒会|年会|大会|论坛|峰会)上)|路过|经过|顺路去|陪|上门给?|进门先?跟?|致电|[上下]午致电|电联|电询|刚?visit(?:完|了|咗)|call(?:完|了|咗)|见了|拜访了?|{WRITTEN}|{SHOWN}|电话|视频|语音|前台|门卫|保安|展会|展位)(?:里|上|中|会|来|说|问|小[妹姐伙]|大[哥姐爷]|师傅)?(?:跟|和|与|说|讲)?"
    r"|(?:voice ?mail|e-?mail|mail|message|text|call|zoom|teams|video call|whatsapp|sms|visit|lunch|dinner|meeting|mtg|coffee)s? (?:from|with|w/|to|at|@)\s"
)
NO_NAME = compiled(
    rf"(?:voice ?mails?|mails?|messages?|texts?|calls?|visits?|lunch|dinner|(?:morning|afternoon|evening|breakfast|brunch|coffee)s?|{SHOWN}|{WRITTEN}|连[线麦])$|.{{0,40}}\b(?:\w{{0,12}}expo|trade show|fair|summit|conference|convention|exhibition|congress|forum)\b"
)
ENDS_IN = compiled(
    rf"\s(?:{SHOWN}|{WRITTEN}|call|ping|text(?:ed)?|messag(?:e|ed)|mail(?:ed)?|phoned|rang|called)$"
    r"|(?:发来?|回了?|来了?)(?:消息|信息|短信|微信|邮件|语音)$|\s(?:came|went|popped|dropped|stopped|called|rang|phoned|visited|emailed|texted)\s[a-z ]{2,30}$|(?<=[\u4e00-\u9fff]{2})(?:询盘|来电|巡店|饮茶|食饭|喝茶|吃饭)$"
)
IN_NO_FIRM = compiled(
    "电话|总机|座机|手机打|连线|连打|线上|网上|视频|微信|邮件|短信|zoom给|^用zoom|^inbox|^远程给|^线上给|phone's|通话|询盘|^巡店|直播|在线|云端|大会|聚会|年会|饭局|trade fair|facetim|^had the\\b|\\b(?:expo|trade show)$|半(?:个)?小时|第[一二三四五]天"
)
