"""Doings in memory: who met which customers in a period, and how; nothing is opened."""

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from sqlalchemy import bindparam, select

from bot.storage.tables import InteractionRow, table_of
from bot.storage.transaction import Tx


class Done(NamedTuple):
    staff_id: int
    customer_id: int
    channel: str
    day: date


_T = table_of(InteractionRow).c
_BETWEEN = (
    select(_T.staff_id, _T.customer_id, _T.channel, _T.happened_on)
    .where(
        ~_T.gone,
        _T.happened_on >= bindparam("first"),
        _T.happened_on <= bindparam("last"),
    )
    .distinct()
)
_BY_THESE = _BETWEEN.where(_T.staff_id.in_(bindparam("ids", expanding=True)))


def between(tx: Tx, first: date, last: date, by: Collection[int] | None = None) -> list[Done]:
    """Meetings of these days, by these members of staff, or by anybody; of several with one
    customer on a day and channel, one."""
    if by is None:
        return [Done(*row) for row in tx.rows(_BETWEEN, first=first, last=last)]
    return [Done(*row) for row in tx.rows(_BY_THESE, first=first, last=last, ids=list(by))]
