"""Questions of visits: who was not met, whose turn it is, who was met, what is planned."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta

from bot.actions import duties as owed
from bot.actions.digest_ground import ground
from bot.actions.query_ground import Found, Scope, found, outlines, staff_in
from bot.actions.turn import Turn
from bot.domain.duties import Duty, DutyState, urgency
from bot.domain.grades import Standing, is_visited
from bot.domain.periods import Period, month_of
from bot.domain.queries import Query
from bot.domain.readings import Channel
from bot.domain.staff import Role
from bot.storage import doings, duties, interactions, plans, staff
from bot.storage.digests import Outline

AHEAD = timedelta(days=30)


def unmet(turn: Turn, query: Query, scope: Scope) -> list[Found]:
    """Who was not met in the period (this month where none is said), the most urgent first."""
    days = _period(query, month_of(turn.today))
    calling = _by_customer(_duties(turn, scope), _channel(query))
    known = outlines(turn, query, scope, reached=True)
    wanted = [
        key
        for key, one in known.items()
        if is_visited(Standing(one.standing)) and (key in calling or _kept(one, scope))
    ]
    done = _met(turn, query, scope, wanted, days)
    last = _last(turn, query, scope, wanted)
    missing = [key for key in wanted if key not in done]
    missing.sort(key=lambda key: _rank(calling.get(key), known[key].grade, last.get(key), key))
    return [found(key, duty=calling.get(key), last_on=last.get(key)) for key in missing]


def anybody(turn: Turn, query: Query, scope: Scope) -> bool:
    """Whether there are any customers, of the grades asked for, who could have been met."""
    calling = _by_customer(_duties(turn, scope))
    return any(
        is_visited(Standing(one.standing)) and (key in calling or _kept(one, scope))
        for key, one in outlines(turn, query, scope, reached=True).items()
    )


def overdue(turn: Turn, query: Query, scope: Scope) -> list[Found]:
    """Whose turn is over."""
    late = (DutyState.OVERDUE, DutyState.NEVER_VISITED)
    wanted = [one for one in _duties(turn, scope) if one.state in late and one.days_overdue]
    return _lines(query, wanted)


def due(turn: Turn, query: Query, scope: Scope) -> list[Found]:
    """Whose turn comes by the end of the period (today where none is said), the late included."""
    last = query.last or turn.today
    waits = (DutyState.SNOOZED, DutyState.EXEMPT)
    wanted = [one for one in _duties(turn, scope) if one.due_on <= last and one.state not in waits]
    return _lines(query, wanted)


def met(turn: Turn, query: Query, scope: Scope) -> list[Found]:
    """Who was met in the period, latest first, and on how many days."""
    days = _period(query, month_of(turn.today))
    known = outlines(turn, query, scope, reached=True)
    done = _met(turn, query, scope, known, days)
    latest = sorted(done.items(), key=lambda one: max(one[1]), reverse=True)
    return [found(key, last_on=max(each), times=len(each)) for key, each in latest]


def plans_ahead(turn: Turn, query: Query, scope: Scope) -> list[Found]:
    """What is planned in the period, from today on where none is said."""
    days = _period(query, Period(turn.today, turn.today + AHEAD))
    wanted = plans.between(turn.tx, staff_in(turn, scope), days.first, days.last)
    known = outlines(turn, query, scope, reached=True)
    ranked = sorted(wanted, key=lambda one: (one.day, one.at is None, one.at))
    return [
        found(one.customer_id, plan=one, on=one.day, at=_clock(one.local_time(turn.zone)))
        for one in ranked
        if one.customer_id in known
    ]


def _clock(at: time | None) -> str | None:
    return f"{at:%H:%M}" if at is not None else None


def _period(query: Query, otherwise: Period) -> Period:
    if query.first is None:
        return otherwise
    return Period(query.first, query.last or query.first)


def _kept(one: Outline, scope: Scope) -> bool:
    return scope.keepers is None or one.keeper_id in scope.keepers


def _channel(query: Query) -> Channel:
    return Channel.CALL if query.channel == "call" else Channel.VISIT


def _duties(turn: Turn, scope: Scope) -> list[Duty]:
    """The asker's own along the reporting line; of a team what its keepers owe besides."""
    own = owed.of_staff(turn, turn.asker)
    if not scope.team:
        return own
    known = ground(turn, scope.keepers, month_of(turn.today))
    theirs = [one for keeper in known.kept for one in known.duties(keeper)]
    return [*theirs, *(one for one in own if one.role is not Role.REP)]


def _lines(query: Query, wanted: Iterable[Duty]) -> list[Found]:
    chosen = [
        one
        for one in wanted
        if (not query.grades or one.grade.value in query.grades)
        and (query.channel != "call" or one.channel is Channel.CALL)
    ]
    visits, calls = (_by_customer(chosen, one) for one in (Channel.VISIT, Channel.CALL))
    return [
        _owed(key, visits.get(key), calls.get(key))
        for key, _ in sorted(_by_customer(chosen).items(), key=lambda pair: urgency(pair[1]))
    ]


def _owed(key: int, visit: Duty | None, call: Duty | None) -> Found:
    """The visit first, with its own days; the call beside it, or alone."""
    first = visit or call
    return found(
        key, duty=first, also=call if visit else None, last_on=first.last_on if first else None
    )


def _by_customer(given: Iterable[Duty], channel: Channel | None = None) -> dict[int, Duty]:
    """The most urgent of each customer; of equals the visit."""
    ranked = sorted(given, key=lambda one: (*urgency(one), one.channel is not Channel.VISIT))
    best: dict[int, Duty] = {}
    for one in ranked:
        if channel is None or one.channel is channel:
            best.setdefault(one.customer_id, one)
    return best


@dataclass(frozen=True)
class _Counts:
    """Which meetings count: whose, and on which channel."""

    query: Query
    staff_id: int | None

    def __call__(self, staff_id: int, channel: str) -> bool:
        counted = duties.COUNTED.get(channel)
        if counted is None or self.staff_id not in (None, staff_id):
            return False
        return self.query.channel == "any" or counted is _channel(self.query)


def _counts(query: Query, scope: Scope) -> _Counts:
    return _Counts(query, scope.doer)


def _met(
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


def _last(turn: Turn, query: Query, scope: Scope, ids: list[int]) -> dict[int, date]:
    counts = _counts(query, scope)
    last: dict[int, date] = {}
    for start in range(0, len(ids), duties.AT_ONCE):
        some = interactions.last_days(turn.tx, ids[start : start + duties.AT_ONCE])
        for key, rows in some.items():
            on = [day for who, channel, day in rows if counts(who, channel)]
            if on:
                last[key] = max(on)
    return last


def _rank(
    duty: Duty | None, grade: str, last: date | None, key: int
) -> tuple[float, str, date, int]:
    """By urgency, then by grade, then whoever was met longest ago."""
    return (-duty.priority if duty else 0.0, grade, last or date.min, key)
