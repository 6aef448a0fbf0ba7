"""Measures: what a manager does about a customer from the digest: ask, exempt, hand over."""

from dataclasses import dataclass
from datetime import date

from bot.domain.cadence import CadenceException
from bot.domain.customers import Customer
from bot.domain.duties import Duty
from bot.domain.staff import Staff


@dataclass(frozen=True)
class Inquiry:
    """A question to the keeper; `sent` is false when it was asked today already or when there
    is nobody who could answer it."""

    customer: Customer
    keeper: Staff
    duty: Duty | None = None
    sent: bool = False


@dataclass(frozen=True)
class Exempted:
    """A customer whose rep owes nothing until a day, and why."""

    customer: Customer
    until: date
    reason: str


@dataclass(frozen=True)
class InForce:
    """An exception in force: its row's id, and who made it."""

    id: int
    exception: CadenceException
    by: str


@dataclass(frozen=True)
class OwnCadence:
    """A customer with what is excepted for it now, as its manager may change it."""

    customer: Customer
    excepted: tuple[InForce, ...] = ()


@dataclass(frozen=True)
class ExceptionMade:
    """A customer that has its own cadence from now on."""

    customer: Customer
    exception: CadenceException


@dataclass(frozen=True)
class Choice:
    """To whom a customer may be handed over: colleagues with how many customers they keep."""

    customer: Customer
    keeper: Staff
    colleagues: tuple[tuple[Staff, int], ...]


@dataclass(frozen=True)
class Handed:
    """A customer that has changed hands, with what went along."""

    customer: Customer
    old: Staff
    new: Staff
    contacts: int
    promises: int
    plans: int
