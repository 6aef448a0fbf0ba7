"""Grades by amount, relations, and the points of risk."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.grades import Grade, Relation, Standing, grades_by_amount, is_visited, relation_of
from bot.domain.risk import RiskReason, Signs, risk_of


def graded(*amounts: int) -> str:
    found = grades_by_amount({key: Decimal(value) for key, value in enumerate(amounts)})
    return "".join(found[key] for key in range(len(amounts))) if found else ""


def test_the_first_seventy_per_cent_are_a_up_to_ninety_b_the_rest_c() -> None:
    assert graded(50, 20, 15, 6, 5, 4) == "AABBCC"
    assert graded(4, 6, 50, 5, 15, 20) == "CBACBA"


def test_one_customer_with_nearly_all_is_still_an_a() -> None:
    assert graded(990, 5, 5) == "ACC"


def test_equal_amounts_get_equal_grades() -> None:
    assert graded(10, 10, 10, 10) == "AAAA"


def test_without_figures_the_grade_stays_manual() -> None:
    assert graded() == ""
    assert graded(0, 0) == ""
    assert graded(100, 0, -20) == "ACC"


@given(st.dictionaries(st.integers(), st.decimals(0, 10**9, places=2), min_size=1))
def test_a_larger_amount_never_has_a_lower_grade(amounts: dict[int, Decimal]) -> None:
    found = grades_by_amount(amounts)
    ranked = sorted(found, key=lambda key: -amounts[key])
    assert [found[key] for key in ranked] == sorted(found[key] for key in ranked)
    assert not found or found[ranked[0]] is Grade.A


def test_relation_is_trust_by_profit() -> None:
    assert relation_of(trust=True, profit=True) is Relation.PARTNER
    assert relation_of(trust=False, profit=True) is Relation.FUNCTIONAL
    assert relation_of(trust=True, profit=False) is Relation.EMOTIONAL
    assert relation_of(trust=False, profit=False) is Relation.DRIFTING


def test_lost_and_ended_customers_are_not_visited_cold_ones_are() -> None:
    assert [one for one in Standing if not is_visited(one)] == [Standing.LOST, Standing.ENDED]


@pytest.mark.parametrize(("intervals", "points"), [(0, 0), (1, 0), (1.1, 2), (2, 2), (2.1, 3)])
def test_lateness_earns_points_by_intervals(intervals: float, points: int) -> None:
    assert risk_of(Signs(Grade.B, intervals)).total == points


def test_a_falling_amount_and_a_broken_promise_put_a_b_customer_at_risk() -> None:
    signs = Signs(Grade.B, amount=Decimal(69), amount_before=Decimal(100), promises_broken=1)
    risk = risk_of(signs)
    assert [(one.reason, one.points) for one in risk.points] == [
        (RiskReason.AMOUNT_FELL, 3),
        (RiskReason.PROMISE_BROKEN, 2),
    ]
    assert risk.at_risk
    assert risk.points[0].value == pytest.approx(0.69)


def test_an_a_customer_is_at_risk_from_three_points() -> None:
    assert risk_of(Signs(Grade.A, open_complaints=1)).total == 4
    assert risk_of(Signs(Grade.B, open_complaints=1)).total == 2
    assert risk_of(Signs(Grade.A, 2.5)).at_risk
    assert not risk_of(Signs(Grade.B, 2.5)).at_risk


def test_what_is_not_known_earns_no_points() -> None:
    unknown = Signs(Grade.A, amount=Decimal(0), amount_before=None, competitor_mentions=1)
    assert risk_of(unknown).points == ()
    assert risk_of(Signs(Grade.A, amount=Decimal(0), amount_before=Decimal(0))).total == 0
    assert risk_of(Signs(Grade.A, amount=Decimal(0), amount_before=Decimal(1))).total == 3
