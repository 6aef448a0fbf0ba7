"""Introductions: people on a card, in a vCard or shared as contacts, before and after saving."""

from dataclasses import dataclass

from bot.domain.customers import Contact, Customer
from bot.domain.proposals import Whose


@dataclass(frozen=True)
class Newcomer:
    """One person as read. `customer` is where they belong; `twin` is the same person there
    already; `elsewhere` are other customers of the asker's that know this phone."""

    name: str
    title: str | None = None
    company: str | None = None
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    address: str | None = None
    birthday: str | None = None  # 1980-05-03, or 05-03 where the year is not known
    customer: Customer | None = None
    twin: Contact | None = None
    elsewhere: tuple[str, ...] = ()


@dataclass(frozen=True)
class Introduced:
    """People that wait to be saved; `left_out` and `broken` count those of a file that were too
    many or unreadable."""

    proposal_id: int
    people: tuple[Newcomer, ...]
    whose: Whose
    left_out: int = 0
    broken: int = 0

    @property
    def homeless(self) -> int:
        """How many have no customer yet."""
        return sum(1 for one in self.people if one.customer is None)

    @property
    def ready(self) -> bool:
        return not self.homeless and all(one.name for one in self.people)


@dataclass(frozen=True)
class Welcomed:
    """Saved: how many were new and how many completed somebody known; or taken back."""

    proposal_id: int
    names: tuple[str, ...]
    customers: tuple[str, ...]
    new: int = 0
    merged: int = 0
    undone: bool = False
    customer_id: int | None = None
