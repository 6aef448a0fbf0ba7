"""Documents: which folder, the folders of a customer, a file handed out again."""

from telegram import Update

from bot.actions import shelving
from bot.domain.letters import LetterKind
from bot.handlers.doors import DoorContext
from bot.handlers.presses import here, number
from bot.replies import documents as wording


async def folder(update: Update, context: DoorContext) -> None:
    turn = context.turn
    filed = shelving.file(turn, number(update, 1), number(update, 2))
    turn.answer(here(update, wording.shelved(turn.lang, filed)))


async def unfile(update: Update, context: DoorContext) -> None:
    turn = context.turn
    undone = shelving.unfile(turn, number(update, 1))
    turn.answer(here(update, wording.shelved(turn.lang, undone)))


async def unfile_all(update: Update, context: DoorContext) -> None:
    """All that were sent together."""
    turn = context.turn
    undone = shelving.unfile_all(turn, number(update, 1))
    turn.answer(here(update, wording.shelved(turn.lang, undone)))


async def folders(update: Update, context: DoorContext) -> None:
    turn = context.turn
    turn.answer(wording.shelves(turn.lang, shelving.shelves(turn, number(update, 1))))


async def shelf(update: Update, context: DoorContext) -> None:
    turn = context.turn
    found = shelving.shelf(turn, number(update, 1), number(update, 2))
    turn.answer(here(update, wording.shelf(turn.lang, found)))


async def fetch(update: Update, context: DoorContext) -> None:
    """The file itself, to who may read its customer."""
    turn = context.turn
    one, content = shelving.hand_out(turn, number(update, 1))
    turn.answer(wording.handed_out(turn.lang, one, content), kind=LetterKind.FILE)
