"""Adopting: somebody agrees to what a model proposed, or not; only then is anything written."""

from dataclasses import replace

from bot.actions import correcting, filing, learning, people, suggesting, undoing
from bot.actions.turn import Turn
from bot.domain.filings import Filing
from bot.domain.readings import Item
from bot.domain.refusals import GoneByNow
from bot.storage import contacts, interactions


def offer(turn: Turn, asked: suggesting.Asked, answer: str) -> Filing | None:
    """The card with what the model found more; None when that is nothing."""
    if not suggesting.keep(turn, asked, answer):
        return None
    return correcting.shown(turn, asked.interaction_id)


def adopt(turn: Turn, interaction_id: int) -> Filing:
    """Files what was proposed, as the asker's own statement; sensitive facts still wait."""
    met = undoing.own(turn, interaction_id)
    found = suggesting.take(turn, met)
    if not found:
        raise GoneByNow
    named = people.met(contacts.of_customer(turn.tx, met.customer_id), met.persons)
    item = Item(met.text, facts=found.facts, promises=found.promises)
    learning.learn(turn, item, met, named)
    filing.promise(turn, item, met, named)
    objections = tuple(dict.fromkeys((*met.objections, *found.objections)))
    interactions.change(turn.tx, replace(met, objections=objections))
    turn.record("adopt", "interaction", met.id)
    return correcting.shown(turn, interaction_id)


def ignore(turn: Turn, interaction_id: int) -> Filing:
    """Drops what was proposed."""
    met = undoing.own(turn, interaction_id)
    if not suggesting.take(turn, met):
        raise GoneByNow
    turn.record("ignore", "interaction", met.id)
    return correcting.shown(turn, interaction_id)
