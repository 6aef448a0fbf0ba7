"""Grade changes in memory: proposed, signed or refused; why is sealed with the customer."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import asdict
from datetime import date
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Select
from sqlalchemy import select as core_select
from sqlmodel import col, select

from bot.domain.grade_changes import Evidence, GradeChange
from bot.storage import settings
from bot.storage.damage import opened
from bot.storage.scope import C, Scope
from bot.storage.tables import CustomerRow, GradeChangeRow, table_of
from bot.storage.transaction import Tx, customer

_T = table_of(GradeChangeRow).c


def add(tx: Tx, change: GradeChange) -> GradeChange:
    """Writes a new change; `change.id` is ignored and made here."""
    row = GradeChangeRow(
        id=tx.new_id(), customer_id=change.customer_id, old=change.old, new=change.new,
        proposed_by=change.proposed_by, decided_by=change.decided_by, state=change.state,
        created_at=tx.now, decided_at=tx.now if change.state == "signed" else None, sealed=b"",
    )  # fmt: skip
    value = {"reason": change.reason, "evidence": asdict(change.evidence)}
    row.sealed = tx.seal(customer(row.customer_id), "business", "grade_change", row.id, value)
    tx.session.add(row)
    tx.session.flush()
    return _noun(tx, row)


def get(tx: Tx, change_id: int) -> GradeChange | None:
    row = tx.session.get(GradeChangeRow, change_id)
    return _noun(tx, row) if row else None


def opening(tx: Tx, change_ids: Iterable[int]) -> Iterator[GradeChange]:
    """Those of these that open, each when it is asked for."""
    for change_id in change_ids:
        row = tx.session.get(GradeChangeRow, change_id)
        found = opened(tx, "grade_change", row, _noun) if row else None
        if found is not None:
            yield found


def decide(tx: Tx, change_id: int, state: str, staff_id: int) -> None:
    """`state`: signed, refused or withdrawn."""
    row = tx.session.get_one(GradeChangeRow, change_id)
    row.state, row.decided_by, row.decided_at = state, staff_id, tx.now
    tx.session.flush()


def waiting(tx: Tx, customer_id: int) -> list[int]:
    """Ids of the proposals for a customer that nobody has decided."""
    query = select(GradeChangeRow.id).where(
        GradeChangeRow.customer_id == customer_id, GradeChangeRow.state == "waiting"
    )
    return list(tx.session.exec(query))


def waiting_for(tx: Tx, keepers: Collection[int] | None) -> list[int]:
    """Ids of the proposals that wait at living customers of these keepers (None: everybody's)
    and still fit their grade, the oldest first; no blob is opened."""
    query = (
        select(GradeChangeRow.id)
        .join(CustomerRow, col(CustomerRow.id) == col(GradeChangeRow.customer_id))
        .where(
            GradeChangeRow.state == "waiting", ~col(CustomerRow.gone),
            CustomerRow.grade == GradeChangeRow.old,
        )
        .order_by(col(GradeChangeRow.id))
    )  # fmt: skip
    if keepers is not None:
        query = query.where(col(CustomerRow.keeper_id).in_(list(keepers)))
    return list(tx.session.exec(query))


def signed_days(tx: Tx, scope: Scope, grades: frozenset[str] | None = None) -> dict[int, date]:
    """The organisation's day on which each customer's grade was last signed, of those that have
    one of these grades now; no blob is opened."""
    zone = ZoneInfo(settings.zone(tx))
    rows = tx.rows(_signed(scope.kind, grades), **scope.values)
    rows.sort(key=lambda row: row[1])
    return {found: at.astimezone(zone).date() for found, at in rows}


@cache
def _signed(kind: str, grades: frozenset[str] | None) -> Select[Any]:
    # Not grouped: to have the groups in order, a database would read the whole table.
    among = core_select(_T.customer_id, _T.decided_at).join(C.id.table, C.id == _T.customer_id)
    signed = _T.decided_at.is_not(None), _T.state == "signed"
    if grades is not None:
        among = among.where(C.grade.in_(sorted(grades)))
    return among.where(Scope(kind, 0).condition(), *signed)


def _noun(tx: Tx, row: GradeChangeRow) -> GradeChange:
    known = tx.open(customer(row.customer_id), "business", "grade_change", row.id, row.sealed)
    return GradeChange(
        id=row.id, customer_id=row.customer_id, old=row.old, new=row.new,
        proposed_by=row.proposed_by, reason=known["reason"],
        evidence=Evidence(**known["evidence"]), state=row.state, decided_by=row.decided_by,
    )  # fmt: skip
