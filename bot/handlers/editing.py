"""Editing: the ✏️ of a brief, its fields, the people; and the signature under a grade."""

from telegram import Update

from bot.actions import dialogues, editing, grading, openings
from bot.handlers import signing
from bot.handlers.dialogues import put
from bot.handlers.doors import DoorContext
from bot.handlers.presses import here, number, said
from bot.replies import editing as wording


async def panel(update: Update, context: DoorContext) -> None:
    turn = context.turn
    turn.answer(wording.panel(turn.lang, editing.panel(turn, number(update, 1))))


async def field(update: Update, context: DoorContext) -> None:
    turn = context.turn
    before = dialogues.talk(turn)
    asked = openings.edit(turn, number(update, 1), number(update, 2), said(update, 3))
    put(turn, asked, before)


async def person(update: Update, context: DoorContext) -> None:
    turn = context.turn
    turn.answer(here(update, wording.person(turn.lang, editing.person(turn, number(update, 1)))))


async def person_field(update: Update, context: DoorContext) -> None:
    turn = context.turn
    before = dialogues.talk(turn)
    asked = openings.edit_person(turn, number(update, 1), number(update, 2), said(update, 3))
    put(turn, asked, before)


async def toggle(update: Update, context: DoorContext) -> None:
    turn = context.turn
    now = editing.toggle(turn, number(update, 1), number(update, 2), said(update, 3))
    turn.answer(here(update, wording.person(turn.lang, now)))


async def new_person(update: Update, context: DoorContext) -> None:
    turn = context.turn
    before = dialogues.talk(turn)
    put(turn, openings.new_person(turn, number(update, 1)), before)


async def sign(update: Update, context: DoorContext) -> None:
    _decide(update, context, sign=True)


async def refuse(update: Update, context: DoorContext) -> None:
    _decide(update, context, sign=False)


def _decide(update: Update, context: DoorContext, *, sign: bool) -> None:
    """The signer sees it settled, the proposer hears of it."""
    turn = context.turn
    done = grading.decide(turn, number(update, 1), sign=sign)
    turn.answer(here(update, wording.decided(turn.lang, done)))
    signing.tell(turn, done)
