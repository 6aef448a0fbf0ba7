"""Additions: what is said after a card joins what the card had filed."""

from dataclasses import replace

from bot.actions import answering, filing, notes, reading, undoing
from bot.actions.turn import Turn
from bot.domain.customers import Interaction
from bot.domain.filings import NOTE, Filing
from bot.domain.readings import Item
from bot.domain.refusals import NothingToRead
from bot.domain.rights import Action
from bot.storage import customers


def add(
    turn: Turn, interaction_id: int, text: str, *, misfit: str | None = None,
    note_id: int | None = None,
) -> Filing:  # fmt: skip
    """Adds what the text says to the customer of an interaction, on the same day, uncounted.
    `misfit` is the facet that was asked for, when the text turned out to be no answer; the text
    may have been kept as a note before."""
    if not any(char.isalnum() for char in text):
        raise NothingToRead
    met = undoing.standing(turn, interaction_id)
    person = met.persons[0] if len(met.persons) == 1 else None
    items = reading.read(turn, text).items or (Item(text),)
    about = [answering.about_person(one, person) for one in items]
    filing_ = place(turn, met, text, about, note_id)
    return replace(filing_, filed=tuple(replace(one, misfit=misfit) for one in filing_.filed))


def place(
    turn: Turn, met: Interaction, text: str, items: list[Item], note_id: int | None = None
) -> Filing:
    """Writes the items down under the customer of an interaction, on its day, as no meeting."""
    customer = customers.get(turn.tx, turn.asker, met.customer_id, Action.LOG)
    note_id = note_id or notes.keep(turn, text)
    filed = [
        filing.place(turn, replace(item, channel=None, on=met.on), customer, note_id, channel=NOTE)
        for item in items
    ]
    return Filing(note_id, tuple(filed))
