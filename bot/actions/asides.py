"""Asides: a whole note where a question asked only for its customer. It is filed as any other
note, and the question falls away: nobody has to say a second time what was said already."""

from bot.actions import finding, reading
from bot.actions.turn import Turn
from bot.domain.dialogues import Talk
from bot.domain.readings import Item
from bot.storage import dialogues

ASKED = "customer"  # the step whose question is: which customer?


def is_note(turn: Turn, now: Talk, text: str) -> bool:
    """Whether the words name a customer and tell of it, and are nobody's name as a whole."""
    if now.at != ASKED or not any(_tells(one) for one in reading.items(turn, text)):
        return False
    return not isinstance(finding.find(turn, text), int)


def put_aside(turn: Turn) -> None:
    dialogues.end(turn.tx, turn.chat_id, turn.asker.id)


def _tells(one: Item) -> bool:
    told = one.outcomes or one.promises or one.facts or one.objections or one.complaint
    spoken = one.channel is not None and one.unread
    return one.customer is not None and bool(told or one.amount or spoken)
