"""Places: a check-in while logging, and the customer's place; of the rep's own sending alone."""

from dataclasses import replace
from datetime import timedelta

from bot.actions import filing, proposals, undoing
from bot.actions.turn import Turn
from bot.domain.customers import Customer, Interaction
from bot.domain.filings import MISSED, NOTE, UNANSWERED
from bot.domain.letters import About
from bot.domain.places import CheckIn, Point, metres
from bot.domain.proposals import AsksWhose, Proposal
from bot.domain.readings import Channel, Item
from bot.domain.refusals import GoneByNow, TooLate
from bot.domain.rights import Action
from bot.storage import customers, interactions

WHILE_LOGGING = timedelta(minutes=30)
WITH_PLACE = (Channel.VISIT, Channel.EVENT, MISSED)


def arrive(
    turn: Turn, at: Point, about: About | None, title: str = "", address: str = ""
) -> CheckIn | AsksWhose:
    """Checks in where it is plain which visit is meant; asks whose place it is elsewhere."""
    value = {"at": list(at), "title": title[:60], "address": address[:120], "named": None}
    one = proposals.open_new(turn, "place", value)
    met = _meant(turn, about)
    if met is not None:
        return _settle(
            turn, one, customers.get(turn.tx, turn.asker, met.customer_id, Action.LOG), met
        )
    if about is not None and about.customer_id is not None:
        customer = customers.get(turn.tx, turn.asker, about.customer_id, Action.LOG)
        return _settle(turn, one, customer, _for_duty(turn, about, customer, title))
    whose = proposals.whose(turn, named=title or None)
    if whose.customer is not None:
        return choose(turn, one, whose.customer)
    if title:
        proposals.keep(turn, one, named=title[:60])
    if not whose.candidates:
        whose = proposals.recent(turn, title or None)
    return AsksWhose(one.id, "place", whose)


def choose(turn: Turn, one: Proposal, customer: Customer) -> CheckIn:
    """The place is this customer's; today's visit there gets the check-in."""
    return _settle(turn, one, customer, _todays(turn, customer.id))


def adopt(turn: Turn, proposal_id: int) -> CheckIn:
    """The customer has moved: the place of this check-in becomes the customer's."""
    one = proposals.get(turn, proposal_id, "place", state="done")
    customer = proposals.customer_of(turn, one)
    changed = _learn(turn, customer, _point(one))
    one = proposals.keep(turn, one, learned=True, before=_listed(customer.place))
    return CheckIn(one.id, changed, _met(turn, one), learned=True)


def undo(turn: Turn, proposal_id: int) -> CheckIn:
    """Takes a check-in and what it taught back, for a day."""
    one = proposals.get(turn, proposal_id, "place", state="done")
    if turn.tx.now - one.created_at > undoing.WINDOW:
        raise TooLate
    customer = proposals.customer_of(turn, one)
    if one.value.get("undone"):
        raise GoneByNow
    if one.value.get("learned"):
        before = one.value.get("before")
        place = (before[0], before[1]) if before else None
        address = None if one.value.get("addressed") else customer.address
        customer = customers.change(turn.tx, replace(customer, place=place, address=address))
    met = _met(turn, one)
    if met is not None and one.value.get("visited"):
        undoing.take_back(turn, met)
    elif met is not None:
        interactions.change(turn.tx, replace(met, place=None))
    proposals.keep(turn, one, undone=True)
    turn.record("undo", "customer", customer.id)
    return CheckIn(one.id, customer, undone=True)


def _settle(turn: Turn, one: Proposal, customer: Customer, met: Interaction | None) -> CheckIn:
    at = _point(one)
    away = metres(at, customer.place) if customer.place else None
    learned = away is None
    visited = met is not None and met.created_at == turn.tx.now and not met.note_id
    if met is not None:
        interactions.change(turn.tx, replace(met, place=at))
        turn.record("check-in", "interaction", met.id)
    addressed = learned and bool(one.value.get("address")) and not customer.address
    if learned:
        if addressed:
            customer = replace(customer, address=one.value["address"])
        customer = _learn(turn, customer, at)
    proposals.close(
        turn, one, customer=customer.id, met=met.id if met else None, learned=learned,
        addressed=addressed, visited=visited, before=None,
    )  # fmt: skip
    return CheckIn(one.id, customer, met, away, learned)


def _learn(turn: Turn, customer: Customer, at: Point) -> Customer:
    turn.record("change", "customer", customer.id, "place")
    return customers.change(turn.tx, replace(customer, place=at))


def _meant(turn: Turn, about: About | None) -> Interaction | None:
    """The visit that is being logged: the card replied to, else the rep's newest one of the last
    half hour."""
    if about is not None and about.kind in ("interaction", "more", "words"):
        return undoing.own(turn, about.id)
    if about is not None:
        return None
    newest = interactions.newest_by(turn.tx, turn.asker.id, turn.tx.now - WHILE_LOGGING)
    if newest is None or newest.channel not in WITH_PLACE:
        return None
    return newest if newest.on == turn.today and newest.place is None else None


def _for_duty(turn: Turn, about: About, customer: Customer, title: str) -> Interaction | None:
    """A place in answer to a nudge to visit is the visit; today's own, if there is one already."""
    known = _todays(turn, customer.id)
    if known is not None or about.kind != "duty":
        return known
    words = Item(title, channel=Channel.VISIT)
    return filing.place(turn, words, customer, None).interaction


def _todays(turn: Turn, customer_id: int) -> Interaction | None:
    for one in interactions.latest(turn.tx, customer_id, 10):
        mine = one.staff_id == turn.asker.id and one.on == turn.today
        if mine and one.channel not in (NOTE, Channel.CALL, UNANSWERED):
            return one
    return None


def _point(one: Proposal) -> Point:
    return one.value["at"][0], one.value["at"][1]


def _listed(place: Point | None) -> list[float] | None:
    return list(place) if place else None


def _met(turn: Turn, one: Proposal) -> Interaction | None:
    met = interactions.get(turn.tx, one.value["met"]) if one.value.get("met") else None
    return met if met is not None and not met.gone else None
