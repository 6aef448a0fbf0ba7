"""Nudges: what the bot says by itself in the morning, as values in the order they are read."""

from dataclasses import dataclass
from datetime import date

from bot.domain.attainment import Tally
from bot.domain.customers import Contact, Customer, Plan, Promise
from bot.domain.duties import Duty
from bot.domain.grades import Grade
from bot.domain.occasions import Notice
from bot.domain.planning import Feasibility


@dataclass(frozen=True)
class PromiseLine:
    """A promise of ours that falls due today or is late."""

    customer: Customer
    promise: Promise


@dataclass(frozen=True)
class PlanLine:
    """A visit that was planned for today."""

    customer: Customer
    plan: Plan


@dataclass(frozen=True)
class OccasionLine:
    """A special day ahead, today or just missed; `occasion_id` is what buttons act on."""

    customer: Customer
    contact: Contact | None
    occasion_id: int
    notice: Notice
    lunar: bool


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


Line = PromiseLine | PlanLine | OccasionLine | DutyLine | LateLine


@dataclass(frozen=True)
class Week:
    """Monday's part: this month's tally per grade, how far the month has gone, what fits."""

    tallies: tuple[tuple[Grade, Tally], ...]
    share: float
    feasibility: Feasibility


@dataclass(frozen=True)
class Morning:
    """One morning message; `missed` working days of it were lost to downtime before."""

    day: date
    lines: tuple[Line, ...]
    week: Week | None = None
    missed: int = 0


@dataclass(frozen=True)
class PutOff:
    """A duty put off until a day."""

    customer: Customer
    until: date


@dataclass(frozen=True)
class GiftGiven:
    """A gift written back, in the words it was told in."""

    text: str
