"""Inserting: rows that may be there already, told by the database itself on both engines."""

from functools import cache
from typing import Any, cast

from sqlalchemy.dialects import postgresql, sqlite

from bot.storage.transaction import Tx

_BY_ENGINE: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


def unless_there(tx: Tx, table: Any, *unique: str, returning: str = "") -> Any:
    """An insert that lets a row be that is there already; made once for each table and engine."""
    return _unless_there(tx.connection.dialect.name, table, unique, returning)


def or_replace(tx: Tx, table: Any, *unique: str) -> Any:
    """An insert that writes over the row that is there already; made once as well."""
    return _or_replace(tx.connection.dialect.name, table, unique)


def _insert(engine: str, table: Any) -> sqlite.Insert:
    return cast(sqlite.Insert, _BY_ENGINE[engine](table))


@cache
def _unless_there(engine: str, table: Any, unique: tuple[str, ...], returning: str) -> Any:
    insert = _insert(engine, table).on_conflict_do_nothing(index_elements=unique or None)
    return insert.returning(table.c[returning]) if returning else insert


@cache
def _or_replace(engine: str, table: Any, unique: tuple[str, ...]) -> Any:
    insert = _insert(engine, table)
    fresh = {one.name: insert.excluded[one.name] for one in table.c if one.name not in unique}
    return insert.on_conflict_do_update(index_elements=unique, set_=fresh)
