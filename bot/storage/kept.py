"""Kept: whose each customer is, its grade and standing, for who goes through very many of them."""

from collections.abc import Collection
from typing import NamedTuple

from sqlalchemy import bindparam, select

from bot.storage.scope import C
from bot.storage.transaction import Tx


class Kept(NamedTuple):
    """What is plain of a living customer, and enough for a list."""

    id: int
    keeper_id: int
    grade: str
    standing: str


_ALL = select(C.id, C.keeper_id, C.grade, C.standing).where(~C.gone).order_by(C.grade, C.id)
_OF_THESE = _ALL.where(C.keeper_id.in_(bindparam("keepers", expanding=True)))


def kept_by(tx: Tx, keepers: Collection[int] | None) -> list[Kept]:
    """The living customers of these keepers, or everybody's, A first."""
    if keepers is None:
        return [Kept(*row) for row in tx.rows(_ALL)]
    return [Kept(*row) for row in tx.rows(_OF_THESE, keepers=list(keepers))]
