"""Notes: the free text after a meeting, its edits, and replies to what we said."""

from telegram import Update

from bot.actions import hearing, rewriting
from bot.domain.filings import KeptWords
from bot.domain.refusals import GoneByNow
from bot.handlers.doors import DoorContext
from bot.handlers.messages import message, replied_to, words
from bot.replies import cards
from bot.replies.heard import heard


async def text(update: Update, context: DoorContext) -> None:
    """Any text that no dialogue and no command took."""
    turn = context.turn
    what = hearing.hear(turn, words(update), replied_to(update, turn))
    turn.answer(heard(turn.lang, what, turn.local))


async def edited(update: Update, context: DoorContext) -> None:
    """An edited message is read anew, or its words are kept; one that was no note is left
    alone."""
    turn = context.turn
    what = rewriting.edited(turn, message(update).message_id, words(update))
    if isinstance(what, KeptWords):
        turn.answer(cards.kept_words(turn.lang, what))
    elif what is not None:
        turn.answer(cards.card(turn.lang, what, turn.local))


async def dead_button(_update: Update, _context: DoorContext) -> None:
    """A button of an older version of ours, or of nobody's."""
    raise GoneByNow
