"""Digests: /digest of any period, and the buttons that choose another, its sheet or chart."""

from telegram import Update

from bot.actions import digest_errands, digests
from bot.actions.turn import Turn
from bot.domain.digests import Form
from bot.domain.letters import LetterKind
from bot.domain.periods import Period
from bot.handlers.doors import DoorContext
from bot.handlers.messages import after_command
from bot.handlers.presses import here, said
from bot.replies import charts, gatherings, sheets
from bot.replies import digests as wording


async def digest(update: Update, context: DoorContext) -> None:
    turn = context.turn
    context.typing("upload_photo")
    over = digests.asked_period(turn, after_command(update))
    if goes_beside_the_queue(update, context, Form.MESSAGE, over):
        return
    one = digests.gather(turn, over)
    if one.rows:
        turn.answer(charts.chart(turn.lang, one), kind=LetterKind.FILE)
    turn.answer(wording.digest(turn.lang, one, digests.rights(turn)))


async def sheet(update: Update, context: DoorContext) -> None:
    """The same figures as a workbook, with every list whole."""
    turn = context.turn
    context.typing("upload_document")
    over = digests.period_of(turn, said(update, 1), said(update, 2))
    if not goes_beside_the_queue(update, context, Form.SHEET, over):
        turn.answer(sheets.sheet(turn.lang, digests.whole(turn, over)), kind=LetterKind.FILE)


async def chart(update: Update, context: DoorContext) -> None:
    turn = context.turn
    context.typing("upload_photo")
    over = digests.period_of(turn, said(update, 1), said(update, 2))
    if not goes_beside_the_queue(update, context, Form.CHART, over):
        turn.answer(charts.chart(turn.lang, digests.gather(turn, over)), kind=LetterKind.FILE)


async def other_period(update: Update, context: DoorContext) -> None:
    """The same message, about another time."""
    turn = context.turn
    over = digests.period_of(turn, said(update, 1), said(update, 2))
    if not goes_beside_the_queue(update, context, Form.MESSAGE, over):
        one = digests.gather(turn, over)
        turn.answer(here(update, wording.digest(turn.lang, one, digests.rights(turn))))


def goes_beside_the_queue(update: Update, context: DoorContext, form: Form, over: Period) -> bool:
    """Sends off what is too much to be made while others wait, and says at once that it is being
    gathered, once however often it is asked for; False where it is not so much."""
    turn: Turn = context.turn
    if not digest_errands.is_needed(turn):
        return False
    if not digest_errands.is_under_way(turn, form, over):
        digest_errands.begin(turn, form, over, gatherings.gathering(turn.lang))
    elif update.callback_query is not None:
        context.toast(gatherings.under_way_toast(turn.lang))
    else:
        turn.answer(gatherings.under_way(turn.lang))
    return True
