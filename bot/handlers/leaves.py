"""Leave: /leave with days takes it, alone lists it; buttons agree to it or take it back."""

from telegram import Update

from bot.actions import leaves
from bot.handlers.doors import DoorContext
from bot.handlers.messages import after_command
from bot.handlers.presses import here, number
from bot.replies import cards
from bot.replies import leaves as wording


async def leave(update: Update, context: DoorContext) -> None:
    turn = context.turn
    words = after_command(update)
    what = leaves.take(turn, words) if words else leaves.ahead(turn)
    turn.answer(wording.off(turn.lang, what, turn.today))


async def agree(update: Update, context: DoorContext) -> None:
    turn = context.turn
    one = leaves.agree(turn, number(update, 1))
    turn.answer(here(update, wording.taken(turn.lang, one, turn.today)))


async def as_note(update: Update, context: DoorContext) -> None:
    """It was no leave but a note."""
    turn = context.turn
    filing = leaves.as_note(turn, number(update, 1))
    turn.answer(here(update, cards.card(turn.lang, filing, turn.local)))


async def cancel(update: Update, context: DoorContext) -> None:
    turn = context.turn
    one = leaves.cancel(turn, number(update, 1))
    turn.answer(here(update, wording.cancelled(turn.lang, one, turn.today)))
