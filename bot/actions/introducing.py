"""Introducing: people that were sent become contacts, once the sender has said so."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from bot.actions import birthdays_given, proposals, undoing
from bot.actions.people import find
from bot.actions.turn import Turn
from bot.capture.cards.numbers import normal
from bot.capture.fields import read_fields
from bot.capture.notes.phones import find_emails, find_phones
from bot.domain import persons
from bot.domain.customers import Contact, Customer
from bot.domain.introductions import Introduced, Newcomer, Welcomed
from bot.domain.letters import About
from bot.domain.proposals import Proposal, Whose
from bot.domain.refusals import BadValue, GoneByNow, TooLate
from bot.domain.rights import Action
from bot.storage import contacts, customers, documents

FIELDS = ("name", "title", "company", "phones", "emails", "address", "birthday")


def introduce(
    turn: Turn,
    people: Sequence[Newcomer],
    *,
    about: About | None = None,
    left_out: int = 0,
    broken: int = 0,
    document_id: int | None = None,
) -> Introduced:
    """Proposes these people as contacts; nothing is saved before the sender says so."""
    tidy = [_tidy(one) for one in people]
    companies = {one.company for one in tidy if one.company}
    named = companies.pop() if len(companies) == 1 else None
    phones = tuple(phone for one in tidy for phone in one.phones)[:10]
    whose = proposals.whose(turn, about=about, named=named, phones=phones)
    value = {
        "people": [_kept(one) for one in tidy], "named": named, "left_out": left_out,
        "broken": broken, "document": document_id,
        "candidates": [one.id for one in whose.candidates],
        "customer": whose.customer.id if whose.customer else None,
    }  # fmt: skip
    return shown(turn, proposals.open_new(turn, "people", value))


def shown(turn: Turn, one: Proposal) -> Introduced:
    """The proposal as it stands: each person with their customer and their double there."""
    value = one.value
    chosen = proposals.customer_of(turn, one) if value.get("customer") else None
    homes = _homes(turn, value["people"], chosen)
    people = tuple(_newcomer(turn, person, homes, chosen) for person in value["people"])
    likely = tuple(proposals.within_reach(turn, value.get("candidates", [])))
    whose = Whose(chosen, value.get("named"), likely)
    return Introduced(one.id, people, whose, value["left_out"], value["broken"])


def choose(turn: Turn, one: Proposal, customer: Customer) -> Introduced:
    """Those without a customer of their own belong to this one."""
    return shown(turn, proposals.keep(turn, one, customer=customer.id))


def correct(turn: Turn, proposal_id: int, text: str) -> Introduced:
    """The one person's fields as the sender has put them right."""
    one = proposals.get(turn, proposal_id, "people")
    said = read_fields(text)
    if len(one.value["people"]) != 1 or not said:
        raise BadValue(field="contact")
    person = {**one.value["people"][0], **_parsed(said)}
    changed: dict[str, Any] = {"people": [person]}
    if said.get("company"):
        found = proposals.whose(turn, named=said["company"])
        changed |= {
            "named": said["company"], "candidates": [each.id for each in found.candidates],
            "customer": found.customer.id if found.customer else None,
        }  # fmt: skip
    return shown(turn, proposals.keep(turn, one, **changed))


def save(turn: Turn, proposal_id: int, *, apart: bool = False) -> Welcomed:
    """Writes them: the double of a known person completes that person, unless `apart`."""
    one = proposals.get(turn, proposal_id, "people")
    seen = shown(turn, one)
    if not seen.ready:
        raise BadValue(field="contact-customer" if seen.homeless else "contact")
    saved = [_save(turn, person, apart=apart) for person in seen.people]
    customers_of = {
        person.customer.id: person.customer for person in seen.people if person.customer
    }
    addressed = _address(turn, seen)
    _keep_picture(turn, one, list(customers_of))
    proposals.close(turn, one, saved=saved, addressed=addressed)
    merged = sum(1 for each in saved if each["before"])
    return Welcomed(
        one.id,
        tuple(person.name for person in seen.people),
        tuple(each.name for each in customers_of.values()),
        len(saved) - merged,
        merged,
        customer_id=next(iter(customers_of)) if len(customers_of) == 1 else None,
    )


def unsave(turn: Turn, proposal_id: int) -> Welcomed:
    """Takes the saving back, for a day; who was completed is as before."""
    one = proposals.get(turn, proposal_id, "people", state="done")
    if turn.tx.now - one.created_at > undoing.WINDOW:
        raise TooLate
    for each in one.value.get("saved", []):
        _unsave(turn, each)
    if (addressed := one.value.get("addressed")) is not None:
        known = proposals.within_reach(turn, [addressed])
        for customer in known:
            customers.change(turn.tx, replace(customer, address=None))
    proposals.remove_made(turn, one)
    proposals.keep(turn, one, saved=[], addressed=None)
    names = tuple(person["name"] for person in one.value["people"])
    return Welcomed(one.id, names, (), undone=True)


def _save(turn: Turn, person: Newcomer, *, apart: bool) -> dict[str, Any]:
    if person.customer is None:
        raise GoneByNow
    if person.twin is not None and not apart:
        before = person.twin
        contacts.change(turn.tx, _completed(before, person))
        turn.record("merge", "contact", before.id)
        born = birthdays_given.give(turn, before, person.birthday)
        return {"id": before.id, "before": _as_value(before), "born": born}
    new = contacts.add(
        turn.tx,
        Contact(0, person.customer.id, person.name, person.title, person.phones, person.emails),
    )
    turn.record("add", "contact", new.id)
    born = birthdays_given.give(turn, new, person.birthday)
    return {"id": new.id, "before": None, "born": born}


def _unsave(turn: Turn, each: dict[str, Any]) -> None:
    known = contacts.get(turn.tx, each["id"])
    if known is None:
        return
    customers.get(turn.tx, turn.asker, known.customer_id, Action.LOG)
    birthdays_given.take_back(turn, each.get("born"))
    if each["before"] is None:
        contacts.remove(turn.tx, known.id)
        contacts.mark_phones(turn.tx, known.customer_id, known.id, ())
    else:
        value = each["before"]
        contacts.change(turn.tx, replace(
            known, name=value["name"], title=value["title"], phones=tuple(value["phones"]),
            emails=tuple(value["emails"]),
        ))  # fmt: skip
    turn.record("undo", "contact", known.id)


def _completed(known: Contact, person: Newcomer) -> Contact:
    """What is printed is more exact than what was heard: 王总 becomes 王建国."""
    return replace(
        known,
        name=persons.fuller(known.name, person.name),
        title=person.title or known.title,
        phones=tuple(dict.fromkeys((*known.phones, *person.phones))),
        emails=tuple(dict.fromkeys((*known.emails, *person.emails))),
    )


def _as_value(known: Contact) -> dict[str, Any]:
    return {
        "name": known.name, "title": known.title, "phones": list(known.phones),
        "emails": list(known.emails),
    }  # fmt: skip


def _address(turn: Turn, seen: Introduced) -> int | None:
    """The address on a card becomes its customer's, where none is known."""
    for person in seen.people:
        if person.address and person.customer and not person.customer.address:
            customers.change(turn.tx, replace(person.customer, address=person.address))
            return person.customer.id
    return None


def _keep_picture(turn: Turn, one: Proposal, customer_ids: list[int]) -> None:
    document_id = one.value.get("document")
    found = documents.get(turn.tx, document_id) if document_id else None
    if found is not None and len(customer_ids) == 1:
        documents.give(turn.tx, found, customer_ids[0])


def _homes(
    turn: Turn, people: Iterable[dict[str, Any]], chosen: Customer | None
) -> dict[str, Customer]:
    """Company → customer, where a file names several companies."""
    companies = {person["company"] for person in people if person.get("company")}
    if len(companies) <= 1 and chosen is not None:
        return {}
    found = {name: proposals.whose(turn, named=name).customer for name in companies}
    return {name: one for name, one in found.items() if one is not None}


def _newcomer(
    turn: Turn, value: dict[str, Any], homes: dict[str, Customer], chosen: Customer | None
) -> Newcomer:
    person = Newcomer(
        **{**value, "phones": tuple(value["phones"]), "emails": tuple(value["emails"])}
    )
    home = homes.get(person.company or "") or chosen
    twin = _twin(contacts.of_customer(turn.tx, home.id), person) if home else None
    return replace(person, customer=home, twin=twin, elsewhere=_elsewhere(turn, person, home))


def _twin(known: Sequence[Contact], person: Newcomer) -> Contact | None:
    for one in known:
        if set(one.phones) & set(person.phones):
            return one
    return find(known, person.name, person.title) if person.name else None


def _elsewhere(turn: Turn, person: Newcomer, home: Customer | None) -> tuple[str, ...]:
    ids = [
        one
        for phone in person.phones
        for one in contacts.customers_with_phone(turn.tx, phone)
        if home is None or one != home.id
    ]
    found = proposals.within_reach(turn, list(dict.fromkeys(ids)))
    return tuple(
        one.name
        for one in found
        if any(
            set(who.phones) & set(person.phones) for who in contacts.of_customer(turn.tx, one.id)
        )
    )


def _tidy(one: Newcomer) -> Newcomer:
    """Phones in one form, or not at all; a name has letters."""
    phones = tuple(dict.fromkeys(number for each in one.phones if (number := phone(each))))
    name = " ".join(one.name.split())[:60]
    return replace(
        one, name=name if any(map(str.isalpha, name)) else "", phones=phones[:5],
        emails=one.emails[:5],
    )  # fmt: skip


def phone(written: str) -> str | None:
    """E.164 where that is certain, else the digits; None for what is no phone."""
    found = find_phones(written)
    return found[0].number if found else normal(written)


def _parsed(said: dict[str, str]) -> dict[str, Any]:
    value: dict[str, Any] = dict(said)
    if "phones" in said:
        numbers = [number for each in said["phones"].split("/") if (number := phone(each))]
        if not numbers:
            raise BadValue(field="phone")
        value["phones"] = numbers
    if "emails" in said:
        value["emails"] = [one.address for one in find_emails(said["emails"])]
        if not value["emails"]:
            raise BadValue(field="email")
    return value


def _kept(one: Newcomer) -> dict[str, Any]:
    return {field: getattr(one, field) for field in FIELDS}
