"""Leaves in memory: the days on which a member of staff is away."""

from datetime import date, timedelta

from sqlalchemy import bindparam
from sqlalchemy import select as core_select
from sqlmodel import col, select

from bot.domain.workdays import Leave
from bot.storage.remembering import changed, remembered
from bot.storage.tables import LeaveRow, table_of
from bot.storage.transaction import Tx

_L = table_of(LeaveRow).c
_LEAVE = core_select(_L.first_day, _L.last_day).where(_L.staff_id == bindparam("staff_id"))


def of_staff(tx: Tx, staff_id: int) -> list[Leave]:
    return remembered(tx, ("leave", staff_id), lambda: _of_staff(tx, staff_id))


def _of_staff(tx: Tx, staff_id: int) -> list[Leave]:
    return [Leave(*row) for row in tx.rows(_LEAVE, staff_id=staff_id)]


def listed(tx: Tx, staff_id: int) -> list[tuple[int, Leave]]:
    """Every leave of one member with its id, soonest first."""
    query = select(LeaveRow).where(LeaveRow.staff_id == staff_id)
    rows = tx.session.exec(query.order_by(col(LeaveRow.first_day)))
    return [(row.id, Leave(row.first_day, row.last_day)) for row in rows]


def add(tx: Tx, staff_id: int, leave: Leave) -> int:
    row = LeaveRow(
        id=tx.new_id(), staff_id=staff_id, first_day=leave.first, last_day=leave.last
    )  # fmt: skip
    tx.session.add(row)
    tx.session.flush()
    changed(tx)
    return row.id


def end(tx: Tx, leave_id: int, today: date) -> None:
    """What lies ahead of it is worked after all; days that are over stay days off."""
    row = tx.session.get_one(LeaveRow, leave_id)
    if row.first_day >= today:
        tx.session.delete(row)
    else:
        row.last_day = today - timedelta(days=1)
    tx.session.flush()
    changed(tx)
