"""What every conversation test may ask for: a world on SQLite, or on both engines."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlmodel import Session

from bot.domain.clock import MovableClock
from bot.storage.engine import open_engine, sqlite_url
from bot.storage.migrations import migrate
from bot.storage.transaction import Store
from bot.storage.vault import create_vault
from tests.conversations.world import World, open_world

WEDNESDAY = datetime(2026, 3, 18, 7, 30, tzinfo=UTC)  # 15:30 in Shanghai


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """A running company on Wednesday 18 March 2026, 15:30 in Shanghai."""
    engine = open_engine(sqlite_url(tmp_path))
    migrate(engine)
    clock = MovableClock(frozen=WEDNESDAY)
    with Session(engine) as session, session.begin():
        vault = create_vault(session, b"\x07" * 32)
    async with open_world(Store(engine, vault, clock), clock) as world:
        yield world
    engine.dispose()
