"""What a card still waits for, sealed in the customer's notes section."""

from bot.domain.customers import Interaction
from bot.storage.tables import PendingRow
from bot.storage.transaction import Tx, Value, customer


def put(tx: Tx, met: Interaction, kind: str, value: Value) -> None:
    """Keeps one open matter of a kind (consent, question) of an interaction."""
    row = PendingRow(
        interaction_id=met.id, kind=kind, customer_id=met.customer_id,
        sealed=tx.seal(customer(met.customer_id), "notes", f"pending-{kind}", met.id, value),
    )  # fmt: skip
    tx.session.merge(row)


def look(tx: Tx, met: Interaction, kind: str) -> Value:
    """The open matter; empty when there is none."""
    row = tx.session.get(PendingRow, (met.id, kind))
    if row is None:
        return {}
    return tx.open(customer(row.customer_id), "notes", f"pending-{kind}", met.id, row.sealed)


def take(tx: Tx, met: Interaction, kind: str) -> Value:
    """The open matter, which is settled by this; empty when it was settled before."""
    value = look(tx, met, kind)
    row = tx.session.get(PendingRow, (met.id, kind))
    if row is not None:
        tx.session.delete(row)
        tx.session.flush()
    return value
