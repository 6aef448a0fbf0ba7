"""Furnishing: what a row of a list says of a customer, beside what the archive says already.

Only what is missing is added. A value that contradicts the archive is told, not written."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time

from bot.actions.learning import SINGLE
from bot.capture.answers import yearly
from bot.domain.customers import Contact, Customer, Fact
from bot.domain.facets import section_of
from bot.domain.imports import Left, Listed, ListedPerson, Why
from bot.domain.readings import BirthdayRead
from bot.storage import contacts, customers, facts, occasions
from bot.storage.lists import Batch
from bot.storage.occasions import Kept
from bot.storage.transaction import Tx

SOURCE = "document"


def furnish(batch: Batch, row: Listed, new: Customer, on: date) -> None:
    """A new customer's people and facts."""
    for person in row.people:
        emails = (person.email,) if person.email else ()
        contact = batch.contact(
            Contact(0, new.id, person.name, person.title, person.phones, emails)
        )
        if person.birthday is not None:
            said = fact(new, "birthday", person.birthday_said, contact, on)
            batch.day(batch.fact(said), person.birthday)
        for facet, value in person.facts:
            batch.fact(fact(new, facet, value, contact, on))
    for facet, value in row.facts:
        told = batch.fact(fact(new, facet, value, None, on))
        if (founded := _founded(facet, value, on)) is not None:
            batch.day(told, founded, "founding")


def _founded(facet: str, value: str, on: date) -> BirthdayRead | None:
    """The founding day that a cell names; a year alone is none."""
    if facet != "founding_day":
        return None
    return yearly(value, datetime.combine(on, time()))  # read as the list says it


def fact(whose: Customer, facet: str, value: str, contact: Contact | None, on: date) -> Fact:
    """A statement of the list, unverified, in the keeper's name."""
    return Fact(
        0, whose.id, facet, value, section_of(facet), whose.keeper_id, on,
        contact_id=contact.id if contact else None, source=SOURCE,
    )  # fmt: skip


def complete(tx: Tx, row: Listed, known: Customer, on: date) -> tuple[bool, list[Left]]:
    """Adds what the archive lacks; (whether anything was added, what it says otherwise)."""
    work = _Furnishing(
        tx, row, known, on, contacts.of_customer(tx, known.id), facts.of_customer(tx, known.id),
        occasions.of_customers(tx, [known.id]),
    )  # fmt: skip
    work.identity()
    for person in row.people:
        work.meet(person)
    work.learn(row.facts, None)
    return work.changed, work.left


@dataclass
class _Furnishing:
    """One row and one customer, with what the archive holds of it."""

    tx: Tx
    row: Listed
    customer: Customer
    on: date
    people: list[Contact] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    days: list[Kept] = field(default_factory=list)
    changed: bool = False
    left: list[Left] = field(default_factory=list)

    def identity(self) -> None:
        """The customer's own values: the empty ones are filled."""
        if self.row.grade not in (None, self.customer.grade):
            self._otherwise("grade", str(self.row.grade))
        full = self.customer
        for name in ("phone", "email", "region", "address"):
            said = getattr(self.row, name)
            if said and not getattr(full, name):
                full = replace(full, **{name: said})
            elif said and said != getattr(full, name):
                self._otherwise(name, said)
        fresh = tuple(name for name in self.row.aliases if name not in full.aliases)
        full = replace(full, aliases=full.aliases + fresh)
        if full != self.customer:
            self.customer, self.changed = customers.change(self.tx, full), True
            if full.phone:
                contacts.mark_phones(self.tx, full.id, None, [full.phone])

    def meet(self, person: ListedPerson) -> None:
        """One person: a new one, or the one of that name, completed."""
        contact = next((one for one in self.people if one.name == person.name), None)
        contact = self._new(person) if contact is None else self._completed(contact, person)
        if person.birthday is not None:
            self._birthday(contact, person)
        self.learn(person.facts, contact)

    def _new(self, person: ListedPerson) -> Contact:
        emails = (person.email,) if person.email else ()
        new = Contact(0, self.customer.id, person.name, person.title, person.phones, emails)
        self.changed = True
        contact = contacts.add(self.tx, new)
        self.people.append(contact)
        return contact

    def _completed(self, known: Contact, person: ListedPerson) -> Contact:
        if person.title and known.title and person.title != known.title:
            self._otherwise("title", person.title)
        emails = (person.email,) if person.email else ()
        full = replace(
            known,
            title=known.title or person.title,
            phones=tuple(dict.fromkeys((*known.phones, *person.phones))),
            emails=tuple(dict.fromkeys((*known.emails, *emails))),
        )
        if full == known:
            return known
        self.changed = True
        return contacts.change(self.tx, full)

    def _birthday(self, contact: Contact, person: ListedPerson) -> None:
        kept = [
            one for one in self.days if one.contact_id == contact.id and one.kind == "birthday"
        ]
        if any(one.day == person.birthday for one in kept):
            return
        if kept or person.birthday is None:
            self._otherwise("birthday", person.birthday_said)
            return
        told = self._fact("birthday", person.birthday_said, contact)
        made = occasions.add(
            self.tx, customer_id=self.customer.id, contact_id=contact.id, kind="birthday",
            day=person.birthday, fact_id=told.id,
        )  # fmt: skip
        self.days.append(made)

    def learn(self, said: Iterable[tuple[str, str]], contact: Contact | None) -> None:
        """Facts that are not known yet; a second value of what one has once is told."""
        contact_id = contact.id if contact else None
        for facet, value in said:
            standing = [
                one for one in self.facts if one.facet == facet and one.contact_id == contact_id
            ]
            if any(one.value == value for one in standing):
                continue
            if standing and facet in SINGLE:
                self._otherwise(facet, value)
            else:
                self._fact(facet, value, contact)

    def _fact(self, facet: str, value: str, contact: Contact | None) -> Fact:
        self.changed = True
        made = facts.add(self.tx, fact(self.customer, facet, value, contact, self.on))
        self.facts.append(made)
        if (founded := _founded(facet, value, self.on)) is not None:
            occasions.add(
                self.tx, customer_id=self.customer.id, contact_id=None, kind="founding",
                day=founded, fact_id=made.id, section=made.section,
            )  # fmt: skip
        return made

    def _otherwise(self, column: str, value: str) -> None:
        left = Left(self.row.number, column, Why.OTHER_VALUE, value, self.customer.name)
        self.left.append(left)
