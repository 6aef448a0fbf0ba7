"""Deeds of contact and the name that is their object: whom one rang, wrote to, went to see."""

from bot.capture.notes.table import CJK, Row, table

HAN = f"(?P<v>[{CJK}]{{2,6}}?)"
EITHER = f"(?P<v>[{CJK}]{{2,6}}?|(?-i:[A-Z])[A-Za-z0-9&'’.-]{{1,20}}(?:\\s(?-i:[A-Z])[A-Za-z0-9&'’.-]{{1,20}}){{0,3}}?)\\s?"
LATIN = r"(?P<v>(?-i:[A-Z])[A-Za-z0-9&'’.-]{1,20}(?:\s(?-i:[A-Z])[A-Za-z0-9&'’.-]{1,20}){0,3})"
RANG = "(?:又|也|再|都|先|刚|才|已)?(?:打了?|打过|拨了?|去了?|回了?|通了?|挂了?)(?:好?[一两二三四五六七八九几\\d]*)?(?:个|通|次|趟)?(?:电话|通?话|语音|视频)"
WROTE = "(?:又|也|再|都|先|刚|才|已)?(?:发|回|写|留)(?:了|过)?(?:一?[个条封份下])?(?:短信|微信|邮件|信息|消息|信|邮箱|语音|email|mail|whatsapp|message)"
SPOKE = "(?:视频|语音|微信|电话|邮件|开了?(?:个)?(?:视频|电话|线上|腾讯|钉钉|飞书)?会|连线)"

# The name is the customer, whoever it is, unless it is a person's.
CONTACTED = table(
    Row("call", f"(?:给|跟|和|与|同|向){EITHER}{RANG}", "刚跟宏达打了电话", "宏达"),
    Row("message", f"(?:给|跟|和|与|同|向){EITHER}\\s?{WROTE}", "今天给鸿兴发了微信", "鸿兴"),
    Row("call", f"(?:给|跟|和|与|同){EITHER}{SPOKE}", "跟新秀视频", "新秀"),
    Row("visit", f"(?:去了?趟?|到了?|跑了?趟?){HAN}(?:签|送|谈|取|拿|收|装|开了?个?会|调试|培训|坐了|盘点|验收|交货|对账|理货|补货|换货|修|扑|聊|碰|坐|催|问)(?=了|个|过|[一两三四五六七八九十\\d]|$|[,。])", "上午去新陆签了12万的单", "新陆"),
    Row("visit", f"(?:去|到|在){HAN}(?:现场|总部|厂里|工厂|车间|仓库|店里|门店|办公室|工地)", "带技术去鑫泰现场调机器", "鑫泰"),
    Row("visit", f"^(?:今天|昨天|上午|下午|早上|晚上|中午|刚才?|然后|后来|接着|又|再|先|最后|,|\\s){{0,4}}(?:见了|拜访了?|走访了?|去了|跑了趟?|到了|(?<=[先再又后着午])[去到跑]){HAN}$", "下午见了恒泰", "恒泰"),
)  # fmt: skip

LED_EN = r"^(?:(?:then|and|also|later|after that|afterwards|next|finally|this (?:morning|afternoon)|today|yesterday|i|we|quickly|just|am|pm|in the (?:morning|afternoon)|first)[\s,]+){0,4}"
# A place is gone to; a person or a firm is rung.
GONE_EN = table(
    Row("visit", LED_EN + r"(?:visit(?:ed)?|stopped (?:by|at|in at|in)|popped (?:in|into|by)(?: to| at)?|dropped (?:by|into|in at|in on)|went (?:over |on )?to|drove (?:out |over )?to|swung by|was at|been to)\s(?:the\s)?" + LATIN, "Then went to Bolton Mills", "Bolton Mills"),
)  # fmt: skip
RUNG_EN = table(
    Row("call", LED_EN + r"(?:called|phoned|rang|emailed|messaged|texted|zoomed with|spoke (?:to|with)|call (?:with|to))\s(?:the\s)?" + LATIN + r"(?=$|[,.;:]|\s(?:about|re|and|to|on|today|yesterday|twice|again|this|next|then|after|first|-))", "called Keystone", "Keystone"),
)  # fmt: skip
