"""Correcting: one tap changes the channel, the day or the customer of what was filed."""

from dataclasses import replace
from datetime import date, timedelta

from bot.actions import (
    asking,
    departure_answers,
    departures,
    learning,
    moving,
    notes,
    pacing,
    people,
    phrasing,
    suggesting,
    undoing,
    waiting,
)
from bot.actions.turn import Turn
from bot.domain.customers import Customer, Interaction
from bot.domain.filings import NOTE, Filed, Filing, Unplaced
from bot.domain.readings import Channel
from bot.domain.refusals import BadValue, GoneByNow
from bot.domain.rights import Action
from bot.storage import (
    contacts,
    customers,
    entries,
    facts,
    interactions,
    pending,
    plans,
    promises,
)

OLDEST = 31  # days a button may back-date


def shown(turn: Turn, interaction_id: int) -> Filing:
    """What an interaction holds now, for its card."""
    met = undoing.own(turn, interaction_id)
    customer = customers.get(turn.tx, turn.asker, met.customer_id, Action.LOG)
    return notes.spoken(turn, Filing(met.note_id or 0, (_filed(turn, met, customer),)))


def set_channel(turn: Turn, interaction_id: int, name: str) -> Filing:
    """Another channel: what was taken for a visit was a call."""
    met = undoing.own(turn, interaction_id)
    if name not in {*Channel, NOTE}:
        raise BadValue(field="channel")
    interactions.change(turn.tx, replace(met, channel=name))
    turn.record("correct", "interaction", met.id)
    filing = shown(turn, interaction_id)
    phrasing.learn(turn, met, filing.filed[0].customer, name)
    return filing


def set_day(turn: Turn, interaction_id: int, days_ago: int) -> Filing:
    """Another day, counted back from today."""
    return move_day(turn, interaction_id, turn.today - timedelta(days=days_ago))


def move_day(turn: Turn, interaction_id: int, day: date) -> Filing:
    """Another day for a meeting, and for the order or the complaint that came of it."""
    met = undoing.own(turn, interaction_id)
    if not turn.today - timedelta(days=OLDEST) <= day <= turn.today:
        raise BadValue(field="date")
    interactions.change(turn.tx, replace(met, on=day))
    for one in entries.of_interaction(turn.tx, met.id):
        entries.change(turn.tx, replace(one, day=day))
    turn.record("correct", "interaction", met.id)
    return shown(turn, interaction_id)


def unplace(turn: Turn, interaction_id: int) -> Filing:
    """Takes the filing back and lets its words wait for another customer."""
    met = undoing.own(turn, interaction_id)
    if met.note_id is None:
        raise GoneByNow
    said = moving.said(turn, met)
    undoing.undo(turn, interaction_id)
    index = waiting.wait(turn, met, met.note_id, said=said)
    likely = interactions.recent_customers(turn.tx, turn.asker.id, notes.CANDIDATES + 1)
    known = customers.within_reach(turn.tx, turn.asker, set(likely) - {met.customer_id})
    others = tuple(known[one] for one in likely if one in known)[: notes.CANDIDATES]
    return Filing(met.note_id, (), (Unplaced(met.note_id, index, met.text, None, others),))


def consent(turn: Turn, interaction_id: int, *, agreed: bool) -> Filing:
    """Settles the sensitive facts of an interaction; who agreed to what is on record."""
    met = undoing.own(turn, interaction_id)
    learning.consent(turn, met, agreed=agreed)
    what = "consent" if agreed else "no-consent"
    turn.record(what, "interaction", met.id)
    return shown(turn, interaction_id)


def depart(turn: Turn, interaction_id: int, contact_id: int, word: str) -> Filing:
    """The rep's word on whether somebody died or left, and the card that shows it."""
    departure_answers.answer(turn, undoing.own(turn, interaction_id), contact_id, word)
    return shown(turn, interaction_id)


def settle(turn: Turn, *, right: int, wrong: int) -> None:
    """Of two standing facts that contradict each other, `right` is verified, `wrong` goes old."""
    known = [facts.get(turn.tx, one) for one in (right, wrong)]
    kept = [one for one in known if one is not None and one.superseded_by is None]
    about = {(one.customer_id, one.contact_id, one.facet) for one in kept}
    if right == wrong or len(kept) < len(known) or len(about) != 1:
        raise GoneByNow
    customers.get(turn.tx, turn.asker, kept[0].customer_id, Action.LOG)
    facts.verify(turn.tx, right, turn.asker.id)
    facts.supersede(turn.tx, wrong, right)
    turn.record("verify", "fact", right)


def _filed(turn: Turn, met: Interaction, customer: Customer) -> Filed:
    learned = tuple(facts.of_interaction(turn.tx, met.id))
    known = contacts.of_customer(turn.tx, customer.id)
    of_facts = {one.contact_id for one in learned}
    away = people.met(known, met.absent)
    named = (*away, *(one for one in people.met(known, met.persons) if one not in away))
    told = tuple(one for one in known if one.id in of_facts and one not in named)
    waiting = pending.look(turn.tx, met, "consent").get("facts", [])
    return Filed(
        customer=customer,
        interaction=met,
        people=(*named, *told),
        absent=tuple(one.id for one in away),
        facts=learned,
        promises=tuple(promises.of_interaction(turn.tx, met.id)),
        entries=tuple(entries.of_interaction(turn.tx, met.id)),
        plan=plans.of_interaction(turn.tx, met.id),
        held=tuple(dict.fromkeys(one["facet"] for one in waiting)),
        pace=pacing.pace(turn, customer, met.channel),
        mourned=departures.mourned(turn, customer, learned),
        departures=departure_answers.of(turn, met),
        question=asking.asked(turn, met),
        suggestion=suggesting.waiting(turn, met),
    )
