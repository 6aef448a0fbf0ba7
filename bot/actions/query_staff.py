"""Questions of the staff: whose doings are asked for, and who did how much."""

from bot.actions.query_ground import Scope, scope_of, staff_in
from bot.actions.query_meetings import period_of
from bot.actions.turn import Turn
from bot.capture.queries.colleagues import colleagues
from bot.domain.periods import month_of
from bot.domain.queries import Doing, Query
from bot.domain.readings import Channel
from bot.domain.staff import VISITING, Role, Staff
from bot.storage import doings, duties, staff

MOST = 20  # of a ranking's lines


def named(turn: Turn, query: Query) -> list[Staff]:
    """Whom of those whose doings the asker may see the question names; of several, all."""
    seen = _seen(turn, scope_of(turn, query, team=True))
    return [seen[at] for at in colleagues(query.staff or "", [one.name for one in seen])]


def ranked(turn: Turn, query: Query, scope: Scope) -> list[Doing]:
    """Each who visits, by visits (or calls, where these are asked for), the busiest first."""
    days = period_of(query, month_of(turn.today))
    met: dict[int, dict[Channel, set[tuple[int, object]]]] = {}
    for one in doings.between(turn.tx, days.first, days.last, scope.keepers):
        if counted := duties.COUNTED.get(one.channel):
            by = met.setdefault(one.staff_id, {})
            by.setdefault(counted, set()).add((one.customer_id, one.day))
    found = [
        _doing(one, met.get(one.id, {}))
        for one in _seen(turn, scope)
        if one.id in met or (one.active and one.has(Role.REP))
    ]
    first = Channel.CALL if query.channel == "call" else Channel.VISIT
    found.sort(key=lambda one: _order(one, first), reverse=not query.least)
    return found[:MOST]


def _seen(turn: Turn, scope: Scope) -> list[Staff]:
    ids = set(staff_in(turn, scope))
    everybody = staff.everybody(turn.tx, active=False)
    return [one for one in everybody if one.id in ids and one.has(*VISITING)]


def _doing(one: Staff, met: dict[Channel, set[tuple[int, object]]]) -> Doing:
    customers = {customer for each in met.values() for customer, _ in each}
    visits, calls = (len(met.get(each, ())) for each in (Channel.VISIT, Channel.CALL))
    return Doing(one.name, visits, calls, len(customers))


def _order(one: Doing, first: Channel) -> tuple[int, int, int]:
    if first is Channel.CALL:
        return one.calls, one.visits, one.customers
    return one.visits, one.customers, one.calls
