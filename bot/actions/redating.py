"""Redating: another day for a meeting, or for what was planned or promised there."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from bot.actions import correcting, undoing
from bot.actions.turn import Turn
from bot.domain.corrections import CorrectionRead
from bot.domain.customers import Interaction, Plan, Promise
from bot.domain.filings import NOTE, Filing
from bot.storage import plans, promises

WEEK = timedelta(days=7)


def redate(turn: Turn, met: Interaction, read: CorrectionRead) -> Filing | None:
    """Moves the one day that may be meant; None, and nothing moved, where it may be several."""
    undoing.own(turn, met.id)
    owed = [one for one in promises.of_interaction(turn.tx, met.id) if one.state == "open"]
    plan = plans.of_interaction(turn.tx, met.id)
    days = {one.due_on for one in owed if one.due_on} | ({plan.day} if plan else set())
    if read.past is None or read.ahead is None:
        return None
    either_way = read.past != read.ahead  # a weekday, the 3rd: before or ahead
    back_dated = met.on != turn.today
    if either_way and days and back_dated:
        return None
    if read.ahead > turn.today if not either_way else bool(days):
        return _ahead(turn, met, owed, plan, read) if len(days) < 2 else None
    if met.channel == NOTE:
        return None
    if not either_way and read.past == met.on:
        return _ahead(turn, met, owed, plan, read) if len(days) == 1 else None
    return correcting.move_day(turn, met.id, read.past)


def _ahead(
    turn: Turn, met: Interaction, owed: list[Promise], plan: Plan | None, read: CorrectionRead
) -> Filing | None:
    dated = [one for one in owed if one.due_on]
    meant = dated or (owed if len(owed) == 1 and plan is None else [])
    if not meant and plan is None:
        return None
    for one in meant:
        promises.put_off(turn.tx, one.id, _day(turn, read, one.due_on))
    if plan is not None:
        day = _day(turn, read, plan.day)
        plans.move(turn.tx, replace(plan, day=day, at=_at(turn, plan, day, read.at)))
    turn.record("correct", "interaction", met.id)
    return correcting.shown(turn, met.id)


def _day(turn: Turn, read: CorrectionRead, wrong: date | None) -> date:
    """A weekday is that of the week of the wrong day: 下周三, no, 周四."""
    past, ahead = read.past or turn.today, read.ahead or turn.today
    if wrong is None or past == ahead or (ahead - past) % WEEK:
        return ahead
    meant = wrong + timedelta(days=ahead.weekday() - wrong.weekday())
    return meant if meant >= turn.today else ahead


def _at(turn: Turn, plan: Plan, day: date, said: time | None) -> datetime | None:
    """The start of a plan on its new day, at its own time where none is said."""
    at = said or (plan.at.astimezone(turn.zone).time() if plan.at else None)
    return datetime.combine(day, at, turn.zone).astimezone(UTC) if at else None
