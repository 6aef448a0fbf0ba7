"""A day told by another that was said before it: 之前必须换掉, "call back then"."""

import re
from collections.abc import Sequence
from datetime import timedelta

from bot.capture.dates import DateRead
from bot.capture.notes.clauses import Clause
from bot.capture.notes.numerals import numeral
from bot.capture.notes.when import HOUR
from bot.capture.sieve import gated

_REFERS = gated(
    r"^(?:但|那|所以|我们?|他们?)?(?:在|赶在)?(?:那|此|这)?之前(?=要|得|必须|务必|给|把|换|搞|弄|完成|先|一定|都要|我)"
    r"|到时候?(?![都是没不])|那时候?|届时|(?<![每整天半])(?:当|那|同一?)天(?![气天然才])"
    r"|提前(?P<days>[一两二三四五六七\d])天|(?<=\s)(?:by|before|until) then\b"
    r"|\b(?:back|again|try|him|her|them|over|visit|call|round|up|meet) then\b"
    r"|\b(?:that|the same) day\b",
    re.IGNORECASE,
)
_FAR = 2


def with_referred(parts: Sequence[Clause], days: Sequence[list[DateRead]]) -> list[list[DateRead]]:
    """The days of each clause; one without a day that points back has that of a clause before."""
    found = list(days)
    for at, part in enumerate(parts):
        if at and _is_open(found[at]) and (refers := _REFERS.search(part.text)):
            meant = _meant(part, refers, found[max(0, at - _FAR) : at])
            found[at] = [_at_hour(one, found[at]) for one in meant] or found[at]
    return found


def _is_open(days: Sequence[DateRead]) -> bool:
    """Whether a clause has no day of its own, an hour at most."""
    return all(HOUR.fullmatch(one.text) for one in days)


def _at_hour(day: DateRead, hours: Sequence[DateRead]) -> DateRead:
    """到时候上午9点半: the day that is meant, at the hour said here."""
    if not hours:
        return day
    hour = hours[0]
    return day._replace(at=hour.at, part=hour.part, span=hour.span, text=hour.text)


def _meant(
    part: Clause, refers: re.Match[str], before: Sequence[list[DateRead]]
) -> list[DateRead]:
    told = next((days[-1] for days in reversed(before) if days), None)
    if told is None or told.start is None:
        return []
    start = told.start
    if refers["days"]:
        start -= timedelta(days=_count(refers["days"]))
    span = (part.start + refers.start(), part.start + refers.end())
    return [told._replace(start=start, end=start, at=None, part=None, span=span)]


def _count(digits: str) -> int:
    return int(digits) if digits.isdecimal() else numeral(digits)
