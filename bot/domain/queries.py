"""Queries: a question in plain words, and the lines that answer it."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from bot.domain.briefs import NextDay
from bot.domain.customers import Contact, Customer, Entry, Fact, Interaction, Plan, Promise
from bot.domain.duties import Duty
from bot.domain.staff import Staff


class Asks(StrEnum):
    """What a question wants to know."""

    UNMET = "unmet"  # who was not met in a period
    OVERDUE = "overdue"
    KEPT = "kept"  # whose keeper one is
    NO_PHONE = "no-phone"
    DUE = "due"  # whose turn comes by the end of a period
    MET = "met"
    RANKED = "ranked"  # which of the staff did how much
    PLANS = "plans"
    LIKES = "likes"
    DISLIKES = "dislikes"
    BIRTHDAYS = "birthdays"
    PROMISED = "promised"  # by us
    PROMISED_US = "promised-us"
    COMPLAINTS = "complaints"
    LAST_MET = "last-met"
    WHO_MET = "who-met"  # which of the staff met one customer
    PHONE = "phone"
    ADDRESS = "address"
    BIRTHDAY = "birthday"
    STATE = "state"  # whether one customer's turn has come
    BRIEF = "brief"
    UNKNOWN = "unknown"  # a question, but none that can be answered


@dataclass(frozen=True)
class Query:
    """A question as it was understood. `name` is whom it is about, `topic` what they like;
    `staff` whose doings it asks for, `least` where it looks for who did least;
    `mine` where the asker speaks of themselves; a query that is not `sure` is one only when its
    name is somebody known."""

    asks: Asks
    text: str
    grades: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None
    name: str | None = None
    topic: str | None = None
    staff: str | None = None
    least: bool = False
    mine: bool = False
    channel: str = "visit"  # visit | call | any
    sure: bool = True

    def during(self, first: date, last: date) -> "Query":
        return replace(self, first=first, last=last)


@dataclass(frozen=True)
class Line:
    """One line of an answer: the customer, and what it is about; the rest is None. `keeper` is
    named where it is not the asker."""

    customer: Customer
    keeper: str | None = None
    duty: Duty | None = None
    also: Duty | None = None  # the call, where a visit is owed too
    last_on: date | None = None
    contact: Contact | None = None
    fact: Fact | None = None
    who: str | None = None
    on: date | None = None
    turns: int | None = None
    lunar: bool = False
    promise: Promise | None = None
    plan: Plan | None = None
    at: str | None = None  # local time of a plan
    met: Interaction | None = None
    times: int = 0
    entry: Entry | None = None


@dataclass(frozen=True)
class Answer:
    """A page of lines from `start` on, of `total`. `kept` is the row by which its buttons find
    the question again; `team` where others' customers were looked at too; `may_switch` where
    the asker could ask for the one or the other."""

    kept: int
    query: Query
    lines: tuple[Line, ...] = ()
    total: int = 0
    start: int = 0
    team: bool = False
    may_switch: bool = False
    most: int = 8  # lines of a full page
    may_note: bool = True
    nobody: bool = False  # there are no customers at all, of these grades, to be asked about
    may_read: bool = True  # its reader may open the briefs, so that no button leads to a refusal


@dataclass(frozen=True)
class Doing:
    """What a member of staff did in a period: meetings, and at how many customers."""

    name: str
    visits: int = 0
    calls: int = 0
    customers: int = 0


@dataclass(frozen=True)
class Ranking:
    """Who did how much, in order; `team` where it is not the asker alone."""

    kept: int
    query: Query
    doings: tuple[Doing, ...]
    team: bool
    may_note: bool = True


@dataclass(frozen=True)
class WhichColleague:
    """A question about a member of staff who may be one of these, or is nobody whose doings the
    asker may see."""

    kept: int
    query: Query
    names: tuple[str, ...] = ()
    may_note: bool = True


@dataclass(frozen=True)
class Seen:
    """A member of staff (None: the asker) who met a customer: on how many days, and the last."""

    name: str | None
    days: int
    last_on: date


@dataclass(frozen=True)
class Told:
    """The answer about one customer, or one person there."""

    kept: int
    query: Query
    customer: Customer
    people: tuple[Contact, ...] = ()
    person: Contact | None = None
    last: tuple[tuple[Interaction, str | None], ...] = ()  # each with whose meeting it was
    days: tuple[NextDay, ...] = ()
    duties: tuple[Duty, ...] = ()  # the keeper's
    keeper: str | None = None  # who that is, where not the asker
    yours: tuple[Duty, ...] = ()  # the asker's own then
    seen_by: tuple[Seen, ...] = ()
    may_note: bool = True


@dataclass(frozen=True)
class HelpAsked:
    """Somebody asks, in plain words, how all this works."""

    asker: Staff


@dataclass(frozen=True)
class Whom:
    """A question about somebody who may be one of these, or is nobody known."""

    kept: int
    query: Query
    candidates: tuple[Customer, ...] = ()
    may_note: bool = True
