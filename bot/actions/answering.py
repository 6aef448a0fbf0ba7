"""Answering: a reply to a card's question, read as an answer of the kind that was asked for."""

from collections.abc import Callable
from dataclasses import replace

from bot.actions.turn import Turn
from bot.capture import answers
from bot.capture.birthdays import find_birthdays
from bot.capture.goes_on import goes_on
from bot.capture.notes.birthdays import of_kin, worded, worded_day
from bot.capture.notes.clauses import clauses
from bot.capture.phones import read_phone
from bot.domain.customers import Interaction
from bot.domain.facets import FACETS, kind_of
from bot.domain.filings import Question
from bot.domain.lunar import is_possible
from bot.domain.readings import FactRead, Item, PersonRead
from bot.storage import settings

LONGEST = 120  # characters; more than that is a story, not an answer
# Facets of how a customer trades.
OF_TRADE = frozenset(
    ("policy", "worry", "potential", "goal", "our_place", "bought_elsewhere", "bought_from_us",
     "capability", "scope", "philosophy")
)  # fmt: skip
ANY_WORDS = ("words", "title")  # kinds whose answers have no form of their own
OF_ADDRESS = ("phone", "email")
READERS_OF_MONEY = ("amount", "number")

Answer = Item | None


def is_answer_like(asked: Question, item: Item, *, fits: bool = False) -> bool:
    """Whether the words could answer at all: those of another meeting, or of a promise, do not.
    An amount does where money or a number was asked for, and so do words that have the form of
    what was asked for (`fits`): "I think it is 4 May"."""
    if item.channel is not None or item.promises or item.next_visit or item.complaint:
        return False
    if kind_of(asked.facet) not in OF_ADDRESS and any(p.phone or p.email for p in item.contacts):
        return False
    if kind_of(asked.facet) in READERS_OF_MONEY:
        return True
    if item.amount is not None:
        return False
    if fits and kind_of(asked.facet) not in ANY_WORDS:
        return True
    return not tells_outcome(item) or is_manner(asked, item)


def is_manner(asked: Question, item: Item) -> bool:
    """Whether it tells how they trade where that was asked, though the same words could tell
    what came of a meeting: 付款要老板签字, 三家比价."""
    if asked.facet not in OF_TRADE or len(clauses(item.text)) > 1:
        return False
    return asked.facet == "policy" or not goes_on(item.text)


def tells_outcome(item: Item) -> bool:
    """Whether it came to something; liking to go fishing is no outcome of a meeting."""
    return bool(set(item.outcomes) - {"relationship"})


def read(turn: Turn, met: Interaction, asked: Question, text: str, item: Item) -> Answer:
    """What is to be filed as the answer; None when the words are of another kind."""
    if len(text) > LONGEST:
        return None
    bare = Item(text, on=met.on, unread="")
    found = READERS[kind_of(asked.facet)](turn, asked, text, item)
    if isinstance(found, PersonRead):
        return replace(bare, contacts=(found,))
    return replace(bare, facts=found) if found else None


def misfits(asked: Question, item: Item) -> bool:
    """Whether the asker should hear that this was no answer: not when the words were plainly
    about something else."""
    return kind_of(asked.facet) != "words" and not item.facts


def about_person(item: Item, name: str | None) -> Item:
    """The item with its personal facts given to the person that the card is about."""
    if name is None or item.contacts:
        return item
    return replace(item, facts=tuple(_of(one, name) for one in item.facts))


def _of(fact: FactRead, name: str) -> FactRead:
    facet = FACETS.get(fact.facet)
    if fact.person is not None or facet is None or facet.whose != "contact":
        return fact
    return replace(fact, person=name)


Found = tuple[FactRead, ...] | PersonRead | None
Reader = Callable[[Turn, Question, str, Item], Found]


def _birthday(turn: Turn, asked: Question, text: str, _item: Item) -> Found:
    said = answers.birthday(text, turn.local)
    if said is None or not answers.is_of_day(text, turn.local):
        return None
    words = answers.tidy(text)
    # Whose the bare day is was said in the question; one that never is stays as it was said.
    is_bare = said.text not in text
    day = said.birthday
    kept = day if day is not None and is_bare and is_possible(day) else None
    if (asked.relative, asked.occasion) == (None, "birthday"):
        value = worded(kept) if kept and not kept.year else words
        return (FactRead("birthday", value, asked.person, birthday=day),)
    value = worded_day(kept, asked.relative, asked.occasion) if kept else words
    if asked.relative:
        read = of_kin(words, asked.person, asked.relative, day, turn.local.replace(tzinfo=None))
        return (replace(read, value=value),)
    return (FactRead("family", value, asked.person, birthday=day, occasion=asked.occasion),)


def _phone(turn: Turn, asked: Question, text: str, item: Item) -> Found:
    number = read_phone(text, settings.get(turn.tx, "country"))
    named = [one.phone for one in item.contacts if one.phone]
    number = number or (named[0] if named else None)
    return PersonRead(asked.person or "", phone=number) if number else None


def _email(_turn: Turn, asked: Question, text: str, _item: Item) -> Found:
    address = answers.email(text)
    return PersonRead(asked.person or "", email=address) if address else None


def _title(_turn: Turn, asked: Question, text: str, _item: Item) -> Found:
    title = answers.title(text)
    return PersonRead(asked.person or "", title=title) if title else None


def _number(_turn: Turn, asked: Question, text: str, _item: Item) -> Found:
    return _plain(asked, text) if answers.is_number(text) else None


def _day(turn: Turn, asked: Question, text: str, _item: Item) -> Found:
    if not answers.is_day(text, turn.local):
        return None
    return (with_day(turn, asked.facet, answers.tidy(text), asked.person),)


def with_day(turn: Turn, facet: str, value: str, person: str | None) -> FactRead:
    """A fact that tells of a day: a birthday, and a founding day that is kept each year."""
    if facet == "birthday":
        said = answers.birthday(value, turn.local)
        return FactRead(facet, value, person, birthday=said.birthday if said else None)
    founded = answers.yearly(value, turn.local) if facet == "founding_day" else None
    if founded is None:
        return FactRead(facet, value, person)
    return FactRead(facet, value, person, birthday=founded, occasion="founding")


def _words(turn: Turn, asked: Question, text: str, item: Item) -> Found:
    if any(one.facet == asked.facet for one in item.facts):
        return about_person(item, asked.person).facts
    if item.facts or find_birthdays(text, ref=turn.local):  # 2月30日 is no day, nor a competitor
        return None
    return _plain(asked, text)


def _plain(asked: Question, text: str) -> Found:
    return (FactRead(asked.facet, answers.tidy(text), asked.person),)


READERS: dict[str, Reader] = {
    "birthday": _birthday,
    "day": _day,
    "phone": _phone,
    "email": _email,
    "title": _title,
    "number": _number,
    "amount": _number,
    "words": _words,
}
