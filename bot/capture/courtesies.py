"""Courtesies: a greeting, a thank-you, an "ok": words that are said to us and tell nothing."""

import re

_ENDS = r"[\s,，.。!！~～?？、呀啊哈呢啦哦\U0001F300-\U0001FAFF]*"
_GREETING = re.compile(
    r"(?:你好|您好|哈[喽啰]|嗨|大家好|早|早安|早上好|上午好|中午好|下午好|晚上好|在吗|在么|有人吗|测试|试一下|"
    r"hi|hiya|hello|hey|good (?:morning|afternoon|evening)|morning|test|testing)"
    r"(?: (?:there|bot|fieldbook|all|everyone))?" + _ENDS,
    re.IGNORECASE,
)
_THANKS = re.compile(
    r"(?:谢谢?(?:你|您|了)?|多谢|感谢|辛苦(?:你|您)?了?|麻烦(?:你|您)?了|好|好的|好吧|好嘞|收到|嗯+|行|可以|"
    r"知道了|明白了?|没问题|了解了?|再见|拜拜|"
    r"ok|okay|thanks?(?: you)?(?: (?:so much|very much|a lot|again))?|many thanks|thx|cheers|"
    r"got it|great|cool|perfect|noted|fine|all right|alright|bye)" + _ENDS,
    re.IGNORECASE,
)


def courtesy(text: str) -> str | None:
    """`greeting` or `thanks` where the text is nothing else."""
    said = text.strip()[:40]
    if _GREETING.fullmatch(said):
        return "greeting"
    return "thanks" if _THANKS.fullmatch(said) else None
