"""Clearing: one visit of delivery to the storage, all of it in one transaction."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.handlers.settling import Finished, Words, doubt, settle
from bot.storage import sending
from bot.storage.sending import Sending
from bot.storage.transaction import Tx


@dataclass
class Clearing:
    """What one visit to the storage is to do, and what it came back with."""

    planned_at: float
    step: timedelta
    finished: list[Finished]
    answers: int
    nudges: int
    busy_for_answers: set[int]
    busy_for_nudges: set[int]
    sweep: bool
    mine: set[int]
    claimed: list[Sending] = field(default_factory=list)
    due_at: datetime | None = None


def visit(tx: Tx, work: Clearing, words: Words) -> None:
    """In the scribe's thread: writes down what is finished, claims what may go."""
    if work.step:
        sending.shift(tx, work.step)
    settle(tx, work.finished, words)
    if work.sweep:
        for letter in sending.unsettled(tx, work.mine):
            doubt(tx, letter, "LeaseRanOut", words)
    _claim(tx, work, words)
    if not work.claimed:
        work.due_at = sending.due_at(tx)


def _claim(tx: Tx, work: Clearing, words: Words) -> None:
    """Answers first, then nudges of chats to which none goes."""
    work.claimed = []
    if work.answers > 0:
        work.claimed = sending.claim(tx, work.answers, urgent=True, busy=work.busy_for_answers)
    left = min(work.nudges, work.answers - len(work.claimed))
    if left > 0:
        busy = work.busy_for_nudges | {letter.chat_id for letter in work.claimed}
        nudges = sending.claim(tx, left, urgent=False, busy=busy)
        work.claimed += [one for one in nudges if not _rests(tx, one, words)]


def _rests(tx: Tx, letter: Sending, words: Words) -> bool:
    """Whether it is left for later, since its reader's quiet hours have begun meanwhile."""
    awake = words.awake(tx, letter)
    if awake is not None:
        sending.wait(tx, letter, awake)
    return awake is not None


def doubt_all(tx: Tx, words: Words) -> None:
    """Letters that a dead process was sending: whether they arrived, nobody knows."""
    for letter in sending.unsettled(tx, alone=True):
        doubt(tx, letter, "Crash", words)
