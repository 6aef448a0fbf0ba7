"""Pieces: what one row of a table makes of the words it matches."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from bot.capture.dates.reads import Part
from bot.capture.dates.stretches import Grain, Resolve, Stretch

Side = Literal["pre", "post", "any"]


@dataclass(frozen=True)
class Days:
    """Words that name days. `floating` ones can be held by a coarser one beside them; a `weak`
    one (May, sat, 4.2) is a date only with company."""

    resolve: Resolve
    grain: Grain = Grain.DAY
    floating: bool = False
    weak: bool = False
    weekday: int | None = None  # said beside another day, it only confirms that (20号周五)


@dataclass(frozen=True)
class Edge:
    """Words for a share of a stretch: 初, 底, early, the first half of."""

    narrow: Callable[[Stretch], Stretch]
    side: Side
    alone: Resolve | None = None  # the stretch it is a share of when none is named


@dataclass(frozen=True)
class DayPart:
    """A part of the day; `when` is the day it implies by itself (tonight)."""

    part: Part
    weak: bool = False


@dataclass(frozen=True)
class Clock:
    """A time of day. `half` is am or pm where the words say it; a `weak` one needs company."""

    hour: int
    minute: int = 0
    half: Literal["am", "pm"] | None = None
    sure: bool = False  # 15:30, noon: the hour is of 24
    until: tuple[int, int] | None = None
    weak: bool = False


@dataclass(frozen=True)
class Mark:
    """A word that makes a deadline or a stretch after: 前, by, within, after. `soft` ones (in,
    on) only give company to weak days."""

    what: Literal[
        "before",
        "by",
        "within",
        "after",
        "closing",
        "soft",
        "month",
        "between",
        "during",
        "last",
        "next",
    ]
    side: Side


@dataclass(frozen=True)
class Shift:
    """So many days before or after the day that is named beside it: 春节前一周."""

    days: int
    months: int
    side: Side

    @property
    def delta(self) -> timedelta:
        return timedelta(days=self.days)


@dataclass(frozen=True)
class Link:
    """到, to, –: between the two ends of a range; `between` ones (and) only after that word."""

    between: bool = False


Meaning = Days | Edge | DayPart | Clock | Mark | Shift | Link
Make = Callable[["re.Match[str]"], Meaning | None]


@dataclass(frozen=True)
class Row:
    """One line of a table: a pattern, what it means, and examples that are its tests, as
    "past 前天 = 2026-03-16" on Wednesday 2026-03-18, 15:30 ("future" when not said)."""

    pattern: str
    make: Make
    examples: tuple[str, ...]


@dataclass(frozen=True)
class Piece:
    """A row's meaning where it stands in a text."""

    start: int
    end: int
    meaning: Meaning


def row(pattern: str, make: Make | Meaning, *examples: str) -> Row:
    return Row(pattern, make if callable(make) else lambda _: make, examples)
