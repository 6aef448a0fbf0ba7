"""Panels: a customer or a contact with everything about it that can be changed."""

from dataclasses import dataclass

from bot.domain.customers import Contact, Customer


@dataclass(frozen=True)
class Panel:
    """A customer to be edited. `changed` is the field that was just written; `outdated` says
    that somebody else had changed it in between and nothing was written."""

    customer: Customer
    people: tuple[Contact, ...] = ()
    changed: str | None = None
    outdated: bool = False


@dataclass(frozen=True)
class PersonPanel:
    """A contact to be edited, likewise."""

    customer: Customer
    contact: Contact
    changed: str | None = None
    outdated: bool = False
