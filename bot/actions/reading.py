"""Reading: what a text says, with this asker's customers, zone and moment in mind."""

from dataclasses import replace

from bot.actions import ears
from bot.actions.turn import Turn
from bot.capture.names.kept import kept_by
from bot.capture.notes import read_note
from bot.capture.readahead import Asker, Inputs, Written, to_the_minute
from bot.capture.reminders import is_reminder, without_lead
from bot.domain.readings import Item, Reading
from bot.domain.rights import Action
from bot.storage import customers


def read(turn: Turn, text: str) -> Reading:
    """The proposal; nothing is written. Asked twice for the same words, it reads them once."""
    if text not in turn.readings:
        turn.readings[text] = _read(turn, text)
    return turn.readings[text]


def items(turn: Turn, text: str, whole: str | None = None) -> tuple[Item, ...]:
    """What is read in the text, a part of the `whole`: of a reminder, nothing that was done."""
    found = read(turn, without_lead(text)).items
    if not is_reminder(whole or text):
        return found
    return tuple(replace(one, channel=None) for one in found)


def _read(turn: Turn, text: str) -> Reading:
    directory = ears.directory(turn)
    keepers = customers.keepers(turn.tx, turn.asker, Action.LOG)
    return _read_ahead(turn, text, keepers) or read_note(
        text,
        now=to_the_minute(turn.local),
        directory=directory,
        asker_id=turn.asker.id,
        recent=ears.recent(turn),
        allowed=kept_by(directory, keepers),
    )


def _read_ahead(turn: Turn, text: str, keepers: frozenset[int] | None) -> Reading | None:
    """What the second process has read of these very words with the same in mind, if anything."""
    ahead = turn.house.ahead
    if ahead is None or turn.message_id is None:
        return None
    asker = Asker(turn.asker.id, turn.asker.zone, keepers)
    written = Written(turn.chat_id, turn.message_id, text)
    return ahead.take(written, Inputs(asker, to_the_minute(turn.tx.now)))
