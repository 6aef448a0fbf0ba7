"""What a card still waits for, sealed in the customer's notes section."""

import logging
from collections.abc import Iterator
from typing import Any

from sqlalchemy import bindparam, delete, select

from bot.domain.customers import Interaction
from bot.storage import interactions
from bot.storage.inserting import or_replace
from bot.storage.tables import PendingRow, table_of
from bot.storage.transaction import Tx, Value, customer
from bot.storage.vault import SealError

log = logging.getLogger(__name__)

_TABLE = table_of(PendingRow)
_THIS = (_TABLE.c.interaction_id == bindparam("of"), _TABLE.c.kind == bindparam("of_kind"))
_LOOK = select(*_TABLE.c).where(*_THIS)
_BESIDE = (
    select(*_TABLE.c)
    .where(_TABLE.c.customer_id == bindparam("of_customer"), _TABLE.c.kind == bindparam("of_kind"))
    .order_by(_TABLE.c.interaction_id)
)
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
        return _value(tx, row)
    return {}


def beside(tx: Tx, met: Interaction, kind: str) -> Iterator[tuple[Interaction, Value]]:
    """The same kind of matter of the customer's other interactions that stand, oldest first."""
    for row in tx.rows(_BESIDE, of_customer=met.customer_id, of_kind=kind):
        other = interactions.get(tx, row.interaction_id) if row.interaction_id != met.id else None
        if other is not None and not other.gone:
            yield other, _value(tx, row)


def take(tx: Tx, met: Interaction, kind: str) -> Value:
    """The open matter, which is settled by this; empty when it was settled before."""
    value = look(tx, met, kind)
    tx.run(_TAKE, of=met.id, of_kind=kind)
    return value


def _value(tx: Tx, row: Any) -> Value:
    """Empty where it is damaged."""
    try:
        owner, name = customer(row.customer_id), f"pending-{row.kind}"
        return tx.open(owner, "notes", name, row.interaction_id, row.sealed)
    except SealError:
        log.warning("damaged row, see `fieldbook doctor`: pending %d", row.interaction_id)
        return {}
