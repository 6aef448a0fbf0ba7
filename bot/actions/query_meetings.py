"""Questions of meetings: who was met in a period, and when anybody was met last."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.actions.query_ground import Found, Scope, found, within
from bot.actions.turn import Turn
from bot.domain.customers import Customer
from bot.domain.periods import Period, month_of
from bot.domain.queries import Query, Seen
from bot.domain.readings import Channel
from bot.storage import doings, duties, interactions, staff


def met(turn: Turn, query: Query, scope: Scope) -> list[Found]:
    """Who was met in the period, latest first, and on how many days."""
    days = period_of(query, month_of(turn.today))
    known = within(turn, query, scope, reached=True)
    done = met_on(turn, query, scope, known, days)
    latest = sorted(done.items(), key=lambda one: max(one[1]), reverse=True)
    return [found(key, last_on=max(each), times=len(each)) for key, each in latest]


def period_of(query: Query, otherwise: Period) -> Period:
    if query.first is None:
        return otherwise
    return Period(query.first, query.last or query.first)


def channel_of(query: Query) -> Channel:
    return Channel.CALL if query.channel == "call" else Channel.VISIT


@dataclass(frozen=True)
class _Counts:
    """Which meetings count: whose, and on which channel."""

    query: Query
    staff_id: int | None

    def __call__(self, staff_id: int, channel: str) -> bool:
        counted = duties.COUNTED.get(channel)
        if counted is None or self.staff_id not in (None, staff_id):
            return False
        return self.query.channel == "any" or counted is channel_of(self.query)


def _counts(query: Query, scope: Scope) -> _Counts:
    return _Counts(query, scope.doer)


def met_on(
    turn: Turn, query: Query, scope: Scope, ids: Iterable[int], days: Period
) -> dict[int, set[date]]:
    """The days of the period on which each customer was met; no blob is opened."""
    counts, wanted = _counts(query, scope), frozenset(ids)
    by = [scope.doer] if scope.doer else [one.id for one in staff.everybody(turn.tx, active=False)]
    done: dict[int, set[date]] = {}
    for one in doings.between(turn.tx, days.first, days.last, by):
        if one.customer_id in wanted and counts(one.staff_id, one.channel):
            done.setdefault(one.customer_id, set()).add(one.day)
    return done


def by_whom(turn: Turn, query: Query, one: Customer) -> tuple[Seen, ...]:
    """Which of the staff met the customer, whenever or in the period, the last to do so first."""
    counts, days = _Counts(query, None), period_of(query, Period(date.min, turn.today))
    met: dict[int, set[date]] = {}
    for who, channel, on in interactions.days(turn.tx, [one.id], days.first).get(one.id, ()):
        if counts(who, channel) and on <= days.last:
            met.setdefault(who, set()).add(on)
    found = [Seen(_name(turn, who), len(on), max(on)) for who, on in met.items()]
    return tuple(sorted(found, key=lambda one: (one.last_on, one.days), reverse=True))


def _name(turn: Turn, staff_id: int) -> str | None:
    return None if staff_id == turn.asker.id else staff.by_id(turn.tx, staff_id).name


def last_met(turn: Turn, query: Query, scope: Scope, ids: list[int]) -> dict[int, date]:
    counts = _counts(query, scope)
    last: dict[int, date] = {}
    for start in range(0, len(ids), duties.AT_ONCE):
        some = interactions.last_days(turn.tx, ids[start : start + duties.AT_ONCE])
        for key, rows in some.items():
            on = [day for who, channel, day in rows if counts(who, channel)]
            if on:
                last[key] = max(on)
    return last
