"""Distances: so many days, weeks, months or hours from a moment, either way."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.capture.dates.stretches import Grain, Now, Resolve, Stretch, add_months, day
from bot.capture.dates.workdays import workdays_away


@dataclass(frozen=True)
class Distance:
    """How far; a half of a week or a month counts as days, a half of a year as months."""

    days: int = 0
    months: int = 0
    minutes: int = 0
    workdays: int = 0
    chinese: bool = False

    @property
    def grain(self) -> Grain:
        """三周后 can hold a weekday (三周后的周五), two months from now a day."""
        if self.months:
            return Grain.YEAR if self.months % 12 == 0 else Grain.MONTH
        return Grain.WEEK if self.days and self.days % 7 == 0 else Grain.DAY

    def from_day(self, on: date, way: int = 1) -> date:
        if self.workdays:
            return workdays_away(on, way * self.workdays, chinese=self.chinese)
        return add_months(on, way * self.months) + timedelta(days=way * self.days)


def distances(
    unit: str, count: tuple[int, int], half: bool = False, *, chinese: bool = False
) -> tuple[Distance, Distance]:
    """The least and the most that an approximate count (三四天, 3-5 days) may mean."""
    low, high = (distance(unit, whole, half, chinese=chinese) for whole in sorted(count))
    return low, high


def distance(unit: str, whole: int, half: bool = False, *, chinese: bool = False) -> Distance:
    """`whole` units and perhaps a half one; units: minute hour day week fortnight month quarter
    year workday."""
    halves = 2 * whole + half
    table = {
        "minute": Distance(minutes=whole),
        "quarter-hour": Distance(minutes=15 * whole),
        "hour": Distance(minutes=30 * halves),
        "day": Distance(days=whole, minutes=720 * half),
        "week": Distance(days=7 * whole + 3 * half),
        "fortnight": Distance(days=14 * whole),
        "month": Distance(months=whole, days=15 * half),
        "quarter": Distance(months=3 * whole),
        "year": Distance(months=6 * halves),
        "workday": Distance(workdays=whole, chinese=chinese),
    }
    return table[unit]


def counted(
    far: Distance, way: int, *, limit: bool = False, at_least: Distance | None = None
) -> Resolve:
    """The day, or the minute, so far ahead (way 1) or ago (-1); the days from `at_least` on when
    the count is a vague one and no limit."""

    def resolve(now: Now, _: Stretch | None) -> Stretch:
        if at_least is not None and at_least != far and not (limit or far.minutes):
            ends = (at_least.from_day(now.today, way), far.from_day(now.today, way))
            return Stretch(min(ends), max(ends))
        if far.minutes and not far.days:
            moment = now.ref + timedelta(minutes=way * far.minutes)
            return day(moment.date(), at=_minute(moment), by_itself=limit)
        return day(far.from_day(now.today, way), by_itself=limit)

    return resolve


def coming(far: Distance, way: int) -> Resolve:
    """未来两周, the last three months: from the day beside today to so far."""

    def resolve(now: Now, _: Stretch | None) -> Stretch:
        if far.minutes:
            return day(now.today)
        if way > 0:
            return Stretch(now.today, far.from_day(now.today))
        return Stretch(far.from_day(now.today, -1), now.today)

    return resolve


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)
