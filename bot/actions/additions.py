"""Additions: what is said in reply to a card joins what the card had filed."""

from dataclasses import replace

from bot.actions import asking, filing, notes, reading, undoing
from bot.actions.turn import Turn
from bot.capture.birthdays import find_birthdays
from bot.domain.customers import Interaction
from bot.domain.filings import NOTE, Filing, Question
from bot.domain.letters import About
from bot.domain.readings import FactRead, Item
from bot.domain.refusals import NothingToRead
from bot.domain.rights import Action
from bot.storage import customers


def reply(turn: Turn, interaction_id: int, text: str) -> Filing:
    """A reply to a card: the answer to its question, a new meeting of the same customer when
    it speaks of one, else an addition."""
    met = undoing.standing(turn, interaction_id)
    asked = asking.asked(turn, met)
    read = reading.read(turn, text)
    item = read.items[0] if read.items else Item(text)
    if asked is not None and not _speaks_of_meeting(item) and not item.promises:
        answered = answer(turn, met, asked, text, item)
        if answered is not None:
            return answered
    if len(read.items) > 1 or _speaks_of_meeting(item):
        about = About("interaction", met.id, met.customer_id)
        return notes.file_note(turn, text, about=about)
    return add(turn, interaction_id, text)


def add(turn: Turn, interaction_id: int, text: str) -> Filing:
    """Adds what the text says to the customer of an interaction, on the same day, uncounted."""
    if not any(char.isalnum() for char in text):
        raise NothingToRead
    met = undoing.standing(turn, interaction_id)
    customer = customers.get(turn.tx, turn.asker, met.customer_id, Action.LOG)
    items = reading.read(turn, text).items or (Item(text),)
    note_id = notes.keep(turn, text)
    filed = [
        filing.place(turn, replace(item, channel=None, on=met.on), customer, note_id, channel=NOTE)
        for item in items
    ]
    return Filing(note_id, tuple(filed))


def answer(turn: Turn, met: Interaction, asked: Question, text: str, item: Item) -> Filing | None:
    """The reply as the value of the facet that was asked for; None when it is something else."""
    fact = _as_answer(turn, asked, text, item)
    if fact is None:
        return None
    return add_fact(turn, met, replace(fact, person=fact.person or asked.person), text)


def add_fact(turn: Turn, met: Interaction, fact: FactRead, text: str) -> Filing:
    """Files one fact about the customer of an interaction."""
    customer = customers.get(turn.tx, turn.asker, met.customer_id, Action.LOG)
    item = Item(text, on=met.on, facts=(fact,))
    note_id = notes.keep(turn, text)
    return Filing(note_id, (filing.place(turn, item, customer, note_id, channel=NOTE),))


def _speaks_of_meeting(item: Item) -> bool:
    return item.channel is not None or bool(item.outcomes) or item.amount is not None


def _as_answer(turn: Turn, asked: Question, text: str, item: Item) -> FactRead | None:
    if asked.facet == "birthday":
        return _birthday(turn, asked, text)
    same = [one for one in item.facts if one.facet == asked.facet]
    if same:
        return same[0]
    if item.facts or item.contacts or len(text) > 60:
        return None
    return FactRead(asked.facet, text.strip(), asked.person)


def _birthday(turn: Turn, asked: Question, text: str) -> FactRead | None:
    for words in (text, f"生日{text}", f"birthday {text}"):
        found = find_birthdays(words, ref=turn.local)
        if found:
            return FactRead("birthday", text.strip(), asked.person, birthday=found[0].birthday)
    return None
