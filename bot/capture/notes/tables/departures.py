"""Words that tell that somebody died or left, and what may stand between them and the name."""

_GAP, _SOME = r"\s{1,3}", r"\s{0,3}"

_WHEN_ZH = r"(?:今天|昨[天晚夜]|前[天晚]|大前天|(?:上上?|这|本)个?(?:周|星期|礼拜|月)[一二三四五六日天末初中底]?|[今去前]年(?:年?[初中底])?|年[初前底]|月[初底]|春节[前后]|最近|近期|前阵子|前段时间|前[两几]天|刚刚?|刚才|(?:\d{1,2}月)?\d{1,2}[日号]|\d{1,2}月份?)"
_HOW_ZH = r"(?:已经?|都|突然|忽然|不幸|意外|也|就|早就?|因病|因心梗|因癌症?|因车祸|在(?:家|医院|睡梦中)|从(?:公司|厂里?|单位|店里)|主动|被)"
_BETWEEN_ZH = rf"(?:[\s,，]|{_WHEN_ZH}|{_HOW_ZH}){{0,8}}"
_DIED_ZH = (
    r"(?:去世|过世|逝世|病逝|病故|离世|辞世|仙逝|走了[,，]?(?=心梗|脑梗|癌|享年|因病|白血病))"
)
_FIRM_ZH = r"(?:这|那|他们|原来)?(?:的|家|个)*(?:公司|单位|厂里?|店里?)"
_LEFT_ZH = rf"(?:离职|辞职|跳槽(?:[去到]了?[^\s,，。;；!！了]{{1,12}})?|调走|调离|辞退|开除|裁掉|退休(?=了)|离开了?{_FIRM_ZH}|不在{_FIRM_ZH}(?:干|做|上班|工作)?(?=了))"
_NOT_ZH = r"(?!\s*(?:吗|么|没|与否|的话|之?前|手续|率|证明|风险|原因|[?？]))"

_WHEN_EN = r"(?:(?:last|this|on) (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:last|this) (?:week|weekend|month|year|night|spring|summer|autumn|fall|winter)|yesterday|today|recently|(?:two|three|a few|a couple of|\d+) (?:days|weeks|months) ago|(?:a|last) (?:week|month) ago|(?:in|since) (?:january|february|march|april|may|june|july|august|september|october|november|december))"
_HOW_EN = r"(?:has|had|have|is|was|been|just|now|recently|suddenly|sadly|unexpectedly|already|apparently|unfortunately|actually)"
_BETWEEN_EN = rf"(?:{_GAP}{_HOW_EN}|{_GAP}{_WHEN_EN}|'s){{0,8}}{_GAP}"
_AT_FIRM = rf"(?:{_GAP}(?:of|at|from){_GAP}(?:the{_GAP})?[\w&'.-]+(?: [A-Z][\w&'.-]+){{0,3}})?"
_DIED_EN = r"(?:passed (?:away|on)|died|deceased|dead)\b"
_JOB = r"(?:the|their|his|her|that) (?:company|firm|business|job|post|position|organi[sz]ation|factory|plant)"
_WITH = r"(?:(?:with|at|works? (?:at|for|with)|working (?:at|for|with)|employed (?:at|by))(?: (?:the company|the firm|them|[A-Z][\w&'-]+))|works? there|working there|employed|there)"
_LEFT_EN = rf"(?:(?:left|quit) {_JOB}|quit(?={_SOME}(?:$|[,.;!]))|resigned|retired|no longer {_WITH}|(?:not|doesn't|does not) {_WITH} any ?more|fired|let go|laid off|made redundant|dismissed|sacked|left(?={_GAP}{_WHEN_EN}{_SOME}(?:$|[,.;!])))"
_SINCE = rf"(?:{_GAP}{_WHEN_EN})?"
_NOT_EN = rf"(?!{_SOME}\?)"

# `told` is what says it, without the name before and the firm between.
DIED = (
    rf"(?P<told>{_BETWEEN_ZH}{_DIED_ZH}了?+){_NOT_ZH}",
    rf"{_AT_FIRM}(?P<told>{_BETWEEN_EN}{_DIED_EN}{_SINCE}){_NOT_EN}",
)
LEFT = (
    rf"(?P<told>{_BETWEEN_ZH}{_LEFT_ZH}了?+){_NOT_ZH}",
    rf"{_AT_FIRM}(?P<told>{_BETWEEN_EN}{_LEFT_EN}{_SINCE}){_NOT_EN}",
)
GATE = "世|退休|病[逝故]|走了|离职|辞[职退]|跳槽|调[走离]|开除|裁|离开|不在|passed|died|dead|deceased|left|quit|resigned|retired|no longer|any ?more|fired|let go|laid off|redundant|dismissed|sacked"

# What makes these words open: feared, planned, denied.
OPEN = r"(?:没有?|未|不|准备|打算|想|要|会|快|可能|考虑|将|not|will|might|may|going to)\s*$"
# How a person at the customer ends, and a relative, who is none.
PERSON = r"(?:总监?|经理|主任|厂长|部长|科长|处长|院长|校长|老师|博士|教授|医生|先生|女士|小姐|老板|主管|会计|秘书|助理|采购|工程师|店长|董事长?|[工董]|(?<![他她的其])[姐哥叔姨]|[小老](?![人爸妈太爷婆公伴娘爹])[\u4e00-\u9fff]|\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.? [A-Z][\w'-]+(?: [A-Z][\w'-]+)?|\b[A-Z][a-z]+(?: [A-Z][a-z]+)?|\b(?:manager|director|buyer|owner|engineer|secretary|head|chef|boss|ceo|cfo|cto|accountant|assistant))$"
KIN = r"(?:^|[.)]\s)(?:(?:and|but|the|elder|older|younger|late)\s)*(?:wife|husband|missus|hubby|partner|mother|father|mum|mom|dad|daughter|brother|sister|fiancée?)\b|(?:\b(?:his|her|their)|['’]s)\s(?:\w+\s)?(?:wife|husband|father|mother|dad|mum|mom|son|daughter|child|kid|brother|sister|partner|uncle|aunt|cousin|grand\w+|in-law|girlfriend|boyfriend|fiancée?)\b"
