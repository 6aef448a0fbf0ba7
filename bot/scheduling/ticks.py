"""Ticks: every half minute the database is asked what is due; APScheduler only ticks."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

log = logging.getLogger(__name__)

EVERY = 30  # seconds


class Ticks:
    """Calls `tick` now and every half minute, never twice at once, until stopped.

    A tick that fails is told to the log and tried again by the next one: what it had to do is
    known to the database, not to the scheduler."""

    def __init__(self, tick: Callable[[], Awaitable[None]]) -> None:
        self._tick = tick
        self._stopped = asyncio.Event()
        self._one_at_a_time = asyncio.Lock()

    async def run(self) -> None:
        scheduler = AsyncIOScheduler(timezone="UTC")
        scheduler.add_job(
            self.now,
            IntervalTrigger(seconds=EVERY, timezone="UTC"),
            coalesce=True,
            max_instances=1,
            misfire_grace_time=None,
        )
        scheduler.start()
        await self.now()
        await self._stopped.wait()
        scheduler.shutdown(wait=False)

    def stop(self) -> None:
        self._stopped.set()

    async def now(self) -> None:
        """One tick, at once; for the scheduler, and for a clock that was moved."""
        async with self._one_at_a_time:
            try:
                await self._tick()
            except Exception as error:  # noqa: BLE001 # the next tick finds the same work due
                log.error("a tick failed: %s", type(error).__name__)
