"""Names that a member of staff confirmed for a customer; sealed with the customer."""

from collections.abc import Iterable

from sqlmodel import col, select

from bot.storage.customers import touch
from bot.storage.damage import opened
from bot.storage.tables import AliasRow
from bot.storage.transaction import Tx, customer


def learn(tx: Tx, *, staff_id: int, customer_id: int, words: str) -> bool:
    """From now on these words mean this customer to this member of staff, and no other one;
    False when they did already."""
    query = select(AliasRow).where(AliasRow.staff_id == staff_id)
    for row in tx.session.exec(query).all():
        if _words(tx, row) == words:
            if row.customer_id == customer_id:
                return False
            tx.session.delete(row)
            touch(tx, row.customer_id)
    new = AliasRow(id=tx.new_id(), customer_id=customer_id, staff_id=staff_id, sealed=b"")
    new.sealed = tx.seal(customer(customer_id), "identity", "alias", new.id, {"words": words})
    tx.session.add(new)
    touch(tx, customer_id)
    tx.session.flush()
    return True


def of_customers(tx: Tx, customer_ids: Iterable[int]) -> dict[int, list[tuple[int, str]]]:
    """(staff id, words) by customer."""
    query = select(AliasRow).where(col(AliasRow.customer_id).in_(list(customer_ids)))
    found: dict[int, list[tuple[int, str]]] = {}
    for row in tx.session.exec(query.order_by(col(AliasRow.id))):
        words = opened(tx, "alias", row, _words) if row.staff_id is not None else None
        if row.staff_id is not None and words is not None:
            found.setdefault(row.customer_id, []).append((row.staff_id, words))
    return found


def _words(tx: Tx, row: AliasRow) -> str:
    words: str = tx.open(customer(row.customer_id), "identity", "alias", row.id, row.sealed)[
        "words"
    ]
    return words
