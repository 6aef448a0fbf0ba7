"""Openings: the dialogues that a button opens, about a customer or a person already chosen."""

from dataclasses import replace

from bot.actions import editing
from bot.actions import steps as table
from bot.actions.dialogues import Outcome, begin
from bot.actions.turn import Turn
from bot.domain.refusals import GoneByNow
from bot.domain.rights import Action
from bot.storage import customers


def plan(turn: Turn, customer_id: int) -> Outcome:
    """Asks when to visit a customer whose button was pressed."""
    one = customers.get(turn.tx, turn.asker, customer_id, Action.LOG)
    return begin(turn, "plan", given={"customer": str(one.id)})


def edit(turn: Turn, customer_id: int, version: int, name: str) -> Outcome:
    """Asks for the new value of a customer's field, unless it has changed since."""
    now = editing.panel(turn, customer_id)
    if now.customer.version != version:
        return replace(now, outdated=True)
    if name not in table.FIELDS:
        raise GoneByNow
    one = now.customer
    given = {"customer": str(one.id), "version": version, "now": editing.shown(one, name)}
    if name == "alias":
        given["aliases"] = list(one.aliases)
    return begin(turn, f"edit-{name}", given=given)


def edit_person(turn: Turn, contact_id: int, version: int, name: str) -> Outcome:
    """Asks for the new value of a person's field, unless it has changed since."""
    now = editing.person(turn, contact_id)
    if now.contact.version != version:
        return replace(now, outdated=True)
    if name not in table.PERSON_FIELDS:
        raise GoneByNow
    given = {
        "customer": str(now.customer.id), "contact": str(contact_id), "version": version,
        "now": editing.shown_person(now.contact, name),
    }  # fmt: skip
    return begin(turn, f"person-{name}", given=given)


def new_person(turn: Turn, customer_id: int) -> Outcome:
    """Asks for another person at the customer."""
    one = editing.panel(turn, customer_id).customer
    return begin(turn, "person", given={"customer": str(one.id)})
