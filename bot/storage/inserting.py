"""Inserting: rows that may be there already, told by the database itself on both engines."""

from typing import Any, cast

from sqlalchemy.dialects import postgresql, sqlite

from bot.storage.transaction import Tx

_BY_ENGINE: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


def insert_into(tx: Tx, table: Any) -> sqlite.Insert:
    """An insert with `on_conflict_do_nothing` and `…_do_update`; both engines spell them alike."""
    return cast(sqlite.Insert, _BY_ENGINE[tx.session.get_bind().dialect.name](table))
