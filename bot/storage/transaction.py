"""The transaction: one update, or one tick, is one of these; everything in it or nothing."""

import json
from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Engine, Executable, Insert
from sqlmodel import Session, SQLModel

from bot.domain.clock import Clock
from bot.storage.ids import new_id
from bot.storage.prepared import prepared
from bot.storage.vault import Owner, Vault, customer, domain

Value = dict[str, Any]

# Made once: `json.dumps` makes a new one each time that it is told anything.
compact = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass
class Tx:
    """An open transaction: its session, the vault's door, and the one moment it happens at."""

    session: Session
    vault: Vault
    now: datetime
    on_failure: list[Callable[[], None]] = field(default_factory=list)
    memory: dict[Hashable, object] = field(default_factory=dict)  # see bot.storage.remembering
    counters: dict[str, int] | None = None  # as this transaction knows them
    advanced: set[str] = field(default_factory=set)  # counters that it has moved
    joined: Connection | None = field(default=None, repr=False)

    def new_id(self) -> int:
        return new_id(self.now)

    def rows(self, statement: Executable, **values: object) -> list[Any]:
        """Plain rows of a statement that was built once: far faster than objects."""
        self.session.flush()
        one = prepared(self.connection, statement, values)
        return (
            one.rows(self.connection, values)
            if one
            else list(self.connection.execute(statement, values))
        )

    def run(self, statement: Executable, **values: object) -> int:
        """Runs a writing statement that was built once; how many rows it touched."""
        self.session.flush()
        one = prepared(self.connection, statement, values)
        return (
            one.run(self.connection, values)
            if one
            else self.connection.execute(statement, values).rowcount
        )

    def run_all(self, statement: Executable, several: Sequence[Value]) -> None:
        """Runs a writing statement once for each of several sets of values, if there are any."""
        if several:
            self.session.flush()
            one = prepared(self.connection, statement, several[0])
            assert one is not None  # noqa: S101 # values that are no lists
            one.run_all(self.connection, several)

    def insert(self, row: SQLModel) -> None:
        """Writes a row that this transaction will not change any more."""
        values = {name: getattr(row, name) for name in type(row).model_fields}
        self.run(_insert(type(row)), **values)

    def add(self, row: type[SQLModel], **values: object) -> None:
        """The same by its values alone, for the tables that every note writes to."""
        self.run(_insert(row), **{**_defaults(row), **values})

    @property
    def connection(self) -> Connection:
        """The session's own connection, for statements without objects; within a savepoint it
        is asked for each time, since that is what begins one."""
        if self.joined is None or self.session.in_nested_transaction():
            self.joined = self.session.connection()
        return self.joined

    def seal(
        self, owner: Owner, section: str, table: str, row: int, value: Value, *, version: int = 1
    ) -> bytes:
        return self.seal_bytes(
            owner, section, table, row, compact(value).encode(), version=version
        )

    def open(
        self, owner: Owner, section: str, table: str, row: int, blob: bytes, *, version: int = 1
    ) -> Value:
        plain = self.open_bytes(owner, section, table, row, blob, version=version)
        value: Value = json.loads(plain.decode())  # a text, for bytes are guessed at first
        return value

    def seal_bytes(
        self, owner: Owner, section: str, table: str, row: int, plain: bytes, *, version: int = 1
    ) -> bytes:
        return self.vault.seal(
            self.session, owner, section, table=table, row=row, version=version, plain=plain
        )

    def open_bytes(
        self, owner: Owner, section: str, table: str, row: int, blob: bytes, *, version: int = 1
    ) -> bytes:
        return self.vault.open(
            self.session, owner, section, table=table, row=row, version=version, blob=blob
        )


@cache
def _insert(row: type[SQLModel]) -> Insert:
    return SQLModel.metadata.tables[str(row.__tablename__)].insert()


@cache
def _defaults(row: type[SQLModel]) -> dict[str, object]:
    fields = row.model_fields.items()
    return {name: field.default for name, field in fields if not field.is_required()}


@dataclass
class Store:
    """One company's archive: an engine, its vault and the clock by which it is kept."""

    engine: Engine
    vault: Vault
    clock: Clock
    memory: dict[Hashable, object] = field(default_factory=dict, repr=False)

    @contextmanager
    def transaction(self) -> Iterator[Tx]:
        """Commits when the block ends, rolls back when it raises: then whatever was kept in
        memory of it is told by `on_failure`."""
        told: list[Callable[[], None]] = []
        try:
            with Session(self.engine, expire_on_commit=False) as session, session.begin():
                yield Tx(session, self.vault, self.clock.now(), told, self.memory)
        except BaseException:
            for tell in told:
                tell()
            raise


__all__ = ["Owner", "Store", "Tx", "customer", "domain"]
