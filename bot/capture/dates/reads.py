"""What a date phrase was understood to say."""

from datetime import date, time
from typing import Literal, NamedTuple

Context = Literal["past", "future"]
Kind = Literal["date", "datetime", "part", "range", "deadline"]
Part = Literal["morning", "noon", "afternoon", "evening", "night"]


class DateRead(NamedTuple):
    """One phrase, `text[span[0]:span[1]]`. `end` is the last day of a range, both ends included;
    a deadline's `start` is the last day that keeps it. `alternatives` are other defensible first
    days; `ambiguous` says that two readings stand and one must ask. An `impossible` date
    (2月30日) has a span and nothing else."""

    span: tuple[int, int]
    text: str
    kind: Kind | None
    start: date | None
    end: date | None = None
    at: time | None = None
    until: time | None = None
    part: Part | None = None
    alternatives: tuple[date, ...] = ()
    ambiguous: bool = False
    impossible: bool = False

    @property
    def deadline(self) -> bool:
        return self.kind == "deadline"
