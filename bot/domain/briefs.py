"""The brief: what is worth knowing before a call, in the order in which it is read."""

from dataclasses import dataclass
from datetime import date

from bot.domain.customers import Contact, Customer, Entry, Fact, Interaction, Plan, Promise
from bot.domain.duties import Duty, Held
from bot.domain.measures import InForce


@dataclass(frozen=True)
class NextDay:
    """An occasion ahead: whose, what kind, on which solar day, and how old they turn."""

    who: str
    kind: str
    on: date
    lunar: bool = False
    turns: int | None = None
    relative: str | None = None  # of whom: it is not the person's own day


@dataclass(frozen=True)
class Person:
    """A contact with the facts most useful for talk, best first."""

    contact: Contact
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Brief:
    """One customer on one screen. `keeper` is None for the keeper's own eyes."""

    customer: Customer
    keeper: str | None
    promises: tuple[Promise, ...]
    do_not_mention: tuple[Fact, ...]
    duties: tuple[Duty, ...]
    occasions: tuple[NextDay, ...]
    plans: tuple[Plan, ...]  # their times are the reader's
    last: tuple[Interaction, ...]
    people: tuple[Person, ...]
    facts: tuple[Fact, ...]
    complaints: tuple[Entry, ...]
    orders: tuple[Entry, ...]
    competitors: tuple[Entry, ...]
    filled: int
    applicable: int
    excepted: tuple[InForce, ...] = ()  # from the visit table
    held: tuple[Held, ...] = ()  # put off, or not wanted for now
    may_except: bool = False
    may_log: bool = True  # whether its reader may, so that no button leads to a refusal


@dataclass(frozen=True)
class Lookup:
    """What was looked for, and whom it may mean; nobody when empty. `may_add` where the asker
    could add somebody of that name; `known` is how much of the asker's names was looked through,
    short after a start. `kept` is the proposal to file the words as a note, where they may be
    one."""

    query: str
    candidates: tuple[Customer, ...] = ()
    may_add: bool = True
    known: float = 1.0
    kept: int | None = None
