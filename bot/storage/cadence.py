"""The organisation's visit table in memory: its cells, and who changed which of them when."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import func
from sqlmodel import col, select

from bot.domain.cadence import DEFAULT_TABLE, Cell, Rule, VisitTable
from bot.domain.cadence_changes import Change, Recorded
from bot.domain.cadence_sheet import read_rule, rule_text
from bot.domain.grades import Grade
from bot.domain.readings import Channel
from bot.domain.staff import Role
from bot.storage import staff
from bot.storage.remembering import changed, remembered
from bot.storage.tables import CadenceChangeRow, CadenceRow, CustomerRow
from bot.storage.transaction import Tx

_ENDED = ("lost", "ended")


def table(tx: Tx) -> VisitTable:
    """The organisation's visit table: the default one with its own cells over it."""
    return remembered(tx, "visit table", lambda: _table(tx))


def _table(tx: Tx) -> VisitTable:
    cells: dict[Cell, Rule | None] = {
        _cell(row): read_rule(row.rule) for row in tx.session.exec(select(CadenceRow))
    }
    return DEFAULT_TABLE.changed(cells)


def change(tx: Tx, changes: Iterable[Change], by: int) -> list[int]:
    """Writes changed cells and who changed them; the ids of the changes on record."""
    known = {_cell(row): row for row in tx.session.exec(select(CadenceRow))}
    written = []
    for one in changes:
        row = known.get(one.cell)
        grade, channel, role = one.cell
        if row is None:
            row = CadenceRow(id=tx.new_id(), grade=grade, channel=channel, role=role, rule="")
            tx.session.add(row)
        row.rule = rule_text(one.new)
        record = CadenceChangeRow(
            id=tx.new_id(), grade=grade, channel=channel, role=role, old=rule_text(one.old),
            new=rule_text(one.new), staff_id=by, changed_at=tx.now,
        )  # fmt: skip
        tx.session.add(record)
        written.append(record.id)
    tx.session.flush()
    changed(tx)
    return written


def history(tx: Tx, most: int) -> list[Recorded]:
    """The changes of the table, the latest first."""
    query = select(CadenceChangeRow).order_by(
        col(CadenceChangeRow.changed_at).desc(), col(CadenceChangeRow.id).desc()
    )
    return [
        Recorded(
            Change(_cell(row), read_rule(row.old), read_rule(row.new)),
            staff.by_id(tx, row.staff_id).name,
            row.changed_at,
        )
        for row in tx.session.exec(query.limit(most))
    ]


def customers_of(tx: Tx, grades: Iterable[str]) -> int:
    """How many customers of these grades are owed visits at all."""
    query = select(func.count()).where(
        col(CustomerRow.grade).in_(list(grades)), ~col(CustomerRow.gone),
        col(CustomerRow.standing).not_in(_ENDED),
    )  # fmt: skip
    return tx.session.exec(query).one()


def _cell(row: Any) -> Cell:
    return Grade(row.grade), Channel(row.channel), Role(row.role)
