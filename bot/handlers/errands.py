"""Errands: slow work done beside the queue, a few at once; it never holds up a chat.

Errands(scribe, works, give_up, on_commit) · await errands.run() · errands.wake() · errands.stop().
A work is `async (errand) -> finish`; it may take its time and must write nothing itself that
may not be written twice. Of several `Errands` each takes the kinds that it has works for.
`finish(tx)` is run with "done" in one transaction, so its effects happen exactly once. A Refusal
of either ends the errand with its words; while Telegram is away an errand waits, uncounted."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta

from telegram.error import BadRequest, NetworkError, RetryAfter

from bot.domain.letters import Letter
from bot.domain.refusals import Refusal
from bot.storage import errands, outbox
from bot.storage.errands import Errand
from bot.storage.outages import is_outage
from bot.storage.scribe import Scribe
from bot.storage.transaction import Tx

log = logging.getLogger(__name__)

Finish = Callable[[Tx], None]
Work = Callable[[Errand], Awaitable[Finish]]
GiveUp = Callable[[Tx, Errand], Letter | None]
Refuse = Callable[[Tx, Errand, Refusal], Letter | None]

DELAYS = (2, 10, 60, 300)  # seconds before the second, third … try
PATIENCE = 600.0  # seconds
IDLE = 2.0
TROUBLE = 1.0
AWAY = timedelta(seconds=30)


@dataclass
class Errands:
    """Works off what `bot.storage.errands` holds, at most `at_most` at once."""

    scribe: Scribe
    works: Mapping[str, Work]
    give_up: GiveUp
    on_commit: Callable[[], None] = lambda: None
    at_most: int = 2
    patience: float | None = PATIENCE  # None: a work that makes its way may take hours
    refuse: Refuse = lambda _tx, _errand, _refusal: None

    def __post_init__(self) -> None:
        self._awake = asyncio.Event()
        self._stopping = False
        self._at_work: dict[int, asyncio.Task[None]] = {}

    def wake(self) -> None:
        """There may be an errand."""
        self._awake.set()

    def stop(self) -> None:
        """Begin no other; what is under way is begun anew by the next process."""
        self._stopping = True
        self._awake.set()

    async def run(self) -> None:
        """Work until stopped."""
        recovered = False
        async with asyncio.TaskGroup() as group:
            while not self._stopping:
                self._awake.clear()
                try:
                    if not recovered:
                        await self.scribe.write(self._recover)
                        recovered = True
                    await self._begin(group)
                except Exception as error:  # noqa: BLE001 # storage: the errands wait in it
                    log.warning("errands wait for storage: %s", type(error).__name__)
                    await asyncio.sleep(TROUBLE)
                with suppress(TimeoutError):
                    async with asyncio.timeout(IDLE):
                        await self._awake.wait()
            for task in self._at_work.values():
                task.cancel()

    async def _begin(self, group: asyncio.TaskGroup) -> None:
        room = self.at_most - len(self._at_work)
        if room <= 0:
            return
        for errand in await self.scribe.write(errands.claim, room, self.works.keys()):
            task = group.create_task(self._do(errand))
            self._at_work[errand.id] = task

    async def _do(self, errand: Errand) -> None:
        try:
            async with asyncio.timeout(self.patience):
                finish = await self.works[errand.kind](errand)
            await self._write(self._finish, errand, finish)
        except Refusal as refusal:
            await self._write(self._refused, errand, refusal)
        except Exception as error:  # noqa: BLE001 # whatever the work raises counts as one try
            log.error("errand %d (%s): %s", errand.id, errand.kind, type(error).__name__)
            work = self._postpone if is_away(error) else self._fail
            await self._write(work, errand, type(error).__name__)
        finally:
            self._at_work.pop(errand.id, None)
            self._awake.set()
        self.on_commit()

    async def _write(self, work: Callable[..., None], errand: Errand, value: object) -> None:
        """Write, however long storage takes to be able to."""
        while True:
            try:
                return await self.scribe.write(work, errand, value)
            except Exception as error:
                if not is_outage(error):
                    raise
            await asyncio.sleep(TROUBLE)

    def _finish(self, tx: Tx, errand: Errand, finish: Finish) -> None:
        finish(tx)
        errands.done(tx, errand)

    def _refused(self, tx: Tx, errand: Errand, refusal: Refusal) -> None:
        letter = self.refuse(tx, errand, refusal)
        if letter is not None:
            outbox.post(tx, letter)
        errands.done(tx, errand)

    def _postpone(self, tx: Tx, errand: Errand, fault: str) -> None:
        errands.postponed(tx, errand, tx.now + AWAY, fault)

    def _fail(self, tx: Tx, errand: Errand, fault: str) -> None:
        if errand.attempts < len(DELAYS):
            again = tx.now + timedelta(seconds=DELAYS[errand.attempts])
            errands.failed(tx, errand, again, fault)
            return
        errands.dead(tx, errand, fault)
        letter = self.give_up(tx, errand)
        if letter is not None:
            outbox.post(tx, letter)

    def _recover(self, tx: Tx) -> None:
        for errand in errands.recover(tx, self.works.keys(), alone=True):
            self._fail(tx, errand, "Crash")


def is_away(error: Exception) -> bool:
    """Whether Telegram could not be reached, which is nobody's fault."""
    lost = isinstance(error, NetworkError) and not isinstance(error, BadRequest)
    return lost or isinstance(error, RetryAfter)
