"""Questions of what is open: our promises, the customers', and complaints."""

from bot.actions.query_ground import Found, Scope, found, staff_in, within
from bot.actions.turn import Turn
from bot.domain.customers import Promise
from bot.domain.periods import Period
from bot.domain.queries import Asks, Query
from bot.storage import entries, promises
from bot.storage.duties import AT_ONCE


def ours(turn: Turn, query: Query, scope: Scope) -> list[Found]:
    """Open ones, by due day; of a period those given or due in it."""
    return _promises(turn, query, scope, ours=True)


def theirs(turn: Turn, query: Query, scope: Scope) -> list[Found]:
    return _promises(turn, query, scope, ours=False)


def of_customer(turn: Turn, query: Query, customer_id: int) -> list[Found]:
    """Those of one customer."""
    known = promises.open_of_customer(turn.tx, customer_id)
    return [
        found(customer_id, promise=one)
        for one in known
        if one.ours is (query.asks is Asks.PROMISED) and _falls(turn, query, one)
    ]


def complaints(turn: Turn, query: Query, scope: Scope) -> list[Found]:
    """Open ones, the oldest first."""
    ids = list(within(turn, query, scope))
    known = [
        one
        for start in range(0, len(ids), AT_ONCE)
        for one in entries.open_complaints(turn.tx, ids[start : start + AT_ONCE])
        if query.first is None or Period(query.first, query.last or query.first).holds(one.day)
    ]
    return [found(one.customer_id, entry=one) for one in sorted(known, key=lambda one: one.day)]


def _promises(turn: Turn, query: Query, scope: Scope, *, ours: bool) -> list[Found]:
    known = within(turn, query, scope, reached=True)
    return [
        found(one.customer_id, promise=one)
        for one in promises.open_of_staff(turn.tx, staff_in(turn, scope))
        if one.ours is ours and one.customer_id in known and _falls(turn, query, one)
    ]


def _falls(turn: Turn, query: Query, one: Promise) -> bool:
    if query.first is None:
        return True
    days = Period(query.first, query.last or query.first)
    return days.holds(one.due_on) or days.holds(one.created_at.astimezone(turn.zone).date())
