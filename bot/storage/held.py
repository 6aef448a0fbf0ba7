"""Sensitive facts that wait for consent, sealed in the customer's notes section."""

from bot.domain.customers import Interaction
from bot.storage.tables import HeldRow
from bot.storage.transaction import Tx, Value, customer


def put(tx: Tx, met: Interaction, values: list[Value]) -> None:
    """Keeps readings of an interaction until somebody says yes or no."""
    sealed = tx.seal(customer(met.customer_id), "notes", "held", met.id, {"facts": values})
    tx.session.add(HeldRow(interaction_id=met.id, customer_id=met.customer_id, sealed=sealed))
    tx.session.flush()


def take(tx: Tx, met: Interaction) -> list[Value]:
    """The waiting readings, which wait no longer; empty when they were settled before."""
    row = tx.session.get(HeldRow, met.id)
    if row is None:
        return []
    known = tx.open(customer(row.customer_id), "notes", "held", met.id, row.sealed)
    tx.session.delete(row)
    tx.session.flush()
    values: list[Value] = known["facts"]
    return values
