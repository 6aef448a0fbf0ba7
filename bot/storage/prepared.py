"""Prepared statements: built and compiled once, then run on the driver's own cursor.

prepared(connection, statement, values) -> Prepared · one.rows(connection, values) ·
one.run(connection, values) -> how many rows were touched · one.run_all(connection, several).
SQLAlchemy's way through a statement that it knows costs 30 to 75 µs and a note needs twenty;
this one costs 5. Everything that is met seldom goes SQLAlchemy's way."""

from collections import namedtuple
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Dialect, Executable
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.compiler import SQLCompiler

Values = Mapping[str, Any]
Convert = Callable[[Any], Any]

MOST_LISTED = 64  # values of one list: longer ones seldom come twice in one length
MOST_KEPT = 1024  # statements; those with lists count once for each length

_KEPT: dict[Any, "Prepared"] = {}


@dataclass(frozen=True)
class Prepared:
    """A statement as one driver takes it. `slots` are its parameters in order, each with what
    makes it fit for the driver; `fixed` those that are the same every time."""

    sql: str
    dialect: Dialect
    slots: tuple[tuple[str, Convert | None], ...]
    fixed: dict[str, Any]
    spread: tuple[tuple[str, tuple[str, ...]], ...]  # a list's name → its values' own names
    row: Callable[[Sequence[Any]], Any] | None
    results: tuple[tuple[int, Convert], ...]

    def rows(self, connection: Connection, values: Values) -> list[Any]:
        """The rows that it gives, to be read by name or by place."""
        with _Cursor(self, connection) as cursor:
            cursor.execute(self.sql, self._parameters(values))
            found: Sequence[Any] = cursor.fetchall()
        if self.row is None:
            return []
        if self.results:
            found = [self._converted(one) for one in found]
        return [self.row(one) for one in found]

    def run(self, connection: Connection, values: Values) -> int:
        """How many rows it touched."""
        with _Cursor(self, connection) as cursor:
            cursor.execute(self.sql, self._parameters(values))
            return cursor.rowcount

    def run_all(self, connection: Connection, several: Iterable[Values]) -> None:
        """The same once for each of several, in one call of the driver's."""
        with _Cursor(self, connection) as cursor:
            cursor.executemany(self.sql, [self._parameters(one) for one in several])

    def _parameters(self, values: Values) -> Any:
        known = {**self.fixed, **values}
        for name, places in self.spread:
            known.update(zip(places, values[name], strict=True))
        fitted = [fit(known[name]) if fit else known[name] for name, fit in self.slots]
        if self.dialect.positional:
            return fitted
        return {name: value for (name, _), value in zip(self.slots, fitted, strict=True)}

    def _converted(self, row: Sequence[Any]) -> Sequence[Any]:
        made = list(row)
        for place, convert in self.results:
            made[place] = convert(made[place])
        return made


def prepared(connection: Connection, statement: Executable, values: Values) -> Prepared | None:
    """The statement, compiled for this engine and for lists of these lengths; None where it
    is not worth keeping."""
    lengths = tuple([len(one) for one in values.values() if type(one) is list])
    if lengths and max(lengths) > MOST_LISTED:
        return None
    key = (connection.dialect.name, statement, lengths)
    found = _KEPT.get(key)
    if found is None:
        if len(_KEPT) >= MOST_KEPT:
            _KEPT.clear()
        found = _KEPT[key] = _prepared(connection.dialect, statement, values)
    return found


def _prepared(dialect: Dialect, statement: Any, values: Values) -> Prepared:
    columns = list(values) if statement.is_dml else None
    compiled: SQLCompiler = statement.compile(dialect=dialect, column_keys=columns)
    state = compiled.construct_expanded_state(dict(values), escape_names=False)
    origin = {place: name for name, of in state.parameter_expansion.items() for place in of}
    kinds = {name: compiled.binds[origin.get(name, name)].type for name in state.parameters}
    fits = {
        name: kind.dialect_impl(dialect).bind_processor(dialect) for name, kind in kinds.items()
    }
    given = {name for name in state.parameters if origin.get(name, name) in values}
    fixed = {
        name: fit(state.parameters[name]) if fit else state.parameters[name]
        for name, fit in fits.items()
        if name not in given
    }
    order = (state.positiontup or ()) if dialect.positional else state.parameters
    slots = tuple((name, fits[name] if name in given else None) for name in order)
    spread = {name: tuple(of) for name, of in state.parameter_expansion.items() if name in values}
    row, results = _results(dialect, statement)
    return Prepared(state.statement, dialect, slots, fixed, tuple(spread.items()), row, results)


def _results(
    dialect: Dialect, statement: Any
) -> tuple[Callable[[Sequence[Any]], Any] | None, tuple[tuple[int, Convert], ...]]:
    columns = statement.exported_columns if statement.is_dml else statement.selected_columns
    if not len(columns):
        return None, ()
    row = namedtuple("Row", columns.keys(), rename=True)  # type: ignore[misc]
    made = [one.type.dialect_impl(dialect).result_processor(dialect, None) for one in columns]
    return row._make, tuple((place, one) for place, one in enumerate(made) if one)


class _Cursor:
    """The driver's cursor; what the driver raises comes out as SQLAlchemy would raise it."""

    def __init__(self, of: Prepared, connection: Connection) -> None:
        self._of, self._connection = of, connection

    def __enter__(self) -> DBAPICursor:
        self._cursor: DBAPICursor = self._connection.connection.cursor()
        return self._cursor

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        self._cursor.close()
        driver = self._of.dialect.loaded_dbapi.Error
        if isinstance(error, driver):
            raise self._wrapped(error, driver) from None

    def _wrapped(self, error: Exception, driver: type[Exception]) -> BaseException:
        connection, dialect = self._connection, self._of.dialect
        gone = dialect.is_disconnect(error, connection.connection, self._cursor)  # type: ignore[arg-type]
        if gone:
            connection.invalidate(error)
        return DBAPIError.instance(
            self._of.sql, None, error, driver, hide_parameters=True,
            connection_invalidated=gone, dialect=dialect,
        )  # fmt: skip
