"""Handovers: a customer goes to another keeper, with what is open there; both are told."""

from dataclasses import replace

from bot.actions.inquiries import tell
from bot.actions.turn import Turn
from bot.domain.cadence import CHANNELS
from bot.domain.customers import Customer
from bot.domain.letters import About, Letter, LetterKind
from bot.domain.measures import Choice, Handed
from bot.domain.refusals import BadValue, GoneByNow
from bot.domain.rights import Action
from bot.domain.staff import VISITING, Staff
from bot.replies import measures
from bot.storage import contacts, customers, holds, plans, promises, staff


def choices(turn: Turn, customer_id: int) -> Choice:
    """To whom the asker may give it: those who visit, within their own reach."""
    found = customers.get(turn.tx, turn.asker, customer_id, Action.HANDOVER)
    counts = customers.counts(turn.tx)
    able = [(who, counts.get(who.id, 0)) for who in _able(turn) if who.id != found.keeper_id]
    keeper = staff.by_id(turn.tx, found.keeper_id)
    return Choice(found, keeper, tuple(sorted(able, key=lambda one: (one[1], one[0].name))))


def give(turn: Turn, customer_id: int, staff_id: int, version: int) -> Handed:
    """Changes the keeper; GoneByNow when the customer or the colleague is not as they were when
    the button was made."""
    found = customers.get(turn.tx, turn.asker, customer_id, Action.HANDOVER)
    new = next((one for one in _able(turn) if one.id == staff_id), None)
    if new is None or found.version != version or new.id == found.keeper_id:
        raise GoneByNow
    return _hand(turn, found, new)


def give_named(turn: Turn, subject: About, text: str) -> Handed:
    """The same by a colleague's name in a reply."""
    found = customers.get(turn.tx, turn.asker, subject.customer_id or 0, Action.HANDOVER)
    named = [one for one in _able(turn) if _same(one.name, text) and one.id != found.keeper_id]
    if len(named) != 1:
        raise BadValue(field="colleague")
    return _hand(turn, found, named[0])


def _hand(turn: Turn, found: Customer, new: Staff) -> Handed:
    old = staff.by_id(turn.tx, found.keeper_id)
    changed = customers.change(turn.tx, replace(found, keeper_id=new.id, assigned_on=turn.today))
    handed = Handed(
        customer=changed,
        old=old,
        new=new,
        contacts=len(contacts.of_customer(turn.tx, found.id)),
        promises=promises.hand_over(turn.tx, found.id, old.id, new.id),
        plans=plans.hand_over(turn.tx, found.id, old.id, new.id),
    )
    for channel in CHANNELS:
        holds.release(turn.tx, old.id, found.id, channel)
    turn.record("handover", "customer", found.id)
    for who in (old, new):
        if who.id != turn.asker.id and who.active:
            reply = measures.told_handover(who, turn.asker, handed)
            tell(turn, who, Letter(who.telegram_id, reply, LetterKind.NUDGE))
    return handed


def _able(turn: Turn) -> list[Staff]:
    allowed = customers.keepers(turn.tx, turn.asker, Action.HANDOVER)
    return [
        one
        for one in staff.everybody(turn.tx)
        if one.has(*VISITING) and (allowed is None or one.id in allowed)
    ]


def _same(one: str, other: str) -> bool:
    return "".join(one.split()).casefold() == "".join(other.split()).casefold()
