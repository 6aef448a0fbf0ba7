"""Leave, worded: what was taken, what lies ahead, what was taken back."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from bot.domain.letters import Button, Reply
from bot.domain.workdays import Leave
from bot.replies.words import Html, day, label, say


class Taken(Protocol):
    """A leave and the id that its button carries."""

    @property
    def id(self) -> int: ...

    @property
    def leave(self) -> Leave: ...


def taken(lang: str, one: Taken, today: date) -> Reply:
    text = say(lang, "leave-taken", days=_days(lang, one.leave, today))
    return Reply(text, ((Button(label(lang, "button-end-leave"), f"endleave:{one.id}"),),))


def listed(lang: str, all_of_it: Sequence[Taken], today: date) -> Reply:
    lines = [
        Html(f"{number}. {_days(lang, one.leave, today)}")
        for number, one in enumerate(all_of_it, 1)
    ]
    head = say(lang, "leave-head") if lines else say(lang, "leave-none")
    rows = tuple(
        (Button(f"🚫 {number}", f"endleave:{one.id}"),) for number, one in enumerate(all_of_it, 1)
    )
    return Reply(Html("\n".join([head, *lines, say(lang, "leave-usage")])), rows)


def cancelled(lang: str, one: Taken, today: date) -> Reply:
    return Reply(say(lang, "leave-cancelled", days=_days(lang, one.leave, today)))


def _days(lang: str, leave: Leave, today: date) -> str:
    first, last = day(lang, leave.first, today), day(lang, leave.last, today)
    return first if leave.first == leave.last else f"{first} – {last}"
