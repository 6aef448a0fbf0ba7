"""Digests: /digest of any period, and the buttons that choose another, its sheet or chart."""

from telegram import Update

from bot.actions import digests
from bot.domain.letters import LetterKind
from bot.handlers.doors import DoorContext
from bot.handlers.messages import after_command
from bot.handlers.presses import here, said
from bot.replies import charts, sheets
from bot.replies import digests as wording


async def digest(update: Update, context: DoorContext) -> None:
    turn = context.turn
    context.typing("upload_photo")
    one = digests.gather(turn, digests.asked_period(turn, after_command(update)))
    if one.rows:
        turn.answer(charts.chart(turn.lang, one), kind=LetterKind.FILE)
    turn.answer(wording.digest(turn.lang, one, digests.rights(turn)))


async def sheet(update: Update, context: DoorContext) -> None:
    """The same figures as a workbook, with every list whole."""
    turn = context.turn
    context.typing("upload_document")
    over = digests.period_of(turn, said(update, 1), said(update, 2))
    turn.answer(sheets.sheet(turn.lang, digests.whole(turn, over)), kind=LetterKind.FILE)


async def chart(update: Update, context: DoorContext) -> None:
    turn = context.turn
    context.typing("upload_photo")
    over = digests.period_of(turn, said(update, 1), said(update, 2))
    turn.answer(charts.chart(turn.lang, digests.gather(turn, over)), kind=LetterKind.FILE)


async def other_period(update: Update, context: DoorContext) -> None:
    """The same message, about another time."""
    turn = context.turn
    over = digests.period_of(turn, said(update, 1), said(update, 2))
    one = digests.gather(turn, over)
    turn.answer(here(update, wording.digest(turn.lang, one, digests.rights(turn))))
