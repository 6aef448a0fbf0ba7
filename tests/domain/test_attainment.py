"""Attainment, coverage and pace: the figures of the digest."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.attainment import (
    Compared,
    Record,
    Tally,
    elapsed_share,
    is_green,
    month_tallies,
    tallies,
    tally_of,
    total,
)
from bot.domain.cadence import DEFAULT_TABLE, Quota, Window
from bot.domain.duties import duties_of
from bot.domain.duty_inputs import DutyInput
from bot.domain.grades import Grade
from bot.domain.meetings import met_on
from bot.domain.readings import Channel
from bot.domain.staff import Role
from bot.domain.workdays import WorkCalendar

CHINA = WorkCalendar("CN")
FIRST, LAST = date(2026, 11, 1), date(2026, 11, 30)
LONG_AGO = date(2025, 1, 1)
DAY = timedelta(days=1)


def november(*days: int) -> list[date]:
    return [date(2026, 11, day) for day in days]


def test_a_visit_too_many_does_not_make_up_for_one_missing_elsewhere() -> None:
    records = [
        Record(Grade.A, Quota(3, 3), LONG_AGO, november(2, 5, 9, 12, 20)),
        Record(Grade.A, Quota(3, 3), LONG_AGO, november(2, 2)),
        Record(Grade.C, Quota(1, 1), LONG_AGO),
    ]
    found = tallies(records, CHINA, FIRST, LAST)
    assert found[Grade.A] == Tally(done=4, owed=6, earned=4, met=2, customers=2)
    assert found[Grade.B] == Tally()
    assert total(found).attainment == pytest.approx(4 / 7)
    assert total(found).coverage == pytest.approx(2 / 3)


def test_between_minimum_and_maximum_more_is_counted_but_not_needed() -> None:
    found = tally_of(
        Record(Grade.A, Quota(2, 3), LONG_AGO, november(2, 5, 9, 12)), CHINA, FIRST, LAST
    )
    assert (found.done, found.owed, found.attainment) == (3, 2, 1.0)


def test_a_busy_month_does_not_make_up_for_an_idle_one() -> None:
    days = [date(2026, 10, 9), date(2026, 10, 13), date(2026, 10, 20), *november(4)]
    record = Record(Grade.A, Quota(2, 3), LONG_AGO, days)
    found = tally_of(record, CHINA, date(2026, 10, 1), LAST)
    assert (found.done, found.owed, found.earned) == (4, 4, 3)


def test_nothing_owed_is_neither_full_nor_empty() -> None:
    assert Tally().attainment is None
    assert Tally().coverage is None
    assert Tally().pace(0.5) is None
    assert is_green(None)


@pytest.mark.parametrize(
    ("pace", "green"), [(1.0, True), (0.85, True), (1.15, True), (0.84, False), (1.16, False)]
)
def test_pace_is_green_within_fifteen_per_cent(pace: float, green: bool) -> None:
    assert is_green(pace) is green


def test_pace_sets_attainment_against_the_time_that_has_passed() -> None:
    share = elapsed_share(CHINA, FIRST, LAST, date(2026, 11, 13))
    assert share == pytest.approx(10 / 21)
    compared = Compared(Tally(5, 10, 5, 5, 10), Tally(8, 10, 8, 6, 10), share)
    assert compared.pace == pytest.approx(1.05)
    assert compared.green
    assert compared.change == pytest.approx(-0.3)


def test_the_share_is_nothing_before_the_period_and_all_after_it() -> None:
    assert elapsed_share(CHINA, FIRST, LAST, FIRST - DAY) == 0
    assert elapsed_share(CHINA, FIRST, LAST, LAST + 40 * DAY) == 1
    assert elapsed_share(CHINA, date(2026, 10, 1), date(2026, 10, 4), date(2026, 10, 2)) == 1


def test_a_manager_owes_in_the_period_in_which_the_window_closes() -> None:
    late = Record(Grade.A, Window(1, 2), LONG_AGO, [], date(2026, 11, 15))
    assert tally_of(late, CHINA, FIRST, LAST).owed == 1
    later = Record(Grade.A, Window(1, 2), LONG_AGO, [], date(2026, 12, 15))
    assert tally_of(later, CHINA, FIRST, LAST).owed == 0
    early = Record(Grade.A, Window(1, 2), LONG_AGO, november(4), date(2026, 12, 15))
    assert tally_of(early, CHINA, FIRST, LAST).attainment == 1.0


@given(
    st.integers(1, 8),
    st.integers(0, 400),
    st.lists(st.integers(0, 29), max_size=4),
    st.integers(0, 500),
)
def test_the_weeks_of_a_month_owe_what_the_month_owes(
    quota: int, start: int, cuts: list[int], since: int
) -> None:
    month = CHINA.month(date(2026, 1, 1) + start * DAY)
    first, last = month.first, CHINA.month_at(month.index + 1).first - DAY
    clock = date(2025, 9, 1) + since * DAY
    edges = sorted({first + min(n, (last - first).days) * DAY for n in cuts} | {first})
    record = Record(Grade.A, Quota(quota, quota), clock)
    spans = zip(edges, [*(edge - DAY for edge in edges[1:]), last], strict=True)
    owed = sum(tally_of(record, CHINA, one, other).owed for one, other in spans)
    assert owed == tally_of(record, CHINA, first, last).owed


@given(st.sets(st.integers(1, 30)), st.sampled_from(Grade), st.integers(0, 60))
def test_duties_and_records_tell_the_same_month(days: set[int], grade: Grade, age: int) -> None:
    met, since = november(*days), LAST - age * DAY
    asked = DutyInput(1, grade, Channel.VISIT, Role.REP, since, met_on(met, LAST))
    (duty,) = duties_of([asked], DEFAULT_TABLE, CHINA, LAST)
    record = Record(grade, duty.rule, since, met)
    assert month_tallies([duty]) == tallies([record], CHINA, FIRST, LAST)
