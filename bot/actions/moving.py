"""Moving: one customer's part of a note goes to another; what it says of others stays theirs."""

from dataclasses import replace

from bot.actions import reading
from bot.actions.turn import Turn
from bot.domain.customers import Interaction
from bot.domain.readings import Item
from bot.storage import interactions, notes


def part(turn: Turn, note_id: int, text: str, was: int) -> Item:
    """What the note says of the customer whose it `was`, `text` being the words of that part; of
    customers named in one breath (和麦凯、佳彩一起…) the words are both's."""
    whole = _words(turn, note_id)
    of_it = [one for one in reading.items(turn, whole) if _named(one) == was]
    same = [one for one in of_it if one.text.strip() == text.strip()] or of_it
    if same:
        return replace(same[0], text=text or same[0].text)
    theirs = {one.customer_id for one in interactions.of_note(turn.tx, note_id)}
    own = [one for one in reading.items(turn, text, whole) if _named(one) not in theirs]
    return own[0] if own else Item(text=text)


def said(turn: Turn, met: Interaction) -> str | None:
    """The words that named the customer, to be learned for the one that is chosen instead."""
    whole = _words(turn, met.note_id) if met.note_id else met.text
    items = reading.read(turn, whole).items
    named = [one for one in items if _named(one) == met.customer_id]
    one = named[0] if named else items[0] if len(items) == 1 else None
    return one.customer.text if one is not None and one.customer else None


def _named(item: Item) -> int | None:
    match = item.customer.match if item.customer else None
    return match.customer_id if match else None


def _words(turn: Turn, note_id: int) -> str:
    found = notes.get(turn.tx, note_id, turn.asker.id)
    return str(found[1]["text"]) if found else ""
