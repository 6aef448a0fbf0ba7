"""A month of messages, approved by reading it: run with FIELDBOOK_APPROVE=1 to write it anew."""

import os
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
from tests.conversations.world import HAN, JOHN, LI, World, open_world
from tests.scheduling.month import walk

APPROVED = Path(__file__).parent / "approved"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """The small team on the last day of August."""
    engine = open_engine(sqlite_url(tmp_path))
    migrate(engine)
    clock = MovableClock(frozen=datetime(2026, 8, 31, 1, tzinfo=UTC))
    with Session(engine) as session, session.begin():
        vault = create_vault(session, b"\x07" * 32)
    async with open_world(Store(engine, vault, clock), clock) as world:
        yield world
    engine.dispose()


def _is_approved(name: str, text: str) -> bool:
    file = APPROVED / name
    if os.environ.get("FIELDBOOK_APPROVE"):
        file.write_text(text, encoding="utf-8")
    return file.read_text(encoding="utf-8") == text


async def test_the_month_reads_as_it_was_approved(world: World) -> None:
    told = await walk(world)
    zh = f"##### 李雷\n{told[LI]}\n##### 韩梅梅（经理）\n{told[HAN]}"
    assert _is_approved("month_zh.txt", zh)
    assert _is_approved("month_en.txt", f"##### John\n{told[JOHN]}")
