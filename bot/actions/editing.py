"""Editing: one field of a customer or of a person there, if nobody else changed it meanwhile."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from bot.actions import grading
from bot.actions.turn import Turn
from bot.domain.customers import Contact, Customer, Fact
from bot.domain.facets import section_of
from bot.domain.grade_changes import Proposed
from bot.domain.panels import Panel, PersonPanel
from bot.domain.refusals import GoneByNow
from bot.domain.rights import Action
from bot.storage import contacts, customers, facts

Answers = dict[str, Any]
Edit = Callable[[Turn, Customer, str], Customer]
TOGGLES: dict[str, Callable[[Contact], Contact]] = {
    "left": lambda one: replace(one, left=not one.left),
    "deceased": lambda one: replace(one, deceased=not one.deceased),
    "opted_out": lambda one: replace(one, opted_out=not one.opted_out),
}
STATED = ("region", "address")  # also facts: they count towards completeness and keep their past


def panel(turn: Turn, customer_id: int) -> Panel:
    """A customer and its people, to choose what to change."""
    one = customers.get(turn.tx, turn.asker, customer_id, Action.EDIT)
    return Panel(one, tuple(contacts.of_customer(turn.tx, one.id)))


def person(turn: Turn, contact_id: int) -> PersonPanel:
    """A person, to choose what to change."""
    found = contacts.get(turn.tx, contact_id)
    if found is None:
        raise GoneByNow
    one = customers.get(turn.tx, turn.asker, found.customer_id, Action.EDIT)
    return PersonPanel(one, found)


def field(name: str) -> Callable[[Turn, Answers], Panel]:
    """What a dialogue about this field of a customer does in the end."""

    def finish(turn: Turn, answers: Answers) -> Panel:
        now = panel(turn, int(answers["customer"]))
        if now.customer.version != answers["version"]:
            return replace(now, outdated=True)
        if "value" not in answers:
            return now
        customers.change(turn.tx, _edited(now.customer, name, answers["value"]))
        turn.record(f"edit-{name}", "customer", now.customer.id)
        if name == "phone":
            phones = [answers["value"]] if answers["value"] else []
            contacts.mark_phones(turn.tx, now.customer.id, None, phones)
        if name in STATED and answers["value"]:
            _state(turn, now.customer, name, answers["value"])
        return replace(panel(turn, now.customer.id), changed=name)

    return finish


def grade(turn: Turn, answers: Answers) -> Panel | Proposed:
    """Signs the change where the asker may, else proposes it."""
    now = panel(turn, int(answers["customer"]))
    if now.customer.version != answers["version"]:
        return replace(now, outdated=True)
    if answers.get("value", now.customer.grade) == now.customer.grade:
        return now
    if not grading.may_sign(turn, now.customer):
        return grading.propose(turn, now.customer, answers["value"], answers["reason"])
    grading.sign_own(turn, now.customer, answers["value"], answers["reason"])
    return replace(panel(turn, now.customer.id), changed="grade")


def person_field(name: str) -> Callable[[Turn, Answers], PersonPanel]:
    """What a dialogue about this field of a person does in the end."""

    def finish(turn: Turn, answers: Answers) -> PersonPanel:
        now = person(turn, int(answers["contact"]))
        if now.contact.version != answers["version"]:
            return replace(now, outdated=True)
        if "value" not in answers:
            return now
        return _written(turn, now, name, answers["value"])

    return finish


def toggle(turn: Turn, contact_id: int, version: int, name: str) -> PersonPanel:
    """Left, deceased, no greetings: on or off."""
    now = person(turn, contact_id)
    if name not in TOGGLES:
        raise GoneByNow
    if now.contact.version != version:
        return replace(now, outdated=True)
    contacts.change(turn.tx, TOGGLES[name](now.contact))
    turn.record(f"edit-{name}", "contact", contact_id)
    return replace(person(turn, contact_id), changed=name)


def new_person(turn: Turn, answers: Answers) -> PersonPanel:
    """Another person at the customer."""
    one = customers.get(turn.tx, turn.asker, int(answers["customer"]), Action.EDIT)
    phones = (answers["phone"],) if answers.get("phone") else ()
    new = Contact(0, one.id, answers["contact"], answers.get("title"), phones)
    made = contacts.add(turn.tx, new)
    turn.record("add", "contact", made.id)
    return PersonPanel(one, made, changed="contact")


def shown(one: Customer, name: str) -> str:
    """What a field holds now, as plain text; grades and standings by their own names."""
    value = {
        "name": one.name, "alias": " / ".join(one.aliases), "grade": one.grade,
        "region": one.region, "address": one.address, "phone": one.phone, "standing": "",
    }[name]  # fmt: skip
    return value or ""


def shown_person(one: Contact, name: str) -> str:
    value = {"name": one.name, "title": one.title, "phone": ", ".join(one.phones)}[name]
    return value or ""


def _written(turn: Turn, now: PersonPanel, name: str, value: str) -> PersonPanel:
    old = now.contact
    if name == "phone":
        kept = tuple(one for one in old.phones if one != value)
        new = replace(old, phones=(value, *kept) if value else ())
    elif name == "name":
        new = replace(old, name=value)
    else:
        new = replace(old, title=value or None)
    contacts.change(turn.tx, new)
    turn.record(f"edit-{name}", "contact", old.id)
    return replace(person(turn, old.id), changed=name)


def _edited(one: Customer, name: str, value: str) -> Customer:
    match name:
        case "name":
            return replace(one, name=value)
        case "alias":
            return replace(one, aliases=_toggled(one.aliases, value))
        case "region":
            return replace(one, region=value or None)
        case "address":
            return replace(one, address=value or None)
        case "phone":
            return replace(one, phone=value or None)
        case "standing":
            return replace(one, standing=value)
    raise GoneByNow


def _toggled(aliases: tuple[str, ...], value: str) -> tuple[str, ...]:
    """A known alias is taken away, a new one comes first."""
    rest = tuple(one for one in aliases if one != value)
    return rest if value in aliases else (value, *rest)


def _state(turn: Turn, one: Customer, facet: str, value: str) -> None:
    """The new value as a fact, over the old ones."""
    standing = [
        old
        for old in facts.of_customer(turn.tx, one.id)
        if old.facet == facet and old.contact_id is None
    ]
    new = Fact(0, one.id, facet, value, section_of(facet), turn.asker.id, turn.today, source="saw")
    made = facts.add(turn.tx, new)
    for old in standing:
        facts.supersede(turn.tx, old.id, made.id)
