"""Soundness: opens every sealed row and names the damaged ones, by table and id alone.

A new table with a sealed column is one line in PLACES."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, Table, select, tuple_
from sqlmodel import SQLModel

from bot.storage.documents import place_of
from bot.storage.outbox import owner_of
from bot.storage.transaction import Owner, Tx, customer, domain
from bot.storage.vault import SealError

PAGE = 2000


@dataclass(frozen=True)
class Place:
    """Where a row is sealed: whose key, which section, under which table's name."""

    owner: Owner
    section: str
    table: str = ""


Where = Callable[[Any], Place]


def _customers(section: str) -> Where:
    return lambda row: Place(customer(row.customer_id), section)


def _house(name: str, section: str) -> Where:
    return lambda _row: Place(domain(name), section)


PLACES: Mapping[str, Where] = {
    "customer": lambda row: Place(customer(row.id), "identity"),
    "contact": _customers("contact"),
    "alias": _customers("identity"),
    "fact": lambda row: Place(customer(row.customer_id), row.section),
    "interaction": _customers("notes"),
    "promise": _customers("notes"),
    "plan": _customers("notes"),
    "occasion": lambda row: Place(customer(row.customer_id), row.section),
    "lookahead": _house("lookahead", "days"),
    "entry": _customers("business"),
    "hold": _customers("notes"),
    "cadence_exception": _customers("notes"),
    "grade_change": _customers("business"),
    "pending": lambda row: Place(customer(row.customer_id), "notes", f"pending-{row.kind}"),
    "staff": _house("staff", "identity"),
    "note": _house("staff", "notes"),
    "proposal": _house("staff", "notes"),
    "phrase": _house("staff", "notes"),
    "dialogue": _house("dialogue", "state"),
    "errand": _house("errand", "errand"),
    "document": lambda row: Place(*place_of(row)),
    "chunk": lambda row: Place(*place_of(row)),  # as its document
    "inbox": lambda row: Place(domain(f"inbox-{row.day}"), "update"),
    "outbox": lambda row: Place(owner_of(row.created_at), "letter"),
}


@dataclass(frozen=True)
class Damaged:
    """A sealed row that does not open; `customer_id` says whose it is."""

    table: str
    row: int
    customer_id: int | None

    def __str__(self) -> str:
        whose = f" (customer {self.customer_id})" if self.customer_id else ""
        return f"{self.table} {self.row}{whose}"


def damaged(tx: Tx) -> Iterator[Damaged]:
    """Every sealed row that does not open, table by table."""
    for name, where in PLACES.items():
        table = SQLModel.metadata.tables[name]
        last = None
        while True:
            key = table.primary_key.columns.values()
            query = _rows(table).where(table.c.sealed.is_not(None)).order_by(*key).limit(PAGE)
            if last is not None:
                query = query.where(tuple_(*key) > last)
            rows = tx.session.connection().execute(query).all()
            _prefetch(tx, name, rows)
            yield from (_found(name, row) for row in rows if not _opens(tx, name, where(row), row))
            if len(rows) < PAGE:
                break
            last = tuple_(*(getattr(rows[-1], column.name) for column in key))


def _rows(table: Table) -> Select[Any]:
    if table.name != "chunk":
        return select(table)
    document = SQLModel.metadata.tables["document"]
    whose = (document.c.customer_id, document.c.kind, document.c.folder)
    return select(table, *whose).join(document, document.c.id == table.c.document_id)


def _prefetch(tx: Tx, name: str, rows: Sequence[Any]) -> None:
    whose = {row.id if name == "customer" else getattr(row, "customer_id", None) for row in rows}
    with suppress(SealError):
        tx.vault.prefetch(tx.session, [one for one in whose if one is not None])


def _opens(tx: Tx, name: str, place: Place, row: Any) -> bool:
    try:
        tx.open_bytes(
            place.owner, place.section, place.table or name, _id(row), row.sealed,
            version=getattr(row, "version", 1),
        )  # fmt: skip
    except (SealError, TypeError):  # TypeError: what is stored is no blob any more
        return False
    return True


def _found(name: str, row: Any) -> Damaged:
    whose = row.id if name == "customer" else getattr(row, "customer_id", None)
    return Damaged(name, _id(row), whose)


def _id(row: Any) -> int:
    found = getattr(row, "id", None) or getattr(row, "update_id", None) or row.interaction_id
    return int(found)
