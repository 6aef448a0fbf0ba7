"""Holidays: what kept calendars say of a country's working days, and how sure they are."""

from calendar import monthrange
from datetime import date
from enum import StrEnum
from functools import lru_cache

import chinese_calendar
from holidays import HolidayBase, country_holidays, list_supported_countries

CHINA = "CN"


class Basis(StrEnum):
    """How a year's working days are known."""

    PUBLISHED = "published"  # by a kept calendar that covers this year
    ESTIMATED = "estimated"  # holidays computed, make-up workdays not yet published
    WEEKDAYS = "weekdays"  # no calendar for this country or year: weekends only


@lru_cache(maxsize=8192)
def country_workdays(country: str | None, year: int, month: int) -> tuple[frozenset[int], Basis]:
    """The days of the month (1 …) that are worked in the country, and how that is known."""
    every = [date(year, month, n) for n in range(1, monthrange(year, month)[1] + 1)]
    code = (country or "").strip().upper()
    if code == CHINA and (chinese := _chinese(every)) is not None:
        return chinese, Basis.PUBLISHED
    if (book := _book(code, year)) is None:
        return frozenset(day.day for day in every if day.weekday() < 5), Basis.WEEKDAYS
    worked = frozenset(day.day for day in every if book.is_working_day(day))
    return worked, Basis.ESTIMATED if code == CHINA else Basis.PUBLISHED


def is_known_country(country: str) -> bool:
    """Whether there is a calendar for it: an ISO code, or one with a region (`DE-BY`)."""
    code, _, region = country.strip().upper().partition("-")
    regions = _countries().get(code)
    return regions is not None and (not region or region in regions)


def published_until(country: str) -> date | None:
    """The last day of the kept calendar of a country whose make-up workdays are announced year
    by year; None where holidays are known by rule, or weekends alone are out."""
    if country.strip().upper() != CHINA:
        return None
    return date(max(chinese_calendar.constants.holidays).year, 12, 31)


@lru_cache(maxsize=1)
def _countries() -> dict[str, list[str]]:
    return list_supported_countries(include_aliases=True)


@lru_cache(maxsize=256)
def _book(code: str, year: int) -> HolidayBase | None:
    if not is_known_country(code):
        return None
    country, _, region = code.partition("-")
    book = country_holidays(country, subdiv=region or None, years=year)
    return book if book.start_year <= year <= book.end_year else None


def _chinese(days: list[date]) -> frozenset[int] | None:
    """China's published calendar with make-up workdays; it raises for years it lacks."""
    try:
        return frozenset(day.day for day in days if chinese_calendar.is_workday(day))
    except NotImplementedError:
        return None
