"""Tallying: whole teams' tallies; of those who stand alike one is worked out, and counted as often
as there are such."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from bot.domain.attainment import Record, Tally, tally_of
from bot.domain.cadence import Quota
from bot.domain.grades import Grade
from bot.domain.periods import Period
from bot.domain.workdays import WorkCalendar

EARLIER = date.min  # a clock that started before the period's first month: any day will do
MOST_KEPT = 20_000  # so that memory is bounded


class Tallying(dict[tuple[Any, ...], Tally]):
    """By one calendar and period. `sums` is tallies() of many records; what is not a quota's is
    reckoned each for itself."""

    def __init__(self, calendar: WorkCalendar, period: Period) -> None:
        super().__init__()
        self._calendar, self._period = calendar, period
        self._month = period.first.replace(day=1)

    def sums(self, records: Iterable[Record]) -> dict[Grade, Tally]:
        """One person's tally per grade; every grade is there."""
        sums = {grade: [0, 0, 0, 0, 0] for grade in Grade}
        for record in records:
            one, parts = self._tally(record), sums[record.grade]
            parts[0] += one.done
            parts[1] += one.owed
            parts[2] += one.earned
            parts[3] += one.met
            parts[4] += one.customers
        return {grade: Tally(*parts) for grade, parts in sums.items()}

    def _tally(self, record: Record) -> Tally:
        first, last = self._period.first, self._period.last
        if not isinstance(record.rule, Quota | None):
            return tally_of(record, self._calendar, first, last)
        since = record.since if record.since >= self._month else EARLIER
        days = frozenset([day for day in record.days if first <= day <= last])
        key = (record.rule, since, days)
        known = self.get(key)
        if known is None:
            if len(self) >= MOST_KEPT:
                self.clear()
            known = self[key] = tally_of(record, self._calendar, first, last)
        return known
