"""Filling: the names of all customers are read in behind the desk, a few at a time."""

import asyncio
import gc
import logging

from bot.actions import ears
from bot.actions.turn import House
from bot.storage.scribe import Scribe

log = logging.getLogger(__name__)

TROUBLE = 1.0  # seconds
SETTLED = 16  # slices after which what they have made is left alone by the collector


class Filling:
    """A worker of the office, which ends once it has come to the last. Whoever says something
    meanwhile has their own customers read first (`bot.actions.ears`)."""

    def __init__(self, scribe: Scribe, house: House) -> None:
        self._scribe, self._house = scribe, house
        self._stopping = False

    async def run(self) -> None:
        slices = 0
        while not self._stopping and await self._slice():
            slices += 1
            if slices % SETTLED == 0:
                settle()
        if slices:
            settle()
            log.info("%d customers' names are read in", len(self._house.directory or ()))

    def stop(self) -> None:
        self._stopping = True

    async def _slice(self) -> bool:
        """Whether there may be more."""
        try:
            return await self._scribe.write(ears.read_on, self._house)
        except Exception as error:  # noqa: BLE001 # storage: the names wait in it
            log.warning("reading names waits for storage: %s", type(error).__name__)
            await asyncio.sleep(TROUBLE)
            return True


def settle() -> None:
    """What is there for good need not be walked through again: two million names would be seconds
    each time. What is garbage by now goes before."""
    gc.collect()
    gc.freeze()
