"""Periods: the spans of days that a digest speaks of, and the one before each."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.domain.refusals import BadPeriod
from bot.domain.workdays import WorkCalendar

ONE_DAY, WEEK = timedelta(days=1), timedelta(days=7)
LONGEST = timedelta(days=366)
SHORT = timedelta(days=27)
FAR = 8  # weeks without a single working day that are stepped over


class Span(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    DAYS = "days"


@dataclass(frozen=True, slots=True)
class Period:
    """From `first` to `last`, both included."""

    first: date
    last: date

    @property
    def span(self) -> Span:
        if self.first == self.last:
            return Span.DAY
        if self.first.weekday() == 0 and self.last - self.first == WEEK - ONE_DAY:
            return Span.WEEK
        whole = self.first.day == 1 and self.last == _month_end(self.first)
        return Span.MONTH if whole else Span.DAYS

    def before(self) -> "Period":
        """The one to compare with: the month before a month, else as many days before."""
        end = self.first - ONE_DAY
        if self.span is Span.MONTH:
            return Period(end.replace(day=1), end)
        return Period(self.first - (self.last - self.first) - ONE_DAY, end)

    def measured(self) -> "Period":
        """What attainment is reckoned over. Quotas are a month's: a week that owes no visit of
        its own would count none, so that anything shorter stands in the month that holds its
        middle day."""
        if self.last - self.first >= SHORT:
            return self
        return month_of(self.first + (self.last - self.first) // 2)

    def holds(self, day: date | None) -> bool:
        return day is not None and self.first <= day <= self.last

    def is_running(self, today: date) -> bool:
        return self.first <= today < self.last


def period(first: date, last: date, today: date) -> Period:
    """The period as staff may ask for it: begun already, at most a year. Raises BadPeriod."""
    if first > last:
        raise BadPeriod(reason="backwards")
    if first > today:
        raise BadPeriod(reason="ahead")
    if last - first > LONGEST:
        raise BadPeriod(reason="too_long")
    return Period(first, last)


def week_of(day: date) -> Period:
    monday = day - timedelta(days=day.weekday())
    return Period(monday, monday + WEEK - ONE_DAY)


def month_of(day: date) -> Period:
    return Period(day.replace(day=1), _month_end(day))


def last_week(today: date, calendar: WorkCalendar) -> Period:
    """The latest whole week in which anybody worked: holiday weeks are stepped over."""
    found = week_of(today - WEEK)
    for _ in range(FAR):
        if calendar.between(found.first - ONE_DAY, found.last):
            return found
        found = week_of(found.first - ONE_DAY)
    return week_of(today - WEEK)


def _month_end(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1) - ONE_DAY
