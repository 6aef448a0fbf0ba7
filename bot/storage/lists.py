"""Lists in memory: many new customers at once, with one statement a table.

batch = Batch(tx) · batch.customer(…) · batch.contact(…) · batch.fact(…) · batch.birthday(…) ·
batch.write(). Nothing is in the database before `write`."""

from dataclasses import replace
from datetime import date

from sqlmodel import SQLModel

from bot.domain.customers import Contact, Customer, Draft, Fact
from bot.domain.readings import BirthdayRead
from bot.storage import contacts, customers, facts, occasions
from bot.storage.tables import CustomerRow
from bot.storage.transaction import Tx

# In the order in which they refer to each other.
_ORDER = ("customer", "contact", "phone_mark", "fact", "occasion")


class Batch:
    """New rows by table, all of customers that are new themselves."""

    def __init__(self, tx: Tx) -> None:
        self._tx = tx
        self._rows: dict[str, list[SQLModel]] = {name: [] for name in _ORDER}

    def customer(self, draft: Draft, *, keeper_id: int, by: int, assigned_on: date) -> Customer:
        """A new customer; its own phone is marked for the duplicate check."""
        row = customers.fresh(self._tx, draft, keeper_id=keeper_id, by=by, assigned_on=assigned_on)
        self._rows["customer"].append(row)
        self._mark(row.id, None, draft.phone)
        return customers.noun(self._tx, row)

    def contact(self, contact: Contact) -> Contact:
        """A new person; `contact.id` is ignored and made here."""
        row = contacts.fresh(self._tx, contact)
        self._rows["contact"].append(row)
        for phone in contact.phones:
            self._mark(row.customer_id, row.id, phone)
        return replace(contact, id=row.id)

    def fact(self, fact: Fact) -> Fact:
        """A new fact; `fact.id` is ignored and made here."""
        row = facts.fresh(self._tx, fact)
        self._rows["fact"].append(row)
        return replace(fact, id=row.id)

    def day(self, fact: Fact, day: BirthdayRead, kind: str = "birthday") -> None:
        """The yearly day that a fact tells of."""
        row = occasions.fresh(
            self._tx, fact.customer_id, fact.contact_id, kind, day, fact.id, section=fact.section
        )
        self._rows["occasion"].append(row)

    def write(self) -> None:
        """Write all of it; every customer has its own place in the change sequence."""
        new = [row for row in self._rows["customer"] if isinstance(row, CustomerRow)]
        last = customers.advance(self._tx, len(new)) if new else 0
        for place, row in enumerate(new, start=1):
            row.changed = last - len(new) + place
        connection = self._tx.session.connection()
        for name, rows in self._rows.items():
            if rows:
                table = SQLModel.metadata.tables[name]
                connection.execute(table.insert(), [dict(row) for row in rows])
        self._rows = {name: [] for name in _ORDER}

    def _mark(self, customer_id: int, contact_id: int | None, phone: str | None) -> None:
        if phone is not None:
            mark = contacts.fresh_mark(self._tx, customer_id, contact_id, phone)
            self._rows["phone_mark"].append(mark)
