"""Doubting: words that may answer a question or not are kept, and wait for one tap."""

from bot.actions import notes, waiting
from bot.actions.turn import Turn
from bot.domain.customers import Interaction
from bot.domain.filings import Doubtful, Question
from bot.domain.refusals import GoneByNow
from bot.domain.rights import Action
from bot.storage import customers, pending
from bot.storage import notes as kept

ANSWERS = "answers"  # the interaction whose question the waiting words may answer


def doubt(turn: Turn, met: Interaction, asked: Question, text: str) -> Doubtful:
    """Keeps the words and asks."""
    customer = customers.get(turn.tx, turn.asker, met.customer_id, Action.LOG)
    note_id = notes.keep(turn, text)
    part = {"index": 0, "text": text, "named": None, ANSWERS: met.id}
    kept.change(turn.tx, note_id, state="waiting", value={"text": text, "waiting": [part]})
    pending.put(turn.tx, met, "doubt", {"note": note_id})
    return Doubtful(note_id, text, asked, met, customer)


def waits(turn: Turn, met: Interaction) -> int | None:
    """The note of which it was asked last whether it answers the card's question, while nobody
    has said."""
    note_id = pending.look(turn.tx, met, "doubt").get("note")
    found = kept.get(turn.tx, note_id, turn.asker.id) if note_id else None
    return note_id if found and found[1]["waiting"] else None


def settle(turn: Turn, note_id: int) -> tuple[int, str]:
    """The interaction and the words that waited for it; they wait no longer."""
    part = waiting.entry(turn, note_id, 0)
    if ANSWERS not in part:
        raise GoneByNow
    waiting.settled(turn, note_id, 0)
    return part[ANSWERS], part["text"]
