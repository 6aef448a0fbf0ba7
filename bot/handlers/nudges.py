"""Nudges: the buttons under a morning's lines; each is authorised again when pressed."""

from telegram import Update

from bot.actions import briefs, morning_gathering, nudging
from bot.handlers.doors import DoorContext
from bot.handlers.presses import here, number, said
from bot.replies import nudge_answers, nudges
from bot.replies import why as reasons


async def rest(update: Update, context: DoorContext) -> None:
    """What of today the seven lines left out, a page at a time."""
    turn = context.turn
    one = morning_gathering.page(turn, number(update, 1))
    turn.answer(nudges.morning(turn.lang, one) if one else nudges.nothing(turn.lang))


async def done(update: Update, context: DoorContext) -> None:
    """Opens the reply in which the meeting is logged."""
    turn = context.turn
    found = briefs.customer(turn, number(update, 1))
    how = nudging.channel(said(update, 2))
    turn.answer(nudge_answers.asks_done(turn.lang, found, how.value))


async def snooze(update: Update, context: DoorContext) -> None:
    turn = context.turn
    found = nudging.customer(turn, number(update, 1))
    turn.answer(nudge_answers.asks_snooze(turn.lang, found, said(update, 2)))


async def until(update: Update, context: DoorContext) -> None:
    turn = context.turn
    day = nudging.snooze_until(turn, said(update, 3))
    found = nudging.snooze(turn, number(update, 1), said(update, 2), day)
    turn.answer(here(update, nudge_answers.snoozed(turn.lang, found, day, turn.today)))


async def pick_day(update: Update, context: DoorContext) -> None:
    turn = context.turn
    found = nudging.customer(turn, number(update, 1))
    channel, days = nudging.channel(said(update, 2)), nudging.days_to_choose(turn)
    turn.answer(nudge_answers.asks_day(turn.lang, found, channel.value, days, turn.today))


async def why(update: Update, context: DoorContext) -> None:
    turn = context.turn
    one = nudging.explain(turn, number(update, 1), said(update, 2))
    turn.answer(reasons.why(turn.lang, one, turn.today))


async def not_wanted(update: Update, context: DoorContext) -> None:
    turn = context.turn
    found = nudging.customer(turn, number(update, 1))
    turn.answer(nudge_answers.asks_reason(turn.lang, found, said(update, 2)))


async def reason(update: Update, context: DoorContext) -> None:
    turn = context.turn
    one = nudging.not_wanted(turn, number(update, 1), said(update, 2), said(update, 3))
    turn.answer(here(update, nudge_answers.not_wanted(turn.lang, one, turn.today)))


async def kept(update: Update, context: DoorContext) -> None:
    turn = context.turn
    promise = nudging.keep_promise(turn, number(update, 1))
    turn.answer(nudge_answers.kept(turn.lang, promise))


async def unkept(update: Update, context: DoorContext) -> None:
    """It was the wrong line: the promise is owed again."""
    turn = context.turn
    promise = nudging.reopen_promise(turn, number(update, 1))
    turn.answer(here(update, nudge_answers.reopened(turn.lang, promise, turn.today)))


async def later(update: Update, context: DoorContext) -> None:
    turn = context.turn
    promise, day = nudging.put_promise_off(turn, number(update, 1))
    turn.answer(nudge_answers.later(turn.lang, promise, day, turn.today))
