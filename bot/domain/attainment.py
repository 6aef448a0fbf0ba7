"""Attainment: what was done of what was owed, per member of staff and grade, and its pace.

A period is any span of days. Per customer and month, done is the distinct days met, at most
the maximum; what earns attainment is at most what was owed. Owed of a whole month is its
quota; of a part of a month, the whole visits by which the expected number grows within it, so
that the weeks of a month sum to its quota. A window owes one in the period in which it would
turn overdue, or a day before, and is done by meeting the customer in the period.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.cadence import Quota, Window
from bot.domain.duties import Duty
from bot.domain.grades import Grade
from bot.domain.reckoning import Reckoning, quota_in, reckoning
from bot.domain.workdays import MonthDays, WorkCalendar, month_index

GREEN = 0.15


@dataclass(frozen=True, slots=True)
class Tally:
    """`earned` is Σ min(done, owed); `met` of `customers` were met at least once."""

    done: int = 0
    owed: int = 0
    earned: int = 0
    met: int = 0
    customers: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.done + other.done, self.owed + other.owed, self.earned + other.earned,
            self.met + other.met, self.customers + other.customers,
        )  # fmt: skip

    @property
    def attainment(self) -> float | None:
        """Σ min(done, owed) ÷ Σ owed, 0 to 1; None when nothing was owed."""
        return self.earned / self.owed if self.owed else None

    @property
    def coverage(self) -> float | None:
        """Customers met at least once ÷ customers; None without customers."""
        return self.met / self.customers if self.customers else None

    def pace(self, share: float) -> float | None:
        """Attainment ÷ the share of the period that has elapsed; 1 is on time."""
        return None if self.attainment is None or not share else self.attainment / share


def is_green(pace: float | None) -> bool:
    """Within ±15 % of the time elapsed, or nothing owed. Ahead by more is not green either:
    the month is being spent too early."""
    return pace is None or abs(pace - 1) <= GREEN + 1e-9


@dataclass(frozen=True, slots=True)
class Record:
    """One customer in a period: its rule, when the clock started, and the days on which the
    role met it on the channel (all of the period's; others are ignored). `late_on` is the
    duty's overdue_on as it stood when the period began, needed for windows."""

    grade: Grade
    rule: Quota | Window | None
    since: date
    days: Sequence[date] = ()
    late_on: date | None = None


def tally_of(record: Record, calendar: WorkCalendar, first: date, last: date) -> Tally:
    """One customer's tally from `first` to `last`, both included; without a rule it counts
    for coverage alone."""
    days = {day for day in record.days if first <= day <= last}
    if isinstance(record.rule, Quota):
        parts = _by_month(record.rule, record.since, days, calendar, first, last)
    elif isinstance(record.rule, Window):
        owed = bool(days) or (record.late_on is not None and record.late_on <= last)
        parts = [(int(bool(days)), int(owed))]
    else:
        parts = []
    done, owed_all = sum(part[0] for part in parts), sum(part[1] for part in parts)
    earned = sum(min(part) for part in parts)
    return Tally(done, owed_all, earned, int(bool(days)), 1)


def tallies(
    records: Iterable[Record], calendar: WorkCalendar, first: date, last: date
) -> dict[Grade, Tally]:
    """One person's tally per grade, over the records of one channel; every grade is there."""
    result = dict.fromkeys(Grade, Tally())
    for record in records:
        result[record.grade] += tally_of(record, calendar, first, last)
    return result


def month_tallies(duties: Iterable[Duty]) -> dict[Grade, Tally]:
    """The same from duties as they stand: the whole month's quota against what is done yet."""
    sums = {grade: [0, 0, 0, 0, 0] for grade in Grade}
    for duty in duties:
        done, owed, parts = duty.done, duty.owed, sums[duty.grade]
        parts[0] += done
        parts[1] += owed
        parts[2] += min(done, owed)
        parts[3] += done > 0
        parts[4] += 1
    return {grade: Tally(*parts) for grade, parts in sums.items()}


def total(parts: Mapping[Grade, Tally]) -> Tally:
    return sum(parts.values(), Tally())


def elapsed_share(calendar: WorkCalendar, first: date, last: date, today: date) -> float:
    """The share, 0 to 1, of the period's working days that have passed, today's included."""
    before = calendar.elapsed(first) - int(calendar.is_workday(first))
    size = calendar.between(first, last) + calendar.elapsed(first) - before
    gone = calendar.between(first, min(today, last)) + calendar.elapsed(first) - before
    return 0.0 if today < first else (gone / size if size else 1.0)


@dataclass(frozen=True, slots=True)
class Compared:
    """A period beside the one before it; `share` of the present one has elapsed."""

    now: Tally
    before: Tally
    share: float = 1.0

    @property
    def pace(self) -> float | None:
        return self.now.pace(self.share)

    @property
    def green(self) -> bool:
        return is_green(self.pace)

    @property
    def change(self) -> float | None:
        """Attainment now minus before, in parts of one; None when either owed nothing."""
        now, before = self.now.attainment, self.before.attainment
        return None if now is None or before is None else now - before


def _by_month(
    rule: Quota, since: date, days: set[date], calendar: WorkCalendar, first: date, last: date
) -> list[tuple[int, int]]:
    """(done, owed) of each month that the period touches."""
    reckoned, parts = reckoning(calendar), []
    for index in range(month_index(first), month_index(last) + 1):
        done = sum(month_index(day) == index for day in days)
        owed = _owed(rule, since, reckoned, calendar.month_at(index), first, last)
        parts.append((min(done, rule.maximum), owed))
    return parts


def _owed(
    rule: Quota, since: date, reckoned: Reckoning, month: MonthDays, first: date, last: date
) -> int:
    if not month.days or month_index(since) > month.index:
        return 0
    start = month.elapsed[first.day - 1] if month_index(first) == month.index else 0
    end = month.elapsed[last.day] if month_index(last) == month.index else len(month)
    before = reckoned.before(since, month)
    quota, size = quota_in(rule, month), len(month)
    by_end, by_start = (max(0, mark - before) * quota // size for mark in (end, start))
    return by_end - by_start
