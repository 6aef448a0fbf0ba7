"""Departures: somebody died or left, as a note says; the rep is asked, on the note's card."""

from collections.abc import Iterable, Iterator

from bot.actions import departure_answers, people
from bot.actions.turn import Turn
from bot.capture.kin import died
from bot.domain import persons
from bot.domain.customers import Contact, Customer, Fact, Interaction, is_hearsay
from bot.domain.departures import DECEASED, Departure, DepartureRead
from bot.domain.readings import Item
from bot.storage import contacts

INDIVIDUAL = "individual"
TAILS = (4, 3, 2, 1)  # characters, or words, in which a name may lie at the end of a sentence


def ask(
    turn: Turn, item: Item, met: Interaction, customer: Customer, learned: Iterable[Fact]
) -> tuple[Departure, ...]:
    """Those whom the archive knows and does not know to be gone; kept until answered."""
    asked = (*_people(turn, item, met, customer), *_relatives(turn, customer, learned))
    if asked:
        departure_answers.keep(turn, met, asked)
    return asked


def _people(turn: Turn, item: Item, met: Interaction, customer: Customer) -> tuple[Departure, ...]:
    if not item.departures:
        return ()
    known = contacts.of_customer(turn.tx, met.customer_id)
    found: dict[int, Departure] = {}
    for read in item.departures:
        who = _meant(known, read) or _themselves(turn, read, met, customer)
        if who is not None and not _is_gone(who, read.kind):
            was = customer.standing if _is_own(customer, who) and read.kind == DECEASED else ""
            found.setdefault(who.id, Departure(who.id, who.name, read.kind, was=was))
    return tuple(found.values())


def _themselves(
    turn: Turn, read: DepartureRead, met: Interaction, one: Customer
) -> Contact | None:
    """An individual customer is their own contact, written down now where nobody had."""
    names = [name.casefold() for name in (one.name, *one.aliases)]
    if one.kind != INDIVIDUAL or read.kind != DECEASED:
        return None
    if not any(read.whom.casefold().endswith(name) for name in names):
        return None
    return contacts.add(turn.tx, Contact(0, one.id, one.name), interaction_id=met.id)


def mourned(turn: Turn, one: Customer, told: Iterable[Fact]) -> tuple[tuple[str, str], ...]:
    """(whose, which relative) of the family of somebody there has died, as these facts tell."""
    lost = ((fact, died(fact.value)) for fact in told if fact.facet == "family")
    return tuple(dict.fromkeys(
        (_whose(turn, one, fact), relative)
        for fact, relative in lost if relative is not None and not is_hearsay(fact)
    ))  # fmt: skip


def _whose(turn: Turn, one: Customer, fact: Fact) -> str:
    who = contacts.get(turn.tx, fact.contact_id) if fact.contact_id else None
    return who.name if who else one.short


def _relatives(turn: Turn, one: Customer, learned: Iterable[Fact]) -> Iterator[Departure]:
    """Of whom hearsay tells that they died; what somebody says of their own family is known."""
    for fact in learned:
        relative = died(fact.value) if fact.facet == "family" and is_hearsay(fact) else None
        if relative is not None:
            key, name = fact.contact_id or 0, _whose(turn, one, fact)
            yield Departure(key, name, DECEASED, relative=relative, fact_id=fact.id)


def _is_own(one: Customer, who: Contact) -> bool:
    return one.kind == INDIVIDUAL and who.name == one.name


def _meant(known: list[Contact], read: DepartureRead) -> Contact | None:
    """The person whose name, or else whose post, these words end in: 麦凯王总, "the buyer"."""
    whom = read.whom.casefold()
    named = [one for one in known if whom.endswith(one.name.casefold())]
    if named:
        return max(named, key=lambda one: len(one.name))
    posts = [one for one in known if one.title and whom.endswith(one.title.casefold())]
    return posts[0] if len(posts) == 1 else _by_tail(known, read.whom)


def _by_tail(known: list[Contact], whom: str) -> Contact | None:
    words = whom.split()
    for length in TAILS:
        tail = " ".join(words[-length:]) if whom.isascii() else whom[-length:]
        if _may_name(tail) and (found := people.find(known, tail)) is not None:
            return found
    return None


def _may_name(tail: str) -> bool:
    """A surname with a title, or one word alone: Anna, 雅琴."""
    if tail.isascii() and len(tail.split()) > persons.GIVEN:
        return False
    return persons.is_short(tail) or len(tail.split() if tail.isascii() else tail[1:]) == 1


def _is_gone(who: Contact, kind: str) -> bool:
    return who.deceased or (who.left and kind != DECEASED)
