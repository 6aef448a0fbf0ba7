"""Nudges: what the bot says by itself in the morning, as values in the order they are read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import TypeVar

from bot.domain.attainment import Tally
from bot.domain.customers import Contact, Customer, Plan, Promise
from bot.domain.duties import Duty
from bot.domain.grades import Grade
from bot.domain.holidays import Basis
from bot.domain.occasions import Notice
from bot.domain.planning import Feasibility
from bot.domain.workdays import WorkCalendar

MOST = 7  # lines of a morning
AGAIN = (
    (10, 1),
    (15, 3),
    (30, 5),
)  # an interval of so many days: again after so many working days
SELDOM = 10  # working days between two nudges of a duty with a longer interval


@dataclass(frozen=True)
class PromiseLine:
    """A promise that falls due today or is late; theirs is asked after, not nagged."""

    customer: Customer
    promise: Promise


@dataclass(frozen=True)
class PlanLine:
    """A visit that was planned for today; `at` is the local time, where one was said."""

    customer: Customer
    plan: Plan
    at: time | None = None


@dataclass(frozen=True)
class OccasionLine:
    """A special day ahead, today or just missed; `occasion_id` is what buttons act on."""

    customer: Customer
    contact: Contact | None
    occasion_id: int
    notice: Notice
    lunar: bool
    relative: str | None = None  # child, wife, father …, when it is not the contact's own day


@dataclass(frozen=True)
class FestivalLine:
    """A festival ahead, in one line for all: who is worth greeting, the best first."""

    name: str
    notice: Notice
    customers: tuple[Customer, ...]
    more: int = 0


@dataclass(frozen=True)
class DutyLine:
    """A customer to be met; `also` are this customer's other duties that call."""

    customer: Customer
    duty: Duty
    also: tuple[Duty, ...] = ()


@dataclass(frozen=True)
class LateLine:
    """For the manager: an A customer of somebody's that nobody answered for."""

    customer: Customer
    keeper: str
    duty: Duty


Line = PromiseLine | PlanLine | OccasionLine | FestivalLine | DutyLine | LateLine


@dataclass(frozen=True)
class Week:
    """Monday's part: this month's tally per grade, how far the month has gone, what fits."""

    tallies: tuple[tuple[Grade, Tally], ...]
    share: float
    feasibility: Feasibility
    basis: Basis = Basis.PUBLISHED  # how the month's working days are known


@dataclass(frozen=True)
class Morning:
    """One morning message, or a page of what it left out: `lines` are those from `start` on,
    `total` counts all. `missed` working days were lost to downtime before; `late` when it comes
    hours after its time."""

    day: date
    lines: tuple[Line, ...]
    total: int
    start: int = 0
    week: Week | None = None
    missed: int = 0
    late: bool = False

    @property
    def left(self) -> int:
        return self.total - self.start - len(self.lines)


@dataclass(frozen=True)
class PutOff:
    """A duty put off until a day."""

    customer: Customer
    until: date


@dataclass(frozen=True)
class NotWanted:
    """A duty that rests until a day because its customer is not to be met now."""

    customer: Customer
    until: date


@dataclass(frozen=True)
class GiftGiven:
    """A gift written back, in the words it was told in."""

    text: str


T = TypeVar("T")


def in_fair_room(kinds: Sequence[Sequence[T]], most: int = MOST) -> list[T]:
    """All of it, in an order whose first `most` give every kind its turn: one of each, then a
    second of each …, so that seven birthdays hide no A customer. The kinds come most important
    first; within the first `most`, and within the rest, they stay together."""
    turns = sorted(
        (turn, place) for place, kind in enumerate(kinds) for turn in range(len(kind[:most]))
    )
    shares = [0] * len(kinds)
    for _, place in turns[:most]:
        shares[place] += 1
    shared = list(zip(kinds, shares, strict=True))
    first = [one for kind, share in shared for one in kind[:share]]
    return first + [one for kind, share in shared for one in kind[share:]]


def speaks_today(duty: Duty, calendar: WorkCalendar, today: date) -> bool:
    """Whether a duty that calls is worth a line again: on the day it falls due, on the first day
    it is late, and then the oftener the shorter its interval is; what falls silent between is
    behind the button."""
    due = calendar.on_or_after(duty.due_on)
    if today in (due, duty.overdue_on):
        return True
    gap = next((days for longest, days in AGAIN if duty.interval <= longest), SELDOM)
    return calendar.between(due, today) % gap == 0


def asks_again(due_on: date, calendar: WorkCalendar, today: date) -> bool:
    """Whether a promise of ours is worth a line again: until two working days after its day,
    and then once in five."""
    if due_on >= today:
        return True
    late = calendar.between(due_on, today)
    return late <= 2 or late % 5 == 0
