"""Learning: the facts of a note, each to its person, guarded where they are sensitive."""

from dataclasses import asdict, dataclass, field, replace
from typing import Any

from bot.actions import people
from bot.actions.turn import Turn
from bot.domain.customers import Contact, Fact, Interaction, is_hearsay
from bot.domain.facets import FACETS, is_sensitive, section_of
from bot.domain.filings import NOTE, Contradiction
from bot.domain.occasions import ever_comes
from bot.domain.readings import BirthdayRead, FactRead, Item
from bot.storage import contacts, facts, occasions, pending

# Of these a person has one: a new value takes the old one's place, the old one is kept.
SINGLE = frozenset({
    "birthday", "hometown", "marital", "title", "phone", "email", "industry", "size", "ownership",
    "trade_type", "legal_rep", "founding_day", "address", "region", "smoking", "drinking",
})  # fmt: skip


@dataclass
class Learned:
    """What was learned of a note: written facts, and what must be asked about first."""

    people: tuple[Contact, ...]
    facts: tuple[Fact, ...] = ()
    held: tuple[str, ...] = ()
    impossible: tuple[FactRead, ...] = ()
    contradictions: tuple[Contradiction, ...] = field(default_factory=tuple)
    refused: tuple[str, ...] = ()


def learn(turn: Turn, item: Item, met: Interaction, named: tuple[Contact, ...]) -> Learned:
    """Writes the facts of one item. Sensitive ones are held until consent is recorded."""
    told = _all_facts(item)
    never = tuple(one for one in told if _never_comes(one))
    guarded = [one for one in told if _guarded(one) and one not in never]
    if guarded:
        _hold(turn, met, guarded)
    held = tuple(dict.fromkeys(one.facet for one in guarded))
    found = Learned(named, held=held, impossible=never)
    for read in told:
        if read not in never and not _guarded(read):
            _write(turn, read, met, found)
    return found


def is_guarded(item: Item) -> bool:
    """Whether the words of this item hold something sensitive."""
    return any(_guarded(one) for one in _all_facts(item))


def consent(turn: Turn, met: Interaction, *, agreed: bool) -> int:
    """Settles the sensitive facts held for an interaction; how many were written."""
    found = Learned(())
    waiting = pending.take(turn.tx, met, "consent").get("facts", [])
    if agreed:
        for value in waiting:
            _write(turn, _opened(value), met, found)
    return len(found.facts)


def _all_facts(item: Item) -> list[FactRead]:
    """What is told of a child under fourteen lies in a section of its own."""
    avoid = [FactRead("do_not_mention", text) for text in item.do_not_mention]
    told = [replace(one, facet="minor") if one.minor else one for one in item.facts]
    return [*told, *avoid]


def _never_comes(read: FactRead) -> bool:
    return read.birthday is not None and not ever_comes(read.birthday)


def _guarded(read: FactRead) -> bool:
    return read.sensitive or is_sensitive(read.facet)


def _hold(turn: Turn, met: Interaction, guarded: list[FactRead]) -> None:
    pending.put(turn.tx, met, "consent", {"facts": [_kept(one) for one in guarded]})


def _kept(read: FactRead) -> dict[str, Any]:
    """As it waits for consent."""
    value = asdict(read)
    return {name: each for name, each in value.items() if each is not None and name != "sensitive"}


def _opened(value: dict[str, Any]) -> FactRead:
    born = value.get("birthday")
    return FactRead(**{**value, "birthday": BirthdayRead(**born) if born else None})


def _write(turn: Turn, read: FactRead, met: Interaction, found: Learned) -> None:
    contact = _whose(turn, read, met, found)
    standing = _standing(turn, read, met.customer_id, contact)
    same = [old for old in standing if old.value == read.value]
    if same and (read.hearsay or read.birthday or not all(map(is_hearsay, same))):
        return  # known already; saying it again changes nothing
    if met.channel != NOTE and _was_refused(turn, read, met.customer_id, contact):
        found.refused += (read.value,)
        return
    new = facts.add(turn.tx, _fact(turn, read, met, contact))
    found.facts += (new,)
    for heard in same:  # what was hearsay is now told
        facts.supersede(turn.tx, heard.id, new.id)
    _give_way(turn, new, standing, found)
    if read.birthday is not None:
        occasions.add(
            turn.tx, customer_id=met.customer_id, contact_id=contact.id if contact else None,
            kind=read.occasion, day=read.birthday, fact_id=new.id, relative=read.relative,
            section=new.section,
        )  # fmt: skip


def _was_refused(turn: Turn, read: FactRead, customer_id: int, contact: Contact | None) -> bool:
    """Whether the same was taken off a card before. Said as a fact by itself, it is meant."""
    contact_id = contact.id if contact else None
    return any(
        (one.facet, one.value, one.contact_id) == (read.facet, read.value, contact_id)
        for one in facts.refused(turn.tx, customer_id)
    )


def _give_way(turn: Turn, new: Fact, standing: list[Fact], found: Learned) -> None:
    if new.facet not in SINGLE:
        return
    for old in standing:
        if old.verified_at is None:
            facts.supersede(turn.tx, old.id, new.id)
        else:
            found.contradictions += (Contradiction(new, old),)


def _standing(turn: Turn, read: FactRead, customer_id: int, contact: Contact | None) -> list[Fact]:
    contact_id = contact.id if contact else None
    return [
        one
        for one in facts.of_customer(turn.tx, customer_id)
        if one.facet == read.facet and one.contact_id == contact_id
    ]


def _whose(turn: Turn, read: FactRead, met: Interaction, found: Learned) -> Contact | None:
    """The person a fact belongs to; a personal fact without a name is the only person's."""
    facet = FACETS.get(read.facet)
    if facet is not None and facet.whose == "customer" and read.person is None:
        return None
    known = contacts.of_customer(turn.tx, met.customer_id)
    if read.person is not None:
        return people.find(known, read.person) or _new_person(turn, read.person, met, found)
    if len(found.people) == 1:
        return found.people[0]
    return known[0] if len(known) == 1 and not found.people else None


def _new_person(turn: Turn, name: str, met: Interaction, found: Learned) -> Contact:
    new = Contact(0, met.customer_id, name)
    contact = contacts.add(turn.tx, new, interaction_id=met.id)
    found.people += (contact,)
    return contact


def _fact(turn: Turn, read: FactRead, met: Interaction, contact: Contact | None) -> Fact:
    return Fact(
        id=0, customer_id=met.customer_id, facet=read.facet, value=read.value,
        section=section_of(read.facet), staff_id=turn.asker.id, observed_on=met.on,
        contact_id=contact.id if contact else None, interaction_id=met.id,
        source="third" if read.hearsay else "said", person=read.person,
    )  # fmt: skip
