"""The office: intake, desk, delivery and errands running side by side, stopped in good order.

Office(scribe, intake, desk, delivery, others=()) · await office.run() · office.stop()"""

import asyncio
import sys
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.handlers.delivery import Delivery
from bot.handlers.desk import Desk
from bot.handlers.halting import Halted
from bot.storage.scribe import Scribe


class Worker(Protocol):
    """Anything that works until it is stopped: polling, errands, health, an election."""

    async def run(self) -> None: ...

    def stop(self) -> None: ...


@dataclass
class Office:
    """Stops taking in first and sending last; what is queued stays in the database."""

    scribe: Scribe
    desk: Desk
    delivery: Delivery
    others: Sequence[Worker] = ()

    def __post_init__(self) -> None:
        self._stopping = asyncio.Event()
        self._halted: Halted | None = None

    def stop(self) -> None:
        """Begin the end; safe to call from a signal's handler in the event loop."""
        self._stopping.set()

    async def run(self) -> None:
        """Work until stopped; raises Halted with the reason when something cannot go on."""
        # The scribe's thread must not keep the loop from a socket for its usual 5 ms.
        sys.setswitchinterval(0.001)
        workers: list[Worker] = [*self.others, self.desk]
        async with asyncio.TaskGroup() as group:
            group.create_task(self._guard(self.delivery.run))
            async with asyncio.TaskGroup() as first:
                for worker in workers:
                    first.create_task(self._guard(worker.run))
                await self._stopping.wait()
                for worker in workers:
                    worker.stop()
            self.delivery.stop()
        self.scribe.close()
        if self._halted is not None:
            raise self._halted

    async def _guard(self, work: Callable[[], Awaitable[None]]) -> None:
        """One worker's Halted ends all of them in order, instead of tearing them down."""
        try:
            await work()
        except Halted as halted:
            self._halted = self._halted or halted
            self._stopping.set()
