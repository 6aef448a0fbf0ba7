"""Birthdays given with a contact: a fact with its source, and a special day to be told of."""

from bot.actions.turn import Turn
from bot.capture.vcard_days import birthday_of, said
from bot.domain.customers import Contact, Fact
from bot.domain.facets import section_of
from bot.storage import facts, occasions

BIRTHDAY = "birthday"


def give(turn: Turn, who: Contact, written: str | None) -> int | None:
    """Writes the birthday of a contact that has none yet; the fact's id. What is known already
    stands: a phone's address book is no better witness than whoever was told."""
    day = birthday_of(written)
    if day is None or _has_one(turn, who):
        return None
    told = facts.add(
        turn.tx,
        Fact(
            id=0, customer_id=who.customer_id, facet=BIRTHDAY, value=said(day),
            section=section_of(BIRTHDAY), staff_id=turn.asker.id, observed_on=turn.today,
            contact_id=who.id, source="document", person=who.name,
        ),
    )  # fmt: skip
    occasions.add(
        turn.tx, customer_id=who.customer_id, contact_id=who.id, kind=BIRTHDAY, day=day,
        fact_id=told.id,
    )  # fmt: skip
    return told.id


def take_back(turn: Turn, fact_id: int | None) -> None:
    """The same undone."""
    if fact_id is not None:
        occasions.undo_of(turn.tx, [fact_id])
        facts.undo(turn.tx, fact_id)


def _has_one(turn: Turn, who: Contact) -> bool:
    known = facts.of_customer(turn.tx, who.customer_id)
    return any(one.facet == BIRTHDAY and one.contact_id == who.id for one in known)
