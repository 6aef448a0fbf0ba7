"""Courtesies: a greeting, a thank-you, "how does this work": words to us that tell nothing."""

import re

_ENDS = r"[\s,，.。!！~～?？、呀啊哈呢啦哦\U0001F300-\U0001FAFF]*"
_GREETING = re.compile(
    r"(?:你好|您好|哈[喽啰]|嗨|大家好|早|早安|早上好|上午好|中午好|下午好|晚上好|在吗|在么|有人吗|测试|试一下|"
    r"hi|hiya|hello|hey|good (?:morning|afternoon|evening)|morning|test|testing)"
    r"(?: (?:there|bot|fieldbook|all|everyone))?" + _ENDS,
    re.IGNORECASE,
)
# One or several, 好的谢谢, "ok cool": each is taken whole, so that no text is tried twice over.
_THANKS = re.compile(
    r"(?>(?:谢谢(?:你|您|了)?|谢了|多谢|非常感谢|感谢|辛苦(?:你|您)?了?|麻烦(?:你|您)?了|好的|好吧|好嘞|好滴|好|收到了?|"
    r"嗯|行|可以|知道了|明白了?|没问题|了解了?|再见|拜拜|"
    r"okay|ok|thanks?(?: you)?(?: (?:so much|very much|a lot|again))?|many thanks|thx|cheers|"
    r"got it|great|cool|perfect|noted|fine|all right|alright|bye)"
    r"(?: (?:mate|man|bud|buddy|pal|bot|all|guys|boss|again|then))?" + _ENDS + r")+",
    re.IGNORECASE,
)
_HELP = re.compile(
    r"(?:请问)?(?:(?:你|您|这个?|这东西|机器人)?(?:要|该|应该)?(?:怎么|如何|怎样|咋)(?:使?用|操作)(?:这个|你)?"
    r"|(?:使用|操作)(?:说明|方法|帮助|指南)|帮助|求助|(?:你|您)(?:都|还)?(?:能|会|可以)(?:做|干)(?:什么|啥|点什么)"
    r"|(?:你|您|这个)?有(?:什么|哪些|啥)功能"
    r"|help(?: me)?(?: please)?|how does (?:this|it|that|the bot|fieldbook) work"
    r"|how (?:do|can|should) (?:i|we|you) use (?:this|it|you|that|the bot|fieldbook)"
    r"|how to use(?: (?:this|it|the bot|fieldbook))?|what (?:can|do) you do|instructions|manual)"
    + _ENDS,
    re.IGNORECASE,
)


def asks_help(text: str) -> bool:
    """Whether the text only asks what we are for, or how one speaks to us."""
    return _HELP.fullmatch(text.strip()[:60]) is not None


def courtesy(text: str) -> str | None:
    """`greeting` or `thanks` where the text is nothing else."""
    said = text.strip()[:40]
    if _GREETING.fullmatch(said):
        return "greeting"
    return "thanks" if _THANKS.fullmatch(said) else None
