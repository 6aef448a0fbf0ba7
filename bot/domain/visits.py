"""Visits ahead: the week's plan as values, and the round in which a day's visits are driven."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from math import asin, cos, radians, sin, sqrt

from bot.domain.briefs import Brief
from bot.domain.customers import Customer, Plan
from bot.domain.holidays import Basis
from bot.domain.planning import Feasibility

Place = tuple[float, float]  # latitude, longitude
EARTH = 6371.0  # km


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


def distance(one: Place, other: Place) -> float:
    """Kilometres over the globe."""
    (a, b), (c, d) = ((radians(x), radians(y)) for x, y in (one, other))
    half = sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2
    return 2 * EARTH * asin(min(1.0, sqrt(half)))


def length(places: Sequence[Place]) -> float:
    """Kilometres from the first to the last, one after the other."""
    return sum(distance(*pair) for pair in pairwise(places))


def round_of(visits: Sequence[Visit], day: date) -> Round:
    """The order of a day: appointments keep their times' order; the others go where they cost
    the least way (cheapest insertion, then 2-opt over what may move)."""
    placed = [one for one in visits if one.customer.place]
    order = sorted((one for one in placed if one.at), key=_instant)
    for one in (one for one in placed if not one.at):
        order = min(
            ([*order[:spot], one, *order[spot:]] for spot in range(len(order) + 1)), key=_way
        )
    order = _untangled(order)
    rest = [one for one in visits if not one.customer.place]
    return Round(day, (*order, *rest), _way(order))


def _instant(visit: Visit) -> float:
    return visit.at.timestamp() if visit.at else 0.0


def _way(order: Sequence[Visit]) -> float:
    return length([one.customer.place for one in order if one.customer.place])


def _untangled(order: list[Visit]) -> list[Visit]:
    """Stretches are turned round while that shortens the way and keeps the appointments in
    the order of their times."""
    best, improved = order, True
    while improved:
        improved = False
        for first in range(len(best) - 1):
            for last in range(first + 2, len(best) + 1):
                turned = best[:first] + best[first:last][::-1] + best[last:]
                if _in_time(turned) and _way(turned) < _way(best) - 1e-9:
                    best, improved = turned, True
    return best


def _in_time(order: Sequence[Visit]) -> bool:
    times = [one.at for one in order if one.at]
    return times == sorted(times)
