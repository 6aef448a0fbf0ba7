"""Customers and the people there: the nouns that the archive is about."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, tzinfo


@dataclass(frozen=True)
class Customer:
    """A customer as its identity section tells it, with its plain classification."""

    id: int
    name: str
    kind: str  # enterprise | individual
    grade: str
    keeper_id: int
    assigned_on: date
    created_at: datetime
    standing: str = "potential"
    intent: str | None = None
    relation: str | None = None
    aliases: tuple[str, ...] = ()
    phone: str | None = None
    email: str | None = None
    region: str | None = None
    address: str | None = None
    place: tuple[float, float] | None = None  # latitude, longitude
    version: int = 1

    @property
    def short(self) -> str:
        """What staff call it: the first alias where one was given, else the name."""
        return self.aliases[0] if self.aliases else self.name


@dataclass(frozen=True)
class Contact:
    """A person at a customer. `deceased` and `opted_out` end all greetings."""

    id: int
    customer_id: int
    name: str
    title: str | None = None
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    deceased: bool = False
    opted_out: bool = False
    left: bool = False
    version: int = 1

    @property
    def position(self) -> str | None:
        """The title, unless it is only how they are called: the 总 of 王总 is no position."""
        return self.title if self.title and self.title not in self.name else None


@dataclass(frozen=True)
class Fact:
    """One statement in the archive: facet, value, where it came from, how sure it is."""

    id: int
    customer_id: int
    facet: str
    value: str
    section: str
    staff_id: int
    observed_on: date
    contact_id: int | None = None
    interaction_id: int | None = None
    source: str = "said"  # saw | said | third | form | agency | document
    person: str | None = None
    verified_at: datetime | None = None
    superseded_by: int | None = None


def is_hearsay(fact: Fact) -> bool:
    """Whether it was only heard from others, and nobody has verified it."""
    return fact.source == "third" and fact.verified_at is None


@dataclass(frozen=True)
class Interaction:
    """One counted meeting of a customer and a member of staff on one channel."""

    id: int
    customer_id: int
    staff_id: int
    channel: str
    on: date
    created_at: datetime
    text: str
    at: str | None = None  # local HH:MM where a time was said
    note_id: int | None = None
    persons: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()  # those of whom it says that they were not there
    outcomes: tuple[str, ...] = ()
    objections: tuple[str, ...] = ()
    competitors: tuple[str, ...] = ()
    complaint: str | None = None
    amount: str | None = None  # decimal in words of digits
    currency: str | None = None
    unread: str = ""
    place: tuple[float, float] | None = None  # where its rep stood, by their own sending
    guarded: bool = False  # its words hold something sensitive: not to be quoted in a brief
    version: int = 1
    gone: bool = False


@dataclass(frozen=True)
class Promise:
    """Something owed: by us (`ours`) or by the customer, with the day it falls due."""

    id: int
    customer_id: int
    staff_id: int
    text: str
    ours: bool
    due_on: date | None
    state: str
    created_at: datetime
    contact_id: int | None = None
    interaction_id: int | None = None
    version: int = 1

    def is_overdue(self, today: date) -> bool:
        return self.state == "open" and self.due_on is not None and self.due_on < today


@dataclass(frozen=True)
class Plan:
    """A visit that was agreed or intended; `at` is its instant where a time was said."""

    id: int
    customer_id: int
    staff_id: int
    day: date
    at: datetime | None = None
    state: str = "open"
    text: str = ""

    def local_time(self, zone: tzinfo) -> time | None:
        """The time of day by a reader's clock."""
        return self.at.astimezone(zone).time() if self.at else None


@dataclass(frozen=True)
class Entry:
    """An order, payment, complaint, gift, expense or competitor seen, with its date."""

    id: int
    customer_id: int
    staff_id: int
    kind: str
    day: date
    text: str
    amount: str | None = None
    currency: str | None = None
    open: bool = False
    interaction_id: int | None = None


@dataclass(frozen=True)
class Draft:
    """What is known of a customer that is about to be added."""

    name: str
    kind: str = "enterprise"
    grade: str = "C"
    standing: str = "potential"
    aliases: tuple[str, ...] = ()
    phone: str | None = None
    email: str | None = None
    region: str | None = None
    address: str | None = None
    extra: dict[str, str] = field(default_factory=dict)
