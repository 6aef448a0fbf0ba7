"""The gathering of a morning: its lines in fair order, as many as there is room for."""

from bot.actions import duties, occasion_days
from bot.actions.morning_ground import Ground, grounds
from bot.actions.morning_kinds import kinds
from bot.actions.morning_late import late_key
from bot.actions.morning_slots import Slot
from bot.actions.morning_week import starts_week, week_of
from bot.actions.turn import Turn
from bot.domain.nudges import (
    MOST,
    FestivalLine,
    LateLine,
    Line,
    Morning,
    OccasionLine,
    in_fair_room,
)
from bot.domain.occasions import Notice
from bot.storage import customers

PAGE = 12  # lines of a page behind the button


def gather(
    turn: Turn, start: int = 0, most: int = MOST, ground: Ground | None = None, *, missed: int = 0
) -> Morning | None:
    """What today has for the asker, `most` lines from `start` on; None when there is nothing,
    or no work today. Only what the lines shown say is opened; `ground` was read ahead. Where
    mornings were `missed`, what they would have said is said too."""
    calendar = duties.calendar_of(turn, turn.asker)
    if not calendar.is_workday(turn.today):
        return None
    if ground is None or ground.day != turn.today:
        ground = grounds(turn.tx, [turn.asker], turn.today)[turn.asker.id]
    begins = starts_week(turn.today, calendar)
    owed = duties.standing(turn, ground.owed, idle=begins)
    speaking, silent = kinds(turn, ground, owed, calendar, missed)
    paging = start > 0 or most > MOST
    slots = in_fair_room(speaking) + (silent if paging else [])
    week = week_of(turn, owed, calendar) if begins else None
    if not slots and (week is None or not week.tallies):
        return None
    slots = _within_reach(turn, slots)
    lines, damaged = _lines(turn, slots, start, most)
    total = len(slots) + (0 if paging else len(silent)) - damaged
    return Morning(turn.today, tuple(lines), total, start, week)


def _within_reach(turn: Turn, slots: list[Slot]) -> list[Slot]:
    """Whose duty it is, or who hears of another's, reaches the customer; a promise, a plan or
    a day may be of one that was handed over since."""
    ids = {one.customer_id for one in slots if one.customer_id and not one.is_duty}
    reached = customers.reached(turn.tx, turn.asker, ids) if ids else frozenset()
    return [
        one
        for one in slots
        if one.is_duty or one.customer_id is None or one.customer_id in reached
    ]


def _lines(turn: Turn, slots: list[Slot], start: int, most: int) -> tuple[list[Line], int]:
    """`most` lines from `start` on, and how many were passed over since they do not open."""
    lines: list[Line] = []
    place, damaged = start, 0
    while len(lines) < most and place < len(slots):
        some = slots[place : place + most - len(lines)]
        known = customers.by_ids(turn.tx, {one.customer_id for one in some if one.customer_id})
        for one in some:
            whole = one.customer_id is None or one.customer_id in known
            line = one.line(known.get(one.customer_id or 0)) if whole else None
            lines += [line] if line else []
            damaged += line is None
        place += len(some)
    return lines, damaged


def page(turn: Turn, start: int) -> Morning | None:
    """Everything of today, a page at a time; what a page shows counts as told."""
    one = gather(turn, start, PAGE)
    if one is not None:
        tell(turn, one)
    return one


def tell(turn: Turn, one: Morning) -> tuple[str, ...]:
    """Marks what is told by it; the ledger's keys of what is new."""
    told: list[str | None] = []
    for line in one.lines:
        match line:
            case OccasionLine(notice=Notice() as notice) | FestivalLine(notice=Notice() as notice):
                told.append(occasion_days.tell(turn, notice.key))
            case LateLine():
                told.append(occasion_days.tell(turn, late_key(line.customer.id, turn.today)))
    return tuple(one for one in told if one is not None)
