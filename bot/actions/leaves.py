"""Leave: days off as staff say them; nothing is due on them, and the month is counted without."""

from dataclasses import replace
from datetime import date, timedelta

from bot.actions import duties as owed
from bot.actions import notes, planning, proposals
from bot.actions.turn import Turn
from bot.capture.leaves import LeaveSaid, read_leave, said
from bot.domain.filings import Filing
from bot.domain.leaves import LeaveAsked, LeaveList, LeaveTaken
from bot.domain.refusals import BadLeave, BadValue, GoneByNow
from bot.domain.rights import Action, Whose, reach, require
from bot.domain.visits import Visit
from bot.domain.workdays import Leave, WorkCalendar
from bot.storage import leaves

LONGEST = timedelta(days=366)
LONG = timedelta(days=180)  # from here on it is rather a slip of a month or year than a leave
MOST_DAYS = 260  # working days of a year
KIND = "leave"


def ahead(turn: Turn) -> LeaveList:
    """The asker's leave that is not over, soonest first. What counts on working days is theirs
    who visit; nobody else has leave to note."""
    require(turn.asker, Action.LEAVE)
    return LeaveList(tuple(
        LeaveTaken(key, leave)
        for key, leave in leaves.listed(turn.tx, turn.asker.id)
        if leave.last >= turn.today
    ))  # fmt: skip


def hear(turn: Turn, text: str) -> LeaveAsked | LeaveList | None:
    """What a message is answered that asks for leave in so many words: it may be a note after
    all, so that nothing is taken before its writer agrees. None for every other, and for what is
    told of days that are over (昨天请假)."""
    wanted = read_leave(text, turn.local)
    may = reach(turn.asker, Action.LEAVE) is not Whose.NONE
    if wanted is None or not may or _is_over(turn, wanted):
        return None
    if wanted.cancels or _names_no_day(wanted):
        return replace(ahead(turn), cancels=wanted.cancels)
    return _ask(turn, text, wanted)


def _ask(turn: Turn, text: str, wanted: LeaveSaid) -> LeaveAsked:
    calendar = owed.calendar_of(turn, turn.asker)
    leave = _leave(turn, wanted, calendar)
    value = {"text": text, "message": turn.message_id or 0,
             "first": leave.first.isoformat(), "last": leave.last.isoformat()}  # fmt: skip
    one = proposals.open_new(turn, KIND, value)
    days = sum(calendar.is_workday(day) for day in _each(leave))
    return LeaveAsked(one.id, leave, days, _planned(turn, leave), wanted.half, _is_long(leave))


def agree(turn: Turn, kept_id: int) -> LeaveTaken:
    """The days that were asked about are taken."""
    kept = proposals.close(turn, proposals.get(turn, kept_id, KIND)).value
    leave = Leave(date.fromisoformat(kept["first"]), date.fromisoformat(kept["last"]))
    return _keep(turn, leave)


def as_note(turn: Turn, kept_id: int) -> Filing:
    """It was a note: it is filed as any other."""
    kept = proposals.close(turn, proposals.get(turn, kept_id, KIND)).value
    return notes.file_note(turn, kept["text"], message_id=kept["message"])


def take(turn: Turn, words: str) -> LeaveTaken | LeaveList | LeaveAsked:
    """Said after /leave, or in reply to its list: taken at once, unless it is very long; or the
    list, to cancel one."""
    require(turn.asker, Action.LEAVE)
    wanted = said(words, turn.local)
    if wanted.cancels:
        return replace(ahead(turn), cancels=True)
    leave = _leave(turn, wanted, owed.calendar_of(turn, turn.asker))
    return _ask(turn, words, wanted) if _is_long(leave) else _keep(turn, leave)


def cancel(turn: Turn, leave_id: int) -> LeaveTaken:
    """The asker's own leave is taken back; days that are over stay."""
    for one in ahead(turn).taken:
        if one.id == leave_id:
            leaves.end(turn.tx, leave_id, turn.today)
            turn.record("leave-cancelled", "staff", turn.asker.id)
            return one
    raise GoneByNow


def _keep(turn: Turn, leave: Leave) -> LeaveTaken:
    _check(turn, leave)
    for one in ahead(turn).taken:
        if one.leave == leave:
            return one
    key = leaves.add(turn.tx, turn.asker.id, leave)
    turn.record("leave", "staff", turn.asker.id)
    return LeaveTaken(key, leave, _planned(turn, leave))


def _leave(turn: Turn, wanted: LeaveSaid, calendar: WorkCalendar) -> Leave:
    """The days; so many working days from the first, which is today where none was said."""
    if wanted.impossible or _names_no_day(wanted):
        raise BadValue(field="leave-impossible" if wanted.impossible else "leave")
    if wanted.days is not None and not 1 <= wanted.days <= MOST_DAYS:
        raise BadValue(field="leave-days", most=MOST_DAYS)
    first = wanted.first or turn.today
    last = wanted.last
    if last is None or wanted.days:
        first = last = calendar.on_or_after(first)
        for _ in range((wanted.days or 1) - 1):
            last = calendar.after(last)
    if last < first:
        raise BadLeave(first=first, last=last)
    leave = Leave(first, last)
    _check(turn, leave)
    return leave


def _names_no_day(wanted: LeaveSaid) -> bool:
    return wanted.first is None and wanted.days is None and not wanted.impossible


def _is_over(turn: Turn, wanted: LeaveSaid) -> bool:
    """A slip in days that are ahead (from the 1st back to the 20th) is another matter."""
    ends = wanted.last or wanted.first
    begins_ahead = wanted.first is not None and wanted.first >= turn.today
    return ends is not None and ends < turn.today and not begins_ahead and not wanted.days


def _is_long(leave: Leave) -> bool:
    return leave.last - leave.first > LONG


def _check(turn: Turn, leave: Leave) -> None:
    days = {"first": leave.first.isoformat(), "last": leave.last.isoformat()}
    if leave.last < turn.today:
        raise BadValue(field="leave-over", **days)
    if leave.last > turn.today + LONGEST:
        raise BadValue(field="leave-far", **days)


def _each(leave: Leave) -> list[date]:
    span = (leave.last - leave.first).days + 1
    return [leave.first + timedelta(days=number) for number in range(span)]


def _planned(turn: Turn, leave: Leave) -> tuple[Visit, ...]:
    return tuple(planning.between(turn, max(leave.first, turn.today), leave.last))
