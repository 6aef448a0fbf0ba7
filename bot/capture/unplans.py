"""Visits called off or moved in words: 取消周五麦凯的走访 · "move Redwood to Monday at 10"."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time

from bot.capture.dates import DateRead, find_dates
from bot.capture.notes.plain import plain

LONGEST = 80
_VISIT_EN = "(?:visit|meeting|appointment|trip)s?"
_CANCEL = (
    re.compile(
        rf"(?:please |pls )?(?:cancel|call off|scrap) (?:my |the |our )?{_VISIT_EN}"
        r"(?: (?:to|with|at|for))? (?P<rest>.+)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:please |pls )?(?:cancel|call off|scrap) (?:my |the |our )?(?P<rest>.+?) {_VISIT_EN}",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:请|帮我)?(?:取消|推掉)(?P<rest>[^了].*?)的?(?:走访|拜访|安排|计划|行程)(?:吧|了)?"
    ),
    re.compile(r"(?P<rest>.+?)的?(?:走访|拜访|安排|计划|行程)?先?取消(?:了|吧)"),
)
_MOVE = (
    re.compile(
        rf"(?:please |pls )?(?:move|reschedule|push|shift|postpone) (?:my |the |our )?"
        rf"(?:{_VISIT_EN} (?:to|with|at|for) )?(?P<rest>.+?)(?: {_VISIT_EN})? (?:to|until|till) "
        r"(?P<to>.+)",
        re.IGNORECASE,
    ),
    re.compile(
        r"把?(?P<rest>.+?)的?(?:走访|拜访|安排)?(?:改|挪|推|改期|推迟|提前)到(?P<to>.+?)(?:吧|去)?"
    ),
)
_NOT_GOING = re.compile(r"(?P<on>.{0,12}?)不去(?P<rest>.+?)(?:了|吧)")
_SMALL = re.compile(
    r"^(?:on|from|to|with|at|for|the|去|到)\s+|\s+(?:on|from|at|for)$|^去", re.IGNORECASE
)
_ENDS = " \t\n.。!！,，~的"


@dataclass(frozen=True)
class UnplanRead:
    """Which visit: the words that should be a customer's name, and its day where one is said;
    `to` is the day it is moved to, None where it is called off."""

    name: str
    on: date | None = None
    to: date | None = None
    at: time | None = None


def read_unplan(text: str, now: datetime) -> UnplanRead | None:
    """The visit that the whole text calls off or moves; None for anything else."""
    said = plain(text).strip(_ENDS)
    if len(said) > LONGEST:
        return None
    for pattern in _MOVE:
        found = pattern.fullmatch(said)
        to = _whole_day(found["to"].strip(_ENDS), now) if found else None
        if found and to:
            name, on = _named(found["rest"], now)
            return UnplanRead(name, on, to.start, to.at)
    if found := _NOT_GOING.fullmatch(said):
        return UnplanRead(*_named(found["on"] + found["rest"], now))
    for pattern in _CANCEL:
        if found := pattern.fullmatch(said):
            return UnplanRead(*_named(found["rest"], now))
    return None


def _whole_day(words: str, now: datetime) -> DateRead | None:
    found = _days(words, now)
    return found[0] if len(found) == 1 and len(found[0].text) == len(words) else None


def _named(words: str, now: datetime) -> tuple[str, date | None]:
    """What is left of these words without their day, and that day."""
    found = _days(words, now)
    if not found:
        return _bare(words), None
    start, end = found[0].span
    return _bare(f"{words[:start].strip(_ENDS)} {words[end:].strip(_ENDS)}"), found[0].start


def _bare(words: str) -> str:
    return _SMALL.sub("", _SMALL.sub("", words.strip(_ENDS))).strip(_ENDS)


def _days(words: str, now: datetime) -> list[DateRead]:
    read = find_dates(words, ref=now.replace(tzinfo=None), context="future")
    return [one for one in read if one.start is not None]
