"""Whose a birthday is: the person and the relation named beside it."""

import re

from bot.capture.names.persons import SURNAMES

KIN = (
    "(?:[大小二独长]|双胞胎)?(?:女儿|儿子|孩子|闺女|千金|公子|宝宝|孙子|孙女|外孙女?)"
    "|老婆|太太|爱人|妻子|夫人|媳妇|内人|老公|丈夫|先生|母亲|妈妈|老妈|妈|父亲|爸爸|老爸|爸|老爷子|老太太"
    "|岳父|岳母|婆婆|公公|哥哥|弟弟|姐姐|妹妹|秘书|助理|女友|男友"
)
TITLE = (
    "总|经理|工|姐|哥|主任|老板娘?|老师|厂长|部长|科长|处长|主管|董事长|董|博士|先生|女士|小姐|太|生"
    "|叔|阿姨|师傅|会长|院长"
)
_OWNER = re.compile(
    rf"(?P<owner>[一-鿿]{{1,3}}?(?:{TITLE})"
    rf"|(?<![一-鿿])[老小][{SURNAMES}]|[A-Z][A-Za-z'’]{{1,15}}?(?= ?[的女儿老太爱妻]))?\s?"
    rf"(?:家的?|他|她|的)?(?P<kin>{KIN})?"
    r"(?:今年|明年|过|是|的|、|\s|,|，|农历|阴历|阳历|公历)*$"
)
_KIN_EN = (
    "(?:(?:elder|older|eldest|oldest|younger|youngest|second) )?(?:son|daughter)"
    "|wife|husband|son|daughter|kid|child|boy|girl|mother|mum|mom|father|dad|partner|baby|boss"
    "|assistant|secretary|twins"
)
_NAME = rf"(?!(?i:{_KIN_EN})\b)[A-Z][\w-]{{1,20}}"
_OWNER_EN = re.compile(
    rf"(?:\b(?P<owner>(?:(?:Mr|Ms|Mrs|Miss|Dr)\.? )?{_NAME}(?: {_NAME})?)(?:['’]s?)?"
    r"|\b[Hh]is|\b[Hh]er|\b[Tt]heir)?"
    rf" ?(?P<kin>(?i:{_KIN_EN})\b)?(?:['’]s?)? ?(?:(?:was|is|were) )?(?:\d+(?:th|st|nd|rd) )?$"
)
# 儿子6岁，生日6月3号: the clause before told of a relative, and nobody else is named since.
_JUST_TOLD = re.compile(rf"(?P<kin>{KIN})[^，,。;；他她我]{{0,10}}[，,]\s*$")
_ON_IT = re.compile(
    "(?:那天|当天|那晚|当晚|晚上|正好|刚好|恰好|[就也都是为的，,\\s])*"
)  # 腊八那天是|老孟
_NOT_NAMES = {"Birthday", "Bday", "DOB", "Born", "His", "Her", "The", "On", "Lunar", "And"}


def whose(
    words: str, text: str, day: tuple[int, int], cue: tuple[int, int]
) -> tuple[str | None, str | None]:
    """The person and the relation named just before, or between day and cue."""
    start = min(day[0], cue[0])
    after = _ON_IT.match(words, day[1])
    for low, high in ((after.end() if after else day[1], cue[0]), (max(0, start - 30), start)):
        for pattern in (_OWNER, _OWNER_EN):
            found = pattern.search(words[low:high])
            here = text[low:high]
            owner = _named(here, found, "owner") if found else None
            owner = None if owner in _NOT_NAMES else owner
            kin = _named(here, found, "kin") if found else None
            if owner or kin:
                return owner, kin
    before = _JUST_TOLD.search(words[max(0, start - 24) : start])
    return None, before["kin"] if before else None


def _named(text: str, found: re.Match[str], group: str) -> str | None:
    name = text[slice(*found.span(group))] if found[group] else ""
    return re.sub(r"^[是和跟给的，,与]|['’]s$", "", name) or None
