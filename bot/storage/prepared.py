"""Prepared statements: built and compiled once, then run on the driver's own cursor.

prepared(connection, statement, values) -> Prepared · one.rows(connection, values) ·
one.run(connection, values) -> how many rows were touched · one.run_all(connection, several).
SQLAlchemy's way through a statement that it knows costs 30 to 75 µs and a note needs twenty;
this one costs 5. Everything that is met seldom goes SQLAlchemy's way."""

from collections import namedtuple
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC
from functools import lru_cache, partial
from typing import Any

from sqlalchemy import Connection, Date, DateTime, Dialect, Executable
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.types import TypeDecorator, TypeEngine

Values = Mapping[str, Any]
Convert = Callable[[Any], Any]

MOST_LISTED = 64  # values of one list: longer ones seldom come twice in one length
MOST_KEPT = 1024  # statements; those with lists count once for each length

_KEPT: dict[Any, "Prepared"] = {}


@dataclass(frozen=True, slots=True)
class Prepared:
    """A statement as one driver takes it. `names` are its parameters in order, `fits` make some
    of them fit for the driver; `fixed` are those that are the same every time."""

    sql: str
    dialect: Dialect
    names: tuple[str, ...]
    fits: tuple[tuple[int, Convert], ...]
    fixed: dict[str, Any]
    spread: tuple[tuple[str, tuple[str, ...]], ...]  # a list's name → its values' own names
    row: Convert
    results: tuple[tuple[int, Convert], ...]

    def rows(self, connection: Connection, values: Values) -> list[Any]:
        """The rows that it gives, to be read by name or by place."""
        found: list[Any] = self._done(connection, lambda cursor: cursor.fetchall(), values)
        if self.results:
            found = [_fitted(list(one), self.results) for one in found]
        return list(map(self.row, found))

    def run(self, connection: Connection, values: Values) -> int:
        """How many rows it touched."""
        touched: int = self._done(connection, lambda cursor: cursor.rowcount, values)
        return touched

    def run_all(self, connection: Connection, several: Iterable[Values]) -> None:
        """The same once for each of several, in one call of the driver's."""
        self._done(connection, lambda _cursor: None, *several, many=True)

    def _done(
        self,
        connection: Connection,
        take: Callable[[DBAPICursor], Any],
        *several: Values,
        many: bool = False,
    ) -> Any:
        """What `take` finds at the cursor; SQLite reads most rows only then and may fail there."""
        cursor = connection.connection.cursor()
        try:
            if many:
                cursor.executemany(self.sql, [self.parameters(one) for one in several])
            else:
                cursor.execute(self.sql, self.parameters(*several))
            return take(cursor)
        except self.dialect.loaded_dbapi.Error as error:
            raised = self._wrapped(connection, cursor, error)
        finally:
            cursor.close()
        raise raised  # outside the handler, so that no cause hangs on it

    def parameters(self, values: Values) -> Any:
        """As the driver takes them."""
        known = values
        if self.fixed or self.spread:
            known = {**self.fixed, **values}
            for name, places in self.spread:
                known.update(zip(places, values[name], strict=True))
        fitted = _fitted([known[name] for name in self.names], self.fits)
        if self.dialect.positional:
            return fitted
        return dict(zip(self.names, fitted, strict=True))

    def _wrapped(
        self, connection: Connection, cursor: DBAPICursor, error: Exception
    ) -> BaseException:
        """What the driver raised, as SQLAlchemy would raise it."""
        dialect = self.dialect
        gone = dialect.is_disconnect(error, connection.connection, cursor)  # type: ignore[arg-type]
        if gone:
            connection.invalidate(error)
        return DBAPIError.instance(
            self.sql, None, error, dialect.loaded_dbapi.Error, hide_parameters=True,
            connection_invalidated=gone, dialect=dialect,
        )  # fmt: skip


def _fitted(values: list[Any], fits: tuple[tuple[int, Convert], ...]) -> list[Any]:
    for place, fit in fits:
        values[place] = fit(values[place])
    return values


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
    fits = {name: _fit(dialect, kind) for name, kind in kinds.items()}
    given = {name for name in state.parameters if origin.get(name, name) in values}
    fixed = {
        name: fit(state.parameters[name]) if fit else state.parameters[name]
        for name, fit in fits.items()
        if name not in given
    }
    order = (state.positiontup or ()) if dialect.positional else state.parameters
    places = [(place, fits[name]) for place, name in enumerate(order) if name in given]
    spread = {name: tuple(of) for name, of in state.parameter_expansion.items() if name in values}
    row, results = _results(dialect, statement)
    return Prepared(
        state.statement, dialect, tuple(order), tuple((at, fit) for at, fit in places if fit),
        fixed, tuple(spread.items()), row, results,
    )  # fmt: skip


def _fit(dialect: Dialect, kind: TypeEngine[Any]) -> Convert | None:
    """What makes a value of that kind fit for the driver. The moment of a note goes into every
    row of it, and the same few days into its dates: they are put into digits once."""
    fit = kind.dialect_impl(dialect).bind_processor(dialect)
    plain = kind.impl_instance if isinstance(kind, TypeDecorator) else kind
    if fit is None or not isinstance(plain, Date | DateTime):
        return fit
    once = lru_cache(MOST_KEPT)(fit)
    return once if isinstance(plain, Date) else lambda at: once(at) if _is_utc(at) else fit(at)


def _is_utc(at: Any) -> bool:
    """In other zones two moments are equal, and would share digits, where an hour comes twice."""
    return at is None or at.tzinfo is UTC


def _results(dialect: Dialect, statement: Any) -> tuple[Convert, tuple[tuple[int, Convert], ...]]:
    columns = statement.exported_columns if statement.is_dml else statement.selected_columns
    row = namedtuple("Row", columns.keys(), rename=True)  # type: ignore[misc]
    made = [one.type.dialect_impl(dialect).result_processor(dialect, None) for one in columns]
    # As `row._make`, which looks at the length each time.
    return partial(tuple.__new__, row), tuple(
        (place, one) for place, one in enumerate(made) if one
    )
