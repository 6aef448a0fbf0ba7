"""Filing: one customer's part of a note becomes an interaction with all that hangs on it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time

from bot.actions import asking, departures, learning, pacing, people, phrasing, suggesting
from bot.actions.turn import Turn
from bot.domain.customers import Contact, Customer, Entry, Interaction, Plan, Promise
from bot.domain.filings import NO_MEETING, NOTE, UNMET, Filed
from bot.domain.readings import Channel, FactRead, Item
from bot.storage import duties, entries, holds, interactions, plans, promises


def place(
    turn: Turn,
    item: Item,
    customer: Customer,
    note_id: int | None,
    *,
    channel: str | None = None,
    is_new: bool = False,
    alone: bool = True,
) -> Filed:
    """Files `item` with `customer`; `channel` is what a nudge or a button already said.
    `alone`: its card is about this customer alone, and has room for a question."""
    meant = None if item.planned or channel else phrasing.meant(turn, item, customer)
    drafted = _interaction(turn, item, customer, note_id, channel)
    if drafted.channel in UNMET.values():
        item = replace(item, contacts=tuple(replace(one, absent=True) for one in item.contacts))
        away = tuple(one.name for one in item.contacts)
        drafted = replace(drafted, persons=(), absent=away)
    met = interactions.add(turn.tx, replace(drafted, channel=meant) if meant else drafted)
    named = tuple(people.meet(turn, met, one) for one in item.contacts)
    learned = learning.learn(turn, item, met, named)
    absent = _absent(item, named)
    there = tuple(one for one in named if one.id not in absent)
    promised, entered = promise(turn, item, met, there), _entries(turn, item, met)
    planned = _plan(turn, item, met)
    if met.channel not in NO_MEETING and met.on <= turn.today:
        plans.met(turn.tx, turn.asker.id, customer.id, met.on)
        _release(turn, met)
    turn.record("file", "interaction", met.id)
    filed = Filed(
        customer=customer,
        interaction=met,
        people=learned.people,
        absent=absent,
        facts=learned.facts,
        promises=promised,
        entries=entered,
        plan=planned,
        held=learned.held,
        doubts=item.doubts,
        impossible=tuple(one.value for one in learned.impossible) + item.doubts.birthdays,
        again=next((one for one in learned.impossible if not _is_own(one)), None),
        contradictions=learned.contradictions,
        pace=pacing.pace(turn, customer, met.channel),
        refused=learned.refused,
        mourned=departures.mourned(turn, customer, learned.facts),
        departures=departures.ask(turn, item, met, customer, learned.facts),
        as_corrected=meant is not None,
        is_new=is_new,
    )
    suggesting.queue(turn, filed)
    sad = filed.departures or filed.mourned  # nobody is asked about hobbies now
    return asking.ask(turn, filed) if alone and not sad else filed


def _absent(item: Item, named: Sequence[Contact]) -> tuple[int, ...]:
    """Those of the persons `named` who were not there."""
    both = zip(item.contacts, named, strict=True)
    return tuple(contact.id for read, contact in both if read.absent)


def _is_own(read: FactRead) -> bool:
    """Whether it is a person's own birthday."""
    return read.relative is None and read.occasion == "birthday"


def _release(turn: Turn, met: Interaction) -> None:
    """What was put off has been done: the hold on the channel it counts as ends."""
    counted = duties.COUNTED.get(met.channel)
    if counted is not None:
        holds.release(turn.tx, turn.asker.id, met.customer_id, counted)


def _interaction(
    turn: Turn, item: Item, customer: Customer, note_id: int | None, channel: str | None
) -> Interaction:
    on = item.on or turn.today
    return Interaction(
        id=0,
        customer_id=customer.id,
        staff_id=turn.asker.id,
        channel=_unmet(item, _channel(turn, item, channel)),
        on=min(on, turn.today),
        created_at=turn.tx.now,
        note_id=note_id,
        text=item.text,
        at=item.at.strftime("%H:%M") if item.at else None,
        persons=tuple(one.name for one in item.contacts if not one.absent),
        absent=tuple(one.name for one in item.contacts if one.absent),
        outcomes=item.outcomes,
        objections=item.objections,
        competitors=item.competitors,
        complaint=item.complaint,
        amount=str(item.amount.value) if item.amount else None,
        currency=item.amount.currency if item.amount else None,
        unread=_unread(item),
        guarded=learning.is_guarded(item),
    )


def _unread(item: Item) -> str:
    """What was not understood, without the days that the card speaks of by themselves."""
    told = {
        *item.doubts.never,
        *(each for each in item.unread.split("; ") if _is_born(item, each)),
    }
    return "; ".join(each for each in item.unread.split("; ") if each not in told)


def _is_born(item: Item, words: str) -> bool:
    return any(words in born for born in item.doubts.birthdays)


def _channel(turn: Turn, item: Item, given: str | None) -> str:
    """What was said; else what the nudge was about; else a visit, if anything happened at all.

    A day ahead makes a plan, and bare facts make a note: neither is a meeting."""
    if item.planned or (item.on is not None and item.on > turn.today):
        return NOTE
    if item.channel is not None:
        return item.channel.value
    if given is not None:
        return given
    return Channel.VISIT.value if _happened(turn, item) else NOTE


def _unmet(item: Item, channel: str) -> str:
    """The channel, or what it was where nobody was met on it."""
    return UNMET.get(channel, channel) if item.outcomes == ("not_met",) else channel


def _happened(turn: Turn, item: Item) -> bool:
    """Whether the words tell of something that took place, not only of what is known or ahead.

    The reader takes today where no day is said, and "relationship" where nothing else came of
    it: neither is a sign. What is promised for the very day of a planned visit is that visit."""
    came_of_it = set(item.outcomes) - {"relationship"} or item.objections or item.complaint
    promised = [one for one in item.promises if one.due is None or one.due != item.next_visit]
    another_day = item.on is not None and item.on != turn.today
    return bool(came_of_it or promised or another_day or item.amount)


def promise(
    turn: Turn, item: Item, met: Interaction, named: tuple[Contact, ...]
) -> tuple[Promise, ...]:
    """Writes the promises of an item; with one person met, they are that person's."""
    contact_id = named[0].id if len(named) == 1 else None
    return tuple(
        promises.add(
            turn.tx,
            Promise(
                id=0, customer_id=met.customer_id, staff_id=turn.asker.id, text=one.text,
                ours=one.ours, due_on=one.due, state="open", created_at=turn.tx.now,
                contact_id=contact_id, interaction_id=met.id,
            ),
        )
        for one in item.promises
        if not one.only_meets  # the plan says it
    )  # fmt: skip


def _plan(turn: Turn, item: Item, met: Interaction) -> Plan | None:
    ahead = item.on if item.on is not None and item.on > turn.today else None
    day, at = (item.next_visit, item.next_visit_at) if item.next_visit else (ahead, item.at)
    if day is None or day < turn.today:
        return None
    plan = Plan(0, met.customer_id, turn.asker.id, day, _instant(turn, day, at), text=item.text)
    return plans.add(turn.tx, plan, interaction_id=met.id)


def _instant(turn: Turn, day: date, at: time | None) -> datetime | None:
    if at is None:
        return None
    return datetime.combine(day, at, turn.zone).astimezone(UTC)


def _entries(turn: Turn, item: Item, met: Interaction) -> tuple[Entry, ...]:
    kinds: list[tuple[str, str]] = []
    if "ordered" in item.outcomes:
        kinds.append(("order", item.text))
    if "payment" in item.outcomes:
        kinds.append(("payment", item.text))
    if "expense" in item.outcomes:
        kinds.append(("expense", item.text))
    if item.complaint and item.complaint not in item.objections:
        kinds.append(("complaint", item.complaint))
    kinds += [("competitor", name) for name in item.competitors]
    return tuple(entries.add(turn.tx, _entry(turn, item, met, kind, text)) for kind, text in kinds)


def _entry(turn: Turn, item: Item, met: Interaction, kind: str, text: str) -> Entry:
    money = item.amount if kind in ("order", "payment", "expense") else None
    return Entry(
        id=0, customer_id=met.customer_id, staff_id=turn.asker.id, kind=kind, day=met.on,
        text=text, amount=str(money.value) if money else None,
        currency=money.currency if money else None, open=kind == "complaint",
        interaction_id=met.id,
    )  # fmt: skip
