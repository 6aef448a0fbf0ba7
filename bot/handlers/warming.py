"""Warming: the reader of notes is made ready beside the work, so that no first note waits."""

import asyncio

from bot.capture.notes.warming import warm


class Warming:
    """Done once after the start; what comes meanwhile is served, a little later than the next."""

    async def run(self) -> None:
        await asyncio.to_thread(warm)

    def stop(self) -> None:
        """It ends by itself within a second or two."""
