"""Persons by their full name where a firm might stand: met, or named behind their firm."""

import re

from bot.capture.notes.table import CJK, compiled
from bot.capture.notes.tables import people as table

# One meets people; a firm is visited, gone to, driven to.
_MET = re.compile(r"(?:见到?过?了?|约到?好?了?|[碰遇撞][到见上]了?|[偶巧]遇了?)\s?$")
_DOES = (
    r"吃|喝|聊|谈|说|讲|打|通|发|回了|沟通|开会|见面|碰面|一起|一面|面谈|一下|确认|签|对账|问|介绍"
)
_WHOLE = compiled(
    rf"(?P<name>{table.SURNAME}[{CJK}]{{2}}|<DOUBLE>[{CJK}])"
    rf"(?=$|[\s,.;:、。(]|了?(?:{_DOES}))"
)
# 见了王磊，他…: of two characters only beside a pronoun, for many a firm has no more.
_SHORT = compiled(
    rf"(?P<name>{table.SURNAME}[{CJK}])(?=(?:,|\s)?\s?(?:他|她)(?!们|家)|了?(?:吃|喝|聊))"
)
_TWO = compiled(rf"{table.SURNAME}[{CJK}]")
# 见了何总和徐雅琴: a surname with its title, and who else was there.
_TITLED = compiled(rf"{table.SURNAME}[{CJK}]{{0,2}}?<TITLE>(?:和|跟|与|、|,|$)")
_FIRMS = re.compile(r"\s?,?\s?[他她]们")
_OF_FIRM = compiled(rf"(?P<firm>[{CJK}]{{2,8}}?)的(?P<name>{table.SURNAME}[{CJK}]{{1,2}})$")
_EN_MET = re.compile(
    r"\b(?:met|meeting|met with|saw|ran into|bumped into|caught up with|"
    r"had (?:lunch|coffee|dinner) with)\s$",
    re.IGNORECASE,
)
_EN_PERSONAL = re.compile(
    r"(?:\s(?:today|yesterday|again|this morning|this afternoon))?,?\s(?:and\s)?(?:she|he|who)\b"
)


def is_met_person(text: str, start: int, end: int) -> bool:
    """Whether a person's full name stands here after a word of meeting: 见了徐雅琴."""
    before = text[max(0, start - 26) : start]
    if text[start:end].isascii():
        met = _EN_MET.search(before) is not None
        return met and _EN_PERSONAL.match(text, end) is not None
    if not _MET.search(before):
        return False
    if _TITLED.match(text, start):
        return True
    found = _WHOLE.match(text, start) or _SHORT.match(text, start)
    if found is None or not likely_full(found["name"]):
        return False
    return _FIRMS.match(text, found.end()) is None


def may_be_met(text: str, start: int, end: int) -> bool:
    """Whether a word of meeting stands before what may be a name of two characters: where a firm
    was named before, 见了周凯 tells whom one met there."""
    name = text[start:end]
    met = _MET.search(text[max(0, start - 26) : start]) is not None
    return met and _TWO.fullmatch(name) is not None and likely_full(name)


def likely_full(name: str) -> bool:
    """Whether a surname and what follows may be a person's full name, and no other word."""
    return (
        len(name) >= 2
        and name not in table.NOT_NAMES
        and name[:2] not in table.NOT_NAMES
        and not table.NOT_GIVEN.search(name[1:])
    )


def firm_of_named(name: str) -> str | None:
    """国梁的赵晓梅 → 国梁: the firm that stands before a person's full name."""
    found = _OF_FIRM.match(name)
    return found["firm"] if found and likely_full(found["name"]) else None
