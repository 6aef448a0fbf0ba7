"""The ledger: what time has done already, and what was asked of late; one row a key."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import col, select

from bot.storage.tables import LedgerRow
from bot.storage.transaction import Tx


def once(tx: Tx, key: str) -> bool:
    """True the first time this key is written, and only then."""
    statement = _insert(tx).values(key=key, at=tx.now).on_conflict_do_nothing()
    return bool(tx.session.connection().execute(statement).rowcount)


def when(tx: Tx, key: str) -> datetime | None:
    return whens(tx, [key]).get(key)


def whens(tx: Tx, keys: Sequence[str]) -> dict[str, datetime]:
    """The moments of those keys that were written."""
    query = select(col(LedgerRow.key), col(LedgerRow.at)).where(col(LedgerRow.key).in_(keys))
    return {row[0]: row[1] for row in tx.session.connection().execute(query)}


def stamp(tx: Tx, key: str) -> None:
    """Writes the key with this moment, over an earlier one."""
    statement = _insert(tx).values(key=key, at=tx.now)
    tx.session.connection().execute(
        statement.on_conflict_do_update(index_elements=["key"], set_={"at": tx.now})
    )


def forget(tx: Tx, key: str) -> None:
    """As if the key had never been written."""
    tx.session.connection().execute(delete(LedgerRow).where(col(LedgerRow.key) == key))


def _insert(tx: Tx) -> Any:
    on_sqlite = tx.session.get_bind().dialect.name == "sqlite"
    return (sqlite.insert if on_sqlite else postgresql.insert)(LedgerRow)
