"""Holds in memory: duties put off or not wanted for now, by whom; the reason is sealed."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import bindparam, delete
from sqlalchemy import select as core_select
from sqlmodel import col, select

from bot.domain.duties import Held
from bot.domain.readings import Channel
from bot.storage import staff
from bot.storage.damage import whole
from bot.storage.inserting import or_replace
from bot.storage.tables import HoldRow, table_of
from bot.storage.transaction import Tx, customer

_H = table_of(HoldRow).c
_OF = core_select(_H.customer_id, _H.staff_id, _H.channel, _H.until).where(
    _H.staff_id.in_(bindparam("holders", expanding=True))
)
_OF_ONE = _OF.where(_H.customer_id == bindparam("customer"))
_HOLD = table_of(HoldRow)
_RELEASE = delete(_HOLD).where(
    _HOLD.c.staff_id == bindparam("staff"), _HOLD.c.customer_id == bindparam("customer"),
    _HOLD.c.channel == bindparam("of"),
)  # fmt: skip


def by(
    tx: Tx, holders: Sequence[int], customer_id: int | None = None
) -> dict[tuple[int, int, Channel], date]:
    """(customer, holder, channel) → until, of everything that these put off, or of one
    customer; holds that are over are among them."""
    query, of = (_OF, {}) if customer_id is None else (_OF_ONE, {"customer": customer_id})
    rows = tx.rows(query, holders=list(holders), **of)
    return {(row[0], row[1], Channel(row[2])): row[3] for row in rows}


def hold(
    tx: Tx, *, staff_id: int, customer_id: int, channel: Channel, until: date, reason: str = ""
) -> None:
    """Puts a duty off until a day; over an earlier hold."""
    hold_id = tx.new_id()
    tx.run(
        or_replace(tx, _HOLD, "staff_id", "customer_id", "channel"),
        id=hold_id, customer_id=customer_id, staff_id=staff_id, channel=channel.value,
        until=until, created_at=tx.now,
        sealed=tx.seal(customer(customer_id), "notes", "hold", hold_id, {"reason": reason}),
    )  # fmt: skip


def release(tx: Tx, staff_id: int, customer_id: int, channel: Channel) -> None:
    """A hold ends when the customer was met after all."""
    tx.run(_RELEASE, staff=staff_id, customer=customer_id, of=channel.value)


def of_customer(tx: Tx, customer_id: int, today: date) -> list[Held]:
    """Those that still hold for one customer, the longest last."""
    query = select(HoldRow).where(HoldRow.customer_id == customer_id, HoldRow.until > today)
    return whole(tx, "hold", tx.session.exec(query.order_by(col(HoldRow.until))), _noun)


def _noun(tx: Tx, row: HoldRow) -> Held:
    known = tx.open(customer(row.customer_id), "notes", "hold", row.id, row.sealed)
    by = staff.by_id(tx, row.staff_id).name
    return Held(Channel(row.channel), row.until, known["reason"], by)
