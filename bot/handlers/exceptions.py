"""One customer's own cadence: the brief's button, the choice of a rule, the early end."""

from telegram import Update

from bot.actions import exceptions
from bot.handlers.doors import DoorContext
from bot.handlers.presses import here, number, said
from bot.replies import exceptions as wording


async def own(update: Update, context: DoorContext) -> None:
    turn = context.turn
    one = exceptions.of_customer(turn, number(update, 1))
    turn.answer(wording.panel(turn.lang, one, turn.today))


async def rule(update: Update, context: DoorContext) -> None:
    """Opens the reply that says until when and why."""
    turn = context.turn
    customer, chosen, waiting = exceptions.choose(turn, number(update, 1), said(update, 2))
    turn.answer(wording.asks_why(turn.lang, customer, chosen, waiting))


async def end(update: Update, context: DoorContext) -> None:
    turn = context.turn
    customer, _ = exceptions.end(turn, number(update, 1))
    turn.answer(here(update, wording.ended(turn.lang, customer)))
