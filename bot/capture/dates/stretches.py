"""Stretches: the days that a piece of a phrase covers, seen from a moment."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, datetime, timedelta
from enum import IntEnum
from typing import Any, NamedTuple

from bot.capture.dates.reads import Context, Part


class NotADateError(Exception):
    """These words turn out to name no day (the first Thursday, of nothing)."""


class Grain(IntEnum):
    """How coarse a stretch is; a coarser one can hold a finer one (明年 ⊃ 3月 ⊃ 5号)."""

    DAY = 0
    WEEK = 1
    MONTH = 2
    QUARTER = 3
    HALF = 4
    YEAR = 5


class Now(NamedTuple):
    """The moment a phrase is read at, and which way a phrase that names no year looks."""

    ref: datetime
    toward: Context | None
    inclusive: bool = False  # the second end of a range may fall on the first

    @property
    def today(self) -> date:
        return self.ref.date()

    @property
    def back(self) -> bool:
        return self.toward == "past"


class Stretch(NamedTuple):
    """Days from `first` to `last`. `limit` is the day a deadline means when it is not one of
    these by rule; `by_itself` says that the words are a deadline without a word like 前."""

    first: date
    last: date
    grain: Grain = Grain.DAY
    limit: date | None = None
    by_itself: bool = False
    others: tuple[date, ...] = ()
    ask: bool = False
    holiday: int = 0  # days off, for a festival that has some
    at: datetime | None = None
    part: Part | None = None


Resolve = Callable[[Now, Stretch | None], Stretch]


def day(on: date, **more: Any) -> Stretch:
    return Stretch(on, on, **more)


def week_of(on: date, weeks: int = 0) -> Stretch:
    first = on - timedelta(days=on.weekday()) + timedelta(weeks=weeks)
    return Stretch(first, first + timedelta(days=6), Grain.WEEK)


def add_months(on: date, months: int) -> date:
    """The same day `months` on, or the month's last when it has no such day."""
    year, month = divmod(on.year * 12 + on.month - 1 + months, 12)
    return date(year, month + 1, min(on.day, monthrange(year, month + 1)[1]))


def month_of(on: date, months: int = 0) -> Stretch:
    first = add_months(on.replace(day=1), months)
    return Stretch(first, add_months(first, 1) - timedelta(days=1), Grain.MONTH)


def months_of(year: int, month: int, count: int, grain: Grain) -> Stretch:
    """`count` whole months from a month on."""
    first = date(year, month, 1)
    return Stretch(first, add_months(first, count) - timedelta(days=1), grain)


def quarter_of(on: date, quarters: int = 0) -> Stretch:
    first = add_months(date(on.year, (on.month - 1) // 3 * 3 + 1, 1), 3 * quarters)
    return months_of(first.year, first.month, 3, Grain.QUARTER)


def year_of(on: date, years: int = 0) -> Stretch:
    return months_of(on.year + years, 1, 12, Grain.YEAR)


def yearly(of_year: Callable[[int], Stretch], *, asks: bool = False) -> Resolve:
    """What comes once a year: in the year that holds it, or the nearest the right way."""

    def resolve(now: Now, held: Stretch | None) -> Stretch:
        if held is not None:
            return of_year(held.first.year)
        return _directed(now, [of_year(year) for year in _years(now, of_year)], asks)

    return resolve


def _years(now: Now, of_year: Callable[[int], Stretch]) -> list[int]:
    """Years around now that have the day: 29 February looks further."""
    near = [year for year in range(now.today.year - 1, now.today.year + 3) if _has(of_year, year)]
    if near[1:]:
        return near
    around = range(now.today.year - 8, now.today.year + 9)
    return [year for year in around if _has(of_year, year)]


def _has(of_year: Callable[[int], Stretch], year: int) -> bool:
    try:
        of_year(year)
    except ValueError:
        return False
    return True


def _directed(now: Now, found: list[Stretch], asks: bool) -> Stretch:
    """Of yearly stretches in order, the one that the context means."""
    if not found:
        raise ValueError("no year has such a day")
    gone = [stretch for stretch in found if stretch.first <= now.today]
    ahead = [stretch for stretch in found if stretch.last >= now.today]
    if now.back:
        return gone[-1] if gone else found[0]
    if now.toward is None and asks and gone and ahead and _nearer(now, gone[-1], ahead[0]):
        return gone[-1]._replace(others=(ahead[0].first,))
    return ahead[0] if ahead else found[-1]


def _nearer(now: Now, gone: Stretch, ahead: Stretch) -> bool:
    since = now.today - gone.first
    return since < min(ahead.first - now.today, timedelta(days=92))
