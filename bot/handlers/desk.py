"""The desk: works off the inbox in one thread, one update = one transaction.

Desk(application, scribe, begin, words, on_commit=…, alarm=…) · await desk.run() · desk.wake() ·
desk.stop(). `begin(tx, update)` makes the turn that handlers find as `context.turn`.
A Refusal undoes its update's effects and is worded; any other error is tried again, and set
aside after five tries; an outage of the machine counts against nobody."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from typing import Any, Protocol

from telegram import Update

from bot.domain.letters import Letter
from bot.domain.refusals import Refusal
from bot.handlers.doors import AT_THE_DESK, DoorApplication, Visit, Whisper
from bot.handlers.updates import update_of
from bot.storage import inbox, outbox
from bot.storage.inbox import Arrived
from bot.storage.outages import is_outage
from bot.storage.scribe import Scribe
from bot.storage.transaction import Tx

log = logging.getLogger(__name__)

DELAYS = (0.5, 1.0, 2.0, 4.0)  # seconds before the second, third … try
OUTAGE_PAUSES = (0.2, 0.5, 1.0, 2.0, 5.0)
IDLE = 1.0  # seconds; another process may write the inbox too
AT_A_STRETCH = 16  # updates under one commit, and before others may use the thread

Said = Sequence[Letter | Whisper]
Begin = Callable[[Tx, Update], Any]


class Words(Protocol):
    """The wordings that the desk needs; they live in replies."""

    def refusal(self, tx: Tx, update: Update, refusal: Refusal) -> Said:
        """What the asker hears when it is refused."""

    def fault(self, tx: Tx, update: Update, reference: str) -> Said:
        """Apology, reference, the note is safe."""


class Handled(Enum):
    IDLE = "nothing was due"
    DONE = "handled, or set aside"
    OUTAGE = "the machine is in trouble"


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
        self._runner: asyncio.Runner | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._singly = 0
        self.outage = False

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
            await self.scribe.do(self._close)

    async def _work(self) -> None:
        troubles = 0
        while not self._stopping:
            self._awake.clear()
            handled = await self.scribe.do(self._stretch)
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

    # From here on everything runs in the scribe's thread.

    def _stretch(self) -> Handled:
        """Handle what is due: several chats' updates under one commit while many wait.

        Each is a transaction to the eye: were one of them to fail, all are undone and then
        handled one by one. Nothing of theirs can have left the house before the commit."""
        if self._singly == 0:
            handled = self._together(AT_A_STRETCH)
            if handled is not None:
                return handled
            self._singly = AT_A_STRETCH
        self._singly -= 1
        return self._alone()

    def _together(self, most: int) -> Handled | None:
        """None when something was raised, and all is as it was before."""
        try:
            with self.scribe.store.transaction() as tx:
                arrived = inbox.due(tx, most)
                whispers = self._run(self._all(tx, arrived)) if arrived else []
                inbox.done(tx, *(each.update_id for each in arrived))
        except Exception:  # noqa: BLE001 # it will be met again, alone, and told apart there
            return None
        if not arrived:
            return Handled.IDLE
        self._committed(whispers)
        return Handled.DONE

    def _alone(self) -> Handled:
        arrived: Arrived | None = None
        try:
            with self.scribe.store.transaction() as tx:
                arrived = inbox.next_due(tx)
                if arrived is None:
                    return Handled.IDLE
                whispers = self._run(self._all(tx, [arrived]))
                inbox.done(tx, arrived.update_id)
        except Exception as error:  # noqa: BLE001 # every fault ends here, and is told apart
            return self._faulty(arrived, error)
        self._committed(whispers)
        return Handled.DONE

    async def _all(self, tx: Tx, arrived: Sequence[Arrived]) -> list[Whisper]:
        whispers: list[Whisper] = []
        for each in arrived:
            update = self._update(tx, each)
            visit = Visit(self.begin(tx, update))
            AT_THE_DESK.set(visit)
            await self.application.process_update(update)
            whispers += _with_answer(update, visit.whispers)
        return whispers

    def _update(self, tx: Tx, arrived: Arrived) -> Update:
        update = update_of(inbox.opened(tx, arrived), self.application.bot)
        if update is None:
            raise ValueError("an update that holds nothing")
        return update

    def _run(self, work: Coroutine[Any, Any, list[Whisper]]) -> list[Whisper]:
        if self._runner is None:
            self._runner = asyncio.Runner()
        return self._runner.run(work)

    def _faulty(self, arrived: Arrived | None, error: Exception) -> Handled:
        if arrived is None or is_outage(error):
            log.warning("the desk pauses: %s", type(error).__name__)
            return Handled.OUTAGE
        try:
            if isinstance(error, Refusal):
                self._refuse(arrived, error)
            else:
                self._fail(arrived, error)
        except Exception as second:  # noqa: BLE001 # words may fail too: then it is a fault of ours
            return self._faulty_words(arrived, second)
        return Handled.DONE

    def _faulty_words(self, arrived: Arrived, error: Exception) -> Handled:
        if is_outage(error):
            return Handled.OUTAGE
        try:
            with self.scribe.store.transaction() as tx:
                self._set_back(tx, arrived, error)
        except Exception as third:  # noqa: BLE001 # storage itself, whatever it calls it
            log.warning("the desk pauses: %s", type(third).__name__)
            return Handled.OUTAGE
        return Handled.DONE

    def _refuse(self, arrived: Arrived, refusal: Refusal) -> None:
        with self.scribe.store.transaction() as tx:
            update = self._update(tx, arrived)
            whispers = _posted(tx, self.words.refusal(tx, update, refusal))
            inbox.done(tx, arrived.update_id)
        self._committed(_with_answer(update, whispers))

    def _fail(self, arrived: Arrived, error: Exception) -> None:
        whispers: list[Whisper] = []
        with self.scribe.store.transaction() as tx:
            if self._set_back(tx, arrived, error):
                update = self._update(tx, arrived)
                reference = reference_of(arrived.update_id)
                whispers = _posted(tx, self.words.fault(tx, update, reference))
                whispers = _with_answer(update, whispers)
        self._committed(whispers)

    def _set_back(self, tx: Tx, arrived: Arrived, error: Exception) -> bool:
        """Count the try; true when it was the last, and the update is set aside."""
        reference, fault = reference_of(arrived.update_id), type(error).__name__
        log.error("fault %s, try %d: %s", reference, arrived.attempts + 1, _trace(error))
        if arrived.attempts >= len(DELAYS):
            inbox.quarantine(tx, arrived.update_id, fault)
            self._tell(f"quarantine: reference {reference}")
            return True
        again = tx.now + timedelta(seconds=DELAYS[arrived.attempts])
        inbox.failed(tx, arrived.update_id, again, fault)
        return False

    def _tell(self, line: str) -> None:
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self.alarm, line)

    def _committed(self, whispers: Sequence[Whisper]) -> None:
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self.on_commit, whispers)

    def _close(self) -> None:
        if self._runner is not None:
            self._runner.close()
            self._runner = None


def reference_of(update_id: int) -> str:
    """What the sender is told and the log names: short, and it leads to the inbox's row."""
    return f"{update_id & 0xFFFFFFF:X}"


def _posted(tx: Tx, said: Said) -> list[Whisper]:
    for letter in said:
        if isinstance(letter, Letter):
            outbox.post(tx, letter)
    return [each for each in said if isinstance(each, Whisper)]


def _with_answer(update: Update, whispers: list[Whisper]) -> list[Whisper]:
    """Every pressed button is answered, or it would go on spinning."""
    query = update.callback_query
    if query is None or any(each.method == "answerCallbackQuery" for each in whispers):
        return whispers
    return [*whispers, Whisper("answerCallbackQuery", {"callback_query_id": query.id})]


def _trace(error: Exception) -> str:
    """Where it happened, without the error's words: they may hold what somebody wrote."""
    steps, trace = [], error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        steps.append(f"{code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}")
        trace = trace.tb_next
    return f"{type(error).__name__} at {' > '.join(steps[-6:])}"
