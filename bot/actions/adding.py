"""Adding: a new customer out of a dialogue, with its main contact; the asker is its keeper."""

from datetime import date
from typing import Any

from bot.actions import duties
from bot.actions.turn import Turn
from bot.actions.undoing import WINDOW
from bot.domain.customers import Contact, Customer, Draft
from bot.domain.dialogues import Added
from bot.domain.refusals import GoneByNow, TooLate
from bot.domain.rights import Action
from bot.storage import contacts, customers, interactions


def add(turn: Turn, answers: dict[str, Any]) -> Added:
    """Writes the customer; its visit clock starts today."""
    main = answers.get("contact")
    phone = answers.get("phone")
    individual = answers.get("kind") == "individual"
    draft = Draft(
        name=answers["name"],
        kind=answers.get("kind", "enterprise"),
        grade=answers.get("grade", "C"),
        region=answers.get("region"),
        phone=None if main and not individual else phone,
    )
    new = customers.add(
        turn.tx, draft, keeper_id=turn.asker.id, by=turn.asker.id, assigned_on=turn.today
    )
    turn.record("add", "customer", new.id)
    person = _contact(turn, new, answers)
    if person is None and phone:
        contacts.mark_phones(turn.tx, new.id, None, [phone])
    return Added(new, person, _first_due(turn, new))


def take_back(turn: Turn, customer_id: int) -> Customer:
    """Takes a new customer out again: for a day, by its keeper, while nothing was filed there."""
    one = customers.get(turn.tx, turn.asker, customer_id, Action.EDIT)
    if turn.tx.now - one.created_at > WINDOW:
        raise TooLate
    if one.keeper_id != turn.asker.id or interactions.latest(turn.tx, one.id, 1):
        raise GoneByNow
    customers.remove(turn.tx, one.id)
    turn.record("undo", "customer", one.id)
    return one


def _contact(turn: Turn, new: Customer, answers: dict[str, Any]) -> Contact | None:
    """The main contact of an enterprise; an individual is their own."""
    named = new.name if new.kind == "individual" else answers.get("contact")
    if not named:
        return None
    title = answers.get("title") if new.kind == "enterprise" else None
    phones = (answers["phone"],) if answers.get("phone") else ()
    return contacts.add(turn.tx, Contact(0, new.id, named, title, phones))


def _first_due(turn: Turn, new: Customer) -> date | None:
    return min((duty.due_on for duty in duties.of_customer(turn, new)), default=None)
