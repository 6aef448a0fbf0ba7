"""Working days: weekends, holidays, make-up workdays and leave, counted by month."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from bot.domain.holidays import Basis, country_workdays
from bot.domain.refusals import BadLeave

FAR = 24  # months in a row without a working day, after which leave is no longer believed
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Leave:
    """Days off of one member of staff, first and last included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise BadLeave(first=self.first, last=self.last)

    def covers(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class MonthDays:
    """One month's working days.

    `elapsed[n]` counts those up to and including the n-th of the month (`elapsed[0]` is 0);
    `onward[n]` is the first one on or after the n-th, None when the month has none left.
    """

    index: int
    days: tuple[date, ...]
    elapsed: tuple[int, ...]
    onward: tuple[date | None, ...]
    basis: Basis

    @property
    def first(self) -> date:
        return date(self.index // 12, self.index % 12 + 1, 1)

    def __len__(self) -> int:
        return len(self.days)


def month_index(day: date) -> int:
    """Months since the year 0: consecutive months have consecutive indices."""
    return day.year * 12 + day.month - 1


@dataclass(frozen=True)
class WorkCalendar:
    """Which days are worked: leave beats the organisation's extra holidays, these its extra
    workdays, these the country's calendar. `country` is an ISO code, `DE-BY` for a region of
    one; without a known one only weekends are out, and `basis` says so.

    Equal calendars may be shared by any number of staff: months are counted once.
    """

    country: str | None = None
    extra_holidays: frozenset[date] = frozenset()
    extra_workdays: frozenset[date] = frozenset()
    leave: tuple[Leave, ...] = ()
    _months: dict[int, MonthDays] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )
    _spans: dict[tuple[int, int], int] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )

    def with_leave(self, leave: Iterable[Leave]) -> "WorkCalendar":
        """The calendar of one member of staff; the same object when there is no leave."""
        ranges = tuple(leave)
        return replace(self, leave=self.leave + ranges) if ranges else self

    def month_at(self, index: int) -> MonthDays:
        """The month of this index (see month_index)."""
        if (known := self._months.get(index)) is None:
            known = self._months[index] = self._count(index, self.leave)
        return known

    def month(self, day: date) -> MonthDays:
        return self.month_at(day.year * 12 + day.month - 1)

    def working_month_from(self, index: int) -> MonthDays:
        """The first month from this one on that has a working day at all. After two years
        without any, the leave is ignored: an endless leave silences nobody."""
        for step in range(FAR):
            if (month := self.month_at(index + step)).days:
                return month
        return replace(self, leave=(), extra_holidays=frozenset()).month_at(index)

    def is_workday(self, day: date) -> bool:
        return self.month(day).onward[day.day] == day

    def basis(self, day: date) -> Basis:
        """How sure the calendar is of that day's year."""
        return self.month(day).basis

    def on_or_after(self, day: date) -> date:
        """The first working day from `day` on."""
        month = self.month(day)
        return month.onward[day.day] or self.working_month_from(month.index + 1).days[0]

    def after(self, day: date) -> date:
        """The next working day."""
        return self.on_or_after(day + ONE_DAY)

    def elapsed(self, day: date) -> int:
        """Working days of the month up to and including `day`."""
        return self.month(day).elapsed[day.day]

    def left(self, day: date) -> tuple[date, ...]:
        """The working days of the month from `day` on, `day` included."""
        month = self.month(day)
        return month.days[month.elapsed[day.day - 1] :]

    def between(self, after: date, until: date) -> int:
        """Working days later than `after`, up to and including `until`; 0 when it is earlier."""
        if until <= after:
            return 0
        first, last = month_index(after), month_index(until)
        whole = 0 if first == last else self._whole(first, last)
        return whole + self.elapsed(until) - self.elapsed(after)

    def _whole(self, first: int, last: int) -> int:
        """Working days of the months from `first` on and before `last`; each span added up
        once, for a morning asks of many customers the same."""
        known = self._spans.get((first, last))
        if known is None:
            known = sum(len(self.month_at(index)) for index in range(first, last))
            self._spans[first, last] = known
        return known

    def nth(self, day: date, number: int) -> date | None:
        """The number-th (from 1) working day of the month of `day`; None when it has fewer."""
        days = self.month(day).days
        return days[number - 1] if 1 <= number <= len(days) else None

    def _count(self, index: int, leave: tuple[Leave, ...]) -> MonthDays:
        year, month = index // 12, index % 12 + 1
        worked, basis = country_workdays(self.country, year, month)
        every = [date(year, month, n) for n in range(1, monthrange(year, month)[1] + 1)]
        days = tuple(day for day in every if self._works(day, day.day in worked))
        elapsed, onward = [0], [days[0] if days else None]
        for day in every:
            later = days[elapsed[-1]] if elapsed[-1] < len(days) else None
            onward.append(later)
            elapsed.append(elapsed[-1] + (later == day))
        return MonthDays(index, days, tuple(elapsed), tuple(onward), basis)

    def _works(self, day: date, by_country: bool) -> bool:
        if day in self.extra_holidays or any(leave.covers(day) for leave in self.leave):
            return False
        return by_country or day in self.extra_workdays
