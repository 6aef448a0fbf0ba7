"""The desk: works off the inbox in one thread, one update = one transaction.

Desk(application, scribe, begin, words, on_commit=…, alarm=…) · await desk.run() · desk.wake() ·
desk.stop(). `begin(tx, update)` makes the turn that handlers find as `context.turn`."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from bot.handlers.doors import DoorApplication, Whisper
from bot.handlers.faults import Faults, Words
from bot.handlers.stretches import Begin, Handled, Stretches
from bot.storage import inbox
from bot.storage.scribe import Scribe

log = logging.getLogger(__name__)

OUTAGE_PAUSES = (0.2, 0.5, 1.0, 2.0, 5.0)
IDLE = 1.0  # seconds; another process may write the inbox too


@dataclass
class Desk:
    """Takes due updates one by one; per-chat order is the inbox's own."""

    application: DoorApplication
    scribe: Scribe
    begin: Begin
    words: Words
    on_commit: Callable[[Sequence[Whisper]], None] = lambda _whispers: None
    alarm: Callable[[str], None] = log.error

    def __post_init__(self) -> None:
        self._awake = asyncio.Event()
        self._stopping = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self.outage = False
        faults = Faults(self.scribe, self.application.bot, self.words, self._committed, self._tell)
        self._stretches = Stretches(
            self.application, self.scribe, self.begin, faults, self._committed
        )

    def wake(self) -> None:
        """The inbox has something new."""
        self._awake.set()

    def stop(self) -> None:
        """Finish the update at hand and no other."""
        self._stopping = True
        self._awake.set()

    async def run(self) -> None:
        """Work until stopped."""
        self._loop = asyncio.get_running_loop()
        try:
            await self._work()
        finally:
            await self.scribe.do(self._stretches.close)

    async def _work(self) -> None:
        troubles = 0
        while not self._stopping:
            self._awake.clear()
            handled = await self.scribe.do(self._stretches.handle)
            troubles = troubles + 1 if handled is Handled.OUTAGE else 0
            self._note_outage(troubles)
            if troubles:
                await self._wait(OUTAGE_PAUSES[min(troubles, len(OUTAGE_PAUSES)) - 1])
            elif handled is Handled.IDLE:
                await self._wait_for_work()

    async def _wait_for_work(self) -> None:
        try:
            moment = await self.scribe.write(inbox.next_try)
        except Exception as error:  # noqa: BLE001 # whatever it is, the next round meets it too
            moment = None
            log.warning("the inbox could not be asked: %s", type(error).__name__)
        wait = (moment - self.scribe.store.clock.now()).total_seconds() if moment else IDLE
        await self._wait(min(max(wait, 0.02), IDLE))

    async def _wait(self, seconds: float) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._awake.wait()

    def _note_outage(self, troubles: int) -> None:
        if troubles == 1:
            self.alarm("storage is in trouble; updates wait")
        if self.outage and not troubles:
            log.info("storage works again")
        self.outage = troubles > 0

    # Called in the scribe's thread.

    def _tell(self, line: str) -> None:
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self.alarm, line)

    def _committed(self, whispers: Sequence[Whisper]) -> None:
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self.on_commit, whispers)
