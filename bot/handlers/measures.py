"""Measures: the digest's buttons to act; each is authorised again when it is pressed."""

from telegram import Update

from bot.actions import exemptions, handovers, inquiries
from bot.handlers.doors import DoorContext
from bot.handlers.presses import here, number
from bot.replies import measures


async def ask_why(update: Update, context: DoorContext) -> None:
    turn = context.turn
    one = inquiries.ask(turn, number(update, 1))
    turn.answer(measures.asked(turn.lang, one, turn.asker))


async def exempt(update: Update, context: DoorContext) -> None:
    turn = context.turn
    found, until = exemptions.customer(turn, number(update, 1))
    turn.answer(measures.asks_span(turn.lang, found, until, exemptions.SPANS, turn.today))


async def exempt_for(update: Update, context: DoorContext) -> None:
    """Opens the reply in which the reason is given."""
    turn = context.turn
    found, _ = exemptions.customer(turn, number(update, 1))
    until = exemptions.until(turn, number(update, 2))
    about = exemptions.about(found, until)
    turn.answer(measures.asks_reason(turn.lang, found, until, about, turn.today))


async def hand_over(update: Update, context: DoorContext) -> None:
    turn = context.turn
    turn.answer(measures.asks_colleague(turn.lang, handovers.choices(turn, number(update, 1))))


async def give(update: Update, context: DoorContext) -> None:
    turn = context.turn
    one = handovers.give(turn, number(update, 1), number(update, 2), number(update, 3))
    turn.answer(here(update, measures.handed(turn.lang, one)))
