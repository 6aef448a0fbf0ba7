"""Holds in memory: duties put off or not wanted for now, by whom; the reason is sealed."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import bindparam
from sqlalchemy import select as core_select
from sqlmodel import col, select

from bot.domain.duties import Held
from bot.domain.readings import Channel
from bot.storage import staff
from bot.storage.damage import whole
from bot.storage.tables import HoldRow, table_of
from bot.storage.transaction import Tx, customer

_H = table_of(HoldRow).c
_OF = core_select(_H.customer_id, _H.staff_id, _H.channel, _H.until).where(
    _H.staff_id.in_(bindparam("holders", expanding=True))
)
_OF_ONE = _OF.where(_H.customer_id == bindparam("customer"))


def by(
    tx: Tx, holders: Sequence[int], customer_id: int | None = None
) -> dict[tuple[int, int, Channel], date]:
    """(customer, holder, channel) → until, of everything that these put off, or of one
    customer; holds that are over are among them."""
    query, of = (_OF, {}) if customer_id is None else (_OF_ONE, {"customer": customer_id})
    rows = tx.rows(query, holders=list(holders), **of)
    return {(row[0], row[1], Channel(row[2])): row[3] for row in rows}


def of_customer(tx: Tx, customer_id: int, today: date) -> list[Held]:
    """Those that still hold for one customer, the longest last."""
    query = select(HoldRow).where(HoldRow.customer_id == customer_id, HoldRow.until > today)
    return whole(tx, "hold", tx.session.exec(query.order_by(col(HoldRow.until))), _noun)


def _noun(tx: Tx, row: HoldRow) -> Held:
    known = tx.open(customer(row.customer_id), "notes", "hold", row.id, row.sealed)
    by = staff.by_id(tx, row.staff_id).name
    return Held(Channel(row.channel), row.until, known["reason"], by)
