"""Tallying: it is the same as tallies, of whomever there are."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.attainment import Record, tallies
from bot.domain.cadence import Quota, Window
from bot.domain.grades import Grade
from bot.domain.periods import Period
from bot.domain.tallying import Tallying
from bot.domain.workdays import Leave, WorkCalendar

FIRST = date(2026, 1, 1)
DAYS = st.integers(0, 150).map(lambda number: FIRST + timedelta(days=number))
RULES = st.sampled_from([None, Quota(1, 1), Quota(2, 3), Quota(3, 3), Window(1, 2)])
RECORDS = st.builds(
    Record, st.sampled_from(list(Grade)), RULES, DAYS, st.lists(DAYS, max_size=8), st.none() | DAYS
)
CALENDARS = st.sampled_from(
    [WorkCalendar(), WorkCalendar("CN"), WorkCalendar(leave=(Leave(FIRST, date(2026, 2, 9)),))]
)


@given(st.lists(RECORDS, max_size=12), CALENDARS, DAYS, st.integers(0, 90))
def test_who_stand_alike_are_counted_as_each_for_itself(
    records: list[Record], calendar: WorkCalendar, first: date, span: int
) -> None:
    period = Period(first, first + timedelta(days=span))
    expected = tallies(records, calendar, period.first, period.last)
    tallying = Tallying(calendar, period)
    assert tallying.sums(records) == expected
    assert tallying.sums(records) == expected
