"""Reading: what a text says, with this asker's customers, zone and moment in mind."""

from bot.actions import ears
from bot.actions.turn import Turn
from bot.capture.notes import read_note
from bot.domain.readings import Reading
from bot.domain.rights import Action
from bot.storage import interactions


def read(turn: Turn, text: str) -> Reading:
    """The proposal; nothing is written."""
    return read_note(
        text,
        now=turn.local,
        directory=ears.directory(turn),
        asker_id=turn.asker.id,
        recent=interactions.recent_customers(turn.tx, turn.asker.id),
        allowed=ears.within_reach(turn, Action.LOG),
    )
