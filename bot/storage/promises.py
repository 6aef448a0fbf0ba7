"""Promises in memory: who owes what by when; the words are sealed."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import bindparam
from sqlalchemy import select as core_select
from sqlmodel import col, select

from bot.domain.customers import Promise
from bot.storage.damage import whole
from bot.storage.tables import PromiseRow, table_of
from bot.storage.transaction import Tx, customer

_T = table_of(PromiseRow).c
_BY_ID = select(*_T).where(_T.id.in_(bindparam("ids", expanding=True)), ~_T.gone)
_DUE = (
    core_select(_T.id, _T.customer_id, _T.ours, _T.due_on, _T.staff_id)
    .where(
        _T.staff_id.in_(bindparam("staff_ids", expanding=True)), _T.state == "open", ~_T.gone,
        _T.due_on <= bindparam("until"),
    )
)  # fmt: skip


def add(tx: Tx, promise: Promise) -> Promise:
    """Writes a new promise; `promise.id` is ignored and made here."""
    promise_id, owner = tx.new_id(), customer(promise.customer_id)
    tx.add(
        PromiseRow, id=promise_id, customer_id=promise.customer_id, ours=promise.ours,
        contact_id=promise.contact_id, interaction_id=promise.interaction_id,
        staff_id=promise.staff_id, due_on=promise.due_on, state=promise.state, created_at=tx.now,
        sealed=tx.seal(owner, "notes", "promise", promise_id, {"text": promise.text}),
    )  # fmt: skip
    return replace(promise, id=promise_id, created_at=tx.now)


def get(tx: Tx, promise_id: int) -> Promise | None:
    row = tx.session.get(PromiseRow, promise_id)
    return _noun(tx, row) if row and not row.gone else None


def by_ids(tx: Tx, ids: Iterable[int]) -> dict[int, Promise]:
    """By id, for lines whose reader was checked already."""
    rows = tx.rows(_BY_ID, ids=list(ids))
    tx.vault.prefetch(tx.session, [row.customer_id for row in rows])
    return {one.id: one for one in whole(tx, "promise", rows, _noun)}


def close(tx: Tx, promise_id: int, state: str) -> None:
    """`state`: kept, broken or dropped; `open` opens it again."""
    row = tx.session.get_one(PromiseRow, promise_id)
    row.state, row.closed_at = state, None if state == "open" else tx.now


def put_off(tx: Tx, promise_id: int, due_on: date) -> None:
    tx.session.get_one(PromiseRow, promise_id).due_on = due_on


def hand_over(tx: Tx, customer_id: int, old: int, new: int) -> int:
    """Open promises of a customer go to its new keeper; how many."""
    query = select(PromiseRow).where(
        PromiseRow.customer_id == customer_id, PromiseRow.staff_id == old,
        PromiseRow.state == "open", ~col(PromiseRow.gone),
    )  # fmt: skip
    rows = tx.session.exec(query).all()
    for row in rows:
        row.staff_id = new
    return len(rows)


def open_of_customer(tx: Tx, customer_id: int) -> list[Promise]:
    """Open promises of both sides, ours first, then by due date."""
    query = select(PromiseRow).where(
        PromiseRow.customer_id == customer_id, PromiseRow.state == "open", ~col(PromiseRow.gone)
    )
    found = whole(tx, "promise", tx.session.exec(query), _noun)
    return sorted(found, key=lambda one: (not one.ours, one.due_on or date.max))


def of_customers(tx: Tx, customer_ids: Iterable[int]) -> dict[int, list[Promise]]:
    """All living promises by customer id, closed ones too, oldest first."""
    query = select(PromiseRow).where(
        col(PromiseRow.customer_id).in_(list(customer_ids)), ~col(PromiseRow.gone)
    )
    found: dict[int, list[Promise]] = {}
    rows = tx.session.exec(query.order_by(col(PromiseRow.id)))
    for one in whole(tx, "promise", rows, _noun):
        found.setdefault(one.customer_id, []).append(one)
    return found


def open_of_staff(tx: Tx, staff_ids: Iterable[int], *, until: date | None = None) -> list[Promise]:
    """Open promises that these members gave or took, by due date; undated ones last."""
    query = select(PromiseRow).where(
        col(PromiseRow.staff_id).in_(list(staff_ids)),
        PromiseRow.state == "open",
        ~col(PromiseRow.gone),
    )
    if until is not None:
        query = query.where(col(PromiseRow.due_on) <= until)
    found = whole(tx, "promise", tx.session.exec(query), _noun)
    return sorted(found, key=lambda one: (one.due_on or date.max, one.id))


def due_of(
    tx: Tx, staff_ids: Collection[int], until: date
) -> dict[int, list[tuple[int, int, bool, date]]]:
    """Member → (id, customer, ours, due on) of their open promises that are due by a day, the
    earliest first; nothing is opened."""
    found: dict[int, list[tuple[int, int, bool, date]]] = {one: [] for one in staff_ids}
    rows = tx.rows(_DUE, staff_ids=list(staff_ids), until=until)
    for row in sorted(rows, key=lambda one: (one.due_on, one.id)):
        found[row.staff_id].append((row.id, row.customer_id, row.ours, row.due_on))
    return found


def of_interaction(tx: Tx, interaction_id: int) -> list[Promise]:
    query = select(PromiseRow).where(
        PromiseRow.interaction_id == interaction_id, ~col(PromiseRow.gone)
    )
    return whole(tx, "promise", tx.session.exec(query.order_by(col(PromiseRow.id))), _noun)


def undo_of(tx: Tx, interaction_id: int) -> None:
    query = select(PromiseRow).where(PromiseRow.interaction_id == interaction_id)
    for row in tx.session.exec(query):
        row.gone = True


def undo(tx: Tx, promise_id: int) -> None:
    tx.session.get_one(PromiseRow, promise_id).gone = True
    tx.session.flush()


def _noun(tx: Tx, row: Any) -> Promise:
    known = tx.open(customer(row.customer_id), "notes", "promise", row.id, row.sealed)
    return Promise(
        id=row.id, customer_id=row.customer_id, staff_id=row.staff_id, text=known["text"],
        ours=row.ours, due_on=row.due_on, state=row.state, created_at=row.created_at,
        contact_id=row.contact_id, interaction_id=row.interaction_id, version=row.version,
    )  # fmt: skip
