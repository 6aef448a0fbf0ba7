"""Lines as they are typed, and the silence after the bot's answer."""

import asyncio
import threading
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import TextIO

from bot.playground.model import BotApi

PATIENCE = 3.0  # seconds until the first word of an answer
PAUSE = 0.8  # seconds without another word


async def quiet(api: BotApi) -> None:
    """Waits for the bot's answer: for its first word, and then until it says no more."""
    with suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE):
            await api.desk.events.wait(api.desk.events.number)
    with suppress(TimeoutError):
        while True:
            async with asyncio.timeout(PAUSE):
                await api.desk.events.wait(api.desk.events.number)


async def lines_of(stream: TextIO) -> AsyncIterator[str]:
    """The lines of a stream as they are typed; a daemon thread reads, so that leaving is easy."""
    loop = asyncio.get_running_loop()
    arrived: asyncio.Queue[str | None] = asyncio.Queue()

    def listen() -> None:
        for line in stream:
            loop.call_soon_threadsafe(arrived.put_nowait, line)
        loop.call_soon_threadsafe(arrived.put_nowait, None)

    threading.Thread(target=listen, daemon=True).start()
    while (line := await arrived.get()) is not None:
        yield line
