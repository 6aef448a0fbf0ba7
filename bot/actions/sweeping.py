"""Sweeping: a tick's works, batch by batch; what the next batch needs is read beforehand, in a
thread of its own, so that on two processors the reading costs no time."""

import asyncio
import logging
from collections.abc import Callable, Sequence

from bot.actions import sweeps
from bot.actions.morning_ground import Ground
from bot.actions.sweeps import Batch, Work
from bot.actions.turn import House
from bot.storage.outages import is_outage
from bot.storage.scribe import Scribe

log = logging.getLogger(__name__)

Grounds = dict[int, Ground]
MANY = 10  # batches for which a process of its own is worth while


class Sweeping:
    """Does what is due; `stopped` is asked in between, and `wake` called after each commit."""

    def __init__(
        self,
        scribe: Scribe,
        house: House,
        stopped: Callable[[], bool] = lambda: False,
        wake: Callable[[], None] = lambda: None,
    ) -> None:
        self._scribe, self._house, self._stopped, self._wake = scribe, house, stopped, wake

    async def tick(self) -> None:
        """What time makes happen: a few people's in one transaction, and in between whoever
        else wants to write; what failed before alone, and last. What a stop leaves undone is
        due again at the next start."""
        batches = await self._scribe.write(sweeps.due, self._house)
        alone = self._house.failing.taken_out([one.works for one in batches])
        batches = [one for one in batches if one.works]
        if len(batches) >= MANY:
            self._scribe.scout.send_out()
        try:
            await self._through(batches)
        finally:
            self._scribe.scout.call_back()
        while alone and not self._stopped():
            await self._alone(alone.pop(0))
            self._wake()

    async def _through(self, batches: list[Batch]) -> None:
        coming = self._ahead(batches)
        while batches and not self._stopped():
            batch = batches.pop(0)
            self._house.grounds = await self._read(coming)
            coming = self._ahead(batches)
            while batch.works and not self._stopped():
                del batch.works[: await self._some(batch.works)]
                self._wake()
            self._house.grounds = {}  # nothing that no morning took
        await self._read(coming)

    def _ahead(self, batches: Sequence[Batch]) -> asyncio.Future[Grounds] | None:
        """Begins to read for the first of these."""
        reads = batches[0].reads if batches else None
        return None if reads is None else self._scribe.scout.read(reads)

    async def _read(self, coming: asyncio.Future[Grounds] | None) -> Grounds:
        """What was read; where that failed, each morning reads for itself."""
        try:
            return {} if coming is None else await coming
        except Exception as error:  # noqa: BLE001 # what is wrong meets the morning as well
            log.warning("reading ahead for mornings failed: %s", type(error).__name__)
            return {}

    async def _some(self, works: Sequence[Work]) -> int:
        """How many of them were done; where one fails, each in a transaction of its own."""
        try:
            return await self._scribe.several(works)
        except Exception:  # noqa: BLE001 # one member's trouble is not the others'
            for work in works:
                await self._alone(work)
            return len(works)

    async def _alone(self, work: Work) -> None:
        try:
            await self._scribe.write(work)
            self._house.failing.done(work)
        except Exception as error:  # noqa: BLE001 # a later tick finds it due again
            log.error("work of a tick failed: %s", type(error).__name__)
            if not is_outage(error):  # which is the trouble of all of them
                self._house.failing.failed(work)
