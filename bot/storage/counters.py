"""Counters that only grow, one row each."""

from sqlalchemy import text

from bot.storage.transaction import Tx

_NEXT = text(
    "INSERT INTO counter (name, value) VALUES (:name, :by) "
    "ON CONFLICT (name) DO UPDATE SET value = counter.value + :by RETURNING value"
)
_VALUE = text("SELECT value FROM counter WHERE name = :name")


def advance(tx: Tx, name: str, by: int = 1) -> int:
    """The counter's new value after growing it by `by`."""
    return int(tx.session.connection().execute(_NEXT, {"name": name, "by": by}).scalar_one())


def value(tx: Tx, name: str) -> int:
    return int(tx.session.connection().execute(_VALUE, {"name": name}).scalar() or 0)
