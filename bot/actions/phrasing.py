"""Phrasing: what a rep means by a phrase, learned when they correct a channel."""

from collections.abc import Iterator

from bot.actions import reading
from bot.actions.turn import Turn
from bot.capture.notes.phrases import phrases
from bot.domain.customers import Customer, Interaction
from bot.domain.readings import Item
from bot.storage import phrases as kept


def meant(turn: Turn, item: Item, customer: Customer) -> str | None:
    """The channel that the asker has once corrected these words to."""
    known = kept.of_staff(turn.tx, turn.asker.id)
    if not known:
        return None
    said = (known.get(each) for each in _phrases(turn, item, customer))
    return next((channel for channel in said if channel), None)


def learn(turn: Turn, met: Interaction, customer: Customer, channel: str) -> bool:
    """The first phrase of an entry means this channel from now on; where that is how anybody
    reads it, whatever was learned before is forgotten. Whether something was learned."""
    item = next(iter(reading.read(turn, met.text).items), Item(met.text))
    phrase = next(_phrases(turn, item, customer), None)
    if phrase is None:
        return False
    if item.channel == channel:
        kept.forget(turn.tx, turn.asker.id, phrase)
        return False
    kept.learn(turn.tx, turn.asker.id, phrase, channel)
    return True


def _phrases(turn: Turn, item: Item, customer: Customer) -> Iterator[str]:
    named = item.customer.text if item.customer else ""
    people = [one.name for one in item.contacts]
    return phrases(item, [customer.name, *customer.aliases, named, *people], turn.local)
