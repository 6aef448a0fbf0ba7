"""Planning: a month that fits is met in full; one that does not is stretched, A last."""

from collections import Counter
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.cadence import DEFAULT_TABLE
from bot.domain.duties import Duty, duties_of
from bot.domain.duty_inputs import DutyInput
from bot.domain.grades import Grade
from bot.domain.meetings import Met, met_on
from bot.domain.planning import Plan, plan_month, plan_week, remaining
from bot.domain.readings import Channel
from bot.domain.staff import Role
from bot.domain.workdays import Leave, WorkCalendar

CHINA = WorkCalendar("CN")
FIRST = date(2026, 11, 1)
LONG_AGO = date(2025, 1, 1)


def team(grades: str, today: date, calendar: WorkCalendar = CHINA) -> list[Duty]:
    """The duties of customers of these grades, last seen in October."""
    return duties_of(customers(grades), DEFAULT_TABLE, calendar, today)


def seen(number: int) -> Met:
    return met_on([date(2026, 10, 8) + timedelta(days=number % 20)], FIRST)


def counted(plan: Plan) -> Counter[int]:
    return Counter(one.customer_id for one in plan.visits)


@st.composite
def months(draw: st.DrawFn) -> tuple[list[Duty], WorkCalendar, date, int]:
    today = date(2026, 1, 1) + timedelta(days=draw(st.integers(0, 400)))
    leave = draw(st.lists(st.integers(0, 25), max_size=1))
    calendar = CHINA.with_leave(
        Leave(today + timedelta(days=n), today + timedelta(days=n + 5)) for n in leave
    )
    given = [
        DutyInput(
            number, draw(st.sampled_from(Grade)), Channel.VISIT, Role.REP,
            today - timedelta(days=draw(st.integers(0, 90))),
            met_on([today - timedelta(days=n) for n in draw(st.lists(st.integers(0, 70)))], today),
        )
        for number in range(draw(st.integers(0, 25)))
    ]  # fmt: skip
    duties = duties_of(given, DEFAULT_TABLE, calendar, today)
    return duties, calendar, today, draw(st.integers(1, 6))


@given(months())
def test_the_plan_of_a_month_meets_every_quota_when_it_is_feasible(
    drawn: tuple[list[Duty], WorkCalendar, date, int],
) -> None:
    duties, calendar, today, a_day = drawn
    plan = plan_month(duties, calendar, today, a_day)
    asked = {duty.customer_id: remaining(duty, today) for duty in duties}
    planned = counted(plan)
    assert plan.feasibility.asked == sum(asked.values())
    if plan.feasibility.fits:
        assert planned == Counter({key: number for key, number in asked.items() if number})
        assert not plan.left_out
    for key, number in planned.items():
        assert number <= asked[key]


@given(months())
def test_a_plan_never_asks_more_than_a_day_or_a_customer_can_bear(
    drawn: tuple[list[Duty], WorkCalendar, date, int],
) -> None:
    duties, calendar, today, a_day = drawn
    plan = plan_month(duties, calendar, today, a_day)
    assert max(Counter(one.on for one in plan.visits).values(), default=0) <= a_day
    assert len({(one.customer_id, one.on) for one in plan.visits}) == len(plan.visits)
    assert {one.on for one in plan.visits} <= set(calendar.left(today))
    assert [one.on for one in plan.visits] == sorted(one.on for one in plan.visits)


@given(months())
def test_a_month_too_full_fills_every_place_it_has(
    drawn: tuple[list[Duty], WorkCalendar, date, int],
) -> None:
    duties, calendar, today, a_day = drawn
    plan = plan_month(duties, calendar, today, a_day)
    found = plan.feasibility
    if found.asked - found.unplaceable > found.capacity:
        assert len(plan.visits) == found.capacity
        assert found.capacity == 0 or found.other_ratio > 1
        assert found.a_ratio in {1, found.other_ratio / 2}


def test_a_comfortable_month_keeps_to_the_pace() -> None:
    plan = plan_month(team("AABBC", FIRST), CHINA, FIRST, 4)
    assert counted(plan) == {0: 3, 1: 3, 2: 2, 3: 2, 4: 1}
    assert plan.feasibility.load == pytest.approx(11 / 84)
    days = [one.on for one in plan.visits if one.customer_id == 0]
    assert all((later - day).days >= 5 for day, later in pairwise(days))


def test_a_month_too_full_says_so_and_stretches_b_and_c_first() -> None:
    today = date(2026, 11, 23)  # six working days left
    duties = team("AAA" + "B" * 10 + "C" * 15, today)
    plan = plan_month(duties, CHINA, today, 6)
    found = plan.feasibility
    assert (found.asked, found.capacity, found.fits) == (44, 36, False)
    assert (found.a_ratio, found.other_ratio) == (Fraction(1), Fraction(35, 27))
    planned = counted(plan)
    assert [planned[number] for number in range(3)] == [3, 3, 3]
    assert len(plan.visits) == 36


def test_when_a_alone_is_too_much_a_is_stretched_by_half_the_others_ratio() -> None:
    today = date(2026, 11, 23)
    plan = plan_month(team("A" * 12 + "C" * 12, today), CHINA, today, 4)
    found = plan.feasibility
    assert (found.asked, found.capacity) == (48, 24)
    assert (found.a_ratio, found.other_ratio) == (Fraction(7, 4), Fraction(7, 2))
    grades = Counter(one.grade for one in plan.visits)
    assert grades == {Grade.A: 21, Grade.C: 3}
    assert set(range(12)) <= set(counted(plan))  # everybody's first before anyone's second
    assert len(plan.left_out) == 9


def test_a_month_with_no_working_day_left_leaves_all_out() -> None:
    today = date(2026, 11, 28)
    away = CHINA.with_leave([Leave(date(2026, 11, 28), date(2026, 11, 30))])
    plan = plan_month(team("AC", today, away), away, today, 4)
    assert not plan.visits
    assert plan.left_out == (0, 1)
    assert plan.feasibility.unplaceable == plan.feasibility.asked == 4
    assert plan.feasibility.load == float("inf")


def customers(grades: str, snoozed: dict[int, date] | None = None) -> list[DutyInput]:
    return [
        DutyInput(
            number, Grade(grade), Channel.VISIT, Role.REP, LONG_AGO, seen(number),
            snoozed_until=(snoozed or {}).get(number),
        )
        for number, grade in enumerate(grades)
    ]  # fmt: skip


def test_the_week_is_a_part_of_the_month() -> None:
    given, monday = customers("AAABBBCCCCCC"), date(2026, 11, 16)
    week = plan_week(given, DEFAULT_TABLE, CHINA, monday, 2)
    month = plan_month(duties_of(given, DEFAULT_TABLE, CHINA, monday), CHINA, monday, 2)
    assert week.visits == tuple(one for one in month.visits if one.on <= date(2026, 11, 22))
    assert week.feasibility == month.feasibility


def test_a_week_that_runs_into_the_next_month_goes_on_in_it() -> None:
    monday = date(2026, 11, 30)
    week = plan_week(customers("A" * 12), DEFAULT_TABLE, CHINA, monday, 4)
    days = Counter(one.on for one in week.visits)
    assert days[monday] == 4
    assert {day.month for day in days} == {11, 12}
    assert max(days.values()) <= 4
    on_monday = {one.customer_id for one in week.visits if one.on == monday}
    soon = {one.customer_id for one in week.visits if monday < one.on < date(2026, 12, 3)}
    assert not on_monday & soon


def test_who_must_be_seen_every_day_that_is_left_takes_no_more_than_the_day_holds() -> None:
    today = date(2026, 11, 26)  # three working days, two visits each, six visits to go
    plan = plan_month(team("ACCC", today), CHINA, today, 2)
    assert plan.feasibility.load == 1
    assert counted(plan) == {0: 3, 1: 1, 2: 1, 3: 1}
    assert set(Counter(one.on for one in plan.visits).values()) == {2}


def test_a_snoozed_customer_waits_where_the_month_has_room() -> None:
    until = date(2026, 11, 20)
    duties = duties_of(customers("AAC", {2: until}), DEFAULT_TABLE, CHINA, FIRST)
    plan = plan_month(duties, CHINA, FIRST, 3)
    assert [one.on >= until for one in plan.visits if one.customer_id == 2] == [True]


def test_a_thousand_overdue_customers_get_a_plan_that_admits_it() -> None:
    given = customers("ABCCC" * 200)
    plan = plan_month(duties_of(given, DEFAULT_TABLE, CHINA, FIRST), CHINA, FIRST, 6)
    assert (len(plan.visits), plan.feasibility.fits) == (21 * 6, False)
    assert plan.feasibility.a_ratio > 1
    assert {one.grade for one in plan.visits} == {Grade.A, Grade.B}  # the more urgent others


@pytest.mark.parametrize("a_day", [0, -3])
def test_nobody_is_sent_out_where_no_visits_a_day_are_possible(a_day: int) -> None:
    plan = plan_month(team("AC", FIRST), CHINA, FIRST, a_day)
    assert (plan.visits, plan.left_out) == ((), (0, 1))
    assert plan.feasibility.load == float("inf")


def test_who_is_put_off_is_not_proposed_before_that_day_however_full_the_month() -> None:
    today, until = date(2026, 11, 26), date(2026, 11, 30)  # three working days are left
    off = {0: until, 1: date(2026, 12, 10)}
    plan = plan_month(
        duties_of(customers("AAACCC", off), DEFAULT_TABLE, CHINA, today), CHINA, today, 2
    )
    days = [(one.customer_id, one.on) for one in plan.visits if one.customer_id in off]
    assert days == [(0, until)]
    assert plan.feasibility.unplaceable == 5  # two of the first one's three, all of the second's
    assert 1 in plan.left_out


def test_visits_that_are_fixed_take_their_places_and_are_not_proposed_again() -> None:
    fixed = [(0, FIRST + timedelta(days=1)), (2, FIRST + timedelta(days=1))]
    duties = team("ABC", FIRST)
    plan = plan_month(duties, CHINA, FIRST, 2, fixed)
    assert counted(plan) == {0: 2, 1: 2}
    assert not plan.on(FIRST + timedelta(days=1))
    assert not plan.left_out
    assert plan.feasibility == plan_month(duties, CHINA, FIRST, 2).feasibility


@given(months(), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 20)), max_size=8))
def test_with_what_is_fixed_no_day_holds_more_than_it_can(
    drawn: tuple[list[Duty], WorkCalendar, date, int], planned: list[tuple[int, int]]
) -> None:
    duties, calendar, today, a_day = drawn
    fixed = sorted({(one, today + timedelta(days=after)) for one, after in planned})
    plan = plan_month(duties, calendar, today, a_day, fixed)
    taken = Counter(on for _, on in fixed)
    for day, number in Counter(one.on for one in plan.visits).items():
        assert number + taken[day] <= a_day
    asked = {duty.customer_id: remaining(duty, today) for duty in duties}
    for key, number in counted(plan).items():
        made = sum(one == key and on in calendar.left(today) for one, on in fixed)
        assert number <= max(0, asked[key] - made)
