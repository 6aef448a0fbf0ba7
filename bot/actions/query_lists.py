"""What each question finds, as a list in the order in which it is worth reading."""

from collections.abc import Callable

from bot.actions import query_duties, query_meetings, query_people, query_promises
from bot.actions.query_ground import Found, Listed, Scope
from bot.actions.turn import Turn
from bot.domain.queries import Asks, Line, Query

Finder = Callable[[Turn, Query, Scope], list[Found] | Listed]

FINDERS: dict[Asks, Finder] = {
    Asks.UNMET: query_duties.unmet,
    Asks.OVERDUE: query_duties.overdue,
    Asks.DUE: query_duties.due,
    Asks.KEPT: query_people.kept,
    Asks.NO_PHONE: query_people.unreachable,
    Asks.MET: query_meetings.met,
    Asks.PLANS: query_duties.plans_ahead,
    Asks.LIKES: query_people.likes,
    Asks.DISLIKES: query_people.dislikes,
    Asks.BIRTHDAYS: query_people.birthdays,
    Asks.PROMISED: query_promises.ours,
    Asks.PROMISED_US: query_promises.theirs,
    Asks.COMPLAINTS: query_promises.complaints,
}

VISITS = frozenset({Asks.UNMET, Asks.OVERDUE, Asks.DUE, Asks.MET})

__all__ = ["Line", "find", "has_nobody"]


def find(turn: Turn, query: Query, scope: Scope, only: int | None = None) -> list[Found] | Listed:
    """Everything found; `only` at one customer."""
    if only is not None:
        return query_promises.of_customer(turn, query, only)
    return FINDERS[query.asks](turn, query, scope)


def has_nobody(turn: Turn, query: Query, scope: Scope) -> bool:
    """Whether nothing was found since there are no such customers at all."""
    if query.asks in (Asks.KEPT, Asks.NO_PHONE):
        return not query_people.kept(turn, query, scope)
    return query.asks in VISITS and not query_duties.anybody(turn, query, scope)
