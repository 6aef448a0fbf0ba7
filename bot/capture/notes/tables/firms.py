"""How a customer stands in a sentence, where no directory knows the name."""

import re

from bot.capture.notes.table import CJK, compiled
from bot.capture.notes.words import names
from bot.capture.notes.words.days import DAYS, MONTHS

WHEN = (
    "(?:明天|明早|后天|大后天|下周[一二三四五六日天末]?|下个?月|今天|昨天|昨日|前天|昨晚|今早|今晚|昨儿|上午|下午|中午|早上|晚上|傍晚|刚才|刚刚?|方才|上周[一二三四五六日天末]?|本周[一二三四五六日天]?"
    "|这周[一二三四五六日天]?|周[一二三四五六日天]|星期[一二三四五六日天]|\\d{1,2}月\\d{1,2}[号日]?|\\d{1,2}[号日点]半?|\\d{1,2}:\\d{2})"
)
OPENER = (
    "(?:[一-鿿]{0,6}(?:介绍|推荐|转介|引荐)的|我们?|咱们?|又|再|顺路|顺道|顺便|专程|特意|一早|第[一二三]次|带队|陪领导|跟同事|一起|先|然后|接着|最后|客户|老客户|新客户|关于|应收"
    "|去看看?|去了?一?趟|去了|去|跑了一?趟|跑了|来到|来了|到了?|拜访了?|走访了?|回访了?|拜会了?|探访|见到了?|见了|见|碰到了?|遇到了?|跟|和|与|同|陪"
    "|约了?|找|打给|给|在|从|收到了?|接到了?|联系了?|联系上|打电话给|电话|微信|视频|发给|寄给|送到了?|送给|请了?|是|对接|服务|安装在|帮|看了看|了?一下|过一趟)"
)
BEFORE_NAME = compiled(rf"^(?:\s|{WHEN}|{OPENER}|了){{0,8}}")
ENDED = rf"(?P<name>[{CJK}A-Za-z0-9&·]{{1,12}}?(?:<FIRM>)+(?:\((?:[{CJK}]{{2,6}})\))?)(?!的?[机设产材剂液粉]|方案|展|博览|部(?!长|.?经理)|[器件费款单]|质量|工艺)"
PERSON_NEXT = rf"(?:<DOUBLE>|[{''.join(sorted(names.SURNAMES))}])[{CJK}]{{0,2}}?(?:<TITLE>|生(?=\s))|[{''.join(sorted(names.WORDLIKE_SURNAMES))}](?:<TITLE>)|[小老阿][{''.join(sorted(names.SURNAMES))}]|<DEPT>[部科]?|老板|前台|财务"
# 李总在医院, 李总去银行: where a person is, and no firm's name.
PERSON_AT = rf"(?:{PERSON_NEXT})(?:<KIN>)?(?:今天|昨天|又|也|都|还|刚|现在|正)?(?:[在去到]|回(?=家|老家|国)|住院)"
LABELLED = (
    rf"(?:客户|公司|单位|企业|门店|医院|学校)(?:名称?|名字)?(?::|是|叫)\s?(?P<name>[{CJK}A-Za-z0-9&·]{{2,16}})(?=$|[\s,;.。])",
    # 小赵(腾达采购), Tom (Riverside, buyer): in brackets behind a person, before the post.
    rf"(?:[小老阿][{CJK}]|[{CJK}]{{2,3}}|[{CJK}](?:<TITLE>))\s?\((?P<name>[{CJK}]{{2,8}}?)(?:的|\s)?(?:<DEPT>[部科处]?|<POST>|<TITLE>)(?:<TITLE>)?\)",
    r"(?-i:[A-Z])[a-z]{1,14}(?:\s(?-i:[A-Z])[a-z'’-]{1,16})?\s\((?P<name>(?-i:[A-Z0-9])[\w&'.-]{1,20}(?:\s(?-i:[A-Z0-9&])[\w&'.-]{0,20}){0,3}),\s(?:<EPOST>)\)",
    # Tom Reed (buyer, Riverside): behind the post.
    r"(?-i:[A-Z])[\w'’-]{1,16}(?:\s(?-i:[A-Z])[\w'’-]{1,16}){0,2}\s\((?:<EPOST>),\s(?P<name>(?-i:[A-Z0-9])[\w&'’.-]{1,20}(?:\s(?-i:[A-Z0-9&])[\w&'’.-]{0,20}){0,3})\)",
    r"(?:customer|client|account|company)(?: name)?:\s?(?P<name>(?-i:[A-Z0-9])[\w&'.-]{1,20}(?:\s[\w&'.-]{1,20}){0,4})",
)
PLAIN_ZH = (
    rf"(?P<name>[{CJK}]{{2,10}}?)(?:的|那边的?)?(?=[{CJK}]{{0,4}}(?:负责人|工程师|总监|主管|经理|主任|专员|助理|采购|老板娘?|会计|厂长|店长|园长|校长|院长|站长|队长|组长)[小老阿]?(?:{PERSON_NEXT}))",
    rf"(?P<name>[{CJK}]{{2,6}}?)(?:的|那边的?|\s)(?={PERSON_NEXT}|[A-Z][a-z])",
    rf"(?P<name>[{CJK}]{{2,5}}?)(?={PERSON_NEXT})",
    rf"(?P<name>[{CJK}]{{2,6}}?)(?:那边|这边|那里|他们家|他们)",
    rf"(?P<name>(?-i:[A-Z])[A-Za-z0-9&']{{1,16}}(?:\s(?-i:[A-Z])[A-Za-z0-9&']{{1,16}}){{0,3}}(?:[{CJK}]{{2,6}})?)(?:的|\s的|那边)",
    rf"(?P<name>(?-i:[A-Z])[A-Za-z0-9&']{{1,16}}(?:\s(?-i:[A-Z])[A-Za-z0-9&']{{1,16}}){{0,3}})(?=[{CJK}]|\s[{CJK}])",
    rf"(?P<name>[{CJK}]{{3,6}}?)(?=还在|还没|要求|准备|已经|打算|终于|明确|同意|反馈|答应|决定|觉得|拒绝|刚刚?|今天|昨天|这次)",
    rf"(?P<name>[{CJK}]{{2,6}})$",
)
# Openers that also begin names: 和美包装, 同仁堂.
ALSO_NAMES = frozenset("和同对向在来")
MET_SOMEONES = (
    r"(?:偶遇了?|碰[到见上]了?|遇[到见上]了?|撞见了?|认识了?|见[到过]?了?|拜访了?|走访了?|回访了?|请|陪|跟|和|同|给|去了?|到|找|约了?|从|客户|那个)"
    rf"(?P<name>(?!了|过|他|她|我|你|这|那|客户|老客户)[{CJK}]{{3,10}}?)(?:的|\s)?(?={PERSON_NEXT}|<DEPT>[部科]|<POST>|[{CJK}]{{0,4}}(?:经理|总监|主管|主任|专员|负责人|老板))"
)
# 微信问了百味斋的小祁, 去国梁见了赵晓梅: what a name stands behind, and what follows it.
NOT_THERE = "(?!(?:<PLACE>){1,2}(?:见|找|跟|拜)|现场|车间|工地|办公室|总部|楼[上下]|展会|食堂|厂[里区]|公司|店里|医院|学校|那边|这边|家里|门口|前台|他家|她家|仓库|会议室|当地|外地|国外|城里|市里|省里)"
REACHED = (
    rf"(?:问|连|聊|回|催|等|拨|呼|加|喊|逛到?|走|跑|看|见|找|约|送|寄|通|打)(?:到|过|通|上)?(?:了|的)(?:一下)?(?P<name>(?!一下|他|她|我|你|这|那|个|几|两|半|会|很)[{CJK}]{{2,8}}?)(?!<FIRM>)(?:的|那边的)?(?={PERSON_NEXT})",
    rf"(?:[遇碰撞][到见上]了?|认识了?|见到?了?)(?P<name>(?!一个|一位|他|她|我|你|这|那|个|几|两)[{CJK}]{{2,8}}?)的[{CJK}]{{0,6}}(?:经理|总监|主管|主任|工程师|专员|负责人|采购|老板)(?={PERSON_NEXT})",
    rf"(?:去了?|到了?|来了?|在){NOT_THERE}(?P<name>(?!了|过|他|她|我|你|这|那)[{CJK}]{{2,8}}?)(?:见到?了?|找了?|跟|拜访了?|碰[到见]了?)(?={PERSON_NEXT}|[{''.join(sorted(names.SURNAMES))}][{CJK}]{{1,2}}(?:$|[\s,。;谈聊吃喝说]))",
)
# 7月2号见的伟业印刷, 原约金石耐材: a trade behind any of these, with nothing of it left after.
BEHIND = rf"(?<![前来]那个)(?<=[了的到见问约给找跟和去走看进访从下过个])(?P<name>(?![一二两三四五六七八九十几半]+[批台套个件条箱吨张家位次点]|他|她|我|你|这|那|各|整|全|新|老|旧|本|某|同|国产|进口|客户|对方|供应商|一些|很多|所有|所谓)(?:(?![了的约见找跟给看])[{CJK}]){{2,6}}?(?:<FIRM>)+)(?=$|[\s,.;:、(]|的|那|{PERSON_NEXT}|[今明昨后]天|[上下]周|周[一二三四五六日]|[上下中]午|没|不|说|要|想|催|付|订|投诉|反馈|这|还|都|也|一趟|坐|转|送|谈|聊|见|拿|对)"
# The verb of meeting between a firm and a person: 去德胜包装|见|高总.
MEETS = "(?<=..)(?:见到?了?|找|跟|拜[访会望]了?|走访了?)$"
MET_LATIN = (
    r"(?:偶遇了?|碰[到见上]了?|遇[到见上]了?|见[到过]?了?|拜访了?|拜会了?|走访了?|回访了?|去了?趟?|跑了?趟?|到了?)"
    rf"(?:[{CJK}]{{2,6}}的)?\s?(?P<name>(?-i:[A-Z])[A-Za-z0-9&'’]{{1,16}}(?:\s(?-i:[A-Z])[A-Za-z0-9&'’]{{1,16}}){{0,3}})(?=$|[\s,.;]|的|那边|{PERSON_NEXT})"
)
AT_ZH = rf"@\s?(?P<name>[{CJK}]{{2,8}})(?=$|[\s,.;])"
HALF = rf"(?P<name>(?<![{CJK}])(?:客户)?[{CJK}]{{2,4}}\s?(?P<last>(?-i:[A-Z])[a-z]{{2,14}}))(?![A-Za-z])"
# What no firm is called.
UNLIKE = (
    r"^[对把被让向往]|^[前后内][递给送把发交报出补打]|^(?:\d+[日号月点层个年页]|[全整今明去本]年|年度|今[日天儿早晚]|昨[天日晚儿]|明[天日早晚儿]|后天|前天|答应|打算|落实|搬[新到家]|去[^\s]{1,3}(?:自驾|旅游|出差)|别带|别[^\s]{0,2}送"
    r"|[一二三四五六七八九十两几]+(?:点|天|家|个|号|年|月|户|位|处)|[一二三四五六七八九十两百千万]+$|.{0,4}[头第]一[单次趟家个]$|记录$|城[东西南北].家|.{0,3}(?:两|三|四)家$|国庆|中秋|元旦|春节|西藏|清明|端午|年会|预算"
    r"|路过|一起|看了|想[要看]|需要|准备|考虑|希望|因为|所以|如果|但是|不过|还是|可能|应该|马上|已经|刚刚|现在|目前|最近|以后|以前|之前|之后)"
    r"|[送接陪带](?:他|她|自己)?(?:<KIN>|老婆|孩子)(?!.*(?:公司|厂|集团)$)|^(?:医院|学校|银行|公园|机场|车站|幼儿园|食堂|医务室)[见找碰遇跟看开聊谈吃喝]|岁|反映|反馈|投诉|抱怨|(?:停[电产工机水]|检修|盘点|放假|装修|碰[头面]|[见会]面|开会|过去)$|(?:科长|经理|主[任管]|总监|[厂店]长|师傅|[小老阿][\u4e00-\u9fff])(?:管|看|想|说|要|问|让|带|催|讲|嫌)|^(?:<KIN>)|^时候|^[阿小老](?:姐|哥)|自驾$|发出$|来厂|回来|过来|\d{4,}|^\d+\s?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|^(?:[验提看盘取送发退换补订催拿][货样]|[对结]账|[收付催]款|[试装调看]机|调试|安装|签约|签字|签单|培训|考察|参观|[上登]门|[上登]门[\u4e00-\u9fff]{2}|[赔道]歉|赔礼|谈判|谈价|盖章|打样|验收|巡检|维修|检修|报到|拜年|送礼|吃饭|喝茶|打球|钓鱼)$"
    r"|(?:expo|trade ?fair|trade ?show|fair|conference|summit|exhibition|convention|forum)$|(?:展会|展览会?|博览会|论坛|峰会|展)$"
    r"|^\w+ing (?:it|them|him|her|this|that)\b|^(?:boarding|primary|high|middle|night|law) school$"
    r"|^(?:a|an|some|any|no)\s|^(?:birthday|happy (?:birthday|new|to|with|and|hour|about)|dear|thanks|morning|afternoon|evening|two|three|four|several|spring|summer|autumn|winter|q[1-4])\b"
)
# 在国宾饭店请…: a place where one met, and nobody's customer.
VENUE = r"(?:饭店|酒店|酒楼|餐厅|茶楼|茶馆|咖啡馆?|咖啡厅|会所|球场|火锅店?|烧烤店?|酒吧|大厦|广场|KTV)(?=请|跟|和|陪|同|约|见|碰|遇|偶遇|谈|聊|吃)"
# AAHAR stall, Kyoto University grad: no customer's name.
NO_FIRM_NEXT = r"\s(?:stall|stand|booth|pavilion|show|fair|grad|graduate|alum\w*|degree|born|native|accent|road|street|avenue)\b"
# What follows a name that heads its part.
NAMED_NEXT = r"\s?(?:[:(–—]|-\s)|\s(?:wants?|needs?|asked|says?|said|owes?|ordered|paid|signed)\b"
CAPS = r"(?-i:[A-Z0-9][A-Za-z0-9&'’.-]{0,20}(?:\s(?:&|and|of|the|de|la|van|von|do|da|du|des|di|del|y|e|et|und|der)(?=\s(?-i:[A-Z])))?(?:\s(?-i:[A-Z0-9&][A-Za-z0-9&'’.-]{0,20})){0,4})"
SOMEONES = (
    r"\b(?:met|saw|with|w/|called|rang|phoned|emailed|texted|messaged|whatsapped|to|by|from)\s(?-i:[A-Z])[\w'’-]{1,20}(?:\s(?-i:[A-Z])[\w'’-]{1,20}){0,2}"
    rf"(?:\s?[,(]\s?[\w ]{{2,30}}[,)]?)?\s(?:at|from|of|over at|@)\s(?:the\s)?(?P<name>{CAPS})"
)
WHOSE = rf"(?P<name>{CAPS})['’]s\s(?=(?:<EPOST>)\b|(?-i:[A-Z])[a-z]+\s(?-i:[A-Z])[a-z]+|new\s(?:<EPOST>))"
NAMED_AFTER = (
    r"\b(?:met|saw|with|w/|called|rang|phoned|emailed|texted|messaged|whatsapped|spoke to|to|from|caught)\s(?P<who>(?-i:[A-Z])[a-z'’-]{1,16}(?:\s(?-i:[A-Z])[\w'’-]{1,20}){0,2})"
    rf"(?:,\s(?:<EPOST>))?,\s(?P<name>{CAPS})(?=$|[,.;(]|\s(?:re|about|on|the)\b)"
)
# at the line in Whitmore Folding: Geoff says …
HEADED_IN = r"\b(?:in|inside|outside|round at|over at)\s(?P<name>(?-i:[A-Z])[\w&'’.-]{1,20}(?:\s(?-i:[A-Z])[\w&'’.-]{1,20}){1,3})(?=:)"
DEPOT = rf"\b(?:the\s)(?:new\s|old\s|big\s)?(?P<name>{CAPS})\s(?:depot|store|branch|site|warehouse|office|plant|factory|yard|hub|shop|restaurant|hotel)\b"
PLAIN_EN = (
    rf"\([^(),]{{2,30}},\s(?P<name>{CAPS})\)",
    rf"(?:\bvisit(?:ed)?(?: to)?|\bat|\bfrom|\bof|@|\bby|\binto|\bcalled|\brang|\bphoned|\bemailed|\bto see|\bwith|\bw/|\bto|\bat the|\bre|\bmet|\bsaw)\s(?:the\s)?(?P<name>{CAPS})",
    rf"^(?P<name>{CAPS})$",
    rf"\((?:[^(),]{{2,30}},\s)?(?P<name>{CAPS})\)",
    rf"^(?P<name>{CAPS})(?=\s(?:want|need|owe|order|pay|paid|took|sign|ask|told|tells|report|mention|think|bought|went|chose|switch|decide|agree|postpone|extend|sent|gave|use|renew|accept|reception|office|is|are|has|have|had|says?|said|will|still|complain|not|no|now|just|like|prefer|reject|decline|confirm|cancel|still|also|team|people|guys|folks)\w*\b)",
)
ENGLISH_ENDED = compiled(
    rf"(?P<name>{CAPS})|(?:(?:called|visited|at|from|with|saw|rang|emailed|met|@)\s(?P<low>[a-z&' ]{{3,40}}))"
)
NOBODY = (
    DAYS
    | MONTHS
    | frozenset(
        [
            "po",
            "eta",
            "neft",
            "rtgs",
            "imps",
            "upi",
            "bacs",
            "chaps",
            "sepa",
            "gst",
            "vat",
            "q1",
            "q2",
            "q3",
            "q4",
            "teams",
            "zoom",
            "whatsapp",
            "wechat",
            "skype",
            "the",
            "english",
            "chinese",
            "german",
            "signed",
            "new",
            "ok",
            "great",
            "good",
            "no",
            "yes",
            "it",
            "hr",
            "ceo",
            "cfo",
            "cto",
            "lunch",
            "dinner",
            "coffee",
            "call",
            "visit",
            "met",
            "sent",
            "quick",
            "follow",
            "next",
            "budget",
            "he",
            "she",
            "they",
            "we",
            "i",
            "you",
            "will",
            "send",
            "wants",
            "quick",
            "phone",
            "needs",
            "price",
            "quote",
            "please",
            "asked",
            "lost",
            "won",
            "incumbent",
            "still",
            "nothing",
            "gave",
            "turns",
        ]
    )
)

WENT = re.compile(
    r"(?:拜访了?|走访了?|去了?|到了?|见了?|跑了?|又去了?|再去|然后|接着|打给|给|打了?电话给|emailed|rang|phoned|texted|dropped (?:by|in at|into)|stopped (?:by|at)|约了?|回访了?|联系了?|\d[.、)]\s?|[一二三四五六七八九十][、.是家]|第[一二三四五六七八九十]家[是:]?|visited|called|met|saw|then|at|(?:first|second|third|next|last) (?:stop|call|visit)|on to|also|and|next|after that|\d[.)]|-|•|\*)[^,。;]{0,14}$",
    re.IGNORECASE,
)

# Words before a name in English that are no part of it.
LEAD_VERBS = frozenset(
    ["phoned", "rang", "called", "emailed", "texted", "visited", "saw", "met", "closed", "signed", "tried", "messaged", "gave", "showed", "offered", "shipped", "invoiced", "reminded", "pinged", "whatsapped", "zoomed", "skyped", "stopped", "dropped", "popped", "swung", "drove", "toured", "hosted", "quoted", "sent", "told", "asked", "chased", "closing", "visiting", "calling", "meeting", "spoke", "spoken", "talked", "heard", "got", "received", "won", "lost", "landed", "finished", "delivered", "collected", "update", "re", "fyi", "lunch", "dinner", "coffee", "breakfast", "call", "email", "visit", "demo", "follow-up", "followup", "meeting", "zoom", "teams", "the", "at", "from", "with", "for", "today", "yesterday", "went", "trip", "back", "back-to-back", "quick", "good", "great", "another", "customer", "client", "prospect", "lead", "account", "company", "note", "notes", "log"]
)  # fmt: skip
LEAD_ZH = compiled(
    r"^.{0,12}(?:碰到了?|遇到了?|遇见了?|见到了?|拜访了?|走访了?|来到了?|去了一?趟|去了|认识了?|联系了?|送货到|送到了?|坐着|逛到了?|[一二三四五六七八九十两百千万]+[块元]钱?"
    r"|跟进(?:了|过)?(?:一下)?|对接了?|回访了?|收到了?|接到了?|打给|发给|寄给|[A-Za-z](?:同|跟|和|与|到|去))(?=...)"
)

# 冷却水泵|四台, 冷库叉车|维保: goods and their care, however much their name ends like a firm's.
GOODS_NEXT = compiled(
    r"[一二两三四五六七八九十几\d]{1,4}(?:台|套|件|吨|箱|批|辆|条|组|把|根|米|卷|桶|袋)"
    "|维保|保养|维修|配件|备件|项目款"
)
