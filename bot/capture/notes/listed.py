"""Notes that are lists: numbered or bulleted, one customer each."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from bot.capture.notes.clauses import Clause
from bot.capture.notes.firms import PARTICLE, Firm, is_ended, is_nobody, is_person
from bot.capture.notes.table import CJK, compiled
from bot.domain.readings import CustomerRead

NUMBER = re.compile(
    r"(?:^|(?<=[\s。;,:、!?.]))(?:第?(?P<zh>[一二三四五六七八九十])(?:家[:是,]?|[、.:])|\(?(?P<no>\d{1,2})(?:[.、):](?!\d)|\s(?=[A-Z\u4e00-\u9fff])))\s?"
    r"|(?P<ring>[\u2460-\u2473])\s?"
)
BULLET = re.compile(r"(?:^|\n)\s{0,4}(?P<mark>[-•*·–])\s?")
LEAD = re.compile(r"[-•*·–]\s?")
DIGITS = "一二三四五六七八九十"
HEAD = compiled(
    rf"\s{{0,2}}(?P<name>[{CJK}][{CJK}A-Za-z0-9&·]{{1,15}}?|(?-i:[A-Z0-9])[A-Za-z0-9&'’.-]{{0,20}}(?:\s(?-i:[A-Z0-9&])[A-Za-z0-9&'’.-]{{0,20}}){{0,4}})"
    r"\s?(?=[\s,:(;。—-]|$)"
)
MANY = compiled(
    r"[两二三四五六七八九十几\d]\s?(?:家|个客户|个店|位客户|家店)|客户|拜访|走访|跑|巡|visits?\b|stops?\b|calls?\b|customers?\b|accounts?\b|today|今天|昨天"
)


def marks(text: str) -> list[int]:
    """Where the items of a list begin: 1, 2, 3 … in their order, or a bullet a line."""
    places, due = [], 1
    for mark in NUMBER.finditer(text):
        if _value(mark) == due:
            places.append(mark.start())
            due += 1
    bullets = [mark.start("mark") for mark in BULLET.finditer(text)]
    best = max(places, bullets, key=len)
    return best if len(best) > 1 else []


def _value(mark: re.Match[str]) -> int:
    if mark["ring"]:
        return ord(mark["ring"]) - 0x245F
    return DIGITS.index(mark["zh"]) + 1 if mark["zh"] else int(mark["no"])


def listed(
    raw: str,
    text: str,
    parts: Sequence[Clause],
    found: Sequence[Firm],
    resolve: Callable[[Firm], Firm],
) -> list[tuple[int, Firm]]:
    """(where it begins, its customer) for every item; nothing unless the items are customers."""
    places = marks(text)
    if not places or any(firm.end <= places[0] for firm in found):
        return []
    edges = [*places, len(text)]
    heads = [_head(raw, text, start, end, found) for start, end in pairwise(edges)]
    named = [(place, resolve(one)) for place, one in zip(places, heads, strict=True) if one]
    firm_like = sum(firm.known or is_ended(firm.read.text) for _, firm in named)
    many = firm_like * 2 >= len(places) or MANY.search(text[: places[0]]) is not None
    return named if len(named) > 1 and len(named) * 2 >= len(places) and many else []


def _head(raw: str, text: str, start: int, end: int, found: Sequence[Firm]) -> Firm | None:
    """The name that an item opens with."""
    mark = NUMBER.match(text, start) or LEAD.match(text, start)
    begin = mark.end() if mark else start
    first = next((firm for firm in found if begin <= firm.start < min(end, begin + 8)), None)
    head = HEAD.match(text, begin, end)
    if head and _may_be(head["name"]) and not (first and first.known):
        at, to = head.span("name")
        return Firm(at, to, CustomerRead(raw[at:to]))
    return first


def _may_be(name: str) -> bool:
    return not (is_nobody(name) or is_person(name) or PARTICLE.search(name))
