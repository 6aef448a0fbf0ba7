"""SIGTERM while Telegram has fallen silent: the program ends in time and keeps what it holds."""

import asyncio
import signal
from inspect import signature
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from bot.handlers.delivery import Delivery
from tests.crash.telegram import SmallTelegram, note
from tests.crash.test_real_bot import REPS, archive, count, programs

LIMIT = 8  # seconds that a container gives before it kills
SLOWEST = 60  # the same on a machine that has much else to do: Telegram stays silent for longer


def test_what_is_waited_for_at_the_end_is_over_before_the_container_kills() -> None:
    grace = signature(Delivery.run).parameters["grace"].default
    assert 0 < grace <= LIMIT / 2


@pytest.mark.parametrize("silent", ["getMe", "setMyCommands", "getUpdates", "sendMessage"])
async def test_a_silent_telegram_keeps_nobody_from_stopping(tmp_path: Path, silent: str) -> None:
    store = archive(tmp_path / "data")
    reached, over = asyncio.Event(), asyncio.Event()

    async def fall_silent(
        _request: web.Request, method: str, _fields: dict[str, Any]
    ) -> web.StreamResponse | None:
        if method == silent:
            reached.set()
            await over.wait()
        return None

    async with SmallTelegram(fall_silent) as telegram, programs() as start:
        telegram.tell([note(1, REPS[0].id, "今天拜访麦凯，要新报价")])
        process = start(tmp_path / "data", telegram.url)
        async with asyncio.timeout(120):
            await reached.wait()
        process.send_signal(signal.SIGTERM)
        ended = await asyncio.to_thread(process.wait, SLOWEST)
        over.set()
    assert ended == 0
    kept = count(store, "SELECT count(*) FROM inbox")
    assert kept == 1 or len(telegram.pending) == 1
    filed = count(store, "SELECT count(*) FROM interaction")
    assert filed == count(store, "SELECT count(*) FROM inbox WHERE state = 'done'")
    store.engine.dispose()
