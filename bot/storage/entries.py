"""Entries in memory: orders, payments, complaints, gifts, expenses, competitors seen."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from sqlalchemy import bindparam
from sqlmodel import col, select

from bot.domain.customers import Entry
from bot.storage.damage import whole
from bot.storage.tables import EntryRow, table_of
from bot.storage.transaction import Tx, customer

_T = table_of(EntryRow).c
_SEEN = (
    select(_T.id)
    .where(
        _T.customer_id == bindparam("of"), _T.kind == bindparam("kind"),
        _T.day >= bindparam("since"), ~_T.gone,
    )
    .limit(1)
)  # fmt: skip


def add(tx: Tx, entry: Entry) -> Entry:
    """Writes a new entry; `entry.id` is ignored and made here."""
    entry_id = tx.new_id()
    tx.add(
        EntryRow, id=entry_id, customer_id=entry.customer_id, staff_id=entry.staff_id,
        interaction_id=entry.interaction_id, kind=entry.kind, day=entry.day, open=entry.open,
        created_at=tx.now, sealed=_sealed(tx, entry, entry_id),
    )  # fmt: skip
    return replace(entry, id=entry_id)


def change(tx: Tx, entry: Entry) -> None:
    """Another day or amount."""
    row = tx.session.get_one(EntryRow, entry.id)
    row.day, row.sealed = entry.day, _sealed(tx, entry, entry.id)
    tx.session.flush()


def get(tx: Tx, entry_id: int) -> Entry | None:
    row = tx.session.get(EntryRow, entry_id)
    return _noun(tx, row) if row and not row.gone else None


def by_ids(tx: Tx, ids: Iterable[int]) -> dict[int, Entry]:
    """By id, for lines whose reader was checked already."""
    wanted = list(ids)
    if not wanted:  # as of most teams that a digest looks at
        return {}
    query = select(EntryRow).where(col(EntryRow.id).in_(wanted), ~col(EntryRow.gone))
    rows = tx.session.exec(query).all()
    tx.vault.prefetch(tx.session, [row.customer_id for row in rows])
    return {one.id: one for one in whole(tx, "entry", rows, _noun)}


def close(tx: Tx, entry_id: int) -> None:
    """A complaint that has had its answer."""
    row = tx.session.get_one(EntryRow, entry_id)
    row.open, row.closed_at = False, tx.now


def of_customers(
    tx: Tx, customer_ids: Iterable[int], *, since: date, kinds: Iterable[str] = ()
) -> list[Entry]:
    """Entries since a day, newest first."""
    query = select(EntryRow).where(
        col(EntryRow.customer_id).in_(list(customer_ids)),
        EntryRow.day >= since,
        ~col(EntryRow.gone),
    )
    if kinds:
        query = query.where(col(EntryRow.kind).in_(list(kinds)))
    rows = tx.session.exec(query.order_by(col(EntryRow.day).desc(), col(EntryRow.id).desc()))
    return whole(tx, "entry", rows, _noun)


def any_seen(tx: Tx, customer_id: int, kind: str, since: date) -> bool:
    """Whether there is an entry of that kind since a day; no blob is opened."""
    return bool(tx.rows(_SEEN, of=customer_id, kind=kind, since=since))


def open_complaints(tx: Tx, customer_ids: Iterable[int]) -> list[Entry]:
    query = select(EntryRow).where(
        col(EntryRow.customer_id).in_(list(customer_ids)),
        EntryRow.kind == "complaint", col(EntryRow.open), ~col(EntryRow.gone),
    )  # fmt: skip
    return whole(tx, "entry", tx.session.exec(query.order_by(col(EntryRow.id))), _noun)


def of_interaction(tx: Tx, interaction_id: int) -> list[Entry]:
    query = select(EntryRow).where(EntryRow.interaction_id == interaction_id, ~col(EntryRow.gone))
    return whole(tx, "entry", tx.session.exec(query.order_by(col(EntryRow.id))), _noun)


def undo_of(tx: Tx, interaction_id: int) -> None:
    for row in tx.session.exec(select(EntryRow).where(EntryRow.interaction_id == interaction_id)):
        row.gone = True


def undo(tx: Tx, entry_id: int) -> None:
    tx.session.get_one(EntryRow, entry_id).gone = True
    tx.session.flush()


def _sealed(tx: Tx, entry: Entry, entry_id: int) -> bytes:
    value = {"text": entry.text, "amount": entry.amount, "currency": entry.currency}
    return tx.seal(customer(entry.customer_id), "business", "entry", entry_id, value)


def _noun(tx: Tx, row: EntryRow) -> Entry:
    known = tx.open(customer(row.customer_id), "business", "entry", row.id, row.sealed)
    return Entry(
        id=row.id, customer_id=row.customer_id, staff_id=row.staff_id, kind=row.kind,
        day=row.day, text=known["text"], amount=known["amount"], currency=known["currency"],
        open=row.open, interaction_id=row.interaction_id,
    )  # fmt: skip
