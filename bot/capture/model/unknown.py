"""Unknown names: what looks like a person, a home or a number of somebody whom nobody knows yet.

Too much hidden costs the model a word, which comes back with the rest; too little gives a name
away."""

import re
from collections.abc import Iterator

from bot.capture.notes.words.names import DOUBLE_SURNAMES, SURNAMES

Span = tuple[int, int, str]  # start, end, kind

_KIN_ZH = (
    "老婆|太太|爱人|妻子|夫人|媳妇|内人|老公|丈夫|女友|男友|对象|儿子|女儿|闺女|孩子|小孩|宝宝|"
    "岳母|岳父|丈母娘|丈人|母亲|父亲|妈妈?|爸爸?|哥哥?|弟弟?|姐姐?|妹妹?|孙子|孙女|外孙女?|侄子|侄女|外甥女?|"
    "同学|战友|朋友|秘书|司机"
)
_SURNAME = "(?:" + "|".join(DOUBLE_SURNAMES) + f"|[{''.join(sorted(SURNAMES))}])"
_NO_NAME = "(?!高[一二三中考]|小学|小时|大学|大一|大二|大三|大四)"
_KIN_EN = (
    "wife|husband|partner|fiancée?|girlfriend|boyfriend|son|daughter|child|kid|baby|mother|father|"
    "mum|mom|dad|brother|sister|cousin|uncle|aunt|nephew|niece|friend|secretary|driver|assistant"
)
_WORD = "[A-ZÀ-Þ][a-zß-ÿ'’-]+"
_DAY = "(?!(?:Mon|Tues?|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec))"
_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_SHAPES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "PERSON",
        re.compile(
            f"(?:{_KIN_ZH})(?:名?叫|是)?{_NO_NAME}"
            f"({_SURNAME}[\u4e00-\u9fff]{{1,2}}|[小阿大][\u4e00-\u9fff])"
        ),
    ),
    (
        "PERSON",
        re.compile(
            rf"\b(?:{_KIN_EN})s?,?(?: is| is called| called| named|'s name is)? "
            rf"{_DAY}({_WORD}(?: {_WORD}){{0,2}})"
        ),
    ),
    ("PERSON", re.compile(rf"(?<=[a-z,;] ){_DAY}({_WORD}(?: {_WORD}){{1,3}})")),
    ("PHONE", re.compile(f"([{_PROVINCES}][A-Z][·.]?[A-Z0-9]{{5,6}})(?![A-Z0-9])")),
    (
        "PHONE",
        re.compile(
            r"(?:微信号?|wechat|weixin|telegram|line|skype|qq)(?: ?id)?[:： ]{0,3}"
            r"([A-Za-z][\w-]{4,19})",
            re.IGNORECASE,
        ),
    ),
    (
        "PLACE",
        re.compile(
            r"([\u4e00-\u9fff]{2,6}(?:小区|花园|公寓|家园|新村|苑|里|府)"
            r"(?:\d{1,4}(?:栋|幢|座|号楼|号|单元|室)){1,3}(?:\d{2,4})?)"
        ),
    ),
)


def unknown_spans(text: str) -> Iterator[Span]:
    """Where they stand."""
    for kind, shape in _SHAPES:
        yield from ((*found.span(1), kind) for found in shape.finditer(text))
