"""Settings: language, zone, times; /help and commands that nobody knows."""

from telegram import Update

from bot.actions import settings as own
from bot.handlers.doors import DoorContext
from bot.handlers.menus import menu_of
from bot.handlers.messages import after_command
from bot.handlers.presses import here, number, said
from bot.replies import delivery
from bot.replies import settings as wording


async def help_(_update: Update, context: DoorContext) -> None:
    turn = context.turn
    turn.answer(wording.help_(turn.lang, turn.asker))


async def settings(update: Update, context: DoorContext) -> None:
    """How things are set; or, with a time, hours or a zone, sets it."""
    turn = context.turn
    words = after_command(update)
    asker = own.typed(turn, words) if words else turn.asker
    turn.answer(wording.settings(turn.lang, asker))


async def set_(update: Update, context: DoorContext) -> None:
    """One press, one setting; the message shows the new state in the new language."""
    turn = context.turn
    asker = own.change(turn, said(update, 1), said(update, 2))
    turn.answer(here(update, wording.settings(asker.lang, asker)))
    context.whisper(menu_of(asker))


async def cancel(_update: Update, context: DoorContext) -> None:
    turn = context.turn
    stopped = own.cancel(turn)
    turn.answer(wording.cancelled(turn.lang, stopped=stopped))


async def resend(update: Update, context: DoorContext) -> None:
    """A digest or a file that may not have arrived, once more."""
    turn = context.turn
    own.resend(turn, number(update, 1))
    turn.answer(here(update, delivery.resent(turn.lang)))


async def unknown(_update: Update, context: DoorContext) -> None:
    turn = context.turn
    turn.answer(wording.unknown(turn.lang, turn.asker))
