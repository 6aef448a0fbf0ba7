"""How persons are written: the patterns of titles, full names, nicknames and posts."""

import re

from bot.capture.notes.table import CJK
from bot.capture.notes.words import names
from bot.capture.notes.words.days import DAYS, MONTHS

DEPT = r"(?:<DEPT>(?:管理)?(?:部门?|科|处|中心|室|组)?)"
ROLE = rf"(?:{DEPT}(?:的)?(?:副?(?:<TITLE>|<POST>|负责人|director|manager|head|lead))?|<POST>|<TITLE>)"
WORDLIKE = "".join(sorted(names.WORDLIKE_SURNAMES))
SURNAME = "(?:<DOUBLE>|[" + "".join(sorted(names.SURNAMES)) + "])"
NOT_GENERAL = "(?!总[共计额价部体量数结之算裁统线代包承揽]|工(?:[作地厂人资具业期艺序种会商]|程(?!师))|董事(?!长)|姐妹|哥们|老师傅)"
# 采购李经理 · 质量部的宋主任 · 陈工 · 周国强总经理 · Kevin总
TITLED = (
    rf"(?P<role>{DEPT}(?:的)?|(?:<POST>)(?:的)?|老板娘|老板)?"
    rf"(?P<name>(?P<sur>{SURNAME}|[{WORDLIKE}](?=<TITLE>))(?P<given>[{CJK}]{{0,2}}?)"
    rf"(?!楼老板|店老板|坊老板|馆老板){NOT_GENERAL}(?P<title>(?:<DEPT>)?(?:<TITLE>)|生(?![产日活意病孩子气成长前效物命鲜肖态存育下出怕怒动])))"
)
LATIN_TITLED = r"(?P<name>(?-i:[A-Z][a-z]{1,14})\s?(?P<title>总经理|总监|经理|主管|总|姐|哥|老师|女士|先生|小姐|老板|董|工)(?![作程厂具]))"
# 小林 · 老周 · 阿强
NICK = (
    rf"(?P<role>{DEPT}(?:的)?|<POST>)?(?P<name>[小老阿]{SURNAME})"
    "(?![女子孩板师家婆公乡病客户总区时候心程序车装虾库龙爷弟牌旧年友大二三厂店妹姑姐哥熟款外毛城镇村路桥员普])"
)
SPEAKING = r"(?=$|[\s,.;:、。■(]|人很|人挺|人不错|答复|反馈|说|讲|话|微信|电话|发|聊|接待|要|嫌|催|想|问|都|也|在|刚|答应|同意|觉得|表示|反映|投诉|那边)"
# 老板阿珍, 护理长淑芬姐: after a post, any by-name.
ROLE_NICK = rf"(?:<POST>|<TITLE>|{DEPT}|负责人)的?(?P<name>[小阿][{CJK}]|[{CJK}]{{2}}[姐哥嫂叔姨]){SPEAKING}"
# 胖哥要200卷, 阿辉讲: a by-name that stands free and does something.
BY_NAME = rf"(?P<name>(?![表堂大小空学师前他她我你这那的两几个安])[{CJK}][姐哥嫂叔姨]|{SURNAME}太(?![多贵高慢大小好差少久难忙累太过硬软])|阿(?![姨里拉根联胶斯姐哥])[{CJK}]){SPEAKING}"
TWO_CJK = f"[{CJK}]{{1,2}}"
FULL = rf"(?:{SURNAME}){TWO_CJK}?"
EVERYDAY = re.compile(
    "(?:区域..|大区..|片区..|员工|职工|施工|加工|手工|人工|开工|停工|完工|竣工|包工|化工|军工|做工|动工|返工|分工|打工|罢工|招工|华工|高工价|汇总|全总|老总|高总裁"
    "|时总|和总|单总|于总体|家姐|公安|常务|向导|高级|任经理|任主任|任总|任厂|任部|应付|别总|还总|都总|方经理人|成总价|新总|万工|解总|卫生)$"
)
COURTESY = (
    r"(?P<name>\b(?:mr|mrs|ms|miss|dr|prof|herr|frau|madam|madame|sir|mdm|señor|señora|monsieur|aunt(?:ie|y)?|uncle)\b\.?\s?"
    rf"(?:[{CJK}]{{1,3}}(?![{CJK}])|(?!the\b|and\b|is\b|at\b)[A-Za-z][\w'’-]{{1,16}}(?:\s(?-i:[A-Z])[\w'’-]{{1,16}}){{0,2}}))"
)
AFTER_FULL = rf"(?=$|[\s,.;:()、。\d■]|电话|微信|说|讲|表示|来电|反馈|反映|投诉|抱怨|吐槽|要求|答应|同意|问|催|嫌|告诉|提到|觉得|认为|在(?![{CJK}]司)|要|想|聊|谈|吃|开会|见面|负责|接待|先生|女士|{ROLE})"
CALLED = rf"(?:联系人|对接人|对接的是|接待的是|接待我的是|负责人(?:是|叫)|名叫|叫|姓名|联系方式|新来的|接班的是|接手的是|找)[是叫:为\s]{{0,2}}(?P<name>{FULL}){AFTER_FULL}"
PHONED = rf"(?<![{CJK}])(?P<name>{FULL})\s?(?:电话|手机|微信)?[:\s]?(?=\+?1?[\d■]{{7}})"
BEFORE_ROLE = (
    rf"(?<![{CJK}])(?P<name>{FULL})\s?[(,]?\s?(?P<role>{ROLE})(?![{CJK}]{{0,1}}(?:公司|厂))"
)
AFTER_ROLE = r"(?=下单|订|签|付|打款|视频|语音|拿|换|看|试|约|来|今|明|已|刚|也|不|没|很|对|给|把|让|请|问|催|嫌|反映|投诉)"
ROLE_NAME = rf"(?P<role>{DEPT}(?:的)?|<POST>|<TITLE>|[{CJK}]{{1,3}}[师员])(?:的|是|叫|\s)?(?P<name>{FULL})(?:{AFTER_FULL}|{AFTER_ROLE})"
# 设计总监Vivi, 新采购叫Linda Wu: a post, then a name in letters.
LATIN_ROLE = (
    rf"(?P<role>[{CJK}]{{0,2}}(?:总监|经理|主管|主任|工程师|老板娘?|店长|厂长|采购|助理|负责人|专员|设计师|会计|财务))(?:叫|是|\s)?\s?"
    r"(?P<name>(?-i:[A-Z])[a-z]{1,14}(?:\s(?-i:[A-Z])[a-z]{1,14})?)(?![A-Za-z])"
)
MET = rf"(?:跟|和|见了?|见到了?|[遇碰撞][到见上]了?|[偶巧]遇了?|约了?|陪|同|请|给|找|拜访了?|联系了?)\s?(?P<name>{FULL})(?=聊|谈|吃|说|开|见|通|打|喝|确认|对了?|发|一起|碰|沟通|$|[\s,。;!(])"
NOT_GIVEN = re.compile(
    "[的了是和跟在有不没要说讲个这那也都还就被把给让对上下前后里外年月日号点们么吗呢吧着过得地很太更最又再请每各某已将从到向为以及与或但而因所其此该"
    "价货单样款钱谈聊看报订买卖签付发寄送催问回见去来开会打电话交通方成满定采购销续约流技质]"
)
NOT_NAMES = frozenset(
    ["毕业", "高兴", "高度", "方面", "方便", "方案", "方式", "方向", "安排", "安全", "安装", "时间", "时候", "明天", "后天", "周一", "周二",
     "周三", "周四", "周五", "周六", "周日", "周末", "周期", "周围", "周年", "经理", "任务", "任何", "全部", "全年", "全国", "成本", "成交",
     "成功", "成立", "于是", "关于", "关系", "关心", "关注", "关键", "常常", "常用", "常年", "平时", "平均", "平台", "平板", "平方", "向来",
     "应该", "应收", "应酬", "强调", "强烈", "高峰", "高尔夫", "高管", "高层", "高速", "高端", "高压", "高考", "温度", "温州", "海鲜", "江苏",
     "江西", "何时", "石材", "石油", "白酒", "黄酒", "金额", "金属", "金毛", "钱包", "田园", "马上", "马拉松", "马路", "路上", "路虎", "包装",
     "包括", "包含", "单价", "单位", "单独", "单子", "柴油", "柴犬", "柯基", "龙头", "龙井", "熊猫", "严重", "严格", "连续", "连锁", "易耗",
     "施工", "水泥", "毛病", "毛利", "计划", "计算", "解决", "解释", "段时间", "项目", "利润", "利息", "古董", "祝福", "祝贺", "党员", "党支部",
     "顾客", "顾问", "管理", "管道", "陪同", "池子", "车间", "车子", "车队", "曲线", "费用", "花生", "花了", "谢谢", "谈判", "左右", "程序",
     "程度", "章程", "宁波", "宁夏", "陕西", "山东", "韩国", "泰国", "秦皇岛", "万元", "万一", "牛肉", "牛奶", "羊肉", "鱼", "麦片", "米粉",
     "习惯", "支持", "支付", "冷链", "冷冻", "冷库", "蓝色", "红色", "红酒", "白色", "白天", "黑色", "黄色", "全套", "喜欢", "乐意", "乐高",
     "老板", "老家", "小区", "商量", "商务", "尚未", "文件", "文档", "文具", "曾经", "景气", "宣传", "展会", "查询", "查看", "原来", "别人",
     "来电", "来访", "储备", "符合", "燕窝", "强项", "盛赞", "符号", "戴着", "房子", "房租", "沙发", "农历", "桑拿", "屈指", "简单", "简报",
     "闻到", "封箱", "封面", "占地", "印刷", "印象", "桌上", "滕王", "安静", "安心", "安徽", "胡椒", "康复", "柳州", "鲁菜", "史上", "万", "苗木",
     "苗圃", "凌晨", "程部", "程师", "程处", "程科", "程项", "纪念", "纪录", "童装", "游泳", "游戏", "阳历", "阳台", "裴", "席位", "席间", "查账", "沟通", "应付", "钟表", "汪汪",
     "凑合", "盛大", "余款", "余额", "全靠", "余下", "梁", "洪水", "贺卡", "贺礼", "陶瓷", "梅雨", "常规", "常见", "焦虑", "焦急", "向上", "路过",
     "齐全", "莫名", "涂料", "谷物", "关门", "甄选", "项链", "班车", "温和", "温泉", "甘肃", "单身", "司机", "司法", "柏油", "强制", "丛林",
     "卓越", "华东", "华南", "华北", "华中", "冉冉", "边上", "边界", "辜负", "吉利", "饶有", "丘陵", "晋升", "苑", "宫颈", "全体", "全新",
     "岑", "宗教", "应急", "巫", "沙盘", "区别", "区域", "利率", "冷静", "付款", "付清", "付费", "肖像", "楼上", "楼下", "骆驼", "郁闷"]
)  # fmt: skip
BEFORE_NICK = "访人师长员监任管手工的了跟和找给见是与同到把叫问陪约请由部科处务购书台理员机说讲"
MIXED = rf"(?P<name>(?-i:[A-Z][a-z]{{1,14}})\s?(?P<sur>{SURNAME})(?P<title>总|生|经理|小姐|先生|姐|哥)?(?=$|[\s,.;:()、。@]|说|讲|的|电|微|在|要|想|也|,))"
WORD = r"(?-i:[A-Z][a-z'’-]{1,16}(?:[A-Z][a-z]{1,16})?|O'[A-Z][a-z]{1,14}|Mc[A-Z][a-z]{1,14}|[A-Z]{2}(?=\s(?-i:[A-Z][a-z]))|[A-Z]\.)"
NAMES = rf"(?P<name>{WORD}(?:\s(?:(?:van|von|de|da|del|bin|al|la|der)\s){{0,2}}{WORD}){{0,3}})"
MEETING = (
    r"(?:\b(?:met(?: up)?(?: with)?|saw|with|w/|called|call(?:ed)? (?:from|by|to|with)|spoke (?:to|with)|speaking (?:to|with)|talk(?:ed|ing)? (?:to|with)"
    r"|chat(?:ted)? (?:to|with)|text(?:ed)?|e?mail(?:ed)?|rang|phoned|messaged|pinged|whatsapp(?:ed)?(?: from)?|contact(?: is|:)?|ask(?: for|ed)?|told|"
    r"from|thank(?:ed|s)?(?: to)?|per|by|to|visited|introduced to|wechat(?:ed)?|tel|attn:?|seeing|meeting|lunch w/|dm from|between me and)\s)"
)
SAYING = (
    r"(?=\s?(?:\(|@|(?:from|at|of|over at)\s(?:the\s)?(?-i:[A-Z])|'s\b|’s\b|,?\s(?:says?|said|wants?|asked|asks|complain\w*|thinks?|hates?|likes?|loves?|ordered|will|would|mentioned|confirmed|is|was|has|"
    r"had|needs?|told|promised|agreed|took|just|still|signed|prefers?|seems?|called|texted|drives|plays|turns|also|can|can't|won't|doesn't|didn't|"
    r"unhappy|happy|furious|annoyed|liked|wasn't|isn't|left|moved|joined|paid|pays|sent|sends|claims|reports|feels|felt|enjoys|collects|went|got|gets|"
    r"approved|agreed|accepted|rejected|declined|reviewed|tested|tried|rang|who|bday|birthday|out|not)\b)|说|讲|要|想|的|觉得|话|在|也|喜欢|爱|,|:|$)"
)
NOT_FIRST = (
    DAYS
    | MONTHS
    | frozenset(
        [
            "the",
            "a",
            "an",
            "this",
            "that",
            "these",
            "those",
            "he",
            "she",
            "they",
            "we",
            "i",
            "you",
            "it",
            "his",
            "her",
            "their",
            "our",
            "my",
            "your",
            "met",
            "called",
            "visited",
            "spoke",
            "talked",
            "lunch",
            "dinner",
            "coffee",
            "breakfast",
            "zoom",
            "teams",
            "skype",
            "wechat",
            "whatsapp",
            "email",
            "emailed",
            "call",
            "phone",
            "po",
            "eta",
            "rmb",
            "usd",
            "eur",
            "gbp",
            "hkd",
            "sgd",
            "next",
            "last",
            "send",
            "sent",
            "will",
            "need",
            "needs",
            "wants",
            "want",
            "asked",
            "follow",
            "signed",
            "quick",
            "good",
            "great",
            "no",
            "not",
            "yes",
            "ok",
            "new",
            "old",
            "also",
            "still",
            "budget",
            "quote",
            "order",
            "price",
            "dropped",
            "site",
            "visit",
            "demo",
            "trial",
            "sample",
            "samples",
            "competitor",
            "currently",
            "birthday",
            "wife",
            "husband",
            "son",
            "daughter",
            "follow-up",
            "action",
            "chase",
            "reorder",
            "please",
            "note",
            "update",
            "fyi",
            "re",
            "q1",
            "q2",
            "q3",
            "q4",
            "ceo",
            "cfo",
            "cto",
            "it",
            "hr",
            "qc",
            "vip",
            "if",
            "when",
            "after",
            "before",
            "then",
            "so",
            "but",
            "and",
            "or",
            "as",
            "at",
            "by",
            "for",
            "from",
            "in",
            "of",
            "on",
            "to",
            "with",
            "ramadan",
            "christmas",
            "easter",
            "cny",
            "xmas",
            "kick-off",
            "plan",
            "boss",
            "buyer",
            "owner",
            "manager",
            "director",
            "plant",
            "purchasing",
            "procurement",
            "sales",
            "finance",
            "quality",
            "operations",
            "contact",
            "per",
            "chinese",
            "english",
            "german",
            "french",
            "italian",
            "spanish",
            "american",
            "british",
            "japanese",
            "catholic",
            "muslim",
            "buddhist",
            "christian",
            "hindu",
            "jewish",
            "had",
            "got",
            "just",
            "left",
            "stopped",
            "popped",
            "swung",
            "ran",
            "rang",
            "texted",
            "messaged",
            "pinged",
            "ping",
            "mail",
            "voicemail",
            "saw",
            "went",
            "came",
            "took",
            "gave",
            "brought",
            "lost",
            "won",
            "both",
            "there",
            "here",
            "what",
            "who",
            "how",
            "why",
            "where",
            "every",
            "each",
            "all",
            "any",
            "some",
            "one",
            "two",
            "three",
            "four",
            "five",
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "herr",
            "frau",
            "prof",
            "talk",
            "recovering",
            "mission",
            "deal",
            "sounds",
            "looks",
            "seems",
            "apparently",
            "hearsay",
            "rumor",
            "rumour",
            "heard",
            "received",
            "got",
            "delivery",
            "delivered",
            "invoice",
            "payment",
            "paid",
            "complaint",
            "issue",
            "problem",
            "machine",
            "line",
            "security",
            "server",
            "cloud",
            "apple",
            "google",
            "meet",
            "hi",
            "hello",
            "dear",
            "thanks",
            "regards",
            "don't",
            "never",
            "do",
            "did",
            "does",
            "is",
            "are",
            "was",
            "were",
            "canon",
            "tesla",
            "audi",
            "bmw",
            "porsche",
        ]
    )
)
# Hannah Price, who runs the dairy side.
APPOSED = rf"(?<![\w'&-]){NAMES}(?=,\s(?:who(?:se)?\b|(?:the |their |our |its )?(?:<EPOST>)\b|(?:technical|team|project|site|shift|account|sales|plant|head|senior|chief|deputy|assistant)\s[a-z]+))"
POSTS_ALONE = r"\b(?:the|their|our|a|new)\s(?P<name>(?:<EPOST>))(?=\s(?:of|at|from|said|says|wants?|is|was|asked|complain\w*|will|thinks|told|promised|there|needs|has|there)\b|[,.;:]|$)"
POSTS_ALONE_ZH = rf"(?P<name>(?:<DEPT>)(?:部|科)?(?:<TITLE>)(?<!采购采购)|(?<![{CJK}])老板娘|(?<=的)老板娘)(?=说|讲|表示|要|嫌|觉得|接待|反映|投诉|在|答应|,|$|\s|。)"

# 林静说 …: a full name that opens a clause and speaks.
SPEAKS = rf"(?<![{CJK}])(?P<name>(?:{SURNAME}){TWO_CJK})(?=说|讲|表示|反馈|告诉|反映|提到|来电|微信|答应|当场|当面|电话)"
# 园长姓梅: a post, then the surname alone.
# 接电话的是个姓马的工程师.
NAMED_LAST = rf"姓(?P<sur>{SURNAME})的?(?P<title><TITLE>|<POST>)"
NAMED = rf"(?P<title><TITLE>|<POST>|管事的?|对接的人?|新来的|接手的)[,，]?姓(?P<sur>{SURNAME})"
