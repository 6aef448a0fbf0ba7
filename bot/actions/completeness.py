"""Completeness: which facets of a customer, and of a person there, have an answer."""

from collections.abc import Sequence

from bot.domain.customers import Contact, Customer, Fact
from bot.domain.facets import FACETS, completeness

Known = frozenset[str]


def whose(person: Contact | None) -> tuple[str, ...]:
    """Whose facets count: the customer's, and those of the person in question."""
    return ("customer", "contact") if person else ("customer",)


def filled(
    customer: Customer, person: Contact | None, known: Sequence[Fact], *, rivals: bool = False
) -> Known:
    """The facets that have an answer; `rivals`: a competitor was seen there."""
    ours = {one.facet for one in known if _of(one, None)}
    ours |= {name for name in ("region", "address") if getattr(customer, name)}
    ours |= {"competitor"} if rivals else set()
    return frozenset(ours | (_of_person(person, known) if person else set()))


def count(person: Contact | None, filled: Known) -> tuple[int, int]:
    """(filled, applicable)."""
    return completeness(filled, whose(person))


def of_archive(
    customer: Customer, people: Sequence[Contact], known: Sequence[Fact], *, rivals: bool = False
) -> tuple[int, int]:
    """(filled, applicable) of a customer with its main contact, the first of `people`."""
    main = people[0] if people else None
    return count(main, filled(customer, main, known, rivals=rivals))


def _of_person(person: Contact, known: Sequence[Fact]) -> set[str]:
    theirs = {one.facet for one in known if _of(one, person)}
    theirs |= {"phone"} if person.phones else set()
    theirs |= {"email"} if person.emails else set()
    theirs |= {"title"} if person.position else set()
    return theirs


def _of(fact: Fact, person: Contact | None) -> bool:
    """A facet of the customer's is known whoever it was that told it."""
    facet = FACETS.get(fact.facet)
    if facet is not None and facet.whose == "customer":
        return person is None
    return fact.contact_id == (person.id if person else None)
