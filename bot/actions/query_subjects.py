"""Questions about one: whom a name means, and when they were met, how to reach them."""

from dataclasses import dataclass
from datetime import timedelta

from bot.actions import duties, ears, finding, occasion_days, query_meetings, reading
from bot.actions.turn import Turn
from bot.capture.names import resolve_contact
from bot.capture.queries.signs import PRONOUN
from bot.domain.briefs import Lookup
from bot.domain.customers import Contact, Customer, Interaction
from bot.domain.filings import NO_MEETING
from bot.domain.letters import About
from bot.domain.queries import Asks, Query, Told
from bot.domain.refusals import NoSuchCustomer
from bot.domain.rights import Action
from bot.storage import contacts, customers, interactions, staff

SHOWN = 3
LOOKED_AT = 12  # the latest entries, of which the bare notes are no meetings
YEAR = timedelta(days=366)


@dataclass(frozen=True)
class Subject:
    """Somebody known: the customer, and the person there where one was named."""

    customer: Customer
    person: str | None = None


Said = Subject | Lookup


def whom(turn: Turn, query: Query, about: About | None) -> Said | None:
    """Whom the question's name means to the asker; the likely ones when it is not certain."""
    name = query.name or ""
    if PRONOUN.fullmatch(name):
        return _replied(turn, about)
    found = finding.resolve(turn, name)
    if found.match is not None and (query.sure or _is_whole(turn, name)):
        return _subject(turn, found.match.customer_id)
    person = _person(turn, name)
    if person is not None:
        return person
    if about is not None and about.customer_id is not None and not found.candidates:
        return _there(turn, about, name)
    ids = [one.customer_id for one in found.candidates]
    known = customers.within_reach(turn.tx, turn.asker, ids, Action.READ)
    return Lookup(name, tuple(known[one] for one in ids if one in known)[:SHOWN])


def tell(turn: Turn, query: Query, subject: Subject) -> Told:
    """What was asked of one customer."""
    if query.asks is Asks.STATE:
        return _turn(turn, query, subject)
    if query.asks is Asks.WHO_MET:
        seen_by = query_meetings.by_whom(turn, query, subject.customer)
        return Told(0, query, subject.customer, seen_by=seen_by)
    one, people = subject.customer, contacts.of_customer(turn.tx, subject.customer.id)
    person = _named(people, subject.person)
    met = _meetings(turn, one) if query.asks is Asks.LAST_MET else ()
    days = occasion_days.ahead(turn, [one], YEAR) if query.asks is Asks.BIRTHDAY else []
    if person is not None:
        days = [day for day in days if day.who == person.name]
    births = tuple(day for day in days if day.kind == "birthday")
    return Told(0, query, one, tuple(people), person, met, births)


def _turn(turn: Turn, query: Query, subject: Subject) -> Told:
    """Whether the customer's turn has come: what its keeper owes it, and the asker besides."""
    one = subject.customer
    own = tuple(duties.of_customer(turn, one))
    if one.keeper_id == turn.asker.id:
        return Told(0, query, one, duties=own)
    keeper = staff.by_id(turn.tx, one.keeper_id)
    owed = tuple(duties.of_customer(turn, one, who=keeper))
    return Told(0, query, one, duties=owed, keeper=keeper.name, yours=own)


def _meetings(turn: Turn, one: Customer) -> tuple[tuple[Interaction, str | None], ...]:
    """The asker's own latest meeting first, then the others'."""
    latest = interactions.latest(turn.tx, one.id, LOOKED_AT)
    met = [each for each in latest if each.channel not in NO_MEETING]
    own = [each for each in met if each.staff_id == turn.asker.id][:1]
    others = [each for each in met if each not in own]
    return tuple(
        (
            each,
            None if each.staff_id == turn.asker.id else staff.by_id(turn.tx, each.staff_id).name,
        )
        for each in [*own, *others][:SHOWN]
    )


def _subject(turn: Turn, customer_id: int, person: str | None = None) -> Subject | None:
    try:
        return Subject(customers.get(turn.tx, turn.asker, customer_id), person)
    except NoSuchCustomer:
        return None


def _replied(turn: Turn, about: About | None) -> Subject | None:
    if about is None or about.customer_id is None:
        return None
    return _subject(turn, about.customer_id)


def _there(turn: Turn, about: About, name: str) -> Subject | None:
    """A person at the customer that the message replied to."""
    subject = _replied(turn, about)
    if subject is None:
        return None
    person = _named(contacts.of_customer(turn.tx, subject.customer.id), name)
    return Subject(subject.customer, person.name) if person else None


def _person(turn: Turn, name: str) -> Subject | None:
    """王总, or 麦凯王总: by the firm that is named beside, or as the one such contact that the
    asker has."""
    for item in reading.read(turn, name).items:
        if item.customer is None or item.customer.match is None or not item.contacts:
            continue
        who = item.contacts[0].name
        named = "" if item.customer.text == name else item.customer.text
        if len(named) + len(who) >= len("".join(name.split())) - 1:
            return _subject(turn, item.customer.match.customer_id, who)
    allowed = ears.within_reach(turn, Action.READ)
    read = resolve_contact(name, ears.directory(turn), turn.asker.id, allowed)
    return _subject(turn, read.match.customer_id, name) if read.match else None


def _is_whole(turn: Turn, name: str) -> bool:
    """Whether the name is nothing but the customer's: 刚接了麦凯 is more."""
    items = reading.read(turn, name).items
    named = items[0].customer.text if len(items) == 1 and items[0].customer else ""
    return "".join(named.split()).casefold() == "".join(name.split()).casefold()


def _named(people: list[Contact], name: str | None) -> Contact | None:
    """The contact so called: by the whole name, else by surname and title."""
    if not name:
        return None
    bare = "".join(name.split()).casefold()
    for one in people:
        if "".join(one.name.split()).casefold() == bare:
            return one
    for one in people:
        known = f"{one.name}{one.title or ''}".casefold()
        if bare[0] == known[0] and (bare[1:] in known or (not bare.isascii() and bare in known)):
            return one
        if bare.isascii() and bare in known.replace(" ", ""):
            return one
    return None
