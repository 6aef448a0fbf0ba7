"""The ground of a query: whose customers it looks at, by which right, and what it finds there."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial

from bot.actions.turn import Turn
from bot.domain.customers import Customer
from bot.domain.queries import Asks, Line, Query
from bot.domain.rights import Action, Whose, reach, require
from bot.storage import customers, staff
from bot.storage.kept import Kept, kept_by

# Names and figures; everything else is read out of the archives themselves.
LISTS = frozenset(
    {Asks.UNMET, Asks.OVERDUE, Asks.KEPT, Asks.DUE, Asks.MET, Asks.RANKED, Asks.PLANS}
)


@dataclass(frozen=True)
class Scope:
    """`keepers`: the staff whose customers, or whose doings, are looked at, None for
    everybody's; `reached`: all whose customers the right reaches; `team` where those are one;
    `doer`: whose meetings count, None for anybody's."""

    action: Action
    keepers: Collection[int] | None
    reached: Collection[int] | None
    team: bool
    doer: int | None = None


@dataclass(frozen=True)
class Found:
    """Something found at a customer, and the line that it makes once the name is opened."""

    customer_id: int
    make: Callable[[Customer, str | None], Line]

    def line(self, customer: Customer, keeper: str | None) -> Line:
        return self.make(customer, keeper)


@dataclass(frozen=True)
class Listed:
    """What was found at very many customers, in order; of a page alone the lines are made."""

    ids: Sequence[int]
    make: Callable[[int, Customer, str | None], Line]

    def __len__(self) -> int:
        return len(self.ids)

    def __getitem__(self, page: slice) -> list[Found]:
        return [Found(one, partial(self.make, one)) for one in self.ids[page]]


def found(customer_id: int, **values: object) -> Found:
    return Found(customer_id, lambda one, keeper: Line(one, keeper, **values))  # type: ignore[arg-type]


def scope_of(turn: Turn, query: Query, *, team: bool, doer: int | None = None) -> Scope:
    """The asker's own customers; with `team` all that their right reaches; with `doer` whom
    that member of staff met of these. NotAllowed for roles that see none at all."""
    action = Action.LIST if query.asks in LISTS else Action.READ
    require(turn.asker, action)
    reached = customers.keepers(turn.tx, turn.asker, action)
    if doer is not None:
        return Scope(action, frozenset({doer}), reached, team=False, doer=doer)
    if team and reach(turn.asker, action) is not Whose.OWN:
        return Scope(action, reached, reached, team=True)
    return Scope(action, frozenset({turn.asker.id}), reached, team=False, doer=turn.asker.id)


def within(turn: Turn, query: Query, scope: Scope, *, reached: bool = False) -> dict[int, Kept]:
    """The customers in scope (or all `reached`) of the grades asked for; nothing is opened."""
    kept = kept_by(turn.tx, scope.reached if reached else scope.keepers)
    return {one.id: one for one in kept if not query.grades or one.grade in query.grades}


def staff_in(turn: Turn, scope: Scope) -> list[int]:
    """The members of staff whose own doings are looked at."""
    if scope.keepers is not None:
        return list(scope.keepers)
    return [one.id for one in staff.everybody(turn.tx, active=False)]
