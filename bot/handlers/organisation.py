"""The organisation's settings: /organisation, for admins, by buttons or in words."""

from telegram import Update

from bot.actions import organisation
from bot.handlers.doors import DoorContext
from bot.handlers.messages import after_command
from bot.handlers.presses import here, said
from bot.replies import organisation as wording


async def organisation_(update: Update, context: DoorContext) -> None:
    turn = context.turn
    words = after_command(update)
    one = organisation.typed(turn, words) if words else organisation.show(turn)
    turn.answer(wording.organisation(turn.lang, one, turn.today))


async def pressed(update: Update, context: DoorContext) -> None:
    turn = context.turn
    one = organisation.change(turn, said(update, 1), said(update, 2))
    turn.answer(here(update, wording.organisation(turn.lang, one, turn.today)))
