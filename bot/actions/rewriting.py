"""Rewriting: the rep edits the original message. For a day it is read anew; later its new words
are kept with the note, and the entry changes by its own buttons alone."""

from dataclasses import replace

from bot.actions import correcting, finding, notes, undoing
from bot.actions.turn import Turn
from bot.domain.customers import Customer, Interaction
from bot.domain.filings import Filing, KeptWords
from bot.domain.refusals import GoneByNow
from bot.domain.rights import Action
from bot.storage import customers, interactions
from bot.storage import notes as kept

Entries = tuple[tuple[Interaction, Customer], ...]


def edited(turn: Turn, message_id: int, text: str) -> Filing | KeptWords | None:
    """What an edit of that message does. None when it was no note."""
    note_id = kept.by_message(turn.tx, turn.chat_id, message_id)
    found = kept.get(turn.tx, note_id, turn.asker.id) if note_id else None
    if note_id is None or found is None:
        return None
    row, value = found
    entries = _standing(turn, note_id)
    if entries and _tells_nothing(turn, text):
        return KeptWords(note_id, entries, empty=True)
    if not entries or turn.tx.now - row.received_at <= undoing.WINDOW:
        return _anew(turn, note_id, text, entries)
    value["later"] = [*value.get("later", ()), text]
    kept.change(turn.tx, note_id, state=row.state, value=value)
    turn.record("keep-words", "note", note_id)
    return KeptWords(note_id, entries)


def rewritten(turn: Turn, interaction_id: int, text: str) -> Filing | KeptWords:
    """The words sent instead of those behind an entry; it stays where they tell nothing."""
    met = undoing.own(turn, interaction_id)
    if met.note_id is None:
        raise GoneByNow
    entries = _standing(turn, met.note_id)
    if _tells_nothing(turn, text):
        return KeptWords(met.note_id, entries, empty=True)
    return _anew(turn, met.note_id, text, entries)


def _anew(turn: Turn, note_id: int, text: str, entries: Entries) -> Filing:
    """Filed anew, beside what it held until now."""
    before = [correcting.shown(turn, met.id).filed[0] for met, _ in entries]
    return replace(notes.correct(turn, note_id, text), before=tuple(before))


def _tells_nothing(turn: Turn, text: str) -> bool:
    """A lone name or sign: read for a note, it would leave an entry with nothing in it."""
    return not any(map(str.isalnum, text)) or isinstance(finding.lone_name(turn, text), int)


def _standing(turn: Turn, note_id: int) -> Entries:
    """What the note has filed and still stands, at customers that the asker may log for."""
    met = interactions.of_note(turn.tx, note_id)
    ids = {one.customer_id for one in met}
    known = customers.within_reach(turn.tx, turn.asker, ids, Action.LOG)
    return tuple((one, known[one.customer_id]) for one in met if one.customer_id in known)
