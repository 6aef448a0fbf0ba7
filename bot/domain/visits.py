"""Visits ahead: the week's plan as values, and the round in which a day's visits are driven."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise

from bot.domain.briefs import Brief
from bot.domain.customers import Customer, Plan
from bot.domain.holidays import Basis
from bot.domain.places import metres
from bot.domain.planning import Feasibility


@dataclass(frozen=True)
class Visit:
    """A planned visit; `at` is its local moment where a time was said."""

    customer: Customer
    plan: Plan
    at: datetime | None = None


@dataclass(frozen=True)
class Proposal:
    """A visit that the cadence proposes for a day of this week."""

    customer: Customer
    on: date


@dataclass(frozen=True)
class WeekPlan:
    """What is planned and what is proposed, and whether the month fits."""

    visits: tuple[Visit, ...]
    proposals: tuple[Proposal, ...]
    feasibility: Feasibility
    left_out: int = 0
    basis: Basis = Basis.PUBLISHED  # how the month's working days are known


@dataclass(frozen=True)
class PlanAsked:
    """A customer whose visit still needs its day: some working days to choose from."""

    customer: Customer
    days: tuple[date, ...]
    moving: int | None = None  # the plan that is moved


@dataclass(frozen=True)
class Unplanned:
    """A visit that was called off."""

    plan: Plan
    customer: Customer


@dataclass(frozen=True)
class Made:
    """A visit that was just planned, or moved; `before` is the day it was moved from."""

    visit: Visit
    before: date | None = None
    holiday: bool = False


@dataclass(frozen=True)
class Coming:
    """Visits that are near, each with its brief: tomorrow's, or the one in an hour."""

    visits: tuple[tuple[Visit, Brief], ...]
    hour: bool = False


@dataclass(frozen=True)
class Round:
    """One day's visits in a good order; those without a place come last. `km` as the crow
    flies from the first to the last place."""

    day: date
    visits: tuple[Visit, ...]
    km: float


def way(order: Sequence[Visit]) -> float:
    """Kilometres from the first to the last place, one after the other."""
    places = [one.customer.place for one in order if one.customer.place]
    return sum(metres(*pair) for pair in pairwise(places)) / 1000
