"""Occasions: when a yearly day comes round, and which notice of it is due today."""

from datetime import date, timedelta

import pytest

from bot.domain.festivals import FESTIVALS
from bot.domain.grades import Grade
from bot.domain.occasions import (
    Occasion,
    OccasionKind,
    festivals,
    kept_day,
    leads_of,
    next_occurrence,
    notice_due,
    occurrences,
)
from bot.domain.readings import BirthdayRead
from bot.domain.workdays import WorkCalendar

CHINA = WorkCalendar("CN")
FIRST = date(2026, 1, 1)
BIRTHDAY = OccasionKind.BIRTHDAY


def solar(month: int, day: int, year: int | None = None) -> BirthdayRead:
    return BirthdayRead(lunar=False, month=month, day=day, year=year)


def lunar(month: int, day: int, *, leap: bool = False, year: int | None = None) -> BirthdayRead:
    return BirthdayRead(lunar=True, month=month, day=day, leap_month=leap, year=year)


def told_on(occasion: Occasion, grade: Grade, first: date, days: int) -> list[tuple[date, int]]:
    """Live through the days one by one with a ledger: (day told, days left)."""
    told: set[str] = set()
    said = []
    for today in (first + timedelta(days=n) for n in range(days)):
        notice = notice_due(occasion, leads_of(grade, gift=occasion.gift), today, told=told)
        if notice is not None:
            told.add(notice.key)
            said.append((today, notice.days_left))
    return said


@pytest.mark.parametrize(
    ("grade", "leads"), [(Grade.A, [7, 1, 0]), (Grade.B, [3, 0]), (Grade.C, [0])]
)
def test_lead_days_follow_the_grade(grade: Grade, leads: list[int]) -> None:
    occasion = Occasion("1", BIRTHDAY, solar(12, 20))
    said = told_on(occasion, grade, date(2026, 12, 1), 60)
    assert [left for _, left in said] == leads
    assert [day for day, _ in said] == [date(2026, 12, 20) - timedelta(days=n) for n in leads]


def test_a_gift_to_be_posted_is_told_two_weeks_ahead() -> None:
    occasion = Occasion("1", BIRTHDAY, solar(12, 20), gift=True)
    assert told_on(occasion, Grade.C, date(2026, 12, 1), 60)[0] == (date(2026, 12, 6), 14)


@pytest.mark.parametrize(("late", "told"), [(0, True), (5, True), (6, False)])
def test_after_downtime_a_belated_notice_comes_for_five_days(late: int, told: bool) -> None:
    occasion = Occasion("1", BIRTHDAY, solar(11, 20))
    today = date(2026, 11, 20) + timedelta(days=late)
    notice = notice_due(occasion, leads_of(Grade.C), today)
    assert (notice is not None) is told
    if notice is not None:
        assert (notice.days_left, notice.belated) == (-late, late > 0)


def test_a_gift_heard_of_late_is_told_as_long_as_the_day_is_ahead() -> None:
    occasion = Occasion("1", BIRTHDAY, solar(11, 20), gift=True)
    notice = notice_due(occasion, leads_of(Grade.C, gift=True), date(2026, 11, 12))
    assert notice is not None
    assert (notice.lead, notice.days_left, notice.belated) == (14, 8, True)


def test_of_several_missed_leads_only_the_latest_is_told() -> None:
    occasion = Occasion("9", BIRTHDAY, solar(11, 20))
    notice = notice_due(occasion, leads_of(Grade.A), date(2026, 11, 21))
    assert notice is not None
    assert notice.key == "occasion:9:2026-11-20:0"
    told = {notice.key}
    assert notice_due(occasion, leads_of(Grade.A), date(2026, 11, 21), told=told) is None


def test_the_dead_the_opted_out_and_this_years_no_are_left_in_peace() -> None:
    today = date(2026, 11, 20)
    for silent in (
        Occasion("1", BIRTHDAY, solar(11, 20), deceased=True),
        Occasion("1", BIRTHDAY, solar(11, 20), opted_out=True),
        Occasion("1", BIRTHDAY, solar(11, 20), skip_year=2026),
        Occasion("1", BIRTHDAY, solar(11, 20), known_on=date(2026, 11, 21)),
    ):
        assert notice_due(silent, leads_of(Grade.A), today) is None
    assert next_occurrence(Occasion("1", BIRTHDAY, solar(11, 20), skip_year=2026), today) == (
        next_occurrence(Occasion("1", BIRTHDAY, solar(11, 20)), date(2027, 1, 1))
    )


def test_a_birthday_in_the_holidays_is_told_on_the_last_working_day_before() -> None:
    occasion = Occasion("1", BIRTHDAY, solar(10, 5))
    eve = date(2026, 9, 30)
    notice = notice_due(occasion, leads_of(Grade.C), eve, calendar=CHINA)
    assert notice is not None
    assert (notice.days_left, notice.lead, notice.belated) == (5, 0, False)
    assert notice_due(occasion, leads_of(Grade.C), date(2026, 10, 5), calendar=CHINA) is None


def test_the_29th_of_february_is_kept_as_the_organisation_says() -> None:
    occasion = Occasion("1", BIRTHDAY, solar(2, 29, 1980))
    first, last = date(2027, 1, 1), date(2028, 12, 31)
    assert [one.on for one in occurrences(occasion, first, last)] == [
        date(2027, 2, 28),
        date(2028, 2, 29),
    ]
    march = occurrences(occasion, first, last, feb29="mar1")
    assert [(one.on, one.age) for one in march] == [
        (date(2027, 3, 1), 47),
        (date(2028, 2, 29), 48),
    ]


def test_a_leap_month_birthday_is_kept_in_the_ordinary_month_of_other_years() -> None:
    occasion = Occasion("1", BIRTHDAY, lunar(6, 10, leap=True))
    found = occurrences(occasion, date(2025, 1, 1), date(2026, 12, 31))
    assert [one.on for one in found] == [date(2025, 8, 3), date(2026, 7, 23)]


def test_the_30th_of_a_short_lunar_month_is_its_29th() -> None:
    eve = Occasion("1", BIRTHDAY, lunar(12, 30))
    found = occurrences(eve, date(2025, 1, 1), date(2027, 12, 31))
    assert [one.on for one in found] == [date(2025, 1, 28), date(2026, 2, 16), date(2027, 2, 5)]
    assert found[0].year == 2024


def test_not_this_year_means_the_lunar_year_for_a_lunar_day() -> None:
    skipped = Occasion("1", BIRTHDAY, lunar(12, 1), skip_year=2025)
    found = occurrences(skipped, date(2026, 1, 1), date(2026, 12, 31))
    assert not [one for one in found if one.year == 2025]


def test_the_founding_day_itself_is_no_anniversary() -> None:
    founding = Occasion("1", OccasionKind.FOUNDING, solar(11, 20, 2026))
    assert not occurrences(founding, date(2026, 1, 1), date(2026, 12, 31))
    coming = next_occurrence(founding, date(2026, 11, 20))
    assert coming is not None
    assert (coming.on, coming.age) == (date(2027, 11, 20), 1)


@pytest.mark.parametrize("day", [solar(13, 1), solar(0, 5), solar(5, 0), lunar(1, 99)])
def test_a_day_that_no_calendar_has_never_comes(day: BirthdayRead) -> None:
    assert next_occurrence(Occasion("1", BIRTHDAY, day), date(2026, 11, 22)) is None


def test_30_february_is_kept_on_the_last_of_the_month() -> None:
    coming = next_occurrence(Occasion("1", BIRTHDAY, solar(2, 30)), date(2026, 11, 22))
    assert coming is not None
    assert coming.on == date(2027, 2, 28)


def test_lunar_days_beyond_the_tables_are_silent_instead_of_failing() -> None:
    assert next_occurrence(Occasion("1", BIRTHDAY, lunar(8, 15)), date(2102, 1, 1)) is None


def test_festivals_come_on_their_own_calendars() -> None:
    named = {one.subject: next_occurrence(one, date(2026, 11, 22)) for one in festivals()}
    days = {name: coming.on for name, coming in named.items() if coming}
    assert days == {
        "festival:new_year": date(2027, 1, 1),
        "festival:spring": date(2027, 2, 6),
        "festival:mid_autumn": date(2027, 9, 15),
        "festival:national": date(2027, 10, 1),
    }
    assert [one.subject for one in festivals(["christmas", "carnival"])] == ["festival:christmas"]
    assert next_occurrence(Occasion("1", OccasionKind.FESTIVAL, "carnival"), FIRST) is None


def test_every_festival_that_can_be_named_comes_once_a_year() -> None:
    for one in festivals(FESTIVALS):
        found = occurrences(one, date(2027, 1, 1), date(2027, 12, 31))
        assert len(found) == 1, one.subject
        assert not occurrences(one, date(2102, 1, 1), date(2103, 1, 1))


def test_a_notice_over_the_turn_of_the_year() -> None:
    occasion = Occasion("1", BIRTHDAY, solar(1, 3))
    assert told_on(occasion, Grade.A, date(2026, 12, 20), 20) == [
        (date(2026, 12, 27), 7),
        (date(2027, 1, 2), 1),
        (date(2027, 1, 3), 0),
    ]


def test_of_two_birthdays_the_one_that_is_celebrated_counts() -> None:
    by_sun, by_moon = solar(5, 1), lunar(4, 3)
    assert kept_day(by_sun, by_moon, "lunar") == by_moon
    assert kept_day(by_sun, by_moon, None) == by_sun
    assert kept_day(None, by_moon, "solar") == by_moon
    assert kept_day(None, None, None) is None
