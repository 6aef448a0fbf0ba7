"""Inserting: rows that may be there already, told by the database itself on both engines."""

from functools import cache
from typing import Any, cast

from sqlalchemy.dialects import postgresql, sqlite

from bot.storage.transaction import Tx

_BY_ENGINE: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


def unless_there(tx: Tx, table: Any, *unique: str, returning: str = "") -> Any:
    """An insert that lets a row be that is there already; made once for each table and engine."""
    return _unless_there(tx.session.get_bind().dialect.name, table, unique, returning)


def _insert(engine: str, table: Any) -> sqlite.Insert:
    return cast(sqlite.Insert, _BY_ENGINE[engine](table))


@cache
def _unless_there(engine: str, table: Any, unique: tuple[str, ...], returning: str) -> Any:
    insert = _insert(engine, table).on_conflict_do_nothing(index_elements=unique or None)
    return insert.returning(table.c[returning]) if returning else insert
