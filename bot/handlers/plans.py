"""Planned visits: /plan, the buttons of the week, the round and the calendar file."""

from telegram import Update

from bot.actions import nudging, planning
from bot.domain.letters import LetterKind
from bot.domain.visits import Made, PlanAsked
from bot.handlers.doors import DoorContext
from bot.handlers.messages import after_command
from bot.handlers.presses import here, number, query, said
from bot.replies import briefs, nudge_answers
from bot.replies import plans as wording


async def plan(update: Update, context: DoorContext) -> None:
    """The week; or, with a name and a day, a planned visit."""
    turn = context.turn
    words = after_command(update)
    if not words:
        turn.answer(wording.week(turn.lang, planning.week(turn), turn.today))
        return
    match planning.asked(turn, words):
        case Made() as made:
            turn.answer(wording.made(turn.lang, made, turn.today))
        case PlanAsked() as asked:
            turn.answer(wording.asks_day(turn.lang, asked, turn.today))
        case lookup:
            turn.answer(briefs.lookup(turn.lang, lookup, press="planon"))


async def week(_update: Update, context: DoorContext) -> None:
    """Monday's button: the week as it is planned and proposed."""
    turn = context.turn
    turn.answer(wording.week(turn.lang, planning.week(turn), turn.today))


async def chosen(update: Update, context: DoorContext) -> None:
    """`planon:CUSTOMER` asks for the day, `planon:CUSTOMER:DAY` takes it."""
    turn = context.turn
    customer_id = number(update, 1)
    if (query(update).data or "").count(":") == 1:
        turn.answer(wording.asks_day(turn.lang, planning.choices(turn, customer_id), turn.today))
        return
    made = planning.make(turn, customer_id, planning.day_said(said(update, 2)))
    turn.answer(wording.made(turn.lang, made, turn.today))


async def move(update: Update, context: DoorContext) -> None:
    """`moveplan:PLAN` asks for the day, `moveplan:PLAN:DAY` moves it there."""
    turn = context.turn
    found = planning.own(turn, number(update, 1))
    if (query(update).data or "").count(":") == 1:
        asked = planning.choices(turn, found.customer_id, moving=found.id)
        turn.answer(wording.asks_day(turn.lang, asked, turn.today))
        return
    made = planning.move(turn, found.id, planning.day_said(said(update, 2)))
    turn.answer(here(update, wording.made(turn.lang, made, turn.today)))


async def unplan(update: Update, context: DoorContext) -> None:
    turn = context.turn
    found, customer = nudging.drop_plan(turn, number(update, 1))
    turn.answer(nudge_answers.unplanned(turn.lang, found, customer, turn.today))


async def round_(_update: Update, context: DoorContext) -> None:
    """Today's visits in a good order."""
    turn = context.turn
    turn.answer(wording.round_(turn.lang, planning.todays_round(turn), planning.country(turn)))


async def file(_update: Update, context: DoorContext) -> None:
    """The plan for a calendar."""
    turn = context.turn
    reply = wording.calendar_file(turn.lang, planning.ahead(turn), turn.tx.now)
    turn.answer(reply, kind=LetterKind.FILE)
