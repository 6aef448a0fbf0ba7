"""The promises of a morning: which of them it asks after, ours and theirs."""

from datetime import date, timedelta

from bot.actions.morning_ground import AHEAD, Ground
from bot.actions.morning_slots import LineSlot
from bot.actions.turn import Turn
from bot.domain.customers import Customer
from bot.domain.mornings import ONE_DAY
from bot.domain.nudges import Line, PromiseLine
from bot.domain.workdays import WorkCalendar
from bot.storage import promises

FARTHEST_BACK = 60  # days looked back for the last working day
LATELY = 7  # days in which a morning that did not arrive is still made up for


def due_promises(
    turn: Turn, ground: Ground, calendar: WorkCalendar, missed: int
) -> list[tuple[int, int, date]]:
    """(promise, customer, day): ours that fall due before the next working day, or are late;
    theirs on their day alone, or once mornings come again."""
    until, known = calendar.after(turn.today) - ONE_DAY, ground.promises
    if until > turn.today + AHEAD:
        known = promises.due_of(turn.tx, [turn.asker.id], until)[turn.asker.id]
    before = turn.today
    for _ in range(min(missed, LATELY) + 1):
        before = _workday_before(calendar, before)
    return [
        (promise_id, customer_id, due_on)
        for promise_id, customer_id, ours, due_on in known
        if due_on <= until and (ours or due_on >= before)
    ]


def promise_slot(turn: Turn, promise_id: int, customer_id: int, _due_on: date) -> LineSlot:
    def line(customer: Customer | None) -> Line | None:
        found = promises.by_ids(turn.tx, [promise_id]).get(promise_id)
        return PromiseLine(customer, found) if customer and found else None

    return LineSlot(customer_id, line)


def _workday_before(calendar: WorkCalendar, today: date) -> date:
    day = today - ONE_DAY
    while not calendar.is_workday(day) and today - day < timedelta(days=FARTHEST_BACK):
        day -= ONE_DAY
    return day
