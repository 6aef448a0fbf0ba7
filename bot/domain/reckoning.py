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
    _due: dict[tuple[object, ...], tuple[date, date]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )

    def quota_days(
        self, rule: Quota, since: date, last_on: date | None, count: int
    ) -> tuple[date, date]:
        """(due, overdue) days of a quota; `count` distinct days in the month of `last_on`."""
        if last_on is not None and since < last_on.replace(day=1):
            since = date.min  # a clock that started in an earlier month changes nothing
        key = (rule.minimum, since, last_on, count)
        if (known := self._due.get(key)) is None:
            due = self._quota_due(rule, since, last_on, count)
            known = self._keep(key, due, self.calendar.after(due))
        return known

    def _keep(self, key: tuple[object, ...], due: date, late: date) -> tuple[date, date]:
        if len(self._due) >= MOST_KEPT:
            self._due.clear()
        self._due[key] = due, late
        return due, late

    def _quota_due(self, rule: Quota, since: date, last_on: date | None, count: int) -> date:
        if last_on is None:
            return self.first_slot(rule, since).day
        due = self.next_slot(rule, since, last_on, count).day
        due = max(due, self.calendar.on_or_after(last_on + guard_of(rule)))
        return max(due, self.first_slot(rule, since).day) if last_on < since else due

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
        if (known := self._due.get((rule, base))) is None:
            due = self.calendar.on_or_after(base + relativedelta(months=rule.minimum))
            late = base + relativedelta(months=rule.maximum)
            known = self._keep((rule, base), due, max(late, self.calendar.after(due)))
        return known

    def owed_in(self, rule: Quota, since: date, today: date) -> int:
        """What the quota asks of the month of `today`, in proportion when the clock started
        within it."""
        month, start = self.calendar.month(today), month_index(since)
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
