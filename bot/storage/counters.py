"""Counters that only grow, one row each."""

from sqlalchemy import select, text

from bot.storage.tables import CounterRow, table_of
from bot.storage.transaction import Tx

_NEXT = text(
    "INSERT INTO counter (name, value) VALUES (:name, :by) "
    "ON CONFLICT (name) DO UPDATE SET value = counter.value + :by RETURNING value"
)
_ALL = select(table_of(CounterRow).c.name, table_of(CounterRow).c.value)


def advance(tx: Tx, name: str, by: int = 1) -> int:
    """The counter's new value after growing it by `by`."""
    grown = tx.session.connection().execute(_NEXT, {"name": name, "by": by}).scalar_one()
    tx.advanced.add(name)
    if tx.counters is not None:
        tx.counters[name] = int(grown)
    return int(grown)


def value(tx: Tx, name: str) -> int:
    """The counter's value in this transaction; all of them are asked for at once."""
    if tx.counters is None:
        tx.counters = {row[0]: int(row[1]) for row in tx.rows(_ALL)}
    return tx.counters.get(name, 0)
