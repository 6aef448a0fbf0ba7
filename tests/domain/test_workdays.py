"""Working days: China's make-up days, years not yet published, other countries, leave."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.holidays import Basis, is_known_country
from bot.domain.refusals import BadLeave
from bot.domain.workdays import Leave, WorkCalendar

CHINA = WorkCalendar("CN")
days = st.dates(date(2015, 1, 1), date(2035, 12, 31))
calendars = st.builds(
    WorkCalendar,
    st.sampled_from(["CN", "SG", "SA", "DE-BY", None]),
    st.frozensets(days, max_size=5),
    st.frozensets(days, max_size=5),
    st.lists(st.tuples(days, st.integers(0, 60)), max_size=3).map(
        lambda pairs: tuple(Leave(first, first + timedelta(days=n)) for first, n in pairs)
    ),
)


def test_a_make_up_sunday_is_worked_in_china() -> None:
    assert CHINA.is_workday(date(2026, 2, 14))
    assert not CHINA.is_workday(date(2026, 2, 17))
    assert CHINA.basis(date(2026, 2, 14)) is Basis.PUBLISHED


def test_years_that_china_has_not_published_are_estimated() -> None:
    assert not CHINA.is_workday(date(2031, 10, 1))
    assert CHINA.is_workday(date(2031, 10, 20))
    assert CHINA.basis(date(2031, 10, 1)) is Basis.ESTIMATED


def test_other_countries_have_their_own_weekend_and_holidays() -> None:
    riyadh, munich = WorkCalendar("SA"), WorkCalendar("de-by")
    assert not riyadh.is_workday(date(2026, 11, 20))
    assert riyadh.is_workday(date(2026, 11, 22))
    assert not munich.is_workday(date(2026, 1, 6))
    assert WorkCalendar("DE").is_workday(date(2026, 1, 6))


@pytest.mark.parametrize("country", [None, "", "ZZ", "HolidayBase", "DE-XX", "../etc", "中国"])
def test_without_a_known_country_only_weekends_are_out_and_that_is_said(
    country: str | None,
) -> None:
    calendar = WorkCalendar(country)
    assert calendar.is_workday(date(2026, 10, 1))
    assert not calendar.is_workday(date(2026, 10, 3))
    assert calendar.basis(date(2026, 10, 1)) is Basis.WEEKDAYS
    assert country is None or not is_known_country(country)


def test_a_year_beyond_every_calendar_is_weekdays() -> None:
    assert CHINA.basis(date(2150, 1, 1)) is Basis.WEEKDAYS


def test_leave_beats_extra_holidays_beat_extra_workdays_beat_the_country() -> None:
    saturday, monday = date(2026, 11, 21), date(2026, 11, 23)
    worked = WorkCalendar("CN", extra_workdays=frozenset({saturday}))
    assert worked.is_workday(saturday)
    both = WorkCalendar("CN", frozenset({saturday, monday}), frozenset({saturday}))
    assert not both.is_workday(saturday)
    assert not both.is_workday(monday)
    assert not worked.with_leave([Leave(saturday, monday)]).is_workday(saturday)


def test_leave_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(BadLeave):
        Leave(date(2026, 11, 23), date(2026, 11, 20))


def test_an_endless_leave_is_not_believed_for_ever() -> None:
    gone = CHINA.with_leave([Leave(date(2026, 1, 1), date(2200, 1, 1))])
    assert gone.on_or_after(date(2026, 11, 23)) > date(2026, 11, 23)


def test_november_2026_is_counted_as_a_reader_would() -> None:
    today = date(2026, 11, 22)
    assert len(CHINA.month(today)) == 21
    assert CHINA.elapsed(today) == 15
    assert CHINA.nth(today, 1) == date(2026, 11, 2)
    assert CHINA.nth(today, 22) is None
    assert [day.day for day in CHINA.left(today)] == [23, 24, 25, 26, 27, 30]
    assert CHINA.between(date(2026, 10, 30), date(2026, 11, 22)) == 15
    assert CHINA.after(date(2026, 11, 27)) == date(2026, 11, 30)


@given(calendars, days, st.integers(0, 90))
def test_counting_agrees_with_asking_day_by_day(
    calendar: WorkCalendar, start: date, length: int
) -> None:
    end = start + timedelta(days=length)
    every = [start + timedelta(days=n) for n in range(1, length + 1)]
    assert calendar.between(start, end) == sum(calendar.is_workday(day) for day in every)
    assert calendar.between(end, start) == 0
    first = calendar.on_or_after(start)
    gap = [start + timedelta(days=n) for n in range((first - start).days)]
    assert calendar.is_workday(first)
    assert not any(calendar.is_workday(day) for day in gap)
    assert list(calendar.left(start)) == [
        day for day in calendar.month(start).days if day >= start
    ]
