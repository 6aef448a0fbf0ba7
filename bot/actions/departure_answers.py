"""Departure answers: what the rep says of somebody who is told to have died or left.

Two notes may tell of one departure and make two cards. An answer on one is an answer on the
other, and what is taken back with one note goes on to hold by the other's card."""

from collections.abc import Iterator
from dataclasses import asdict, replace

from bot.actions.turn import Turn
from bot.domain.customers import Contact, Interaction
from bot.domain.departures import AGREED, ASKED, DECEASED, DENIED, QUIET, Departure
from bot.domain.grades import Standing
from bot.domain.refusals import GoneByNow
from bot.domain.rights import Action
from bot.storage import contacts, customers, facts, occasions, pending
from bot.storage.transaction import Value

KIND = "departure"
ANSWERS = (ASKED, AGREED, QUIET, DENIED)


def keep(turn: Turn, met: Interaction, people: tuple[Departure, ...]) -> None:
    """A card asks about these, or shows what was answered."""
    pending.put(turn.tx, met, KIND, {"people": [asdict(one) for one in people]})


def of(turn: Turn, met: Interaction) -> tuple[Departure, ...]:
    """Those that a card asks about, or that were answered on it."""
    return _opened(pending.look(turn.tx, met, KIND))


def answer(turn: Turn, met: Interaction, key: int, word: str) -> None:
    """The rep's answer; `asked` takes it back."""
    known = of(turn, met)
    one = next((one for one in known if one.key == key), None)
    if one is None or word not in ANSWERS:
        raise GoneByNow
    customers.get(turn.tx, turn.asker, met.customer_id, Action.EDIT)
    new = replace(one, state=word)
    _mark(turn, one, new)
    keep(turn, met, tuple(new if each == one else each for each in known))
    for card, people in _elsewhere(turn, met):
        if any(_is_open_to(each, new) for each in people):
            keep(turn, card, tuple(_answered(each, new) for each in people))


def withdraw(turn: Turn, met: Interaction) -> None:
    """The note is taken back: so is what was agreed on its card, unless another's tells it too."""
    standing = [each for _, people in _elsewhere(turn, met) for each in people]
    for one in of(turn, met):
        if not any(_is_of(each, one) and each.holds for each in standing):
            _mark(turn, one, replace(one, state=DENIED))
    pending.take(turn.tx, met, KIND)


def _opened(value: Value) -> tuple[Departure, ...]:
    return tuple(Departure(**one) for one in value.get("people", []))


def _elsewhere(
    turn: Turn, met: Interaction
) -> Iterator[tuple[Interaction, tuple[Departure, ...]]]:
    """The customer's other cards that ask about somebody or did."""
    for card, value in pending.beside(turn.tx, met, KIND):
        yield card, _opened(value)


def _is_of(one: Departure, other: Departure) -> bool:
    """Whether it is the same departure; what was heard of a relative is each note's own fact."""
    same = (one.contact_id, one.kind) == (other.contact_id, other.kind)
    return same and not (one.fact_id or other.fact_id)


def _is_open_to(one: Departure, answer: Departure) -> bool:
    """What was denied on its own card stays denied there."""
    return _is_of(one, answer) and one.state != DENIED


def _answered(one: Departure, answer: Departure) -> Departure:
    return replace(one, state=answer.state) if _is_open_to(one, answer) else one


def _mark(turn: Turn, old: Departure, new: Departure) -> None:
    """Writes down at the person what the answer changes; nothing where they are removed."""
    if old.fact_id:
        _mark_relative(turn, new)
        return
    who = contacts.get(turn.tx, old.contact_id)
    if who is None or (old.holds, old.state == QUIET) == (new.holds, new.state == QUIET):
        return
    if old.kind == DECEASED:
        who = replace(who, deceased=new.holds)
        _end(turn, who, new)
    else:
        opted_out = who.opted_out and old.state != QUIET
        who = replace(who, left=new.holds, opted_out=opted_out or new.state == QUIET)
    contacts.change(turn.tx, who)
    turn.record(f"{old.kind}-{new.state}", "contact", old.contact_id)


def _mark_relative(turn: Turn, new: Departure) -> None:
    """What was heard is verified, or was wrong; until either it stands as hearsay."""
    verified = turn.asker.id if new.holds else None
    facts.settle_hearsay(turn.tx, new.fact_id, verified, gone=new.state == DENIED)
    turn.record(f"{new.kind}-{new.state}", "fact", new.fact_id)


def _end(turn: Turn, who: Contact, new: Departure) -> None:
    """With an individual customer the visits end too, and the days that are the customer's."""
    if not new.was:
        return
    one = customers.get(turn.tx, turn.asker, who.customer_id, Action.EDIT)
    standing = Standing.ENDED.value if new.holds else new.was
    customers.change(turn.tx, replace(one, standing=standing))
    occasions.give(turn.tx, one.id, who.id)
