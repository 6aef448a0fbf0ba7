"""Meetings in memory: of each customer, when a role last met it on a channel and how often in
that month; one statement, and no more rows come back than there are customers."""

from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Date, and_, bindparam, distinct, exists, func, or_, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

from bot.domain.cadence import COUNTS_AS
from bot.domain.readings import Channel
from bot.domain.staff import VISITING, Role
from bot.storage.scope import C, Scope
from bot.storage.tables import ExceptionRow, HoldRow, InteractionRow, StaffRow, table_of
from bot.storage.transaction import Tx

_I, _S, _H, _E = (
    table_of(row).c for row in (InteractionRow, StaffRow, HoldRow, ExceptionRow)
)  # fmt: skip


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
    tx: Tx, scope: Scope, role: Role, channel: Channel, today: date, holder: int
) -> list[Any]:
    """(customer, keeper, grade, assigned on, last met, on how many days of that month, held
    until) of every customer in scope. A rep's hold is the keeper's own, others' `holder`'s."""
    statement = _owed(scope.kind, scope.grades, role, channel)
    return tx.rows(statement, **scope.values, today=today, holder=holder)


@cache
def _owed(kind: str, grades: frozenset[str] | None, role: Role, channel: Channel) -> Any:
    met = _met(role, channel)
    last = (
        select(_I.happened_on)
        .where(_I.customer_id == C.id, _I.happened_on <= bindparam("today"), met(C.keeper_id))
        .order_by(_I.happened_on.desc())
        .limit(1)
        .scalar_subquery()
    )
    holder = C.keeper_id if role is Role.REP else bindparam("holder")
    held = and_(_H.customer_id == C.id, _H.staff_id == holder, _H.channel == channel.value)
    scope = Scope(kind, 0, grades)
    query = select(C.id, C.keeper_id, C.grade, C.assigned_on, last.label("last_on"), _H.until)
    found = query.select_from(C.id.table.outerjoin(_H.id.table, held)).where(scope.condition())
    if grades is not None:
        own = exists().where(_E.customer_id == C.id, _E.role == role.value)
        found = found.where(or_(C.grade.in_(sorted(grades)), own))
    one = found.subquery()
    days = (
        select(func.count(distinct(_I.happened_on)))
        .where(
            _I.customer_id == one.c.id, _I.happened_on >= month_start(one.c.last_on),
            _I.happened_on <= one.c.last_on, met(one.c.keeper_id),
        )
        .scalar_subquery()
    )  # fmt: skip
    return select(
        one.c.id, one.c.keeper_id, one.c.grade, one.c.assigned_on, one.c.last_on, days,
        one.c.until,
    )  # fmt: skip


def _met(role: Role, channel: Channel) -> Any:
    """Whether an interaction counts: its channel, and the role of who met the customer, which is
    the keeper's (now or once) or a superior's."""
    counted = [one.value for one, as_what in COUNTS_AS.items() if as_what is channel]
    acting = exists().where(_S.id == _I.staff_id, _acts(role))

    def condition(keeper: Any) -> ColumnElement[bool]:
        by = _I.staff_id == keeper
        whose = or_(by, acting) if role is Role.REP else and_(~by, acting)
        return and_(_I.channel.in_(counted), ~_I.gone, whose)

    return condition


def _acts(role: Role) -> ColumnElement[bool]:
    """The highest of somebody's visiting roles is this one."""
    higher = VISITING[VISITING.index(role) + 1 :]
    return and_(_S.roles.contains(role.value), *(~_S.roles.contains(one.value) for one in higher))
