"""Removing: one tap takes off a card what was never said, and nothing else."""

from collections.abc import Callable
from dataclasses import replace

from bot.actions import correcting, undoing
from bot.actions.turn import Turn
from bot.domain.customers import Interaction
from bot.domain.filings import Filing
from bot.domain.refusals import GoneByNow
from bot.storage import entries, facts, interactions, occasions, promises


def remove(turn: Turn, interaction_id: int, kind: str, which: int) -> Filing:
    """Takes one piece off an interaction; GoneByNow when it is not there (any more).
    `kind`: fact, promise, entry (by id), objection (by its place)."""
    met = undoing.own(turn, interaction_id)
    if kind not in REMOVERS:
        raise GoneByNow
    REMOVERS[kind](turn, met, which)
    turn.record("remove", kind, which if kind != "objection" else met.id)
    return correcting.shown(turn, interaction_id)


def _fact(turn: Turn, met: Interaction, which: int) -> None:
    """The same words will not be taken for this fact again."""
    if which not in {one.id for one in facts.of_interaction(turn.tx, met.id)}:
        raise GoneByNow
    occasions.undo_of(turn.tx, [which])
    facts.refuse(turn.tx, which)


def _promise(turn: Turn, met: Interaction, which: int) -> None:
    if which not in {one.id for one in promises.of_interaction(turn.tx, met.id)}:
        raise GoneByNow
    promises.undo(turn.tx, which)


def _entry(turn: Turn, met: Interaction, which: int) -> None:
    """A competitor or a complaint goes with the line that names it."""
    found = [one for one in entries.of_interaction(turn.tx, met.id) if one.id == which]
    if not found:
        raise GoneByNow
    entries.undo(turn.tx, which)
    if found[0].kind == "competitor":
        rest = tuple(name for name in met.competitors if name != found[0].text)
        interactions.change(turn.tx, replace(met, competitors=rest))
    elif found[0].kind == "complaint":
        outcomes = tuple(one for one in met.outcomes if one != "complaint")
        interactions.change(turn.tx, replace(met, complaint=None, outcomes=outcomes))


def _objection(turn: Turn, met: Interaction, which: int) -> None:
    if which >= len(met.objections):
        raise GoneByNow
    gone = met.objections[which]
    rest = met.objections[:which] + met.objections[which + 1 :]
    complaint = None if met.complaint == gone else met.complaint
    interactions.change(turn.tx, replace(met, objections=rest, complaint=complaint))


REMOVERS: dict[str, Callable[[Turn, Interaction, int], None]] = {
    "fact": _fact,
    "promise": _promise,
    "entry": _entry,
    "objection": _objection,
}
