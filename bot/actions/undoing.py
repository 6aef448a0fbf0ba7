"""Undoing: for a day, what a note filed can be taken back whole."""

from datetime import timedelta

from bot.actions import asking, contact_changes, departure_answers
from bot.actions.turn import Turn
from bot.domain.customers import Interaction
from bot.domain.filings import Undone
from bot.domain.refusals import GoneByNow, TooLate
from bot.domain.rights import Action
from bot.storage import (
    contacts,
    customers,
    entries,
    facts,
    interactions,
    occasions,
    plans,
    promises,
)

WINDOW = timedelta(hours=24)


def own(turn: Turn, interaction_id: int) -> Interaction:
    """The asker's own standing interaction, its customer still theirs to log; else a refusal."""
    met = standing(turn, interaction_id)
    if met.staff_id != turn.asker.id:
        raise GoneByNow
    return met


def standing(turn: Turn, interaction_id: int) -> Interaction:
    """A standing interaction of a customer that the asker may log for."""
    met = interactions.get(turn.tx, interaction_id)
    if met is None or met.gone:
        raise GoneByNow
    customers.get(turn.tx, turn.asker, met.customer_id, Action.LOG)
    return met


def undo(turn: Turn, interaction_id: int) -> Undone:
    """Takes an interaction back with its facts, promises, people and plan; within 24 hours."""
    met = own(turn, interaction_id)
    if turn.tx.now - met.created_at > WINDOW:
        raise TooLate
    customer = customers.get(turn.tx, turn.asker, met.customer_id, Action.LOG)
    take_back(turn, met)
    _remove_new_customer(turn, met)
    return Undone(met, customer)


def take_back(turn: Turn, met: Interaction) -> None:
    learned = facts.of_interaction(turn.tx, met.id)
    occasions.undo_of(turn.tx, [one.id for one in learned])
    facts.undo_of(turn.tx, met.id)
    promises.undo_of(turn.tx, met.id)
    entries.undo_of(turn.tx, met.id)
    plans.undo_of(turn.tx, met.id)
    departure_answers.withdraw(turn, met)
    contacts.undo_of(turn.tx, met.id)
    interactions.undo(turn.tx, met.id)
    contact_changes.withdraw(turn, met)
    asking.withdraw(turn, met)
    turn.record("undo", "interaction", met.id)


def _remove_new_customer(turn: Turn, met: Interaction) -> None:
    """A customer that this very note had added goes too, unless it has been met since."""
    added = customers.of_note(turn.tx, met.note_id) if met.note_id else []
    if met.customer_id in added and not interactions.latest(turn.tx, met.customer_id, 1):
        customers.remove(turn.tx, met.customer_id)
