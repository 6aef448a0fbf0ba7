"""Lunar days: where a birthday falls in a year that lacks its month or day."""

from datetime import date

import pytest

from bot.domain.lunar import is_possible, lunar_of, lunar_year, next_solar, solar_on, zodiac_of
from bot.domain.readings import BirthdayRead


def lunar(month: int, day: int, year: int | None = None, *, leap: bool = False) -> BirthdayRead:
    return BirthdayRead(lunar=True, month=month, day=day, year=year, leap_month=leap)


def solar(month: int, day: int, year: int | None = None) -> BirthdayRead:
    return BirthdayRead(lunar=False, month=month, day=day, year=year)


def test_a_birthday_today_is_today() -> None:
    assert next_solar(solar(3, 18), date(2026, 3, 18)) == date(2026, 3, 18)
    assert next_solar(lunar(8, 15), date(2026, 9, 25)) == date(2026, 9, 25)


def test_a_birthday_gone_by_is_next_year() -> None:
    assert next_solar(solar(3, 17), date(2026, 3, 18)) == date(2027, 3, 17)


def test_a_lunar_birthday_early_in_january_belongs_to_the_old_lunar_year() -> None:
    assert next_solar(lunar(11, 23), date(2027, 1, 2)) == date(2027, 12, 20)
    assert next_solar(lunar(12, 23), date(2027, 1, 2)) == date(2027, 1, 30)


def test_a_leap_month_is_kept_in_a_year_that_has_it_and_else_in_the_ordinary_month() -> None:
    assert solar_on(lunar(6, 12, 1987, leap=True), 2025) == date(2025, 8, 5)
    assert solar_on(lunar(6, 12, 1987, leap=True), 2026) == date(2026, 7, 25)


def test_the_thirtieth_falls_on_the_twenty_ninth_in_a_short_month() -> None:
    assert next_solar(lunar(12, 30), date(2026, 3, 18)) == date(2027, 2, 5)


def test_29_february_is_kept_on_28_february_or_on_1_march() -> None:
    today = date(2026, 3, 18)
    assert next_solar(solar(2, 29), today) == date(2027, 2, 28)
    assert next_solar(solar(2, 29), today, feb29="mar1") == date(2027, 3, 1)
    assert next_solar(solar(2, 29), date(2028, 1, 1), feb29="mar1") == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("birthday", "possible"),
    [
        (solar(2, 29), True),
        (solar(2, 29, 1988), True),
        (solar(2, 29, 1987), False),
        (solar(2, 30), False),
        (solar(4, 31), False),
        (solar(13, 1), False),
        (lunar(8, 30), True),
        (lunar(8, 31), False),
        (lunar(6, 12, 1987, leap=True), True),
        (lunar(6, 8, 1985, leap=True), False),
        (lunar(12, 30, 2026), False),
    ],
)
def test_an_impossible_birthday_is_known_as_such(birthday: BirthdayRead, possible: bool) -> None:
    assert is_possible(birthday) is possible


def test_an_impossible_birthday_still_has_a_next_day_and_never_crashes_a_sweep() -> None:
    assert next_solar(solar(2, 30), date(2026, 3, 18)) == date(2027, 2, 28)
    assert next_solar(lunar(6, 8, 1985, leap=True), date(2026, 3, 18)) == date(2026, 7, 21)


def test_the_lunar_year_begins_at_the_spring_festival() -> None:
    assert lunar_year(date(2026, 2, 16)) == 2025
    assert lunar_year(date(2026, 2, 17)) == 2026
    assert lunar_of(date(2025, 8, 5)) == (2025, 6, 12, True)


def test_the_zodiac_follows_the_lunar_year() -> None:
    assert zodiac_of(2026) == "horse"
    assert zodiac_of(1984) == "rat"
