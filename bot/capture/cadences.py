"""Cadences in words: "A 走访 销售 每月4次", "B visit manager every 2-3 months" → a cell, a rule.

The same words stand in the cells of the sheet, so both are read by one table of them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from bot.capture.dates.numerals import number
from bot.capture.dates.scan import plain
from bot.domain.cadence import Cell, Rule
from bot.domain.cadence_sheet import make_rule
from bot.domain.grades import Grade
from bot.domain.readings import Channel
from bot.domain.refusals import BadRule
from bot.domain.staff import Role

CHANNELS: Mapping[Channel, str] = {
    Channel.VISIT: r"走访|拜访|上门|面访|\bvisits?\b",
    Channel.CALL: r"电话|通话|打电话|\b(?:phone )?calls?\b|\bphone\b",
}
ROLES: Mapping[Role, str] = {  # the longer first: 总经理 holds 经理
    Role.EXECUTIVE: r"总经理|副总经理|副总|老总|\bexecutives?\b|\bexec\b",
    Role.DIRECTOR: r"市场总监|销售总监|总监|\bdirectors?\b",
    Role.MANAGER: r"业务经理|销售经理|经理|\bmanagers?\b",
    Role.REP: r"销售人员|销售员|销售|业务员|采集员|\b(?:sales )?reps?\b",
}
_GRADE = re.compile(
    r"\s*(?:grade\s*)?([abc])(?![a-z])\s*(?:类|级|等)?(?:客户)?(?:的)?", re.IGNORECASE
)
_NONE = re.compile(
    r"无|没有|(?:先|暂时?|都)?不(?:要求|需要|用去?|去|排|打)? ?了?|取消|(?:先|暂时?)?停|暂免|免"
    r"|-|–|—|none|no|nothing|not owed|no duty|paused?|pause it"
)
_NEEDED = re.compile(r"需要时|按需|必要时|视需要|(?:when|as|if) needed|when_needed|on demand")
_N = r"(?:\d+(?:\.\d+)?|[一二两三四五六七八九十]{1,3})"
_E = r"(?:\d+(?:\.\d+)?|one|two|three|four|five|six|eight|ten|twelve)"
_TO = r"\s*(?:-|–|—|~|到|至|\bto\b|\bor\b)\s*"
_RANGE = rf"(?P<low>-?{_N})(?:{_TO}(?P<high>-?{_N}))?"
_ENGLISH = rf"(?P<low>-?{_E})(?:{_TO}(?P<high>-?{_E}))?"
_ONCE = r"(?:1|一)\s*次"
_WINDOWS = [
    re.compile(pattern)
    for pattern in (
        rf"每?(?:隔)?\s*{_RANGE}\s*个月\s*(?:走|来|去|见|打)?\s*{_ONCE}?",
        rf"(?:(?:1|one|once)\s*)?(?:per|every|in|each)\s*{_ENGLISH}\s*months?",
        rf"{_ENGLISH}\s*months?",
    )
]
_QUOTAS = [
    re.compile(pattern)
    for pattern in (
        rf"(?:每|一|1)\s*个?月\s*(?:走|去|见|打)?\s*{_RANGE}\s*次?",
        rf"月均?\s*{_RANGE}\s*次",
        rf"{_RANGE}\s*次?\s*(?:/|每)\s*个?月",
        rf"{_ENGLISH}\s*(?:x|×|times?|visits?|calls?)?\s*(?:a|per|each|every|/)\s*month",
        rf"{_RANGE}\s*次?",
        _ENGLISH,
    )
]
_NAMED = {
    "quota": {
        1: r"每个?月一?次?|monthly|(?:once )?(?:a|per|every) month|once monthly",
        2: r"半个?月一?1?次|twice (?:a|per) month",
        4: r"每周一?1?次|weekly|(?:once )?(?:a|per|every) week",
    },
    "window": {
        3: r"每?个?季度?一?1?次|quarterly|(?:once )?(?:a|per|every) quarter",
        6: r"每?半年一?1?次|half-yearly|(?:once )?every half year",
        12: r"每?一?年一?1?次|yearly|annually|(?:once )?(?:a|per|every) year",
    },
}


Word = TypeVar("Word", Channel, Role)


@dataclass(frozen=True)
class CellSaid:
    """A cell as it was said: where nothing was said of channel or role, it is None."""

    grade: Grade | None
    channel: Channel | None
    role: Role | None
    rule: str  # the words that are left


def read_cells(text: str) -> dict[Cell, Rule | None]:
    """The cells that these lines change, one a line; a visit of the rep unless they say
    otherwise. Raises BadRule for the first line that says none."""
    cells: dict[Cell, Rule | None] = {}
    for line in filter(None, (one.strip() for one in re.split(r"[\n;；]", text))):
        said = said_cell(line)
        if said.grade is None:
            raise BadRule(reason="no_grade", kind="cell", value=line[:40])
        cell = (said.grade, said.channel or Channel.VISIT, said.role or Role.REP)
        cells[cell] = read_rule(said.rule)
    return cells


def said_cell(line: str) -> CellSaid:
    """The grade at the line's beginning, the channel and the role wherever they stand."""
    rest = plain(line).lower()
    grade = _GRADE.match(rest)
    rest = rest[grade.end() :] if grade else rest
    channel, rest = _taken(CHANNELS, rest)
    role, rest = _taken(ROLES, rest)
    return CellSaid(Grade(grade[1].upper()) if grade else None, channel, role, rest)


def read_rule(words: str) -> Rule | None:
    """What a rule says: "每月2-3次", "1 every 6 months", "需要时", "none". Raises BadRule."""
    said = re.sub(r"\s+", " ", plain(words).lower()).strip(" ,.:=，。：、")
    said = re.sub(r"^(?:改为|改成|改到|设为|调为|变成|to|is|at) ?", "", said)
    if _NONE.fullmatch(said):
        return None
    if _NEEDED.fullmatch(said):
        return make_rule("when_needed")
    for kind, names in _NAMED.items():
        for count, named in names.items():
            if re.fullmatch(named, said):
                return make_rule(kind, count)
    for kind, patterns in (("quota", _QUOTAS), ("window", _WINDOWS)):
        for pattern in patterns:
            if found := pattern.fullmatch(said):
                return make_rule(kind, _number(found["low"]), _number(found["high"]))
    raise BadRule(reason="unreadable", kind="cell", value=said[:40])


def _number(text: str | None) -> object:
    """3, 三 and "three" are three; what is no whole number stays as it was said."""
    if text is None:
        return None
    try:
        return number(text)
    except ValueError:
        return text


def _taken(table: Mapping[Word, str], text: str) -> tuple[Word | None, str]:
    """The first word of the table that the text holds, and the text without it."""
    for word, pattern in table.items():
        if found := re.search(pattern, text):
            return word, f"{text[: found.start()]} {text[found.end() :]}"
    return None, text
