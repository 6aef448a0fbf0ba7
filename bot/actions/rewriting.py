"""Rewriting: the rep edits the original message. For a day it is read anew; later its new words
are kept with the note, and the entry changes by its own buttons alone."""

from bot.actions import notes, undoing
from bot.actions.turn import Turn
from bot.domain.customers import Customer, Interaction
from bot.domain.filings import Filing, KeptWords
from bot.domain.rights import Action
from bot.storage import customers, interactions
from bot.storage import notes as kept


def edited(turn: Turn, message_id: int, text: str) -> Filing | KeptWords | None:
    """What an edit of that message does. None when it was no note."""
    note_id = kept.by_message(turn.tx, turn.chat_id, message_id)
    found = kept.get(turn.tx, note_id, turn.asker.id) if note_id else None
    if note_id is None or found is None:
        return None
    row, value = found
    entries = _standing(turn, note_id)
    if not entries or turn.tx.now - row.received_at <= undoing.WINDOW:
        return notes.correct(turn, note_id, text)
    value["later"] = [*value.get("later", ()), text]
    kept.change(turn.tx, note_id, state=row.state, value=value)
    turn.record("keep-words", "note", note_id)
    return KeptWords(note_id, entries)


def _standing(turn: Turn, note_id: int) -> tuple[tuple[Interaction, Customer], ...]:
    """What the note has filed and still stands, at customers that the asker may log for."""
    met = interactions.of_note(turn.tx, note_id)
    ids = {one.customer_id for one in met}
    known = customers.within_reach(turn.tx, turn.asker, ids, Action.LOG)
    return tuple((one, known[one.customer_id]) for one in met if one.customer_id in known)
