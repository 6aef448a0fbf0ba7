"""Briefs: everything worth knowing before a call, gathered for one reader."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.actions import completeness, duties, occasion_days
from bot.actions.turn import Turn
from bot.domain.briefs import Brief, Person
from bot.domain.customers import Contact, Customer, Fact, Plan
from bot.domain.facets import FACETS
from bot.domain.rights import Action, Whose, reach
from bot.storage import (
    contacts,
    customers,
    entries,
    exceptions,
    facts,
    holds,
    interactions,
    plans,
    promises,
    staff,
)

AHEAD = timedelta(days=14)
TRADE = timedelta(days=365)
TALK = ("hobby", "family", "birthday", "topics", "dislikes", "diet", "hometown", "pet", "worry")


def brief(turn: Turn, customer_id: int) -> Brief:
    """The one screen; reading it is on record."""
    one = customers.get(turn.tx, turn.asker, customer_id)
    turn.record("read", "customer", one.id)
    people = contacts.of_customer(turn.tx, one.id)
    known = facts.of_customer(turn.tx, one.id)
    since = turn.today - TRADE
    trade = entries.of_customers(turn.tx, [one.id], since=since, kinds=("order",))
    rivals = entries.of_customers(turn.tx, [one.id], since=since, kinds=("competitor",))
    filled, applicable = completeness.of_archive(one, people, known, rivals=bool(rivals))
    return Brief(
        customer=one,
        keeper=_keeper(turn, one),
        promises=tuple(promises.open_of_customer(turn.tx, one.id)),
        do_not_mention=tuple(fact for fact in known if fact.facet == "do_not_mention"),
        duties=tuple(duties.of_customer(turn, one)),
        occasions=tuple(occasion_days.ahead(turn, [one], AHEAD)),
        plans=tuple(_local(turn, plan) for plan in plans.of_customer(turn.tx, one.id, turn.today)),
        last=tuple(interactions.latest(turn.tx, one.id)),
        people=tuple(Person(who, _for_talk(who, known)) for who in sorted(people, key=_gone)),
        facts=tuple(fact for fact in known if fact.contact_id is None),
        complaints=tuple(entries.open_complaints(turn.tx, [one.id])),
        orders=tuple(trade),
        competitors=tuple(rivals),
        filled=filled,
        applicable=applicable,
        excepted=tuple(exceptions.of_customer(turn.tx, one.id, turn.today)),
        held=tuple(holds.of_customer(turn.tx, one.id, turn.today)),
        may_except=_may_except(turn, one),
        may_log=reach(turn.asker, Action.LOG) is not Whose.NONE,
    )


def customer(turn: Turn, customer_id: int) -> Customer:
    """A customer that the asker may log for."""
    return customers.get(turn.tx, turn.asker, customer_id, Action.LOG)


def _local(turn: Turn, plan: Plan) -> Plan:
    return replace(plan, at=plan.at.astimezone(turn.zone)) if plan.at else plan


def _may_except(turn: Turn, one: Customer) -> bool:
    allowed = customers.keepers(turn.tx, turn.asker, Action.EXEMPT)
    return allowed is None or one.keeper_id in allowed


def _keeper(turn: Turn, customer: Customer) -> str | None:
    if customer.keeper_id == turn.asker.id:
        return None
    return staff.by_id(turn.tx, customer.keeper_id).name


def _gone(person: Contact) -> tuple[bool, bool]:
    """Whom one may meet comes first, who has left next, who has died last."""
    return person.deceased, person.left


def _for_talk(person: Contact, known: Sequence[Fact]) -> tuple[Fact, ...]:
    mine = [one for one in known if one.contact_id == person.id and one.facet != "do_not_mention"]
    return tuple(sorted(mine, key=_usefulness))


def _usefulness(fact: Fact) -> tuple[int, int, date]:
    rank = TALK.index(fact.facet) if fact.facet in TALK else len(TALK)
    worth = FACETS[fact.facet].worth if fact.facet in FACETS else 0
    return rank, -worth, fact.observed_on
