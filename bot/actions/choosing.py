"""Choosing: a proposal's customer, by a button, a typed name or as a new one."""

from typing import Any

from bot.actions import documents, forwards, introducing, places, proposals
from bot.actions.turn import Turn
from bot.domain.customers import Customer
from bot.domain.documents import Offered, Shelved
from bot.domain.filings import Filing
from bot.domain.introductions import Introduced
from bot.domain.places import CheckIn
from bot.domain.proposals import AsksWhose, Proposal, Whose
from bot.domain.refusals import GoneByNow
from bot.domain.rights import Action
from bot.storage import customers

Next = Introduced | Offered | Shelved | CheckIn | AsksWhose | Filing


def choose(turn: Turn, proposal_id: int, customer_id: int) -> Next:
    """It belongs to this customer."""
    one = proposals.get(turn, proposal_id)
    return _follow(turn, one, customers.get(turn.tx, turn.asker, customer_id, Action.LOG))


def choose_new(turn: Turn, proposal_id: int) -> Next:
    """It belongs to a customer that nobody has yet, by the name at hand."""
    one = proposals.get(turn, proposal_id)
    made = proposals.new_customer(turn, one)
    return _follow(turn, proposals.keep(turn, one, made=made.id), made)


def named(turn: Turn, proposal_id: int, text: str) -> Next:
    """A reply in words: a customer's name; to a person on a card, their fields put right."""
    one = proposals.get(turn, proposal_id)
    if one.kind == "people" and introducing.shown(turn, one).ready:
        return introducing.correct(turn, proposal_id, text)
    found = proposals.named_whose(turn, one, text)
    if isinstance(found, int):
        return choose(turn, proposal_id, found)
    return _asks(turn, proposals.get(turn, proposal_id), found)


def other(turn: Turn, proposal_id: int) -> Proposal:
    """Its customer is to be named."""
    return proposals.get(turn, proposal_id)


def _follow(turn: Turn, one: Proposal, customer: Customer) -> Next:
    match one.kind:
        case "people":
            return introducing.choose(turn, one, customer)
        case "file":
            return documents.choose(turn, one, customer)
        case "place":
            return places.choose(turn, one, customer)
        case "words":
            proposals.keep(turn, one, customer=customer.id)
            return forwards.file(turn, one.id)
        case _:
            raise GoneByNow


def _asks(turn: Turn, one: Proposal, whose: Whose) -> Next:
    if one.kind != "people":
        return AsksWhose(one.id, one.kind, whose)
    changed: dict[str, Any] = {"candidates": [each.id for each in whose.candidates]}
    return introducing.shown(turn, proposals.keep(turn, one, **changed, customer=None))
