"""Holds in memory: duties put off or not wanted for now, by whom; the reason is sealed."""

from datetime import date

from sqlmodel import col, select

from bot.domain.duties import Held
from bot.domain.readings import Channel
from bot.storage import staff
from bot.storage.damage import whole
from bot.storage.tables import HoldRow
from bot.storage.transaction import Tx, customer


def of_customer(tx: Tx, customer_id: int, today: date) -> list[Held]:
    """Those that still hold for one customer, the longest last."""
    query = select(HoldRow).where(HoldRow.customer_id == customer_id, HoldRow.until > today)
    return whole(tx, "hold", tx.session.exec(query.order_by(col(HoldRow.until))), _noun)


def _noun(tx: Tx, row: HoldRow) -> Held:
    known = tx.open(customer(row.customer_id), "notes", "hold", row.id, row.sealed)
    by = staff.by_id(tx, row.staff_id).name
    return Held(Channel(row.channel), row.until, known["reason"], by)
