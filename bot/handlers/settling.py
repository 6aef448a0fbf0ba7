"""Settling: what an outcome does to its letter (spec 5.3), within one transaction for many."""

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

from bot.domain.letters import Letter, LetterKind
from bot.handlers.outcomes import (
    Barred,
    Doubtful,
    Flood,
    Moved,
    NotSent,
    Outcome,
    Rejected,
    Sent,
    Stopped,
    TargetGone,
)
from bot.storage import outbox, sending
from bot.storage.sending import Sending
from bot.storage.transaction import Tx

log = logging.getLogger(__name__)

HOUR = 3600
RETRIES = (1, 5, 30, 120, 600, 1800, *(HOUR for _ in range(23)))  # seconds; 24 hours in all
MOVES = 3
CRASHES = ("Crash", "LeaseRanOut")  # our own end, which may have come before anything was sent
COPIES = 1
COPIES_BY_CRASHES = 5  # more, and the letter itself may be what brings the ends about

Finished = tuple[Sending, Outcome]


class Words(Protocol):
    """The wordings that delivery needs; they live in replies."""

    repeat_mark: str  # 可能重复 / may repeat

    def awake(self, tx: Tx, letter: Sending) -> datetime | None:
        """When its reader may be spoken to again; None when that is now."""

    def unreachable(self, tx: Tx, staff_id: int) -> Letter | None:
        """Tells the manager that this member of staff cannot be written to."""

    def offered(self, tx: Tx, lost: Sending) -> Letter | None:
        """Offers a digest or a file that may not have arrived; its button leads to `resend`."""


def settle(tx: Tx, finished: Sequence[Finished], words: Words) -> None:
    """Write down what came of these attempts."""
    arrived = [
        (letter.id, outcome.message_id or letter.edits)
        for letter, outcome in finished
        if isinstance(outcome, Sent)
    ]
    sending.sent(tx, arrived)
    for letter, outcome in finished:
        if not isinstance(outcome, Sent):
            log.info("letter %d (%s): %s", letter.id, letter.kind, type(outcome).__name__)
            _settle_one(tx, letter, outcome, words)


def _settle_one(tx: Tx, letter: Sending, outcome: Outcome, words: Words) -> None:
    match outcome:
        case NotSent(fault) | Stopped(fault):
            _try_again(tx, letter, fault)
        case Doubtful(fault):
            doubt(tx, letter, fault, words)
        case Flood(seconds):
            sending.park(tx, letter, tx.now + timedelta(seconds=seconds))
        case Barred(fault):
            _bar(tx, letter, fault, words)
        case Moved(chat_id):
            _move(tx, letter, chat_id)
        case Rejected(fault, buttons):
            _reject(tx, letter, fault, buttons=not buttons)
        case TargetGone():
            sending.anew(tx, letter)


def doubt(tx: Tx, letter: Sending, fault: str, words: Words) -> None:
    """It may have arrived: what a second copy would mean depends on the letter."""
    if _idempotent(letter) or letter.kind is LetterKind.APPROVAL:
        _try_again(tx, letter, fault)
    elif letter.kind in (LetterKind.DIGEST, LetterKind.FILE) or letter.method == "file":
        sending.uncertain(tx, letter, fault)
        _post(tx, words.offered(tx, letter))
    elif letter.value.get("repeat", 0) >= (COPIES_BY_CRASHES if fault in CRASHES else COPIES):
        sending.uncertain(tx, letter, fault)
    else:
        sending.repeat(tx, letter, tx.now, fault)


def _idempotent(letter: Sending) -> bool:
    return letter.method in ("erase", "react") or letter.edits is not None


def _try_again(tx: Tx, letter: Sending, fault: str) -> None:
    if letter.attempts >= len(RETRIES):
        sending.dead(tx, letter, fault)
    else:
        again = tx.now + timedelta(seconds=RETRIES[letter.attempts])
        sending.retry(tx, letter, again, fault)


def _bar(tx: Tx, letter: Sending, fault: str, words: Words) -> None:
    sending.dead(tx, letter, fault)
    staff_id = sending.unreachable(tx, letter)
    if staff_id is not None:
        _post(tx, words.unreachable(tx, staff_id))


def _move(tx: Tx, letter: Sending, chat_id: int) -> None:
    if letter.attempts >= MOVES:
        sending.dead(tx, letter, "ChatMigrated")
    else:
        sending.migrate(tx, letter, chat_id)


def _reject(tx: Tx, letter: Sending, fault: str, *, buttons: bool) -> None:
    if letter.value.get("plain") or letter.method in ("erase", "react"):
        sending.dead(tx, letter, fault)
    else:
        sending.plainly(tx, letter, buttons=buttons)


def _post(tx: Tx, letter: Letter | None) -> None:
    if letter is not None:
        outbox.post(tx, letter)
