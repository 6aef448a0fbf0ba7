"""Proposals: the buttons that say whose it is, and whether to keep it."""

from telegram import Update

from bot.actions import choosing, forwards, proposals, voices
from bot.domain.letters import LetterKind
from bot.handlers.doors import DoorContext
from bot.handlers.presses import here, number
from bot.replies import proposals as wording
from bot.replies import voices as sounds
from bot.replies.heard import heard


async def listen(update: Update, context: DoorContext) -> None:
    """The original sound of a spoken note, played again."""
    turn = context.turn
    _, content = voices.sound(turn, number(update, 1))
    turn.answer(sounds.sound(turn.lang, content), kind=LetterKind.FILE)


async def hearsay(update: Update, context: DoorContext) -> None:
    """Forwarded words are a note after all."""
    turn = context.turn
    filing = forwards.file(turn, number(update, 1))
    turn.answer(here(update, heard(turn.lang, filing, turn.local)))


async def forget(update: Update, context: DoorContext) -> None:
    turn = context.turn
    dropped = proposals.drop(turn, number(update, 1))
    turn.answer(here(update, heard(turn.lang, dropped, turn.local)))


async def whom(update: Update, context: DoorContext) -> None:
    """It belongs to this customer."""
    turn = context.turn
    chosen = choosing.choose(turn, number(update, 1), number(update, 2))
    turn.answer(here(update, heard(turn.lang, chosen, turn.local)))


async def fresh(update: Update, context: DoorContext) -> None:
    """It belongs to a new customer."""
    turn = context.turn
    chosen = choosing.choose_new(turn, number(update, 1))
    turn.answer(here(update, heard(turn.lang, chosen, turn.local)))


async def somebody(update: Update, context: DoorContext) -> None:
    """It belongs to a customer that is not among the buttons."""
    turn = context.turn
    turn.answer(wording.asks_name(turn.lang, choosing.other(turn, number(update, 1)).id))
