"""The engine: SQLite in one data directory, or PostgreSQL, chosen by one URL."""

from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, event
from sqlmodel import create_engine


def sqlite_url(data: Path) -> str:
    return f"sqlite:///{data / 'fieldbook.db'}"


def open_engine(url: str) -> Engine:
    """An engine whose errors never print parameters (they would be plaintext on their way in)."""
    if url.startswith("sqlite"):
        engine = create_engine(url, hide_parameters=True, connect_args={"timeout": 10})
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_immediate)
        return engine
    return create_engine(
        url.replace("postgresql://", "postgresql+psycopg://", 1),
        hide_parameters=True,
        pool_pre_ping=True,
    )


def for_reading(engine: Engine) -> Engine:
    """The same engine for transactions that only read, each of one state of the archive; they
    wait for no writer, and no writer for them."""
    if engine.dialect.name == "sqlite":
        return engine.execution_options(reads=True)
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def open_to_look(url: str) -> Engine:
    """An engine that cannot write, for looking into the archive of a running program."""
    if not url.startswith("sqlite"):
        return open_engine(url).execution_options(postgresql_readonly=True)
    file = url.removeprefix("sqlite:///")
    looking = f"sqlite:///file:{quote(file)}?mode=ro&uri=true"
    engine = create_engine(looking, hide_parameters=True, connect_args={"timeout": 10})
    event.listen(engine, "connect", _no_own_transactions)
    event.listen(engine, "begin", _begin)
    return engine


def _no_own_transactions(connection: Any, _record: object) -> None:
    connection.isolation_level = None


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # the driver must not open transactions of its own
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "secure_delete=ON",
        "temp_store=MEMORY",
        "cache_size=-65536",  # KiB at most: the upper pages of the indices of a large archive
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_immediate(connection: Connection) -> None:
    # A transaction that starts reading and then writes ignores the busy time-out.
    reads = connection.get_execution_options().get("reads")
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")
