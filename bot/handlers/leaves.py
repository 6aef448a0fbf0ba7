"""Leave: /leave with days takes it, alone lists it; a button takes it back."""

from telegram import Update

from bot.actions import leaves
from bot.handlers.doors import DoorContext
from bot.handlers.messages import after_command
from bot.handlers.presses import here, number
from bot.replies import leaves as wording


async def leave(update: Update, context: DoorContext) -> None:
    turn = context.turn
    words = after_command(update)
    if words:
        turn.answer(wording.taken(turn.lang, leaves.take(turn, words), turn.today))
    else:
        turn.answer(wording.listed(turn.lang, leaves.ahead(turn), turn.today))


async def cancel(update: Update, context: DoorContext) -> None:
    turn = context.turn
    one = leaves.cancel(turn, number(update, 1))
    turn.answer(here(update, wording.cancelled(turn.lang, one, turn.today)))
