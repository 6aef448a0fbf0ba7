"""Leave, worded: what was taken, what lies ahead, what was taken back."""

from collections.abc import Sequence
from datetime import date

from bot.domain.letters import About, Button, Reply
from bot.domain.workdays import Leave, LeaveTaken
from bot.replies.words import Html, day, label, say


def taken(lang: str, one: LeaveTaken, today: date) -> Reply:
    text = say(lang, "leave-taken", days=_days(lang, one.leave, today))
    return Reply(text, ((Button(label(lang, "button-end-leave"), f"endleave:{one.id}"),),))


def listed(lang: str, all_of_it: Sequence[LeaveTaken], today: date) -> Reply:
    lines = [
        Html(f"{number}. {_days(lang, one.leave, today)}")
        for number, one in enumerate(all_of_it, 1)
    ]
    head = say(lang, "leave-head") if lines else say(lang, "leave-none")
    rows = tuple(
        (Button(f"🚫 {number}", f"endleave:{one.id}"),) for number, one in enumerate(all_of_it, 1)
    )
    text = Html("\n".join([head, *lines, say(lang, "leave-usage")]))
    return Reply(text, rows, About("leave", 0), prompt=not rows)


def cancelled(lang: str, one: LeaveTaken, today: date) -> Reply:
    return Reply(say(lang, "leave-cancelled", days=_days(lang, one.leave, today)))


def _days(lang: str, leave: Leave, today: date) -> str:
    first, last = day(lang, leave.first, today), day(lang, leave.last, today)
    return first if leave.first == leave.last else f"{first} – {last}"
