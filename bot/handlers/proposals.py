"""Proposals: the buttons that say whose it is, and whether to keep it."""

from telegram import Update

from bot.actions import forwards, proposals, voices
from bot.domain.letters import LetterKind
from bot.handlers.doors import DoorContext
from bot.handlers.presses import here, number
from bot.replies import voices as sounds
from bot.replies.media import media


async def listen(update: Update, context: DoorContext) -> None:
    """The original sound of a spoken note, played again."""
    turn = context.turn
    _, content = voices.sound(turn, number(update, 1))
    turn.answer(sounds.sound(turn.lang, content), kind=LetterKind.FILE)


async def hearsay(update: Update, context: DoorContext) -> None:
    """Forwarded words are a note after all."""
    turn = context.turn
    filing = forwards.file(turn, number(update, 1))
    turn.answer(here(update, media(turn.lang, filing, turn.local)))


async def forget(update: Update, context: DoorContext) -> None:
    turn = context.turn
    dropped = proposals.drop(turn, number(update, 1))
    turn.answer(here(update, media(turn.lang, dropped, turn.local)))
