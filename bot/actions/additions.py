"""Additions: what is said in reply to a card, or right after its question, joins what the card
had filed."""

from dataclasses import replace
from datetime import timedelta

from bot.actions import (
    again,
    answering,
    asking,
    doubting,
    filing,
    notes,
    reading,
    undoing,
    waiting,
)
from bot.actions.turn import Turn
from bot.actions.weighing import Worth, passes, weigh
from bot.capture.bare_answers import is_no, is_none, is_opinion, is_yes_or_no
from bot.capture.corrections import denies
from bot.capture.courtesies import courtesy
from bot.capture.notes.chatter import is_chatter
from bot.capture.unanswered import is_noise, is_not_known
from bot.domain.customers import Interaction
from bot.domain.filings import NOTE, Doubtful, Filing, NoAnswer, NotKnown, Question
from bot.domain.letters import About
from bot.domain.readings import Item
from bot.domain.refusals import NothingToRead
from bot.domain.rights import Action
from bot.storage import customers, interactions

OPEN = timedelta(days=1)  # a question of yesterday is nobody's "skip"

Replied = Filing | NotKnown | NoAnswer | Doubtful


def reply(turn: Turn, interaction_id: int, text: str, about: About | None = None) -> Replied:
    """A reply to a card: the answer to its question, a new meeting of the same customer when
    it speaks of one, else an addition."""
    met = interactions.get(turn.tx, interaction_id)
    if met is None or met.gone:  # undone or filed anew: the words still tell of that customer
        return notes.file_note(turn, text, about=about)
    met = undoing.standing(turn, interaction_id)
    asked = asking.asked(turn, met)
    if asked and (note_id := doubting.waits(turn, met)) and is_yes_or_no(text):
        return _said(turn, asked, note_id, is_it=not is_no(text))
    if is_not_known(text) or (asked and passes(asked, text)):
        return _passed(turn, met, asked)
    if is_noise(text):
        raise NothingToRead
    read = reading.read(turn, text)
    item = read.items[0] if read.items else Item(text)
    if then := again.read(turn, met, text):
        return _place(turn, met, text, [then])
    if asked is not None and len(read.items) < 2 and not denies(text):
        if found := _answer(turn, met, asked, text, item):
            return found
    elif asked is None:
        _refuse_nothing(text, item)
    if len(read.items) > 1 or _speaks_of_meeting(turn, met, item):
        about = About("interaction", met.id, met.customer_id)
        return notes.file_note(turn, text, about=about)
    return add(turn, interaction_id, text)


def _refuse_nothing(text: str, item: Item) -> None:
    """A courtesy, a yes or chatter to a card that asks nothing tells nothing."""
    if said := courtesy(text):
        raise NothingToRead(field=said)
    if is_none(text) or is_yes_or_no(text) or (not item.facts and is_chatter(text)):
        raise NothingToRead


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
    filing_ = _place(turn, met, text, about, note_id)
    return replace(filing_, filed=tuple(replace(one, misfit=misfit) for one in filing_.filed))


def _answer(
    turn: Turn, met: Interaction, asked: Question, text: str, item: Item
) -> Filing | NoAnswer | Doubtful | None:
    """What came of words said to a question; None where they tell of something else."""
    answer = answering.read(turn, met, asked, text, item)
    worth = weigh(asked, text, item, turn.local, fits=answer is not None)
    if worth is Worth.NOTHING:
        return NoAnswer(asked.facet)
    if not (answering.is_answer_like(asked, item) or is_opinion(text)):
        return None
    if answer is None:
        misfit = asked.facet if answering.misfits(asked, item) else None
        return add(turn, met.id, text, misfit=misfit)
    if worth is Worth.DOUBTFUL:
        return doubting.doubt(turn, met, asked, text)
    asking.settle(turn, met)
    return _place(turn, met, text, [answer])


def _said(turn: Turn, asked: Question, note_id: int, *, is_it: bool) -> Filing | NoAnswer:
    """Yes or no, typed where the buttons ask whether words that wait are the answer."""
    if is_it:
        return settle(turn, note_id, answers=True)
    waiting.drop(turn, note_id, 0)
    return NoAnswer(asked.facet)


def settle(turn: Turn, note_id: int, *, answers: bool) -> Filing:
    """The words that waited do answer the question, or are only added to its customer."""
    interaction_id, text = doubting.settle(turn, note_id)
    met = undoing.standing(turn, interaction_id)
    asked = asking.asked(turn, met)
    item = next(iter(reading.read(turn, text).items), Item(text))
    answer = answering.read(turn, met, asked, text, item) if asked and answers else None
    if answer is None:
        return add(turn, met.id, text, note_id=note_id)
    asking.settle(turn, met)
    return _place(turn, met, text, [answer], note_id)


def _place(
    turn: Turn, met: Interaction, text: str, items: list[Item], note_id: int | None = None
) -> Filing:
    customer = customers.get(turn.tx, turn.asker, met.customer_id, Action.LOG)
    note_id = note_id or notes.keep(turn, text)
    filed = [
        filing.place(turn, replace(item, channel=None, on=met.on), customer, note_id, channel=NOTE)
        for item in items
    ]
    return Filing(note_id, tuple(filed))


def not_known(turn: Turn, text: str) -> NotKnown | None:
    """不知道, "skip", said without a reply: meant for the question of the latest card."""
    if not is_not_known(text):
        return None
    found = asking.latest(turn, OPEN)
    return _passed(turn, found.met, found.question) if found else NotKnown()


def _passed(turn: Turn, met: Interaction, asked: Question | None) -> NotKnown:
    if asked is None:
        return NotKnown()
    asking.settle(turn, met)
    return NotKnown(asked.facet)


def _speaks_of_meeting(turn: Turn, met: Interaction, item: Item) -> bool:
    """Whether it tells of another meeting: by the way one met, or, under a card of facts or of an
    earlier day, by what came of it. Under today's own meeting that belongs to this one."""
    if item.channel is not None:
        return True
    told = answering.tells_outcome(item) or item.amount is not None
    return told and (met.channel == NOTE or met.on != turn.today)
