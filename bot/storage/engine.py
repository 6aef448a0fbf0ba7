"""The engine: SQLite in one data directory, or PostgreSQL, chosen by one URL."""

import sqlite3
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, event
from sqlmodel import create_engine
from tenacity import retry, retry_if_exception, stop_after_delay, wait_random

WAIT = 10  # seconds that a connection waits for another one's lock


def sqlite_url(data: Path) -> str:
    return f"sqlite:///{data / 'fieldbook.db'}"


def open_engine(url: str) -> Engine:
    """An engine whose errors never print parameters (they would be plaintext on their way in)."""
    if url.startswith("sqlite"):
        engine = create_engine(url, hide_parameters=True, connect_args={"timeout": WAIT})
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
    engine = create_engine(looking, hide_parameters=True, connect_args={"timeout": WAIT})
    event.listen(engine, "connect", _no_own_transactions)
    event.listen(engine, "begin", _begin)
    return engine


def _no_own_transactions(connection: Any, _record: object) -> None:
    connection.isolation_level = None


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # the driver must not open transactions of its own
    _write_ahead(connection)
    for pragma in (
        "synchronous=FULL",
        "foreign_keys=ON",
        "secure_delete=ON",
        "temp_store=MEMORY",
        "cache_size=-65536",  # KiB at most: the upper pages of the indices of a large archive
    ):
        connection.execute(f"PRAGMA {pragma}")


def _is_busy(error: BaseException) -> bool:
    code = getattr(error, "sqlite_errorcode", None)
    return code is not None and code & 0xFF == sqlite3.SQLITE_BUSY


# A new file turns to this journal once, for good; SQLite refuses that at once, without its usual
# wait, while another process that starts is doing the same.
@retry(
    retry=retry_if_exception(_is_busy),
    wait=wait_random(0, 0.05),
    stop=stop_after_delay(WAIT),
    reraise=True,
)
def _write_ahead(connection: Any) -> None:
    connection.execute("PRAGMA journal_mode=WAL")


def _begin_immediate(connection: Connection) -> None:
    # A transaction that starts reading and then writes ignores the busy time-out.
    reads = connection.get_execution_options().get("reads")
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")
