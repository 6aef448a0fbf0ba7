"""Counting working days: China's calendar with its make-up days where it is known."""

from datetime import date, timedelta


def is_chinese_workday(day: date) -> bool:
    """By the State Council's calendar; Monday to Friday in years it does not cover yet."""
    import chinese_calendar  # 35 ms, and few notes count working days

    try:
        workday: bool = chinese_calendar.is_workday(day)
    except NotImplementedError:
        return is_weekday(day)
    return workday


def is_weekday(day: date) -> bool:
    return day.weekday() < 5


def workdays_away(start: date, count: int, *, chinese: bool) -> date:
    """The `count`-th working day after `start`, or before it when negative."""
    works = is_chinese_workday if chinese else is_weekday
    step = timedelta(days=1 if count > 0 else -1)
    day, left = start, min(abs(count), 400)
    while left:
        day += step
        left -= works(day)
    return day
