"""Places: the buttons under a check-in."""

from telegram import Update

from bot.actions import places
from bot.handlers.doors import DoorContext
from bot.handlers.presses import here, number
from bot.replies import places as wording


async def adopt(update: Update, context: DoorContext) -> None:
    """The customer has moved here."""
    turn = context.turn
    moved = places.adopt(turn, number(update, 1))
    turn.answer(here(update, wording.checked_in(turn.lang, moved, turn.today)))


async def unplace(update: Update, context: DoorContext) -> None:
    turn = context.turn
    undone = places.undo(turn, number(update, 1))
    turn.answer(here(update, wording.checked_in(turn.lang, undone, turn.today)))
