"""Special days: the buttons under their lines; each is authorised again when pressed."""

from telegram import Update

from bot.actions import festivals, greetings
from bot.domain.letters import About
from bot.handlers.doors import DoorContext
from bot.handlers.presses import here, number, said
from bot.replies import greetings as wording
from bot.replies.festivals import festival_draft, no_festival


async def greet(update: Update, context: DoorContext) -> None:
    turn = context.turn
    turn.answer(wording.draft(turn.lang, greetings.greeting(turn, number(update, 1))))


async def greeted(update: Update, context: DoorContext) -> None:
    turn = context.turn
    one = greetings.greeted(turn, number(update, 1), number(update, 2))
    turn.answer(wording.greeted(turn.lang, one))


async def gift(update: Update, context: DoorContext) -> None:
    turn = context.turn
    one = greetings.greeting(turn, number(update, 1))
    turn.answer(wording.asks_gift(turn.lang, About("gift", one.kept.id, one.customer.id)))


async def post_gift(update: Update, context: DoorContext) -> None:
    """Whether a gift is posted for this day, which needs an earlier nudge."""
    turn = context.turn
    one = greetings.post_gifts(turn, number(update, 1), post=said(update, 2) == "yes")
    turn.answer(wording.posting(turn.lang, one))


async def not_this_year(update: Update, context: DoorContext) -> None:
    turn = context.turn
    one = greetings.not_this_year(turn, number(update, 1), number(update, 2))
    turn.answer(wording.not_this_year(turn.lang, one))


async def never(update: Update, context: DoorContext) -> None:
    """Never again: asks whether this day or this person."""
    turn = context.turn
    one = greetings.greeting(turn, number(update, 1))
    turn.answer(wording.asks_never(turn.lang, one, person=one.contact is not None))


async def never_day(update: Update, context: DoorContext) -> None:
    turn, out = context.turn, said(update, 2) == "yes"
    one = greetings.never_day(turn, number(update, 1), out=out)
    turn.answer(here(update, wording.never(turn.lang, one, person=False, out=out)))


async def never_person(update: Update, context: DoorContext) -> None:
    turn, out = context.turn, said(update, 2) == "yes"
    one = greetings.never_person(turn, number(update, 1), out=out)
    turn.answer(here(update, wording.never(turn.lang, one, person=True, out=out)))


async def feast(update: Update, context: DoorContext) -> None:
    """Drafts of a greeting for a festival."""
    turn = context.turn
    turn.answer(festival_draft(turn.lang, festivals.named(said(update, 1))))


async def no_feast(update: Update, context: DoorContext) -> None:
    turn = context.turn
    name = festivals.decline(turn, said(update, 1), number(update, 2))
    turn.answer(no_festival(turn.lang, name))
