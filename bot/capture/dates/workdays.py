"""Counting working days: China's for Chinese words, Monday to Friday for English ones."""

from datetime import date, timedelta

FARTHEST = 400  # working days; nobody counts further


def works(day: date, country: str | None) -> bool:
    from bot.domain.holidays import country_workdays  # 0.2 s, and few notes count working days

    return day.day in country_workdays(country, day.year, day.month)[0]


def workdays_away(start: date, count: int, *, chinese: bool) -> date:
    """The `count`-th working day after `start`, or before it when negative."""
    step = timedelta(days=1 if count > 0 else -1)
    day, left = start, min(abs(count), FARTHEST)
    while left:
        day += step
        left -= works(day, "CN") if chinese else day.weekday() < 5
    return day
