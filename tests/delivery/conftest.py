"""What every test of the road may ask for."""

from collections.abc import AsyncIterator

import pytest

from tests.crash.telegram import SmallTelegram
from tests.storage.engines import (
    clock,
    engine,
    postgres,
    postgres_template,
    sqlite_template,
    store,
    url,
)

__all__ = ["clock", "engine", "postgres", "postgres_template", "sqlite_template", "store", "url"]


@pytest.fixture
async def telegram() -> AsyncIterator[SmallTelegram]:
    """A Telegram on loopback."""
    async with SmallTelegram() as telegram:
        yield telegram
