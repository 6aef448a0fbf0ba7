"""Checkup: what can be told of a database file by looking at it."""

from sqlalchemy import text

from bot.storage.migrations.upgrade import head, revision
from bot.storage.transaction import Tx


def versions(tx: Tx) -> tuple[str | None, str]:
    """The revision of the tables, and the one that this program needs."""
    return revision(tx.session.connection()), head()


def faults(tx: Tx) -> list[str]:
    """What SQLite finds wrong with its file; nothing is asked of PostgreSQL."""
    connection = tx.session.connection()
    if connection.dialect.name != "sqlite":
        return []
    rows = connection.execute(text("PRAGMA integrity_check(5)")).scalars()
    return [row for row in rows if row != "ok"]


def journal(tx: Tx) -> str:
    """The journal mode; `server` on PostgreSQL, which keeps its own log."""
    connection = tx.session.connection()
    if connection.dialect.name != "sqlite":
        return "server"
    return str(connection.scalar(text("PRAGMA journal_mode")))
