"""Leave, worded: what was asked for, what was taken, what lies ahead, what was taken back."""

from datetime import date

from bot.domain.leaves import LeaveAsked, LeaveList, LeaveTaken
from bot.domain.letters import About, Button, Reply
from bot.domain.visits import Visit
from bot.domain.workdays import Leave
from bot.replies.words import Html, day, join, label, say

MOST_VISITS = 5


def off(lang: str, what: LeaveAsked | LeaveList | LeaveTaken, today: date) -> Reply:
    match what:
        case LeaveAsked():
            return _asked(lang, what, today)
        case LeaveTaken():
            return taken(lang, what, today)
        case LeaveList():
            return _listed(lang, what, today)


def taken(lang: str, one: LeaveTaken, today: date) -> Reply:
    lines = [say(lang, "leave-taken", days=_days(lang, one.leave, today))]
    lines += _planned(lang, one.visits, today)
    row = (Button(label(lang, "button-end-leave"), f"endleave:{one.id}"),)
    return Reply(Html("\n".join(lines)), (row,))


def cancelled(lang: str, one: LeaveTaken, today: date) -> Reply:
    return Reply(say(lang, "leave-cancelled", days=_days(lang, one.leave, today)))


def _asked(lang: str, one: LeaveAsked, today: date) -> Reply:
    lines = [say(lang, "leave-asked", days=_days(lang, one.leave, today), n=one.days)]
    lines += [say(lang, "leave-half")] if one.half else []
    lines += [say(lang, "leave-long")] if one.long else []
    lines += _planned(lang, one.visits, today)
    row = (
        Button(label(lang, "button-take-leave"), f"takeleave:{one.kept}"),
        Button(label(lang, "button-no-leave"), f"noleave:{one.kept}"),
    )
    return Reply(Html("\n".join(lines)), (row,))


def _listed(lang: str, all_of_it: LeaveList, today: date) -> Reply:
    lines = [
        Html(f"{number}. {_days(lang, one.leave, today)}")
        for number, one in enumerate(all_of_it.taken, 1)
    ]
    head = "leave-none" if not lines else "leave-which" if all_of_it.cancels else "leave-head"
    usage = [] if all_of_it.cancels and lines else [say(lang, "leave-usage")]
    rows = tuple(
        (Button(f"🚫 {number}", f"endleave:{one.id}"),)
        for number, one in enumerate(all_of_it.taken, 1)
    )
    text = Html("\n".join([say(lang, head), *lines, *usage]))
    return Reply(text, rows, About("leave", 0), prompt=not rows)


def _planned(lang: str, visits: tuple[Visit, ...], today: date) -> list[Html]:
    """Visits that were planned on these days."""
    if not visits:
        return []
    named = [f"{one.customer.short} {day(lang, one.plan.day, today)}"
             for one in visits[:MOST_VISITS]]  # fmt: skip
    return [say(lang, "leave-visits", n=len(visits), visits=join(lang, named))]


def _days(lang: str, leave: Leave, today: date) -> str:
    first, last = day(lang, leave.first, today), day(lang, leave.last, today)
    return first if leave.first == leave.last else f"{first} – {last}"
