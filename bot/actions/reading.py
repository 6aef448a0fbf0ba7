"""Reading: what a text says, with this asker's customers, zone and moment in mind."""

from bot.actions import ears
from bot.actions.turn import Turn
from bot.capture.notes import read_note
from bot.domain.readings import Reading
from bot.domain.rights import Action


def read(turn: Turn, text: str) -> Reading:
    """The proposal; nothing is written. Asked twice for the same words, it reads them once."""
    if text not in turn.readings:
        turn.readings[text] = _read(turn, text)
    return turn.readings[text]


def _read(turn: Turn, text: str) -> Reading:
    return read_note(
        text,
        now=turn.local,
        directory=ears.directory(turn),
        asker_id=turn.asker.id,
        recent=ears.recent(turn),
        allowed=ears.within_reach(turn, Action.LOG),
    )
