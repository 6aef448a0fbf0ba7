"""The ledger: what time has done already, and what was asked of late; one row a key."""

from datetime import datetime

from sqlalchemy.dialects import postgresql, sqlite

from bot.storage.tables import LedgerRow
from bot.storage.transaction import Tx


def once(tx: Tx, key: str) -> bool:
    """True the first time this key is written, and only then."""
    insert = sqlite.insert if tx.session.get_bind().dialect.name == "sqlite" else postgresql.insert
    statement = insert(LedgerRow).values(key=key, at=tx.now).on_conflict_do_nothing()
    return bool(tx.session.connection().execute(statement).rowcount)


def when(tx: Tx, key: str) -> datetime | None:
    row = tx.session.get(LedgerRow, key)
    return row.at if row else None


def stamp(tx: Tx, key: str) -> None:
    """Writes the key with this moment, over an earlier one."""
    tx.session.merge(LedgerRow(key=key, at=tx.now))
