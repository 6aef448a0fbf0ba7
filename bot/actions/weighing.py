"""Weighing: whether words answer the question that a card has asked, as far as one can tell."""

from datetime import datetime
from enum import Enum, auto

from bot.actions.answering import ANY_WORDS
from bot.capture.answers import is_bare_day
from bot.capture.bare_answers import (
    OPINIONS,
    WHETHER,
    is_no,
    is_none,
    is_opinion,
    is_yes_or_no,
)
from bot.capture.courtesies import courtesy
from bot.capture.goes_on import goes_on
from bot.capture.notes import chatter
from bot.capture.notes.orders import without_orders
from bot.domain.facets import kind_of
from bot.domain.filings import Question
from bot.domain.readings import Item

# How likely it is chatter: from the first on it is asked, from the second likelier than not.
MAYBE, EITHER = 0.3, 0.5
NAMES = ("competitor", "legal_rep", "mentor", "nickname")  # what is asked is a name
FEW_DIGITS = 4  # fewer are no part of a number that somebody mistyped


def passes(asked: Question, text: str) -> bool:
    """Whether there is no such day, number or address to tell: 没有, "none"."""
    return kind_of(asked.facet) not in ANY_WORDS and (is_none(text) or is_no(text))


class Worth(Enum):
    """What words are to a question: `SAYS` something, `DOUBTFUL`, or `NOTHING` at all."""

    SAYS = auto()
    DOUBTFUL = auto()
    NOTHING = auto()


def weigh(asked: Question, text: str, item: Item, now: datetime, *, fits: bool) -> Worth:
    """`fits`: the words have the form of such an answer; a day, a number, any words."""
    kind = kind_of(asked.facet)
    if item.facts or (fits and kind not in ANY_WORDS):
        return Worth.SAYS
    if kind in ANY_WORDS and is_bare_day(text, now):
        return Worth.DOUBTFUL
    if without_orders(text) != text:
        return Worth.NOTHING
    if kind in ANY_WORDS and is_none(text):
        return Worth.SAYS
    if is_yes_or_no(text):
        other = Worth.DOUBTFUL if kind in ANY_WORDS else Worth.NOTHING
        return Worth.SAYS if asked.facet in WHETHER else other
    if asked.facet in NAMES and goes_on(text) and not _names(item):
        return Worth.DOUBTFUL
    if is_opinion(text) and kind in ANY_WORDS and not courtesy(text):
        return Worth.SAYS if asked.facet in OPINIONS else Worth.DOUBTFUL
    if courtesy(text):
        return Worth.DOUBTFUL if asked.facet in OPINIONS else Worth.NOTHING
    return _by_letters(text) if kind in ANY_WORDS else _of_another_form(text)


def _names(item: Item) -> bool:
    return bool(item.contacts or item.competitors or item.customer)


def _of_another_form(text: str) -> Worth:
    """Where a day or a number was asked for and these words hold none: there is no doubt that
    they do not answer, only whether they tell anything."""
    digits = sum(char.isdigit() for char in text)
    words = sum(char.isalpha() for char in text) > 1
    told = digits >= FEW_DIGITS or (words and chatter.chance(text) <= EITHER)
    return Worth.SAYS if told else Worth.NOTHING


def _by_letters(text: str) -> Worth:
    if sum(char.isalpha() for char in text) < 2:  # 抽, {{7*7}}
        return Worth.DOUBTFUL
    if chatter.is_chatter(text):
        return Worth.NOTHING
    return Worth.DOUBTFUL if chatter.chance(text) > MAYBE else Worth.SAYS
