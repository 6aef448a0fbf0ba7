"""Replying: what is said in reply to a card, or right after its question: an answer, no answer,
another meeting, or an addition."""

from datetime import timedelta

from bot.actions import again, answering, asking, doubting, notes, reading, undoing, waiting
from bot.actions.additions import add, place
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
from bot.storage import interactions

OPEN = timedelta(days=1)  # a question of yesterday is nobody's "skip"

Replied = Filing | NotKnown | NoAnswer | Doubtful


def reply(
    turn: Turn, interaction_id: int, text: str, about: About | None = None, *, typed: bool = False
) -> Replied:
    """A reply to a card: the answer to its question, a new meeting of the same customer when
    it speaks of one, else an addition. `typed`: without Telegram's reply, so that words of
    another form were no attempt to answer."""
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
        return place(turn, met, text, [then])
    if asked is not None and len(read.items) < 2 and not denies(text):
        if found := _answer(turn, met, asked, text, item, typed=typed):
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


def _answer(
    turn: Turn, met: Interaction, asked: Question, text: str, item: Item, *, typed: bool
) -> Filing | NoAnswer | Doubtful | None:
    """What came of words said to a question; None where they tell of something else."""
    answer = answering.read(turn, met, asked, text, item)
    worth = weigh(asked, text, item, turn.local, fits=answer is not None)
    if worth is Worth.NOTHING:
        return NoAnswer(asked.facet)
    if not (answering.is_answer_like(asked, item, fits=answer is not None) or is_opinion(text)):
        return None
    if answer is None:
        tried = not typed or any(char.isdigit() or char == "@" for char in text)
        misfit = asked.facet if tried and answering.misfits(asked, item) else None
        return add(turn, met.id, text, misfit=misfit)
    if worth is Worth.DOUBTFUL:
        return doubting.doubt(turn, met, asked, text)
    asking.settle(turn, met)
    return place(turn, met, text, [answer])


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
    return place(turn, met, text, [answer], note_id)


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
