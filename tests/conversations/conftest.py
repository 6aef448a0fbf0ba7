"""What every conversation test may ask for: a world on SQLite, or on both engines."""

import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlmodel import Session

from bot.domain.clock import MovableClock
from bot.storage.engine import open_engine, sqlite_url
from bot.storage.transaction import Store
from bot.storage.vault import create_vault
from tests.conversations.world import World, open_world
from tests.storage.engines import fresh_postgres, postgres, postgres_template, sqlite_template

__all__ = ["postgres", "postgres_template", "sqlite_template", "world"]

WEDNESDAY = datetime(2026, 3, 18, 7, 30, tzinfo=UTC)  # 15:30 in Shanghai
ON_BOTH_ENGINES = (
    "test_capture",
    "test_missed",
    "test_nudges",
    "test_digest",
    "test_dialogues",
    "test_joining",
)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """The jobs that everything rests on are done on PostgreSQL too."""
    module = metafunc.module.__name__.rpartition(".")[2]
    if module in ON_BOTH_ENGINES and "world" in metafunc.fixturenames:
        metafunc.parametrize("world", ["sqlite", "postgresql"], indirect=True)


@pytest.fixture
async def world(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[World]:
    """A running company on Wednesday 18 March 2026, 15:30 in Shanghai."""
    engine = open_engine(_url(request, tmp_path))
    clock = MovableClock(frozen=WEDNESDAY)
    with Session(engine) as session, session.begin():
        vault = create_vault(session, b"\x07" * 32)
    async with open_world(Store(engine, vault, clock), clock) as world:
        yield world
    engine.dispose()


def _url(request: pytest.FixtureRequest, folder: Path) -> str:
    if getattr(request, "param", "sqlite") == "postgresql":
        template = request.getfixturevalue("postgres_template")
        return fresh_postgres(request.getfixturevalue("postgres"), template)
    shutil.copy(request.getfixturevalue("sqlite_template"), folder / "fieldbook.db")
    return sqlite_url(folder)
