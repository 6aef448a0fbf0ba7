"""What a card still waits for, sealed in the customer's notes section."""

import logging

from sqlalchemy import bindparam, delete, select

from bot.domain.customers import Interaction
from bot.storage.inserting import or_replace
from bot.storage.tables import PendingRow, table_of
from bot.storage.transaction import Tx, Value, customer
from bot.storage.vault import SealError

log = logging.getLogger(__name__)

_TABLE = table_of(PendingRow)
_THIS = (_TABLE.c.interaction_id == bindparam("of"), _TABLE.c.kind == bindparam("of_kind"))
_LOOK = select(_TABLE.c.customer_id, _TABLE.c.sealed).where(*_THIS)
_TAKE = delete(_TABLE).where(*_THIS)


def put(tx: Tx, met: Interaction, kind: str, value: Value) -> None:
    """Keeps one open matter of a kind (consent, question) of an interaction."""
    sealed = tx.seal(customer(met.customer_id), "notes", f"pending-{kind}", met.id, value)
    tx.run(
        or_replace(tx, _TABLE, "interaction_id", "kind"),
        interaction_id=met.id, kind=kind, customer_id=met.customer_id, sealed=sealed,
    )  # fmt: skip


def look(tx: Tx, met: Interaction, kind: str) -> Value:
    """The open matter; empty when there is none, and where it is damaged."""
    for row in tx.rows(_LOOK, of=met.id, of_kind=kind):
        try:
            owner = customer(row.customer_id)
            return tx.open(owner, "notes", f"pending-{kind}", met.id, row.sealed)
        except SealError:
            log.warning("damaged row, see `fieldbook doctor`: pending %d", met.id)
    return {}


def take(tx: Tx, met: Interaction, kind: str) -> Value:
    """The open matter, which is settled by this; empty when it was settled before."""
    value = look(tx, met, kind)
    tx.run(_TAKE, of=met.id, of_kind=kind)
    return value
