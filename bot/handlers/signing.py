"""Signing: the grade changes that wait, from the digest, settled on one screen."""

from telegram import Update

from bot.actions import signing
from bot.actions.turn import Turn
from bot.domain.grade_changes import Decided
from bot.domain.letters import Letter, LetterKind
from bot.handlers.doors import DoorContext
from bot.handlers.presses import here, number, said
from bot.replies import signing as wording
from bot.replies.editing import heard_back


async def waiting(_update: Update, context: DoorContext) -> None:
    turn = context.turn
    turn.answer(wording.waiting(turn.lang, signing.waiting(turn)))


async def settle(update: Update, context: DoorContext) -> None:
    """One is settled; the message goes on with the rest, and the proposer hears of it."""
    turn = context.turn
    left = signing.settle(turn, number(update, 1), sign=said(update, 2) == "yes")
    turn.answer(here(update, wording.waiting(turn.lang, left)))
    if left.done is not None:
        tell(turn, left.done)


def tell(turn: Turn, done: Decided) -> None:
    """What was decided, to whoever had proposed it."""
    who = done.proposer
    if who.id != turn.asker.id:
        reply = heard_back(who.lang, done)
        turn.post(Letter(who.telegram_id, reply, LetterKind.APPROVAL, staff_id=who.id))
