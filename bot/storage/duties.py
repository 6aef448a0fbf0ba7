"""What is known about duties: who owes whom, whom they met when; only reasons are sealed."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from sqlalchemy import BindParameter, bindparam, delete
from sqlmodel import col, select

from bot.domain.cadence import (
    CHANNELS,
    COUNTS_AS,
    CadenceException,
)
from bot.domain.cadence_sheet import read_rule
from bot.domain.duties import DutyInput, met_on
from bot.domain.grades import Grade
from bot.domain.meetings import NEVER, Met
from bot.domain.readings import Channel
from bot.domain.staff import VISITING, Role, Staff
from bot.domain.workdays import Leave
from bot.storage import grade_changes, interactions, staff
from bot.storage.inserting import or_replace
from bot.storage.remembering import changed, remembered
from bot.storage.tables import (
    CustomerRow,
    ExceptionRow,
    HoldRow,
    LeaveRow,
    table_of,
)
from bot.storage.transaction import Tx, customer

_ENDED = ("lost", "ended")
_C, _HOLD, _E = table_of(CustomerRow).c, table_of(HoldRow), table_of(ExceptionRow).c
_THESE: BindParameter[int] = bindparam("ids", expanding=True)
_LIVING = select(_C.id, _C.keeper_id, _C.grade, _C.assigned_on).where(
    _C.id == bindparam("id"), ~_C.gone, _C.standing.not_in(_ENDED)
)
_HOLDS = select(_HOLD.c.customer_id, _HOLD.c.channel, _HOLD.c.until).where(
    _HOLD.c.staff_id == bindparam("staff_id"), _HOLD.c.customer_id.in_(_THESE)
)
_RELEASE = delete(_HOLD).where(
    _HOLD.c.staff_id == bindparam("staff"), _HOLD.c.customer_id == bindparam("customer"),
    _HOLD.c.channel == bindparam("of"),
)  # fmt: skip
_EXCEPTIONS = (
    select(_E.customer_id, _E.channel, _E.rule, _E.until)
    .where(_E.customer_id.in_(_THESE), _E.role == bindparam("role"))
    .order_by(_E.id)
)
_UPWARDS = (Role.MANAGER, Role.DIRECTOR, Role.EXECUTIVE)


def owed_by(tx: Tx, who: Staff, today: date) -> list[DutyInput]:
    """Everything `who` may owe: as keeper of own customers, and along the reporting line."""
    below = staff.below(tx, who.id) if who.has(*_UPWARDS) else frozenset()
    rows = _customers(tx, below | {who.id})
    inputs = _inputs(tx, who, [row for row in rows if row[1] == who.id], Role.REP, today)
    line = [row for row in rows if row[1] != who.id]
    for role in _UPWARDS:
        if role in who.roles and line:
            inputs += _inputs(tx, who, _nearest(tx, who, role, line), role, today)
    return inputs


def owed_for(tx: Tx, who: Staff, customer_id: int, today: date) -> list[DutyInput]:
    """What `who` owes one customer."""
    found = tx.rows(_LIVING, id=customer_id)
    if not found:
        return []
    row = found[0]
    one = (row.id, row.keeper_id, row.grade, row.assigned_on)
    if row.keeper_id == who.id:
        return _inputs(tx, who, [one], Role.REP, today)
    inputs: list[DutyInput] = []
    for role in _UPWARDS:
        if role in who.roles:
            inputs += _inputs(tx, who, _nearest(tx, who, role, [one]), role, today)
    return inputs


_Row = tuple[int, int, str, date]
AT_ONCE = 5000  # customers asked for in one query: databases limit the values of one


def _customers(tx: Tx, keeper_ids: Iterable[int]) -> list[_Row]:
    query = select(
        col(CustomerRow.id), col(CustomerRow.keeper_id), col(CustomerRow.grade),
        col(CustomerRow.assigned_on),
    ).where(
        col(CustomerRow.keeper_id).in_(list(keeper_ids)),
        ~col(CustomerRow.gone),
        col(CustomerRow.standing).not_in(_ENDED),
    )  # fmt: skip
    return [(row[0], row[1], row[2], row[3]) for row in tx.session.exec(query)]


def _nearest(tx: Tx, who: Staff, role: Role, rows: list[_Row]) -> list[_Row]:
    """Of these customers those whose keeper's nearest superior in that role is `who`."""
    below = staff.below(tx, who.id) | {who.id}
    bosses, acting = staff.bosses_of(tx, below), staff.roles_of(tx, below)
    mine = {
        keeper_id: _superior(keeper_id, role, bosses, acting) == who.id
        for keeper_id in {row[1] for row in rows}
    }
    return [row for row in rows if mine[row[1]]]


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


def _inputs(tx: Tx, who: Staff, rows: list[_Row], role: Role, today: date) -> list[DutyInput]:
    found: list[DutyInput] = []
    for start in range(0, len(rows), AT_ONCE):
        found += _some_inputs(tx, who, rows[start : start + AT_ONCE], role, today)
    return found


def _some_inputs(tx: Tx, who: Staff, rows: list[_Row], role: Role, today: date) -> list[DutyInput]:
    ids = [row[0] for row in rows]
    met = _met(tx, {row[0]: row[1] for row in rows}, role, today)
    holds = _holds(tx, who.id, ids)
    exceptions = _exceptions(tx, ids, role)
    graded = grade_changes.signed_days(tx, ids)
    return [
        DutyInput(
            customer_id, Grade(grade), channel, role, assigned_on,
            met=met.get((customer_id, channel), NEVER), graded_on=graded.get(customer_id),
            exception=exceptions.get((customer_id, channel)),
            snoozed_until=holds.get((customer_id, channel)),
        )
        for customer_id, _, grade, assigned_on in rows
        for channel in CHANNELS
    ]  # fmt: skip


_Days = dict[tuple[int, Channel], list[date]]


def _met(
    tx: Tx, keepers: Mapping[int, int], role: Role, today: date
) -> dict[tuple[int, Channel], Met]:
    """When the role met each customer (id → keeper) on each channel: all the days of the month
    of the last meeting, however long ago that was."""
    since = (today.replace(day=1) - timedelta(days=32)).replace(day=1)
    sieve = _Sieve(tx, keepers, role)
    recent = sieve.days(interactions.days(tx, keepers, since))
    last = sieve.days(interactions.last_days(tx, keepers))
    old: dict[date, set[int]] = {}
    for (customer_id, channel), days in last.items():
        if (customer_id, channel) not in recent:
            old.setdefault(max(days).replace(day=1), set()).add(customer_id)
    for key, days in sieve.days(interactions.days_in(tx, old)).items():
        recent.setdefault(key, days)
    return {key: met_on(days, today) for key, days in recent.items()}


class _Sieve:
    """Lets through the days on which one role met the customers, by the channel they count as."""

    def __init__(self, tx: Tx, keepers: Mapping[int, int], role: Role) -> None:
        self._tx, self._keepers, self._role = tx, keepers, role
        self._acting: dict[int, frozenset[Role]] = {}

    def days(self, found: Mapping[int, Iterable[tuple[int, str, date]]]) -> _Days:
        new = {row[0] for rows in found.values() for row in rows} - set(self._acting)
        self._acting |= staff.roles_of(self._tx, new) if new else {}
        days: _Days = {}
        for customer_id, rows in found.items():
            for staff_id, name, day in rows:
                channel = COUNTED.get(name)
                if channel is None:
                    continue
                if role_in(self._acting, staff_id, self._keepers[customer_id]) == self._role:
                    days.setdefault((customer_id, channel), []).append(day)
        return days


COUNTED = {channel.value: duty for channel, duty in COUNTS_AS.items()}


def role_in(acting: dict[int, frozenset[Role]], staff_id: int, keeper_id: int) -> Role | None:
    """The role in which somebody met a customer: as its keeper (now or once) or as a superior."""
    if staff_id == keeper_id:
        return Role.REP
    roles = acting.get(staff_id, frozenset())
    return next((role for role in reversed(VISITING) if role in roles), None)


def _holds(tx: Tx, staff_id: int, ids: list[int]) -> dict[tuple[int, Channel], date]:
    rows = tx.rows(_HOLDS, staff_id=staff_id, ids=ids)
    return {(row.customer_id, Channel(row.channel)): row.until for row in rows}


def hold(
    tx: Tx, *, staff_id: int, customer_id: int, channel: Channel, until: date, reason: str = ""
) -> None:
    """Puts a duty off until a day; over an earlier hold."""
    hold_id = tx.new_id()
    tx.run(
        or_replace(tx, _HOLD, "staff_id", "customer_id", "channel"),
        id=hold_id, customer_id=customer_id, staff_id=staff_id, channel=channel.value,
        until=until, created_at=tx.now,
        sealed=tx.seal(customer(customer_id), "notes", "hold", hold_id, {"reason": reason}),
    )  # fmt: skip


def release(tx: Tx, staff_id: int, customer_id: int, channel: Channel) -> None:
    """A hold ends when the customer was met after all."""
    tx.run(_RELEASE, staff=staff_id, customer=customer_id, of=channel.value)


def _exceptions(tx: Tx, ids: list[int], role: Role) -> dict[tuple[int, Channel], CadenceException]:
    """The latest of each customer and channel; the reason stays sealed."""
    return {
        (row.customer_id, Channel(row.channel)): CadenceException(
            role, Channel(row.channel), read_rule(row.rule), "", row.until
        )
        for row in tx.rows(_EXCEPTIONS, ids=ids, role=role.value)
    }


def leave_of(tx: Tx, staff_id: int) -> list[Leave]:
    return remembered(tx, ("leave", staff_id), lambda: _leave_of(tx, staff_id))


def _leave_of(tx: Tx, staff_id: int) -> list[Leave]:
    query = select(LeaveRow).where(LeaveRow.staff_id == staff_id)
    return [Leave(row.first_day, row.last_day) for row in tx.session.exec(query)]


def leaves(tx: Tx, staff_id: int) -> list[tuple[int, Leave]]:
    """Every leave of one member with its id, soonest first."""
    query = select(LeaveRow).where(LeaveRow.staff_id == staff_id)
    rows = tx.session.exec(query.order_by(col(LeaveRow.first_day)))
    return [(row.id, Leave(row.first_day, row.last_day)) for row in rows]


def add_leave(tx: Tx, staff_id: int, leave: Leave) -> int:
    row = LeaveRow(
        id=tx.new_id(), staff_id=staff_id, first_day=leave.first, last_day=leave.last
    )  # fmt: skip
    tx.session.add(row)
    tx.session.flush()
    changed(tx)
    return row.id


def end_leave(tx: Tx, leave_id: int, today: date) -> None:
    """What lies ahead of it is worked after all; days that are over stay days off."""
    row = tx.session.get_one(LeaveRow, leave_id)
    if row.first_day >= today:
        tx.session.delete(row)
    else:
        row.last_day = today - timedelta(days=1)
    tx.session.flush()
    changed(tx)
