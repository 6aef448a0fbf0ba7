"""What a manager hears in the morning of A customers that nobody answered for."""

from datetime import date

from bot.actions import duties, occasion_days
from bot.actions.morning_ground import Ground
from bot.actions.morning_slots import LineSlot
from bot.actions.turn import Turn
from bot.domain.customers import Customer
from bot.domain.nudges import LateLine, Line
from bot.domain.owing import Owing, urgency_of


def late_slots(turn: Turn, ground: Ground) -> list[LineSlot]:
    """A customers of the manager's people, late by more than one interval and unanswered; each
    once a week."""
    found = {
        late_key(one.customer_id, turn.today): _late_slot(report.name, one)
        for report, late in duties.escalating(turn, ground.late)
        for one in sorted(late, key=urgency_of)
    }
    told = occasion_days.told_earlier(turn, list(found))
    return [slot for key, slot in found.items() if key not in told]


def _late_slot(keeper: str, one: Owing) -> LineSlot:
    def line(customer: Customer | None) -> Line | None:
        return LateLine(customer, keeper, one.duty) if customer else None

    return LineSlot(one.customer_id, line, is_duty=True)


def late_key(customer_id: int, today: date) -> str:
    """By which the ledger knows that it was told in the week of this day."""
    week = today.isocalendar()
    return f"late:{customer_id}:{week.year}-{week.week}"
