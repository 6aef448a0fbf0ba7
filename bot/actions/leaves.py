"""Leave: days off as staff say them; nothing is due on them, and the month is counted without."""

from datetime import date, timedelta

from bot.actions.turn import Turn
from bot.capture.dates import DateRead, find_dates
from bot.domain.refusals import BadValue, GoneByNow
from bot.domain.workdays import Leave, LeaveTaken
from bot.storage import duties

LONGEST = timedelta(days=366)


def ahead(turn: Turn) -> list[LeaveTaken]:
    """The asker's leave that is not over, soonest first."""
    return [
        LeaveTaken(key, leave)
        for key, leave in duties.leaves(turn.tx, turn.asker.id)
        if leave.last >= turn.today
    ]


def take(turn: Turn, words: str) -> LeaveTaken:
    """`12月1日到5日`, `下周三`: first and last day, not over and at most a year ahead."""
    leave = _read(turn, words)
    if leave.last < turn.today or leave.last > turn.today + LONGEST:
        raise BadValue(field="leave")
    for one in ahead(turn):
        if one.leave == leave:
            return one
    key = duties.add_leave(turn.tx, turn.asker.id, leave)
    turn.record("leave", "staff", turn.asker.id)
    return LeaveTaken(key, leave)


def cancel(turn: Turn, leave_id: int) -> LeaveTaken:
    """The asker's own leave is taken back; days that are over stay."""
    for one in ahead(turn):
        if one.id == leave_id:
            duties.end_leave(turn.tx, leave_id, turn.today)
            turn.record("leave-cancelled", "staff", turn.asker.id)
            return one
    raise GoneByNow


def _read(turn: Turn, words: str) -> Leave:
    reads = find_dates(words, ref=turn.local.replace(tzinfo=None), context="future")
    days = [day for read in reads for day in _days(read)]
    if not days:
        raise BadValue(field="leave")
    return Leave(days[0], days[-1])


def _days(read: DateRead) -> tuple[date, ...]:
    if read.impossible or read.start is None:
        raise BadValue(field="leave")
    return (read.start, read.end or read.start)
