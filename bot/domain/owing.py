"""Owing: which of very many duties are due today. Most customers stand exactly as some others do,
and those who stand alike are reckoned once; the others' way is a look into a table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from operator import itemgetter
from typing import Any, NamedTuple

from bot.domain.cadence import Quota, Rule, VisitTable, Window
from bot.domain.duties import Duty, duties_of, duty_by, urgency
from bot.domain.duty_inputs import DutyInput
from bot.domain.duty_rows import EACH, WHOSE, DutyRows
from bot.domain.grades import Grade
from bot.domain.meetings import NEVER, Met
from bot.domain.nudges import speaks_today
from bot.domain.readings import Channel
from bot.domain.reckoning import Reckoning, reckoning
from bot.domain.staff import Role
from bot.domain.workdays import WorkCalendar

MOST_KEPT = 5_000  # of one rule, so that memory is bounded
EARLIER = date.min  # a clock that started before the month of the last meeting: any day will do


@dataclass(frozen=True, slots=True, eq=False)
class Alike:
    """How a duty stands for all who stand alike; `duty` bears nobody's id and last meeting."""

    duty: Duty
    calls: bool
    speaks: bool  # worth a line today
    order: tuple[float, str, date]


class Owing(NamedTuple):
    """One customer's duty. Sort by `urgency_of`."""

    order: tuple[float, str, date]
    customer_id: int
    alike: Alike
    last_on: date | None

    @property
    def duty(self) -> Duty:
        return replace(self.alike.duty, customer_id=self.customer_id, last_on=self.last_on)


# The order of `urgency`, for those to whom nothing but the duty is due.
urgency_of = itemgetter(0, 1)


def owing_of(
    given: DutyRows, table: VisitTable, calendar: WorkCalendar, today: date
) -> list[Owing]:
    """What duties_of finds, in the same order."""
    return _owing(given, table, calendar, today, idle=True)


def due_today(
    given: DutyRows, table: VisitTable, calendar: WorkCalendar, today: date
) -> list[Owing]:
    """Only those whose turn has come, which is all that most mornings need."""
    return _owing(given, table, calendar, today, idle=False)


def _owing(
    given: DutyRows, table: VisitTable, calendar: WorkCalendar, today: date, *, idle: bool
) -> list[Owing]:
    stands, found = _stands(calendar, today), list[Owing]()
    columns, peculiar, firsts = stands.columns(given, table), given.peculiar, stands.firsts
    for row in given.rows:
        customer_id = row[0]
        if customer_id in peculiar:
            found += [one for one in _peculiar(given, row, table, stands)
                      if idle or one.alike.calls]  # fmt: skip
            continue
        for place, known in columns.get(row[2], ()):
            since, last_on = row[3], row[place]
            if last_on is not None and since < firsts[last_on]:
                since = EARLIER
            alike = known[since, last_on, row[place + 1]]
            if idle or alike.calls:
                found.append(Owing(alike.order, customer_id, alike, last_on))
    return found


def _peculiar(
    given: DutyRows, row: Sequence[Any], table: VisitTable, stands: "_Stands"
) -> Iterator[Owing]:
    for duty in duties_of(given.of_row(row), table, stands.reckoned.calendar, stands.today):
        alike = stands.alike(duty)
        yield Owing(alike.order, duty.customer_id, alike, duty.last_on)


class _Known(dict[tuple[date, date | None, int], Alike]):
    """(clock started, last met, days of that month) → how the duty of such a customer stands.
    What is found by its due days is kept for all who share them; few share a clock that started
    after they were met."""

    def __init__(
        self, stands: "_Stands", rule: Quota | Window, grade: Grade, channel: Channel, role: Role
    ) -> None:
        super().__init__()
        self._stands, self._rule = stands, rule
        self._of = grade, channel, role
        self._by_days: dict[tuple[object, ...], Alike] = {}

    def __missing__(self, key: tuple[date, date | None, int]) -> Alike:
        since, last_on, days = key
        month = self._stands.firsts[self._stands.today]
        due, late = self._stands.reckoned.dates(self._rule, since, last_on, days)
        done = days if last_on is not None and last_on >= month else 0
        shared = (due, late, done, last_on is None, since if since >= month else EARLIER)
        made = self._by_days.get(shared)
        if made is None:
            made = _kept(self._by_days, shared, self._made(since, last_on, days))
        if last_on is None or since is EARLIER:  # others seldom come again
            _kept(self, key, made)
        return made

    def _made(self, since: date, last_on: date | None, days: int) -> Alike:
        met = NEVER if last_on is None else Met(last_on, days)
        one = DutyInput(0, *self._of, since, met)
        stands = self._stands
        return stands.alike(duty_by(self._rule, one, stands.reckoned, stands.today))


def _kept(known: dict[Any, Alike], key: object, made: Alike) -> Alike:
    if len(known) >= MOST_KEPT:
        known.clear()
    known[key] = made
    return made


class _Firsts(dict[date, date]):
    """A day → the first of its month."""

    def __missing__(self, day: date) -> date:
        self[day] = day.replace(day=1)
        return self[day]


class _Stands:
    """What one calendar makes of a day, for everybody who has this calendar."""

    def __init__(self, reckoned: Reckoning, today: date) -> None:
        self.reckoned, self.today = reckoned, today
        self.firsts = _Firsts()
        self._known: dict[tuple[Rule, Grade, Channel, Role], _Known] = {}

    def alike(self, duty: Duty) -> Alike:
        speaks = duty.calls and speaks_today(duty, self.reckoned.calendar, self.today)
        weight, _, _, grade, due_on, _ = urgency(duty)
        return Alike(duty, duty.calls, speaks, (weight, grade, due_on))

    def columns(self, given: DutyRows, table: VisitTable) -> dict[str, list[tuple[int, _Known]]]:
        """A grade → where in a row each channel on which it is owed anything stands, and what
        is known of such rows."""
        found: dict[str, list[tuple[int, _Known]]] = {}
        for grade in Grade:
            for place, channel in enumerate(given.channels):
                rule = table.rule(grade, channel, given.role)
                if isinstance(rule, Quota | Window):
                    known = self._of(rule, grade, channel, given.role)
                    found.setdefault(grade.value, []).append((WHOSE + EACH * place, known))
        return found

    def _of(self, rule: Quota | Window, *of: *tuple[Grade, Channel, Role]) -> _Known:
        key = (rule, *of)
        if key not in self._known:
            self._known[key] = _Known(self, rule, *of)
        return self._known[key]


@lru_cache(maxsize=32)
def _stands(calendar: WorkCalendar, today: date) -> _Stands:
    return _Stands(reckoning(calendar), today)
