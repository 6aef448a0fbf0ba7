"""Signing: the grade changes that wait for one reader, settled one after another."""

from itertools import islice

from bot.actions import grading
from bot.actions.turn import Turn
from bot.domain.grade_changes import Decided, GradeChange, Proposed, Waiting
from bot.domain.rights import Action, Whose, reach, require
from bot.storage import customers, grade_changes, staff

SHOWN = 5


def count(turn: Turn) -> int:
    """How many wait for the asker; none for who may not sign."""
    if reach(turn.asker, Action.GRADE) is Whose.NONE:
        return 0
    return len(_ids(turn))


def waiting(turn: Turn, done: Decided | None = None) -> Waiting:
    """The oldest of those that wait; `done` was settled just now."""
    require(turn.asker, Action.GRADE)
    ids = _ids(turn)
    proposed = (_proposed(turn, one) for one in grade_changes.opening(turn.tx, ids))
    shown = tuple(islice((one for one in proposed if one is not None), SHOWN))
    for each in shown:
        turn.record("list", "grade_change", each.change.id)
    return Waiting(shown, len(ids), done)


def settle(turn: Turn, change_id: int, *, sign: bool) -> Waiting:
    """Signs or refuses one, and shows what still waits."""
    return waiting(turn, grading.decide(turn, change_id, sign=sign))


def _ids(turn: Turn) -> list[int]:
    keepers = customers.keepers(turn.tx, turn.asker, Action.GRADE)
    return grade_changes.waiting_for(turn.tx, keepers)


def _proposed(turn: Turn, change: GradeChange) -> Proposed | None:
    """None where its customer does not open."""
    known = customers.within_reach(turn.tx, turn.asker, [change.customer_id], Action.GRADE)
    one = known.get(change.customer_id)
    if one is None:
        return None
    return Proposed(one, change, staff.by_id(turn.tx, change.proposed_by), turn.asker)
