"""Asking: the one good question after a visit, at most once in thirty days."""

from dataclasses import asdict
from datetime import timedelta

from bot.actions.turn import Turn
from bot.domain.customers import Contact, Interaction
from bot.domain.facets import Facet, completeness, most_wanted
from bot.domain.filings import NOTE, Filed, Question
from bot.storage import contacts, facts, ledger, pending

REST = timedelta(days=30)


def question(turn: Turn, filed: Filed) -> Question | None:
    """The most valuable empty facet of the person met, else of the customer; none for C notes."""
    if filed.interaction.channel == NOTE and not filed.is_new:
        return None
    person = _person(turn, filed)
    whose = "contact" if person else "customer"
    filled = filled_facets(turn, filed.customer.id, person)
    for facet in most_wanted(filled, whose):
        if _may_ask(turn, filed.customer.id, person, facet):
            ledger.stamp(turn.tx, _key(filed.customer.id, person, facet))
            count, applicable = completeness(filled, whose)
            asked = Question(
                facet.name, person.name if person else None, person.id if person else None,
                count, applicable,
            )  # fmt: skip
            pending.put(turn.tx, filed.interaction, "question", asdict(asked))
            return asked
    return None


def asked(turn: Turn, met: Interaction) -> Question | None:
    """The question that the card of this interaction put, while it is unanswered."""
    value = pending.look(turn.tx, met, "question")
    return Question(**value) if value else None


def filled_facets(turn: Turn, customer_id: int, person: Contact | None) -> frozenset[str]:
    contact_id = person.id if person else None
    known = {
        one.facet
        for one in facts.of_customer(turn.tx, customer_id)
        if one.contact_id == contact_id
    }
    if person is not None:
        known |= {"phone"} if person.phones else set()
        known |= {"email"} if person.emails else set()
        known |= {"title"} if person.title else set()
    return frozenset(known)


def _person(turn: Turn, filed: Filed) -> Contact | None:
    if filed.people:
        return filed.people[0]
    known = contacts.of_customer(turn.tx, filed.customer.id)
    return known[0] if len(known) == 1 else None


def _may_ask(turn: Turn, customer_id: int, person: Contact | None, facet: Facet) -> bool:
    asked = ledger.when(turn.tx, _key(customer_id, person, facet))
    return asked is None or turn.tx.now - asked >= REST


def _key(customer_id: int, person: Contact | None, facet: Facet) -> str:
    return f"asked:{customer_id}:{person.id if person else 0}:{facet.name}"
