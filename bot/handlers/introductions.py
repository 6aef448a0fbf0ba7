"""Introductions: save, complete, put right or take back the people that were sent."""

from telegram import Update

from bot.actions import introducing, proposals
from bot.handlers.doors import DoorContext
from bot.handlers.presses import here, number, said
from bot.replies import introductions as wording


async def welcome(update: Update, context: DoorContext) -> None:
    turn = context.turn
    saved = introducing.save(turn, number(update, 1), apart=said(update, 2) == "apart")
    turn.answer(here(update, wording.welcomed(turn.lang, saved)))


async def unsave(update: Update, context: DoorContext) -> None:
    turn = context.turn
    undone = introducing.unsave(turn, number(update, 1))
    turn.answer(here(update, wording.welcomed(turn.lang, undone)))


async def retouch(update: Update, context: DoorContext) -> None:
    """Asks for the right fields in words."""
    turn = context.turn
    one = proposals.get(turn, number(update, 1), "people")
    turn.answer(wording.asks_fields(turn.lang, one.id))
