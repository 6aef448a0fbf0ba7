"""Naming: what one member of staff calls a customer, learned from the button they pressed."""

from bot.actions.turn import Turn
from bot.capture.names.wording import is_nobody
from bot.domain.customers import Customer
from bot.storage import aliases

LONGEST = 40


def learn(turn: Turn, one: Customer, words: str) -> str | None:
    """Takes the words for a name of the customer; None when they could never tell one firm
    from another, or when they are its name already."""
    words = " ".join(words.split())
    known = (one.name, *one.aliases)
    if len(words) > LONGEST or is_nobody(words) or words in known:
        return None
    new = aliases.learn(turn.tx, staff_id=turn.asker.id, customer_id=one.id, words=words)
    return words if new else None
