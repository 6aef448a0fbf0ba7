"""Reckoning: the arithmetic from a rule and the last meeting to the day the next is due."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

from dateutil.relativedelta import relativedelta

from bot.domain.cadence import Quota, Window
from bot.domain.workdays import MonthDays, WorkCalendar, month_index

MONTH_DAYS = 30  # "a month" where the table speaks of intervals: A 10, B 15, C 30 days
MOST_KEPT = 20_000  # answers kept for one calendar, so that memory is bounded


def interval_of(rule: Quota | Window) -> float:
    """Days that the rule leaves between two meetings, at most."""
    return MONTH_DAYS / rule.minimum if isinstance(rule, Quota) else rule.maximum * MONTH_DAYS


def guard_of(rule: Quota) -> timedelta:
    """The over-visit guard: half an interval, in whole days."""
    return timedelta(days=-(-MONTH_DAYS // (2 * rule.minimum)))


@dataclass(frozen=True, slots=True)
class Slot:
    """Where on the calendar a quota's next meeting belongs: it is the `nth` of the month, and
    expected once `ordinal` of that month's working days have passed, of which `before` passed
    before the clock started. `carried` numerator/denominator were earned the month before."""

    month: MonthDays
    nth: int
    ordinal: int
    before: int = 0
    carried: tuple[int, int] = (0, 1)

    @property
    def day(self) -> date:
        return self.month.days[self.ordinal - 1]


@dataclass(frozen=True)
class Reckoning:
    """Due days by one calendar; each distinct question is worked out once."""

    calendar: WorkCalendar
    _days: dict[tuple[object, ...], date] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )

    def dates(
        self, rule: Quota | Window, since: date, last_on: date | None, count: int
    ) -> tuple[date, date]:
        """(due, overdue) days by any rule."""
        if isinstance(rule, Quota):
            return self.quota_days(rule, since, last_on, count)
        return self.window_days(rule, since, last_on)

    def quota_days(
        self, rule: Quota, since: date, last_on: date | None, count: int
    ) -> tuple[date, date]:
        """(due, overdue) days of a quota; `count` distinct days in the month of `last_on`."""
        if last_on is None:
            due = self._first_day(rule, since)
        elif since <= last_on:
            due = self._next_day(rule, since, last_on, count)
        else:
            due = max(self._next_day(rule, since, last_on, count), self._first_day(rule, since))
        return due, self.calendar.after(due)

    def _first_day(self, rule: Quota, since: date) -> date:
        key = (rule.minimum, since)
        if (known := self._days.get(key)) is None:
            known = self._keep(key, self.first_slot(rule, since).day)
        return known

    def _next_day(self, rule: Quota, since: date, last_on: date, count: int) -> date:
        """By what was met alone, and not before the guard."""
        if (since.year, since.month) != (last_on.year, last_on.month):
            since = date.min  # a clock that started in another month changes nothing
        key = (rule.minimum, since, last_on, count)
        if (known := self._days.get(key)) is None:
            slot = self.next_slot(rule, since, last_on, count)
            guarded = self.calendar.on_or_after(last_on + guard_of(rule))
            known = self._keep(key, max(slot.day, guarded))
        return known

    def _keep(self, key: tuple[object, ...], day: date) -> date:
        if len(self._days) >= MOST_KEPT:
            self._days.clear()
        self._days[key] = day
        return day

    def next_slot(self, rule: Quota, since: date, last_on: date, count: int) -> Slot:
        """After `count` meetings in the month of the last one: the day on which the expected
        number reaches the next whole one, in that month or, its quota met, in the following."""
        month = self.calendar.month(last_on)
        before, nth = self.before(since, month), count + 1
        ordinal = before + _share(nth, month, rule)
        if month.days and ordinal <= len(month):
            return Slot(month, nth, ordinal, before)
        month = self.calendar.working_month_from(month.index + 1)
        return Slot(month, 1, _share(1, month, rule))

    def first_slot(self, rule: Quota, since: date) -> Slot:
        """Never met: one interval of working days from the day the clock started, which may
        end in the next month at that month's pace."""
        month = self.calendar.month(since)
        before = self.before(since, month)
        ordinal = before + _share(1, month, rule)
        if month.days and ordinal <= len(month):
            return Slot(month, 1, ordinal, before)
        size, following = len(month), self.calendar.working_month_from(month.index + 1)
        earned = (quota_in(rule, month) * (size - before), size) if size else (0, 1)
        missing = (earned[1] - earned[0]) * len(following)
        ordinal = -(-missing // (earned[1] * quota_in(rule, following)))
        return Slot(following, 1, max(1, ordinal), 0, earned)

    def before(self, since: date, month: MonthDays) -> int:
        """Working days of `month` that lay before the clock started; the day it started on
        counts as the first."""
        return month.elapsed[since.day - 1] if month_index(since) == month.index else 0

    def window_days(self, rule: Window, since: date, last_on: date | None) -> tuple[date, date]:
        """(due, overdue) days of a window; a window of one length is due for a day first."""
        base = since if last_on is None else max(last_on, since)
        due = self.calendar.on_or_after(self._later(base, rule.minimum))
        return due, max(self._later(base, rule.maximum), self.calendar.after(due))

    def _later(self, day: date, months: int) -> date:
        key = (day, months)
        if (known := self._days.get(key)) is None:
            known = self._keep(key, day + relativedelta(months=months))
        return known

    def owed_in(self, rule: Quota, since: date, today: date) -> int:
        """What the quota asks of the month of `today`, in proportion when the clock started
        within it."""
        month, start = self.calendar.month(today), month_index(since)
        if start < month.index:
            return quota_in(rule, month)
        if start > month.index or not month.days:
            return 0
        quota = quota_in(rule, month)
        return quota * (len(month) - self.before(since, month)) // len(month)


def quota_in(rule: Quota, month: MonthDays) -> int:
    """The month's quota: never more meetings than it has working days."""
    return min(rule.minimum, len(month))


def _share(nth: int, month: MonthDays, rule: Quota) -> int:
    """Working days after which `nth` meetings are expected: e = q × n ÷ W reaches nth."""
    return -(-nth * len(month) // quota_in(rule, month)) if month.days else 0


@lru_cache(maxsize=1024)
def reckoning(calendar: WorkCalendar) -> Reckoning:
    """The reckoning of a calendar, shared by all who have an equal one."""
    return Reckoning(calendar)
