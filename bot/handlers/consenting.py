"""Consenting: /ai, for admins: what would be sent to a model, and whether it may be."""

from telegram import Update

from bot.actions import consenting
from bot.handlers.doors import DoorContext
from bot.handlers.messages import after_command
from bot.handlers.presses import here, said
from bot.replies import suggestions


async def ai(update: Update, context: DoorContext) -> None:
    turn = context.turn
    word = after_command(update).lower()
    state = consenting.switch(turn, word) if word else consenting.state(turn)
    turn.answer(suggestions.consent(turn.lang, state))


async def pressed(update: Update, context: DoorContext) -> None:
    turn = context.turn
    state = consenting.switch(turn, said(update, 1))
    turn.answer(here(update, suggestions.consent(turn.lang, state)))
