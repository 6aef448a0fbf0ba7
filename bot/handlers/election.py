"""Election: waits until this process leads, and ends it when it leads no longer.

await elected(leader, stopped) -> bool · Watch(leader) is a worker of the office."""

import asyncio
import logging
from contextlib import suppress

from bot.handlers.halting import LEADERSHIP_LOST, Halted
from bot.storage.leader import Leader

log = logging.getLogger(__name__)

EVERY = 2.0  # seconds; a standby takes over well within ten


async def elected(leader: Leader, stopped: asyncio.Event, every: float = EVERY) -> bool:
    """True once we lead; False when we were stopped while standing by."""
    waited = False
    while not stopped.is_set():
        if await asyncio.to_thread(leader.take):
            return True
        if not waited:
            log.info("standing by: another process leads")
            waited = True
        with suppress(TimeoutError):
            async with asyncio.timeout(every):
                await stopped.wait()
    return False


class Watch:
    """Looks whether we still lead; without that, two processes might send the same."""

    def __init__(self, leader: Leader, every: float = EVERY) -> None:
        self._leader = leader
        self._every = every
        self._stopped = asyncio.Event()

    def stop(self) -> None:
        self._stopped.set()

    async def run(self) -> None:
        """Raises Halted when the leadership is lost; the next start stands by again."""
        while not self._stopped.is_set():
            with suppress(TimeoutError):
                async with asyncio.timeout(self._every):
                    await self._stopped.wait()
            if not await asyncio.to_thread(self._leader.holds):
                raise Halted(
                    "another process has taken over; this one stands down", LEADERSHIP_LOST
                )
