"""Grades: how a customer is classified, by value, intent, relation and standing."""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum


class Grade(StrEnum):
    """Value grade; it drives the cadence."""

    A = "A"
    B = "B"
    C = "C"


class Intent(StrEnum):
    """Buying intent, A closest to closing; it never drives the cadence by itself."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"


class Relation(StrEnum):
    PARTNER = "partner"
    FUNCTIONAL = "functional"
    EMOTIONAL = "emotional"
    DRIFTING = "drifting"


class Standing(StrEnum):
    POTENTIAL = "potential"
    ACTIVE = "active"
    DORMANT = "dormant"
    LOST = "lost"
    ENDED = "ended"


WEIGHTS: Mapping[Grade, int] = {Grade.A: 3, Grade.B: 2, Grade.C: 1}
VISITED = frozenset({Standing.POTENTIAL, Standing.ACTIVE, Standing.DORMANT})
A_SHARE, B_SHARE = Decimal("0.70"), Decimal("0.90")


def is_visited(standing: Standing) -> bool:
    """Whether customers of this standing are owed visits; lost and ended ones are not."""
    return standing in VISITED


def relation_of(*, trust: bool, profit: bool) -> Relation:
    """Trust × profit, each high (True) or low."""
    if trust:
        return Relation.PARTNER if profit else Relation.EMOTIONAL
    return Relation.FUNCTIONAL if profit else Relation.DRIFTING


def grades_by_amount(amounts: Mapping[int, Decimal]) -> dict[int, Grade]:
    """Customer id → grade by cumulative share of the amounts (of the last 12 months).

    A customer is A while those before it hold less than 70 %, B while less than 90 %, so that
    the customer who crosses the line is on its upper side and there is always an A. Equal
    amounts get equal grades; customers without a positive amount are C. Without any positive
    amount the answer is empty: the grade is then manual and says so.
    """
    ranked = sorted((value for value in amounts.values() if value > 0), reverse=True)
    total = sum(ranked, Decimal(0))
    if not total:
        return {}
    grade_of: dict[Decimal, Grade] = {}
    before = Decimal(0)
    for value in ranked:
        grade_of.setdefault(value, _grade_at(before / total))
        before += value
    return {key: grade_of.get(value, Grade.C) for key, value in amounts.items()}


def _grade_at(share_before: Decimal) -> Grade:
    if share_before < A_SHARE:
        return Grade.A
    return Grade.B if share_before < B_SHARE else Grade.C
