"""Risk: the points that make a customer at risk, each with the value behind it (spec 2.4)."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from bot.domain.grades import Grade

DROP = Decimal("0.70")
AT_RISK, AT_RISK_A = 4, 3


class RiskReason(StrEnum):
    OVERDUE = "overdue"
    AMOUNT_FELL = "amount_fell"
    COMPLAINT = "complaint"
    CONTACT_LEFT = "contact_left"
    COMPETITOR = "competitor"
    PROMISE_BROKEN = "promise_broken"


@dataclass(frozen=True, slots=True)
class Signs:
    """What is known of one customer; None where it is not known.

    `intervals_overdue` is the largest of its duties'; the amounts are of the last three months
    and the three before; `competitor_mentions` of the last 60 days.
    """

    grade: Grade
    intervals_overdue: float = 0.0
    amount: Decimal | None = None
    amount_before: Decimal | None = None
    open_complaints: int = 0
    contacts_left: int = 0
    competitor_mentions: int = 0
    promises_broken: int = 0


@dataclass(frozen=True, slots=True)
class Point:
    """One printed reason: `value` is intervals overdue, the share of the amount that is left,
    or a count."""

    reason: RiskReason
    points: int
    value: float


@dataclass(frozen=True, slots=True)
class Risk:
    grade: Grade
    points: tuple[Point, ...]

    @property
    def total(self) -> int:
        return sum(point.points for point in self.points)

    @property
    def at_risk(self) -> bool:
        """From 4 points, A customers from 3."""
        return self.total >= (AT_RISK_A if self.grade is Grade.A else AT_RISK)


def risk_of(signs: Signs) -> Risk:
    """The points that these signs earn, the heaviest first."""
    overdue = 3 if signs.intervals_overdue > 2 else 2 if signs.intervals_overdue > 1 else 0
    left = _share_left(signs)
    fell = 3 if left is not None and left < DROP else 0
    complaint = 4 if signs.grade is Grade.A else 2
    found = (
        Point(RiskReason.OVERDUE, overdue, signs.intervals_overdue),
        Point(RiskReason.AMOUNT_FELL, fell, float(left or 0)),
        _counted(RiskReason.COMPLAINT, complaint, signs.open_complaints),
        _counted(RiskReason.CONTACT_LEFT, 2, signs.contacts_left),
        _counted(RiskReason.COMPETITOR, 2, signs.competitor_mentions, least=2),
        _counted(RiskReason.PROMISE_BROKEN, 2, signs.promises_broken),
    )
    points = sorted((one for one in found if one.points), key=lambda one: -one.points)
    return Risk(signs.grade, tuple(points))


def _share_left(signs: Signs) -> Decimal | None:
    if signs.amount is None or not signs.amount_before or signs.amount_before < 0:
        return None
    return signs.amount / signs.amount_before


def _counted(reason: RiskReason, points: int, count: int, *, least: int = 1) -> Point:
    return Point(reason, points if count >= least else 0, count)
