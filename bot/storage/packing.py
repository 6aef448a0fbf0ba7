"""Packing: all rows of a statement as one text, for a thread that reads while another works.

Python's SQLite gives the interpreter away at every row and has to wait for it again each time; a
packed answer waits once, and the database does all of it while the other thread goes on."""

import json
from collections import namedtuple
from collections.abc import Callable
from datetime import date, datetime
from functools import cache, lru_cache, partial
from typing import Any

from sqlalchemy import Connection, Date, DateTime, Dialect, Select, Text, func, select
from sqlalchemy import cast as as_type
from sqlalchemy.types import TypeDecorator, TypeEngine

from bot.storage.prepared import Values, prepared

_MAKERS = {
    "sqlite": (func.json_group_array, func.json_array),
    "postgresql": (func.json_agg, func.json_build_array),
}
_day = lru_cache(4096)(date.fromisoformat)
Fit = Callable[[Any], Any]


def rows(connection: Connection, statement: Any, values: Values) -> list[Any]:
    """The rows of a statement, in any order, to be read by name or by place; no blobs."""
    dialect = connection.dialect
    packed = _packed(statement, dialect.name)
    one = prepared(connection, packed, values)
    found = one.rows(connection, values) if one else connection.execute(packed, values).all()
    return made(statement, dialect, json.loads(str(found[0][0] or "[]")))


def made(statement: Any, dialect: Dialect, found: list[list[Any]]) -> list[Any]:
    """Rows of values as the database has them, which are used up."""
    row, fits = _unpacking(statement, dialect)
    for place, fit in fits:
        for known in found:
            if known[place] is not None:
                known[place] = fit(known[place])
    return list(map(row, found))


@cache
def _packed(statement: Any, engine: str) -> Select[tuple[str]]:
    every, each = _MAKERS[engine]
    return select(as_type(every(each(*statement.subquery().c)), Text))


@cache
def _unpacking(statement: Any, dialect: Dialect) -> tuple[Fit, tuple[tuple[int, Fit], ...]]:
    columns = list(statement.selected_columns)
    row = namedtuple("Row", [one.key for one in columns], rename=True)  # type: ignore[misc]
    fits = ((place, _fit(one.type, dialect)) for place, one in enumerate(columns))
    return partial(tuple.__new__, row), tuple((place, fit) for place, fit in fits if fit)


def _fit(kind: TypeEngine[Any], dialect: Dialect) -> Fit | None:
    """What makes a value of that kind of what JSON has of it: SQLite writes what it would give
    out, PostgreSQL writes times as everybody does."""
    plain = kind.impl_instance if isinstance(kind, TypeDecorator) else kind
    if isinstance(plain, Date):
        return _day
    fit: Fit | None = kind.dialect_impl(dialect).result_processor(dialect, None)
    if dialect.name == "sqlite" or not isinstance(plain, DateTime):
        return fit
    return datetime.fromisoformat
