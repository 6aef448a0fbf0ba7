"""Meetings in memory: of each customer, when a role last met it on a channel and how often in
that month; one statement, and no more rows come back than there are customers."""

from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    and_,
    bindparam,
    case,
    distinct,
    exists,
    func,
    literal,
    or_,
    select,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

from bot.domain.cadence import COUNTS_AS
from bot.domain.readings import Channel
from bot.domain.staff import VISITING, Role
from bot.storage import staff
from bot.storage.scope import C, Scope
from bot.storage.tables import ExceptionRow, InteractionRow, StaffRow, table_of
from bot.storage.transaction import Tx

_I, _S, _E = (table_of(row).c for row in (InteractionRow, StaffRow, ExceptionRow))
FEW = 32  # members in a role, of whose meetings there are fewer than of their customers'
Counted = frozenset[tuple[Channel, str]]  # of which grades it matters how often they were met

_WHOM = (C.id, C.keeper_id, C.grade, C.assigned_on)


class month_start(FunctionElement[date]):  # it is a function of SQL
    """The first of a day's month."""

    type = Date()
    inherit_cache = True


@compiles(month_start, "sqlite")
def _sqlite(element: Any, compiler: Any, **named: Any) -> str:
    return f"(substr({compiler.process(element.clauses, **named)}, 1, 8) || '01')"


@compiles(month_start, "postgresql")
def _postgresql(element: Any, compiler: Any, **named: Any) -> str:
    return f"date_trunc('month', {compiler.process(element.clauses, **named)})::date"


def owed(
    tx: Tx,
    scope: Scope,
    role: Role,
    channels: tuple[Channel, ...],
    today: date,
    *,
    counted: Counted,
    besides: bool = False,
) -> list[Any]:
    """(customer, keeper, grade, assigned on) of every customer in scope and then, for each of
    these channels, (last met, on how many days of that month); the number is 1 where it is not
    `counted`. `besides` brings customers of other grades who have a cadence of their own for
    this role."""
    grades = None if scope.grades is None else tuple(sorted(scope.grades))
    few = role is not Role.REP and staff.how_many(tx, role) <= FEW
    statement = _owed(scope.kind, grades, besides, role, channels, counted, few)
    return tx.rows(statement, **scope.values, today=today)


@cache
def _owed(
    kind: str,
    grades: tuple[str, ...] | None,
    besides: bool,
    role: Role,
    channels: tuple[Channel, ...],
    counted: Counted,
    few: bool,
) -> Any:
    """What is known of a customer comes first and whole, so that the last meeting is not looked
    for again with every use."""
    lasts = [_last(role, channel, few).label(f"last_{channel}") for channel in channels]
    query = select(*_WHOM, *lasts).where(Scope(kind, 0).condition())
    if grades is not None:
        own = exists().where(_E.customer_id == C.id, _E.role == role.value)
        query = query.where(or_(C.grade.in_(grades), own) if besides else C.grade.in_(grades))
    one = query.cte("one").prefix_with("MATERIALIZED")
    found = select(*(one.c[column.name] for column in _WHOM))
    for channel in channels:
        last = one.c[f"last_{channel}"]
        days = _days_of(role, channel, one.c, last, counted)
        found = found.add_columns(last, days.label(f"days_{channel}"))
    return found


def _days_of(role: Role, channel: Channel, one: Any, last: Any, counted: Counted) -> Any:
    grades = sorted(grade for of, grade in counted if of is channel)
    if not grades:
        return literal(1)
    return case((one.grade.in_(grades), _days(role, channel, one, last)), else_=1)


def _last(role: Role, channel: Channel, few: bool) -> Any:
    """Where a `few` have the role, they have met few customers: the others' meetings need not be
    looked through."""
    counts = _counts(role, channel, C.keeper_id)
    days = select(_I.happened_on).where(
        _I.customer_id == C.id, _I.happened_on <= bindparam("today"), counts
    )
    last = days.order_by(_I.happened_on.desc()).limit(1).scalar_subquery()
    theirs = select(_I.customer_id).where(_I.staff_id.in_(select(_S.id).where(_acts(role))))
    return case((C.id.in_(theirs), last)) if few else last


def _days(role: Role, channel: Channel, one: Any, last: Any) -> Any:
    """On how many days of the last meeting's month."""
    days = select(func.count(distinct(_I.happened_on))).where(
        _I.customer_id == one.id, _I.happened_on >= month_start(last), _I.happened_on <= last,
        _counts(role, channel, one.keeper_id),
    )  # fmt: skip
    return days.scalar_subquery()


def _counts(role: Role, channel: Channel, keeper: Any) -> ColumnElement[bool]:
    """Whether an interaction counts: its channel, and the role of who met the customer, which is
    the keeper's (now or once) or a superior's."""
    counted = [one.value for one, as_what in COUNTS_AS.items() if as_what is channel]
    by, acting = _I.staff_id == keeper, exists().where(_S.id == _I.staff_id, _acts(role))
    whose = or_(by, acting) if role is Role.REP else and_(~by, acting)
    return and_(_I.channel.in_(counted), ~_I.gone, whose)


def _acts(role: Role) -> ColumnElement[bool]:
    """The highest of somebody's visiting roles is this one."""
    higher = VISITING[VISITING.index(role) + 1 :]
    return and_(_S.roles.like(_having(role)), *(_S.roles.not_like(_having(one)) for one in higher))


def _having(role: Role) -> Any:
    """A pattern that is written into the statement: SQLite plans one anew for every run whose
    pattern is a parameter."""
    return literal(f"%{role}%", literal_execute=True)
