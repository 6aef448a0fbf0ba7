"""Whose key it is: a customer's, or that of one domain of the house (staff, outbox, a day …)."""

from typing import NamedTuple


class Owner(NamedTuple):
    """One holder of data keys: kind is `customer` or `domain`, name its id or its word."""

    kind: str
    name: int | str

    def __str__(self) -> str:
        return f"{self.kind}:{self.name}"


def customer(id: int) -> Owner:
    """The customer with this row id."""
    return Owner("customer", id)


def domain(name: str) -> Owner:
    """One domain of the house: staff, organisation, export, outbox, inbox-2026-03-05 …"""
    return Owner("domain", name)


INDEX = domain("index")
AUDIT = domain("audit")
