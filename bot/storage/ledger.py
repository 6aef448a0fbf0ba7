"""The ledger: what time has done already, and what was asked of late; one row a key."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, select

from bot.storage.inserting import or_replace, unless_there
from bot.storage.tables import LedgerRow, table_of
from bot.storage.transaction import Tx

_TABLE = table_of(LedgerRow)
_WHENS = select(_TABLE.c.key, _TABLE.c.at).where(
    _TABLE.c.key.in_(bindparam("keys", expanding=True))
)
_FORGET = delete(_TABLE).where(_TABLE.c.key == bindparam("this"))


def once(tx: Tx, key: str) -> bool:
    """True the first time this key is written, and only then."""
    # Told by what comes back: on PostgreSQL an insert does not say how many rows it wrote.
    return bool(tx.rows(unless_there(tx, _TABLE, returning="key"), key=key, at=tx.now))


def when(tx: Tx, key: str) -> datetime | None:
    return whens(tx, [key]).get(key)


def whens(tx: Tx, keys: Sequence[str]) -> dict[str, datetime]:
    """The moments of those keys that were written."""
    return {row.key: row.at for row in tx.rows(_WHENS, keys=list(keys))}


def stamp(tx: Tx, key: str) -> None:
    """Writes the key with this moment, over an earlier one."""
    tx.run(or_replace(tx, _TABLE, "key"), key=key, at=tx.now)


def forget(tx: Tx, key: str) -> None:
    """As if the key had never been written."""
    tx.run(_FORGET, this=key)
