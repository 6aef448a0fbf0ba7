"""Departures: somebody died or left, as a note says; nothing comes of it until the rep agrees."""

from dataclasses import asdict, replace

from bot.actions import people
from bot.actions.turn import Turn
from bot.domain import persons
from bot.domain.customers import Contact, Interaction
from bot.domain.departures import (
    AGREED,
    ASKED,
    DECEASED,
    DENIED,
    QUIET,
    Departure,
    DepartureRead,
)
from bot.domain.readings import Item
from bot.domain.refusals import GoneByNow
from bot.domain.rights import Action
from bot.storage import contacts, customers, pending

KIND = "departure"
ANSWERS = (ASKED, AGREED, QUIET, DENIED)
TAILS = (4, 3, 2, 1)  # characters, or words, in which a name may lie at the end of a sentence


def ask(turn: Turn, item: Item, met: Interaction) -> tuple[Departure, ...]:
    """Those whom the archive knows and does not know to be gone; kept until answered."""
    if not item.departures:
        return ()
    known = contacts.of_customer(turn.tx, met.customer_id)
    found: dict[int, Departure] = {}
    for read in item.departures:
        who = _meant(known, read)
        if who is not None and not _is_gone(who, read.kind):
            found.setdefault(who.id, Departure(who.id, who.name, read.kind))
    asked = tuple(found.values())
    if asked:
        _keep(turn, met, asked)
    return asked


def of(turn: Turn, met: Interaction) -> tuple[Departure, ...]:
    """Those that a card asks about, or that were answered on it."""
    kept = pending.look(turn.tx, met, KIND).get("people", [])
    return tuple(Departure(**one) for one in kept)


def answer(turn: Turn, met: Interaction, contact_id: int, word: str) -> None:
    """The rep's answer; `asked` takes it back."""
    known = of(turn, met)
    one = next((one for one in known if one.contact_id == contact_id), None)
    if one is None or word not in ANSWERS:
        raise GoneByNow
    customers.get(turn.tx, turn.asker, met.customer_id, Action.EDIT)
    new = replace(one, state=word)
    _mark(turn, one, new)
    _keep(turn, met, tuple(new if each == one else each for each in known))


def withdraw(turn: Turn, met: Interaction) -> None:
    """The note is taken back: so is what was agreed on its card."""
    for one in of(turn, met):
        _mark(turn, one, replace(one, state=DENIED))
    pending.take(turn.tx, met, KIND)


def _mark(turn: Turn, old: Departure, new: Departure) -> None:
    """Writes down at the person what the answer changes; nothing where they are removed."""
    who = contacts.get(turn.tx, old.contact_id)
    if who is None or (old.holds, old.state == QUIET) == (new.holds, new.state == QUIET):
        return
    if old.kind == DECEASED:
        who = replace(who, deceased=new.holds)
    else:
        opted_out = who.opted_out and old.state != QUIET
        who = replace(who, left=new.holds, opted_out=opted_out or new.state == QUIET)
    contacts.change(turn.tx, who)
    turn.record(f"{old.kind}-{new.state}", "contact", old.contact_id)


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


def _keep(turn: Turn, met: Interaction, people: tuple[Departure, ...]) -> None:
    pending.put(turn.tx, met, KIND, {"people": [asdict(one) for one in people]})
