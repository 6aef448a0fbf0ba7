"""The visit table: /cadence shows it or, with words, changes it; its buttons; its sheet."""

from telegram import Update

from bot.actions import cadence
from bot.domain.cadence import Cell
from bot.domain.letters import LetterKind
from bot.handlers.doors import DoorContext
from bot.handlers.messages import after_command
from bot.handlers.presses import here, number, said
from bot.replies import cadence as wording
from bot.replies import cadence_sheet


async def cadence_(update: Update, context: DoorContext) -> None:
    """The table; or, with words, what they would change."""
    turn = context.turn
    if words := after_command(update):
        turn.answer(wording.asked(turn.lang, cadence.typed(turn, words)))
    else:
        turn.answer(wording.table(turn.lang, cadence.show(turn), turn.zone, turn.today))


async def table(update: Update, context: DoorContext) -> None:
    """Back to the table, in the same message."""
    turn = context.turn
    shown = wording.table(turn.lang, cadence.show(turn), turn.zone, turn.today)
    turn.answer(here(update, shown))


async def row(update: Update, context: DoorContext) -> None:
    turn = context.turn
    grade, channel, _ = cadence.cell(said(update, 1), said(update, 2), "rep")
    reply = wording.row(turn.lang, cadence.show(turn).table, grade, channel)
    turn.answer(here(update, reply))


async def cell(update: Update, context: DoorContext) -> None:
    turn = context.turn
    where = pressed_cell(update)
    rule = cadence.show(turn).table.rule(*where)
    turn.answer(here(update, wording.cell(turn.lang, where, rule)))


async def rule(update: Update, context: DoorContext) -> None:
    """A rule was chosen: what would change."""
    turn = context.turn
    one = cadence.chosen(turn, pressed_cell(update), said(update, 4))
    turn.answer(here(update, wording.asked(turn.lang, one)))


async def other_rule(update: Update, context: DoorContext) -> None:
    turn = context.turn
    cadence.may_change(turn)
    turn.answer(wording.asks_rule(turn.lang, pressed_cell(update)))


async def settle(update: Update, context: DoorContext) -> None:
    turn = context.turn
    one = cadence.settle(turn, number(update, 1))
    turn.answer(here(update, wording.changed(turn.lang, one)))


async def drop(update: Update, context: DoorContext) -> None:
    turn = context.turn
    cadence.drop(turn, number(update, 1))
    turn.answer(here(update, wording.dropped(turn.lang)))


async def history(update: Update, context: DoorContext) -> None:
    turn = context.turn
    reply = wording.history(turn.lang, cadence.history(turn), turn.zone, turn.today)
    turn.answer(here(update, reply))


async def sheet(_update: Update, context: DoorContext) -> None:
    """The table as a workbook, to be edited and sent back."""
    turn = context.turn
    context.typing("upload_document")
    reply = cadence_sheet.sheet(turn.lang, cadence.show(turn).table, turn.today.isoformat())
    turn.answer(reply, kind=LetterKind.FILE)


def pressed_cell(update: Update) -> Cell:
    """The cell of `kind:GRADE:CHANNEL:ROLE`."""
    return cadence.cell(said(update, 1), said(update, 2), said(update, 3))
