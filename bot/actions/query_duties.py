"""Questions of visits: who was not met, whose turn it is, what is planned."""

from collections.abc import Iterable, Iterator
from datetime import date, time, timedelta
from operator import attrgetter

from bot.actions import duties as owed
from bot.actions.query_ground import Found, Listed, Scope, found, staff_in, within
from bot.actions.query_meetings import channel_of, last_met, met_on, period_of
from bot.actions.turn import Turn
from bot.domain.customers import Customer
from bot.domain.duties import Duty, DutyState
from bot.domain.grades import Standing, is_visited
from bot.domain.owing import Owing
from bot.domain.periods import Period, month_of
from bot.domain.queries import Line, Query
from bot.domain.readings import Channel
from bot.domain.staff import Role
from bot.storage import plans
from bot.storage.kept import Kept

AHEAD = timedelta(days=30)


def unmet(turn: Turn, query: Query, scope: Scope) -> Listed:
    """Who was not met in the period (this month where none is said), the most urgent first."""
    days = period_of(query, month_of(turn.today))
    calling = _by_customer(_duties(turn, scope), channel_of(query))
    known = within(turn, query, scope, reached=True)
    wanted = [
        key
        for key, one in known.items()
        if is_visited(Standing(one.standing)) and (key in calling or _kept(one, scope))
    ]
    done = met_on(turn, query, scope, wanted, days)
    missing = [key for key in wanted if key not in done]
    last = last_met(turn, query, scope, [key for key in missing if key not in calling])
    missing.sort(key=lambda key: _rank(calling.get(key), known[key].grade, last.get(key), key))

    def line(key: int, customer: Customer, keeper: str | None) -> Line:
        """Only of one who is shown is it asked when anybody met them last."""
        owing, last = calling.get(key), last_met(turn, query, scope, [key])
        return Line(customer, keeper, duty=owing.duty if owing else None, last_on=last.get(key))

    return Listed(missing, line)


def anybody(turn: Turn, query: Query, scope: Scope) -> bool:
    """Whether there are any customers, of the grades asked for, who could have been met."""
    calling = _by_customer(_duties(turn, scope))
    return any(
        is_visited(Standing(one.standing)) and (key in calling or _kept(one, scope))
        for key, one in within(turn, query, scope, reached=True).items()
    )


def overdue(turn: Turn, query: Query, scope: Scope) -> Listed:
    """Whose turn is over."""
    late = (DutyState.OVERDUE, DutyState.NEVER_VISITED)
    wanted = (
        one
        for one in _duties(turn, scope)
        if one.alike.duty.state in late and one.alike.duty.days_overdue
    )
    return _lines(query, wanted)


def due(turn: Turn, query: Query, scope: Scope) -> Listed:
    """Whose turn comes by the end of the period (today where none is said), the late included."""
    last = query.last or turn.today
    waits = (DutyState.SNOOZED, DutyState.EXEMPT)
    wanted = (
        one
        for one in _duties(turn, scope)
        if one.alike.duty.due_on <= last and one.alike.duty.state not in waits
    )
    return _lines(query, wanted)


def plans_ahead(turn: Turn, query: Query, scope: Scope) -> list[Found]:
    """What is planned in the period, from today on where none is said."""
    days = period_of(query, Period(turn.today, turn.today + AHEAD))
    wanted = plans.between(turn.tx, staff_in(turn, scope), days.first, days.last)
    known = within(turn, query, scope, reached=True)
    ranked = sorted(wanted, key=lambda one: (one.day, one.at is None, one.at))
    return [
        found(one.customer_id, plan=one, on=one.day, at=_clock(one.local_time(turn.zone)))
        for one in ranked
        if one.customer_id in known
    ]


def _clock(at: time | None) -> str | None:
    return f"{at:%H:%M}" if at is not None else None


def _kept(one: Kept, scope: Scope) -> bool:
    return scope.keepers is None or one.keeper_id in scope.keepers


def _duties(turn: Turn, scope: Scope) -> Iterator[Owing]:
    """The asker's own along the reporting line; of a team, or of a colleague who is asked
    about, what the keepers owe besides."""
    colleague = scope.doer not in (None, turn.asker.id)
    if scope.team or colleague:
        yield from owed.of_keepers(turn, scope.keepers)
    if colleague:
        return
    for one in owed.standing(turn, idle=True):
        if not scope.team or one.alike.duty.role is not Role.REP:
            yield one


def _lines(query: Query, wanted: Iterable[Owing]) -> Listed:
    chosen = [one for one in wanted if _is_asked(query, one.alike.duty)]
    visits, calls = (_by_customer(chosen, one) for one in (Channel.VISIT, Channel.CALL))
    ranked = _by_urgency(_by_customer(chosen).values())

    def line(key: int, customer: Customer, keeper: str | None) -> Line:
        """The visit first, with its own days; the call beside it, or alone."""
        visit, call = visits.get(key), calls.get(key)
        first = (visit or calls[key]).duty
        also = call.duty if visit and call else None
        return Line(customer, keeper, duty=first, also=also, last_on=first.last_on)

    return Listed([one.customer_id for one in ranked], line)


def _by_urgency(wanted: Iterable[Owing]) -> list[Owing]:
    """As `urgency_of` sorts, which for ten thousand who share a few hundred places in the order
    is much faster by these places."""
    found = sorted(wanted, key=attrgetter("customer_id"))
    places = {order: at for at, order in enumerate(sorted({one.order for one in found}))}
    return sorted(found, key=lambda one: places[one.order])


def _is_asked(query: Query, duty: Duty) -> bool:
    graded = not query.grades or duty.grade.value in query.grades
    return graded and (query.channel != "call" or duty.channel is Channel.CALL)


def _by_customer(given: Iterable[Owing], channel: Channel | None = None) -> dict[int, Owing]:
    """The most urgent of each customer; of equals the visit."""
    best: dict[int, Owing] = {}
    for one in given:
        if channel is None or one.alike.duty.channel is channel:
            known = best.get(one.customer_id)
            if known is None or _before(one, known):
                best[one.customer_id] = one
    return best


def _before(one: Owing, other: Owing) -> bool:
    if one.order != other.order:
        return one.order < other.order
    return one.alike.duty.channel is Channel.VISIT


def _rank(
    owing: Owing | None, grade: str, last: date | None, key: int
) -> tuple[float, str, date, int]:
    """By urgency, then by grade, then whoever was met longest ago."""
    if owing is None:
        return (0.0, grade, last or date.min, key)
    return (owing.order[0], grade, owing.last_on or date.min, key)
