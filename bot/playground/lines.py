"""Lines as they are typed, and the silence after the bot's answer."""

import asyncio
import threading
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import TextIO

from bot.playground.model import BotApi


async def quiet(api: BotApi, pause: float = 0.4, longest: float = 15.0) -> None:
    """Waits until the bot has fetched everything and then said nothing for a moment."""
    with suppress(TimeoutError):
        async with asyncio.timeout(longest):
            number = -1
            while api.unconfirmed or number != api.desk.events.number:
                number = api.desk.events.number
                await asyncio.sleep(pause)


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
