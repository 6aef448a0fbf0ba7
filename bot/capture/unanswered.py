"""Unanswered: a question passed over (不知道, "skip, ask me next time"), and a laugh or a hum."""

import re

_CHINESE = (
    r"我?(?:也|还|暂时|目前)?(?:不知道|不清楚|不晓得|没问到?|没打听到?|忘了问?|不了解|没说|"
    r"不好问|不方便[问说]|问不出来)",
    r"(?:先|暂时)?(?:跳过|略过|不[问说填])",
    r"(?:先|请)?(?:别|不要|不用|少)(?:再|老|总)?(?:问我?|管|烦我)|不(?:想|愿意?|方便)(?:说|回答|填|告诉你?)|"
    r"不告诉你|(?:你)?别管",
    r"(?:下次|以后|回头|改天)(?:我?再)?(?:问|说|补)|(?:到时候?|等等?|先|过两天)?再说",
)
_ENGLISH = (
    r"(?:i )?(?:don'?t know|do not know|no (?:idea|clue)|not sure|dunno|didn'?t ask|"
    r"have(?:n'?t| not) asked|can'?t (?:say|tell)|couldn'?t find out|forgot to ask)(?: yet)?",
    r"(?:please )?(?:skip|pass)(?: (?:it|(?:this|that)(?: one)?))?",
    r"not now|/skip|n/a",
    r"(?:please )?(?:stop|quit)(?: (?:it|that|(?:asking|bothering)(?: me)?))?|"
    r"(?:please )?(?:don'?t|do not) (?:ask|bother)(?: me)?(?: (?:that|this|again|any ?more))*|"
    r"(?:i'?m |i am )?not (?:telling|saying)(?: you)?|none of your business|no comment",
    r"(?:(?:i'?ll |i will |will |please )?ask (?:me )?)?(?:again )?(?:maybe )?"
    r"(?:(?:next|another|some other) time|later)",
)
_ONE = "(?:" + "|".join((*_CHINESE, *_ENGLISH)) + ")"
_SIGHS = r"[了吧呢啊哦。.!！~ ]*"
_PASSED = re.compile(
    rf"{_ONE}(?:{_SIGHS}(?:[,，;；]|\band\b|\bbut\b)?\s*{_ONE})?{_SIGHS}", re.IGNORECASE
)
_NOISE = re.compile(
    r"(?:[哈呵嘿嘻嗯哦噢额呃啊]+|h[ae](?:h[ae])+|lol|hm+|u+h+|e+rm*|([^\W\d])\1{3,})[\s。.!！~…]*",
    re.IGNORECASE,
)
_LONGEST = 60


def is_not_known(text: str) -> bool:
    """Whether the asker says that they do not know either, or would be asked another time."""
    return _PASSED.fullmatch(text.strip()[:_LONGEST].replace("’", "'")) is not None


def is_noise(text: str) -> bool:
    """Whether it is a laugh or a hum (哈哈, hmm, aaaa) and no words."""
    return _NOISE.fullmatch(text.strip()[:_LONGEST]) is not None
