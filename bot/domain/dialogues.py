"""Dialogues: one question after another, for those who prefer to be asked."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from bot.domain.customers import Contact, Customer, Plan


@dataclass(frozen=True)
class Choice:
    """A button under a question: the word behind `key`, or a `name` as it is written."""

    value: str
    key: str = ""
    name: str = ""


@dataclass(frozen=True)
class Answer:
    """An answer that was understood; `more` goes into the dialogue's answers beside it."""

    value: str
    more: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Instead:
    """The asker means a customer that exists already: the dialogue ends with its brief."""

    customer_id: int


@dataclass(frozen=True)
class Problem:
    """Why an answer could not be taken, and what may be pressed instead of it; `typed` is what
    the words come to with those typed before."""

    reason: str
    choices: tuple[Choice, ...] = ()
    about: dict[str, str] = field(default_factory=dict)
    typed: str | None = None


@dataclass(frozen=True)
class Talk:
    """An open dialogue. `at` is the key of the step in question, `serial` marks the buttons of
    the question asked last, `letter` is that question, `offered` what its buttons stand for
    beyond the step's own choices; `typed` is an answer that could not be taken whole."""

    kind: str
    at: str
    answers: dict[str, Any] = field(default_factory=dict)
    serial: int = 0
    letter: int | None = None
    typed: str | None = None
    offered: tuple[Choice, ...] = ()


@dataclass(frozen=True)
class Asked:
    """A question to be put: where we are, what is known so far, what was wrong with the last
    answer. `replaced` names the dialogue that this one took the place of."""

    talk: Talk
    question: str
    before: int | None = None  # the letter of the question that this one follows
    choices: tuple[Choice, ...] = ()
    customer: Customer | None = None
    known: tuple[tuple[str, str], ...] = ()  # (kind of answer, as it was given)
    values: dict[str, str] = field(default_factory=dict)
    problem: Problem | None = None
    optional: bool = True
    first: bool = False
    facet: str | None = None
    person: str | None = None
    progress: tuple[int, int] | None = None
    keeps: bool = False
    replaced: str | None = None


@dataclass(frozen=True)
class Stopped:
    """A dialogue that was cancelled; nothing of it was saved."""

    kind: str


@dataclass(frozen=True)
class Stale:
    """A button of a question that was answered already."""


@dataclass(frozen=True)
class Lost:
    """The customer of the dialogue is out of the asker's reach by now; the dialogue is over."""


@dataclass(frozen=True)
class Added:
    """A new customer with its main contact, and the day by which its first visit is owed."""

    customer: Customer
    contact: Contact | None = None
    due_on: date | None = None


@dataclass(frozen=True)
class Completed:
    """An archive that was filled in, to the end or until it was stopped; `interaction_id` is
    what can be taken back, None when nothing was answered."""

    customer: Customer
    answered: int
    filled: int
    applicable: int
    interaction_id: int | None = None


@dataclass(frozen=True)
class Planned:
    """A visit that was planned; `at` is its local time, where one was said."""

    customer: Customer
    plan: Plan
    at: str | None = None
