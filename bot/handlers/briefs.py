"""Briefs: /brief, a name alone, and the buttons of the one screen."""

from telegram import Update

from bot.actions import briefs, finding
from bot.domain.briefs import Lookup
from bot.domain.letters import Reply
from bot.domain.rights import Action, require
from bot.handlers.doors import DoorContext
from bot.handlers.messages import after_command
from bot.handlers.presses import number
from bot.replies import briefs as wording


async def brief(update: Update, context: DoorContext) -> None:
    turn = context.turn
    query = after_command(update)
    if not query:
        turn.answer(Reply(wording.usage(turn.lang)))
        return
    require(turn.asker, Action.READ)
    found = finding.find(turn, query)
    if isinstance(found, Lookup):
        turn.answer(wording.lookup(turn.lang, found))
    else:
        turn.answer(wording.brief(turn.lang, briefs.brief(turn, found), turn.today))


async def pressed(update: Update, context: DoorContext) -> None:
    turn = context.turn
    one = briefs.brief(turn, number(update, 1))
    turn.answer(wording.brief(turn.lang, one, turn.today))


async def more(update: Update, context: DoorContext) -> None:
    turn = context.turn
    one = briefs.brief(turn, number(update, 1))
    turn.answer(wording.more(turn.lang, one, turn.today))


async def calls(update: Update, context: DoorContext) -> None:
    turn = context.turn
    turn.answer(wording.calls(turn.lang, briefs.brief(turn, number(update, 1))))


async def log(update: Update, context: DoorContext) -> None:
    turn = context.turn
    turn.answer(wording.asks_note(turn.lang, briefs.customer(turn, number(update, 1))))
