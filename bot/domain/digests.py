"""Digests: what a manager wants to know of a period, as values in the order they are read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Generic, TypeVar

from bot.domain.attainment import Compared, Tally, total
from bot.domain.briefs import NextDay
from bot.domain.customers import Customer, Entry, Promise
from bot.domain.duties import Duty
from bot.domain.grades import Grade
from bot.domain.periods import Period
from bot.domain.rights import Whose
from bot.domain.risk import Risk

Item = TypeVar("Item", covariant=True)


class Form(StrEnum):
    """In which form somebody asks for the figures of a period."""

    MESSAGE = "digest"
    CHART = "chart"
    SHEET = "sheet"


@dataclass(frozen=True)
class Few(Generic[Item]):
    """The first of a list, and how many there are in all; none shown where the reader may have
    the figure alone."""

    shown: tuple[Item, ...] = ()
    total: int = 0

    @property
    def hidden(self) -> int:
        return self.total - len(self.shown)

    def first(self, most: int) -> "Few[Item]":
        return Few(self.shown[:most], self.total)


@dataclass(frozen=True)
class RepRow:
    """One keeper's figures over the measured time: visits per grade, calls, and the visits of
    as long before; `times` and `times_before` are visits made in the period and the one before."""

    staff_id: int
    name: str
    visits: Mapping[Grade, Tally]
    calls: Tally
    before: Tally
    share: float
    times: int = 0
    times_before: int = 0

    @property
    def compared(self) -> Compared:
        return Compared(total(self.visits), self.before, self.share)

    @property
    def all(self) -> Tally:
        return total(self.visits)


@dataclass(frozen=True)
class Late:
    """An A customer whose visit is overdue; `snoozed` when the keeper has put it off."""

    customer: Customer
    keeper: str
    duty: Duty
    snoozed: bool = False


@dataclass(frozen=True)
class Risky:
    customer: Customer
    keeper: str
    risk: Risk
    channel: str  # of the duty that is overdue the most


@dataclass(frozen=True)
class Complaint:
    customer: Customer
    keeper: str
    entry: Entry


@dataclass(frozen=True)
class Broken:
    """A promise of ours that fell due in the period and was not kept by then."""

    customer: Customer
    keeper: str
    promise: Promise


@dataclass(frozen=True)
class Coming:
    customer: Customer
    day: NextDay


@dataclass(frozen=True)
class Money:
    """What customers ordered and what they cost us in the period, in one currency."""

    currency: str
    earned: Decimal = Decimal(0)
    spent: Decimal = Decimal(0)


@dataclass(frozen=True)
class Quality:
    """Of so many customers: those whose archive is not complete, correct or current."""

    customers: int = 0
    no_phone: int = 0
    few_contacts: int = 0
    no_birthday: int = 0
    stale: int = 0  # nothing new has been learned for a year


@dataclass(frozen=True)
class Digest:
    """Everything of one period, for one reader; `named` when they may read customers' names.
    Attainment is that of the `measured` time up to `until` (see Period.measured)."""

    period: Period
    measured: Period
    until: date
    today: date
    whose: Whose
    named: bool
    share: float  # of the measured working days that are over
    rows: tuple[RepRow, ...]
    late: Few[Late] = field(default_factory=Few)
    at_risk: Few[Risky] = field(default_factory=Few)
    complaints: Few[Complaint] = field(default_factory=Few)
    broken: Few[Broken] = field(default_factory=Few)
    new: Few[Customer] = field(default_factory=Few)
    dormant: Few[Customer] = field(default_factory=Few)
    lost: Few[Customer] = field(default_factory=Few)
    coming: Few[Coming] = field(default_factory=Few)
    money: tuple[Money, ...] = ()
    quality: Quality = field(default_factory=Quality)
    orphans: int = 0  # customers that still lie with somebody who has left

    @property
    def compared(self) -> Compared:
        """The whole team's visits beside the period before."""
        now = sum((row.all for row in self.rows), Tally())
        before = sum((row.before for row in self.rows), Tally())
        return Compared(now, before, self.share)

    @property
    def short(self) -> bool:
        """Whether the figures stand in a whole month, because the period is shorter."""
        return self.measured != self.period

    @property
    def behind(self) -> int:
        """How many are more than a little behind their pace."""
        return sum(is_behind(row.compared) for row in self.rows)


@dataclass(frozen=True)
class Rights:
    """Which of the buttons this reader may press."""

    ask: bool = False
    exempt: bool = False
    handover: bool = False
    read: bool = False
    asker_id: int = 0
    waiting: int = 0  # requests for the reader's signature


class Headline(StrEnum):
    """What a line at the top speaks of; the three that weigh most are said."""

    ORPHANS = "orphans"
    LATE = "late"
    BROKEN = "broken"
    COMPLAINTS = "complaints"
    AT_RISK = "at_risk"
    NEW = "new"
    CALM = "calm"


def headlines(digest: Digest) -> tuple[Headline, ...]:
    """The two lines that follow the team's attainment, the gravest first; a calm week says so."""
    counts = {
        Headline.LATE: digest.late.total,
        Headline.AT_RISK: digest.at_risk.total,
        Headline.BROKEN: digest.broken.total,
        Headline.COMPLAINTS: digest.complaints.total,
        Headline.ORPHANS: digest.orphans,
        Headline.NEW: digest.new.total,
    }
    grave = [one for one, count in counts.items() if count]
    calm = [Headline.CALM] if not set(grave) - {Headline.NEW} else []
    return tuple((calm + grave)[:2]) or (Headline.CALM,)


def is_behind(compared: Compared) -> bool:
    pace = compared.pace
    return pace is not None and pace < 1 and not compared.green
