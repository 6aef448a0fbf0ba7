"""What is known about duties: who owes whom, whom they met when; only reasons are sealed."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam
from sqlalchemy import select as core_select

from bot.domain.cadence import CHANNELS, COUNTS_AS, CadenceException, Quota, Rule
from bot.domain.cadence_sheet import read_rule
from bot.domain.duties import DutyInput
from bot.domain.duty_rows import DutyRows
from bot.domain.grades import Grade
from bot.domain.readings import Channel
from bot.domain.staff import VISITING, Role, Staff
from bot.storage import cadence, grade_changes, holds, meetings, staff
from bot.storage import scope as scopes
from bot.storage.scope import Scope
from bot.storage.tables import ExceptionRow, table_of
from bot.storage.transaction import Tx

_E = table_of(ExceptionRow).c
_UPWARDS = (Role.MANAGER, Role.DIRECTOR, Role.EXECUTIVE)
AT_ONCE = 1000  # ids asked for in one statement: databases limit the values of one


def rows_by(tx: Tx, who: Staff, today: date) -> list[DutyRows]:
    """Everything `who` may owe: as keeper of own customers, and along the reporting line."""
    return rows_by_each(tx, [who], today)[who.id]


def rows_by_each(tx: Tx, several: Collection[Staff], today: date) -> dict[int, list[DutyRows]]:
    """The same of several, by their ids; what they keep is asked for together."""
    own = dict(rows_of(tx, [who.id for who in several], today))
    found = {who.id: [own[who.id]] if who.id in own else [] for who in several}
    for who in several:
        for role in _UPWARDS:
            if role in who.roles:
                found[who.id] += _along_the_line(tx, who, role, today)
    return found


def owed_by(tx: Tx, who: Staff, today: date) -> list[DutyInput]:
    """The same, one by one."""
    return [one for rows in rows_by(tx, who, today) for one in rows.inputs()]


def owed_for(
    tx: Tx,
    who: Staff,
    customer_id: int,
    today: date,
    channels: Collection[Channel] = CHANNELS,
    keeper_id: int | None = None,
) -> list[DutyInput]:
    """What `who` owes one customer on these channels, whether the table asks for it or not; its
    keeper is looked up where the caller does not know them."""
    scope = scopes.of_customer(customer_id)
    keeper_id = keeper_id or scopes.keeper_of(tx, customer_id)
    if keeper_id is None:
        return []
    acting = [Role.REP] if keeper_id == who.id else [
        role for role in _UPWARDS if role in who.roles and keeper_id in _nearest(tx, who, role)
    ]  # fmt: skip
    return [
        one
        for role in acting
        for one in _rows(tx, scope, role, today, holder=who.id, channels=channels).inputs()
    ]


def visits_of(
    tx: Tx, keeper_ids: Collection[int], grade: Grade, today: date
) -> dict[int, DutyRows]:
    """What these keepers owe their customers of one grade in visits, by keeper."""
    grades = frozenset({grade.value})
    return {
        keeper: rows
        for some in _chunks(keeper_ids)
        for keeper, rows in _rows(
            tx, scopes.of_keepers(some, grades), Role.REP, today, channels=(Channel.VISIT,),
            besides=False,
        ).by_keeper()
    }  # fmt: skip


def rows_of(tx: Tx, keeper_ids: Collection[int], today: date) -> Iterator[tuple[int, DutyRows]]:
    """What these keepers owe their own customers, by keeper."""
    for some in _chunks(keeper_ids):
        yield from _rows(tx, scopes.of_keepers(some), Role.REP, today).by_keeper()


def _along_the_line(tx: Tx, who: Staff, role: Role, today: date) -> list[DutyRows]:
    asked = cadence.table(tx).rules
    grades = frozenset(grade.value for grade, _, owes in asked if owes is role)
    return [
        _rows(tx, scopes.of_keepers(some, grades), role, today, holder=who.id)
        for some in _chunks(_nearest(tx, who, role))
    ]


def _chunks(ids: Collection[int]) -> Iterator[list[int]]:
    every = sorted(ids)
    return (every[start : start + AT_ONCE] for start in range(0, len(every), AT_ONCE))


def _nearest(tx: Tx, who: Staff, role: Role) -> frozenset[int]:
    """The keepers below whose nearest superior in that role is `who`."""
    below = staff.below(tx, who.id)
    bosses, acting = staff.bosses_of(tx, below | {who.id}), staff.roles_of(tx, below | {who.id})
    return frozenset(one for one in below if _superior(one, role, bosses, acting) == who.id)


def _superior(
    keeper_id: int,
    role: Role,
    bosses: Mapping[int, int | None],
    acting: Mapping[int, frozenset[Role]],
) -> int | None:
    """The nearest above in that role, among those that are known."""
    seen = {keeper_id}
    boss = bosses.get(keeper_id)
    while boss is not None and boss not in seen and role not in acting.get(boss, frozenset()):
        seen.add(boss)
        boss = bosses.get(boss)
    return boss


def _rows(
    tx: Tx,
    scope: Scope,
    role: Role,
    today: date,
    *,
    holder: int | None = None,
    channels: Collection[Channel] | None = None,
    besides: bool = True,
) -> DutyRows:
    """Of these channels or, unless they are named, of those on which the role owes anything. A
    rep's hold is the keeper's own, others' is `holder`'s. `besides` brings customers of other
    grades than the scope's who have a cadence of their own."""
    own = _exceptions(tx, scope, role, None if besides else scope.grades)
    table = cadence.table(tx).rules
    if channels is None:
        asked = {channel for _, channel, owes in table if owes is role}
        asked |= {channel for _, channel in own}
        channels = [one for one in CHANNELS if one in asked]
    if not channels:
        return DutyRows(role, (), ())
    counted = frozenset(
        (channel, grade.value)
        for (grade, channel, owes), rule in table.items()
        if owes is role and _counts_days(rule)
    ) | {
        (channel, grade.value)
        for (_, channel), one in own.items()
        if _counts_days(one.rule)
        for grade in Grade
    }
    besides = besides and bool(own)
    rows = meetings.owed(tx, scope, role, tuple(channels), today, counted=counted, besides=besides)
    graded = grade_changes.signed_days(tx, scope, None if besides else scope.grades)
    return DutyRows(
        role, tuple(channels), rows, own, graded,
        holds.by(tx, [holder] if holder else scope.ids, scope.customer_id),
        None if role is Role.REP else holder,
    )  # fmt: skip


def _counts_days(rule: Rule | None) -> bool:
    """Whether it is of any import on how many days of a month a customer was met: of one that
    asks for one a month it is enough to know the last."""
    return isinstance(rule, Quota) and rule.maximum > 1


COUNTED = {channel.value: duty for channel, duty in COUNTS_AS.items()}


def role_in(acting: dict[int, frozenset[Role]], staff_id: int, keeper_id: int) -> Role | None:
    """The role in which somebody met a customer: as its keeper (now or once) or as a superior."""
    if staff_id == keeper_id:
        return Role.REP
    roles = acting.get(staff_id, frozenset())
    return next((role for role in reversed(VISITING) if role in roles), None)


def _exceptions(
    tx: Tx, scope: Scope, role: Role, grades: frozenset[str] | None
) -> dict[tuple[int, Channel], CadenceException]:
    """The latest of each customer and channel; the reason stays sealed."""
    rows = tx.rows(_exceptions_in(scope.kind, grades), **scope.values, role=role.value)
    rows.sort(key=lambda row: row.id)
    return {
        (row.customer_id, Channel(row.channel)): CadenceException(
            role, Channel(row.channel), read_rule(row.rule), "", row.until
        )
        for row in rows
    }


@cache
def _exceptions_in(kind: str, grades: frozenset[str] | None) -> Select[Any]:
    query = core_select(_E.id, _E.customer_id, _E.channel, _E.rule, _E.until)
    among = query.join(scopes.C.id.table, scopes.C.id == _E.customer_id)
    condition = Scope(kind, 0).condition()
    # In order of what was made first, by whoever asks: a database told to would rather read the
    # whole table in that order than look for those of a few customers.
    if grades is not None:
        among = among.where(scopes.C.grade.in_(sorted(grades)))
    return among.where(condition, _E.role == bindparam("role"))
