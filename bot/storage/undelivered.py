"""Undelivered: letters that never reached their reader, and what takes their place."""

from collections.abc import Sequence
from itertools import takewhile
from typing import Any

from sqlalchemy import bindparam, select, update

from bot.storage import sending
from bot.storage.outbox import OUTBOX
from bot.storage.transaction import Tx

OVERTAKEN = "Overtaken"
_KEYED = (
    select(*sending.COLUMNS, OUTBOX.c.state)
    .where(OUTBOX.c.key.in_(bindparam("keys", expanding=True)))
    .order_by(OUTBOX.c.id.desc())
)


def overtake(tx: Tx, keys: Sequence[str]) -> int:
    """Of the letters with these keys, how many since the last that arrived did not: those that
    were given up, and those that still wait, which a newer one makes needless."""
    missed = list(takewhile(_missed, tx.rows(_KEYED, keys=list(keys))))
    for row in missed:
        if row.state != "dead" and (letter := sending.opened(tx, row)) is not None:
            sending.dead(tx, letter, OVERTAKEN)
    return len(missed)


def _missed(row: Any) -> bool:
    return row.state in ("queued", "parked", "dead")


def take_back(tx: Tx, key: str) -> bool:
    """Whether the letter with this key was given up; if so, its key may be used once more."""
    again = update(OUTBOX).where(OUTBOX.c.key == key, OUTBOX.c.state == "dead").values(key=None)
    return tx.session.connection().execute(again).rowcount > 0
