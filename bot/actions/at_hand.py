"""At hand: what a card asks while it is the latest thing in the chat. What is typed next
without Telegram's reply, and names nobody else, is said to it."""

import re
from datetime import timedelta

from bot.actions import again, answering, asking, finding, reading, replying
from bot.actions.turn import Turn
from bot.capture.bare_answers import is_none
from bot.capture.corrections import denies
from bot.capture.goes_on import goes_on
from bot.capture.notes.firms import is_ended
from bot.domain.briefs import Lookup
from bot.domain.customers import Interaction
from bot.domain.facets import kind_of
from bot.domain.letters import About
from bot.domain.readings import Item
from bot.storage import contacts, interactions, outbox

RECENT = timedelta(hours=2)
_WORD = re.compile("[A-Za-z]+")
LEAST = 4  # letters; of fewer even a customer's initials are often a word
LONGEST = 60  # characters; more than that is a note of its own
# What is asked is a firm or a house: a firm's name is an answer, and nobody to look up.
OF_FIRMS = frozenset(
    ("competitor", "bought_elsewhere", "our_place", "career", "partner", "education", "clubs",
     "association", "places", "decision")
)  # fmt: skip


def said(turn: Turn, text: str, looked: Lookup | None) -> replying.Replied | None:
    """What the words do as a reply to that question; None where there is none, or they are a
    note or a name of their own. `looked`: they may be just a name, whom it may mean."""
    if len(text) > LONGEST or "\n" in text or denies(text):
        return None
    found = asking.latest(turn, RECENT)
    if found is None:
        return _again(turn, text)
    if not _is_latest(turn, found.newest):
        return None
    items = reading.read(turn, text).items
    if len(items) > 1 or (looked and looked.candidates):
        return None
    if items and _of_another(turn, text, items[0], found, bare=looked is not None):
        return None
    card = About("interaction", found.met.id, found.met.customer_id)
    return replying.reply(turn, found.met.id, text, card, typed=True)


def _again(turn: Turn, text: str) -> replying.Replied | None:
    """What is typed to a card that asks when to try again: a day, or what is to be done then."""
    met = interactions.newest_by(turn.tx, turn.asker.id, turn.tx.now - RECENT)
    if met is None or not again.is_asked(met) or not _is_latest(turn, met):
        return None
    items = reading.read(turn, text).items
    ahead = len(items) == 1 and items[0].customer is None and items[0].promises
    if _sounds_known(turn, text):
        return None
    if not ahead and again.read(turn, met, text) is None:
        return None
    card = About("interaction", met.id, met.customer_id)
    return replying.reply(turn, met.id, text, card)


def _is_latest(turn: Turn, met: Interaction) -> bool:
    return outbox.is_latest(turn.tx, turn.chat_id, About("interaction", met.id))


def _of_another(turn: Turn, text: str, item: Item, found: asking.Open, *, bare: bool) -> bool:
    """Whether the words are about another customer: a known one, one of whom more is told, or
    just a name where none was asked for."""
    named = item.customer
    if is_none(text):  # nobody else: at no door
        return False
    if item.channel is not None or _sounds_known(turn, text):
        return True
    if named is None:
        return not answering.is_answer_like(found.question, item) and _subject(turn, item, found)
    if named.match is not None or named.candidates:
        return True
    if goes_on(text):  # 下次带合同: whatever looks like a name in it
        return False
    if not bare and _subject(turn, item, found):  # acme wants samples
        return True
    if not bare or kind_of(found.question.facet) not in answering.ANY_WORDS:
        return bare and answering.read(turn, found.met, found.question, text, item) is None
    return found.question.facet not in OF_FIRMS and is_ended(named.text)


def _subject(turn: Turn, item: Item, found: asking.Open) -> bool:
    """Whether what it tells may be told of somebody nobody knows yet: 顶峰要样品."""
    if not _tells(item) or goes_on(item.text):
        return False
    known = [one.name.casefold() for one in contacts.of_customer(turn.tx, found.met.customer_id)]
    return not any(one.name.casefold() in name for one in item.contacts for name in known)


def _sounds_known(turn: Turn, text: str) -> bool:
    """Whether one word of it, in small letters too, is by itself the name of a customer."""
    words = [one for one in _WORD.findall(text) if len(one) >= LEAST]
    return any(finding.resolve(turn, one).match is not None for one in words)


def _tells(item: Item) -> bool:
    return bool(
        answering.tells_outcome(item) or item.promises or item.next_visit or item.complaint
        or item.amount or item.objections or item.planned
    )  # fmt: skip
