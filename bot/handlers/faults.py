"""Faults: what becomes of an update whose handling raised something.

A Refusal is worded; any other error is tried again, and set aside after five tries; an outage of
the machine counts against nobody. All of it runs in the scribe's thread."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from telegram import Update
from telegram.ext import ExtBot

from bot.domain.letters import Letter
from bot.domain.refusals import Refusal
from bot.handlers.doors import Whisper, with_answer
from bot.handlers.updates import opened
from bot.storage import inbox, outbox
from bot.storage.inbox import Arrived
from bot.storage.outages import is_outage
from bot.storage.scribe import Scribe
from bot.storage.transaction import Tx

log = logging.getLogger(__name__)

DELAYS = (0.5, 1.0, 2.0, 4.0)  # seconds before the second, third … try

Said = Sequence[Letter | Whisper]


class Words(Protocol):
    """The wordings that a fault needs; they live in replies."""

    def refusal(self, tx: Tx, update: Update, refusal: Refusal) -> Said:
        """What the asker hears when it is refused."""

    def fault(self, tx: Tx, update: Update, reference: str) -> Said:
        """Apology, reference, the note is safe."""


@dataclass
class Faults:
    """`committed` gets what is to be whispered once it is stored, `tell` a line of alarm."""

    scribe: Scribe
    bot: ExtBot[None]
    words: Words
    committed: Callable[[Sequence[Whisper]], None]
    tell: Callable[[str], None]

    def settle(self, arrived: Arrived | None, error: Exception) -> bool:
        """Deals with the error; false where the machine is in trouble and the update waits."""
        if arrived is None or is_outage(error):
            return _paused(error)
        try:
            if isinstance(error, Refusal):
                self._refuse(arrived, error)
            else:
                self._fail(arrived, error)
        except Exception as second:  # noqa: BLE001 # words may fail too: then it is a fault of ours
            return self._wordless(arrived, second)
        return True

    def _wordless(self, arrived: Arrived, error: Exception) -> bool:
        if is_outage(error):
            return False
        try:
            with self.scribe.store.transaction() as tx:
                self._set_back(tx, arrived, error)
        except Exception as third:  # noqa: BLE001 # storage itself, whatever it calls it
            return _paused(third)
        return True

    def _refuse(self, arrived: Arrived, refusal: Refusal) -> None:
        with self.scribe.store.transaction() as tx:
            update = opened(tx, arrived, self.bot)
            whispers = _posted(tx, self.words.refusal(tx, update, refusal))
            inbox.done(tx, arrived.update_id)
        self.committed(with_answer(update, whispers))

    def _fail(self, arrived: Arrived, error: Exception) -> None:
        whispers: list[Whisper] = []
        with self.scribe.store.transaction() as tx:
            if self._set_back(tx, arrived, error):
                update = opened(tx, arrived, self.bot)
                reference = _reference(arrived.update_id)
                whispers = _posted(tx, self.words.fault(tx, update, reference))
                whispers = with_answer(update, whispers)
        self.committed(whispers)

    def _set_back(self, tx: Tx, arrived: Arrived, error: Exception) -> bool:
        """Count the try; true when it was the last, and the update is set aside."""
        reference, fault = _reference(arrived.update_id), type(error).__name__
        log.error("fault %s, try %d: %s", reference, arrived.attempts + 1, _trace(error))
        if arrived.attempts >= len(DELAYS):
            inbox.quarantine(tx, arrived.update_id, fault)
            self.tell(f"quarantine: reference {reference}")
            return True
        again = tx.now + timedelta(seconds=DELAYS[arrived.attempts])
        inbox.failed(tx, arrived.update_id, again, fault)
        return False


def _paused(error: Exception) -> bool:
    log.warning("the desk pauses: %s", type(error).__name__)
    return False


def _reference(update_id: int) -> str:
    """What the sender is told and the log names: short, and it leads to the inbox's row."""
    return f"{update_id & 0xFFFFFFF:X}"


def _posted(tx: Tx, said: Said) -> list[Whisper]:
    for letter in said:
        if isinstance(letter, Letter):
            outbox.post(tx, letter)
    return [each for each in said if isinstance(each, Whisper)]


def _trace(error: Exception) -> str:
    """Where it happened, without the error's words: they may hold what somebody wrote."""
    steps, trace = [], error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        steps.append(f"{code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}")
        trace = trace.tb_next
    return f"{type(error).__name__} at {' > '.join(steps[-6:])}"
