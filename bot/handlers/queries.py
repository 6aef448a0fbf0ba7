"""Queries: the pages of an answer, and the way out of it into a note."""

from telegram import Update

from bot.actions import queries
from bot.handlers.doors import DoorContext
from bot.handlers.presses import here, number, said
from bot.replies.heard import heard


async def page(update: Update, context: DoorContext) -> None:
    """Another page, or the team's in place of one's own."""
    turn = context.turn
    team = said(update, 3) == "team"
    answer = queries.page(turn, number(update, 1), number(update, 2), team=team)
    turn.answer(here(update, heard(turn.lang, answer, turn.local)))


async def as_note(update: Update, context: DoorContext) -> None:
    """It was a note after all."""
    turn = context.turn
    filing = queries.as_note(turn, number(update, 1))
    turn.answer(here(update, heard(turn.lang, filing, turn.local)))
