"""A reading: what a note was understood to say. A proposal, never yet a write."""

from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from enum import StrEnum

from bot.domain.departures import DepartureRead


class Channel(StrEnum):
    """How the customer was met; `visit` is a walk to the door, `event` a fair or a dinner."""

    VISIT = "visit"
    CALL = "call"
    VIDEO = "video"
    MESSAGE = "message"
    EVENT = "event"


@dataclass(frozen=True)
class Candidate:
    """A customer that a mention may mean; `score` runs from 0 to 100."""

    customer_id: int
    name: str
    score: float


@dataclass(frozen=True)
class CustomerRead:
    """The words that name a customer, and whom they mean: `match` is None when it is nobody
    known or when two or more `candidates` are equally likely."""

    text: str
    match: Candidate | None = None
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True)
class PersonRead:
    """A person at the customer, as named in the note; phones in E.164 where that is certain.
    `absent` is who was named for not being there."""

    name: str
    title: str | None = None
    phone: str | None = None
    email: str | None = None
    absent: bool = False


@dataclass(frozen=True)
class PromiseRead:
    """Something promised; `ours` says who owes it."""

    text: str
    ours: bool = True
    due: date | None = None
    at: time | None = None
    only_meets: bool = False  # it is the planned meeting itself, and nothing besides


@dataclass(frozen=True)
class BirthdayRead:
    """A birthday as stated; `year` is of its own calendar, `impossible` when no such day was."""

    lunar: bool
    month: int
    day: int
    year: int | None = None
    leap_month: bool = False
    impossible: bool = False


@dataclass(frozen=True)
class FactRead:
    """One statement about the customer (`person` None) or about a person there. `birthday` is
    the yearly day that it tells of: of this `occasion`, and of a `relative` where it is not the
    person's own; `minor` where that is a child under fourteen."""

    facet: str
    value: str
    person: str | None = None
    sensitive: bool = False
    hearsay: bool = False
    birthday: BirthdayRead | None = None
    occasion: str = "birthday"
    relative: str | None = None
    minor: bool = False


@dataclass(frozen=True)
class Amount:
    """Money; `currency` is an ISO 4217 code, None when the note names none."""

    value: Decimal
    currency: str | None = None


@dataclass(frozen=True)
class Doubts:
    """Days, as written, that deny each other (`denied`), that no calendar has (`never`), and
    the same of birthdays; figures beside an order that may be money or pieces (`bare`)."""

    denied: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    birthdays: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()


NO_DOUBTS = Doubts()


@dataclass(frozen=True)
class Item:
    """One customer's part of a note. `text` is that part word for word; `unread` is what of it
    was not understood. `on` is when it happened in the user's zone; `next_visit` lies ahead."""

    text: str
    customer: CustomerRead | None = None
    contacts: tuple[PersonRead, ...] = ()
    on: date | None = None
    at: time | None = None
    channel: Channel | None = None
    outcomes: tuple[str, ...] = ()
    promises: tuple[PromiseRead, ...] = ()
    next_visit: date | None = None
    next_visit_at: time | None = None
    facts: tuple[FactRead, ...] = ()
    objections: tuple[str, ...] = ()
    competitors: tuple[str, ...] = ()
    complaint: str | None = None
    amount: Amount | None = None
    do_not_mention: tuple[str, ...] = ()
    departures: tuple[DepartureRead, ...] = ()
    doubts: Doubts = NO_DOUBTS
    planned: bool = False  # all of it lies ahead: nothing has taken place
    unread: str = ""


@dataclass(frozen=True)
class Reading:
    """A whole note: its language (`zh` or `en`) and one item a customer, in the note's order."""

    lang: str
    items: tuple[Item, ...] = field(default_factory=tuple)
