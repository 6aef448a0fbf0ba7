"""Knowing: which customer of the archive a row of a list names, or looks like."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from bot.actions import ears
from bot.capture.names import Directory
from bot.capture.sheets.sameness import spelling, without_form
from bot.domain.customers import Customer
from bot.domain.imports import Listed
from bot.domain.staff import Staff
from bot.storage import contacts, customers
from bot.storage.transaction import Tx


@dataclass
class Known:
    """The archive's customers by name, caught up from the change sequence.

    Two names that one list holds side by side are two customers to whoever wrote it; so only
    customers that the list does not name itself are searched for look-alikes."""

    listed: frozenset[str]
    directory: Directory = field(default_factory=Directory)
    seen: int = 0

    def __post_init__(self) -> None:
        self._living: dict[int, Customer] = {}
        self._names: dict[str, int] = {}
        self._formless: dict[str, int] = {}
        self._fresh: dict[str, str] = {}  # phone → the customer's name

    @classmethod
    def beside(cls, names: Iterable[str]) -> "Known":
        """What is known, seen from a list of these names."""
        return cls(frozenset(map(spelling, names)))

    def refresh(self, tx: Tx) -> None:
        """Take in what others have changed meanwhile."""
        while changes := customers.changed_since(tx, self.seen):
            for sequence, customer_id, one in changes:
                self.seen = max(self.seen, sequence)
                self._forget(customer_id)
                if one is not None:
                    self.add(one)

    def caught_up(self, tx: Tx) -> None:
        """What changed up to now was our own doing."""
        self.seen = customers.last_change(tx)

    def add(self, one: Customer, phones: Iterable[str] = ()) -> None:
        """`phones` are those of a customer that is not in the database yet."""
        self._living[one.id] = one
        self._fresh |= dict.fromkeys(phones, one.name)
        self._names.setdefault(spelling(one.name), one.id)
        for name in (one.name, *one.aliases):
            self._formless.setdefault(without_form(name), one.id)
        if spelling(one.name) not in self.listed:
            self.directory.add(ears.entry(one, [], []))

    def rehearse(self, row: Listed, keeper: Staff, moment: datetime) -> None:
        """Take in a row that would be added, for the rows after it."""
        one = Customer(
            -row.number, row.name, row.kind, row.grade or "C", keeper.id, moment.date(), moment,
            aliases=row.aliases, phone=row.phone,
        )  # fmt: skip
        self.add(one, row.phones)

    def named(self, name: str) -> Customer | None:
        """The customer of exactly this name."""
        return self._living.get(self._names.get(spelling(name), 0))

    def like(self, name: str) -> str | None:
        """The name of a customer that this one looks like."""
        same = self._living.get(self._formless.get(without_form(name), 0))
        if same is not None:
            return same.name
        match = self.directory.resolve(name).match if len(self.directory) else None
        return match.name if match is not None else None

    def of_phone(self, tx: Tx, phone: str) -> str | None:
        """The name of a living customer that has this phone."""
        if phone in self._fresh:
            return self._fresh[phone]
        for customer_id in contacts.customers_with_phone(tx, phone):
            one = self._living.get(customer_id)
            if one is not None and self._has(tx, one, phone):
                return one.name
        return None

    def _has(self, tx: Tx, one: Customer, phone: str) -> bool:
        people = contacts.of_customer(tx, one.id)
        return phone == one.phone or any(phone in person.phones for person in people)

    def _forget(self, customer_id: int) -> None:
        old = self._living.pop(customer_id, None)
        if old is None:
            return
        for index in (self._names, self._formless):
            for key in [spelling(old.name), *map(without_form, (old.name, *old.aliases))]:
                if index.get(key) == customer_id:
                    del index[key]
        self.directory.remove(customer_id)
