"""Whether a note only plans: a meeting or a call to come, and nothing that has taken place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from bot.capture.dates import DateRead
from bot.capture.notes.clauses import Clause
from bot.capture.notes.table import says
from bot.capture.notes.tables.ahead import (
    AGAIN,
    ARRANGED,
    CALLS,
    DONE,
    FEASTS,
    INTENDED,
    INVITED,
    MEETINGS,
    RUNG,
)
from bot.capture.notes.when import Days
from bot.domain.readings import Item, PromiseRead

Spans = Sequence[tuple[int, int]]
# What is to be done besides meeting: it is owed, whether one meets or not.
BESIDES = re.compile(
    "送|带|给|寄|发|拿|报价|方案|样|合同|对账|收款|签"
    r"|\b(?:bring|send|deliver|quot|sampl|propos|catalog|contract|collect|sign|repair|fix|install)",
    re.IGNORECASE,
)
# To go there, and no more.
VISITS = re.compile(
    r"(?:再|会|要|我|我们|去|过去|上门)*(?:拜访|走访|回访)(?:一?次|一下|他们?|她们?)?"
    r"|(?:再|会|要|我|我们|改天)*(?:[来去]|过[来去]|[上登]门|跑|(?<=再)[谈聊碰见])(?:一?[趟次下])?"
    r"|(?:i'?ll |we'?ll |will |to |go and |a )?(?:re)?visit(?:ing)?(?: (?:again|him|her|them))?"
    r"|(?:i'?ll |we'?ll |will |to )?(?:come|go|be|pop|drop|call|try|swing|head|stop)(?:ing)?"
    r" (?:back|by|in|round|again)(?: again)?",
    re.IGNORECASE,
)
# What is left of a clause that is nothing but a name and a day.
BARE = re.compile(
    r"[\s,，.。:：@!-]*(?:on|at|in|for|的|在|先|再|和|with)?[\s,，.。:：@!-]*", re.IGNORECASE
)


@dataclass(frozen=True)
class Ahead:
    """What is planned: the day, the hour where one was said, and whether one is to meet."""

    day: date
    at: time | None
    meets: bool


def find_plan(
    text: str, parts: Sequence[Clause], days: Days, now: datetime, names: Spans, told: Spans
) -> Ahead | None:
    """The plan that the whole of a note is. `names` are the places of its names, `told` those of
    all that came of a meeting: an order, a complaint, a fact. A weekday that might be the last
    one is the next where nothing is told of it."""
    for number, part in enumerate(parts):
        read = _day(days, part, now)
        if read is None or read.start is None:
            continue
        heads = _is_bare(text, part, read, ()) and number + 1 < len(parts)
        deed = parts[number + 1] if heads else part  # Tomorrow: visit Redwood
        if not _plans(text, part, deed, read, names):
            continue
        rest = [one for one in parts if one not in (part, deed)]
        if any(_tells(one, told) or _was(one, days, now) for one in rest):
            return None
        if any(_has_met(one) for one in parts[:number]):
            return None
        meets = says(MEETINGS, deed.text) or not says(CALLS, deed.text)
        return Ahead(read.start, read.at, meets and not read.deadline)
    return None


def _has_met(part: Clause) -> bool:
    """Whether a clause before tells of a meeting, and not of what is to be done first."""
    deals = says(MEETINGS, part.text) or says(CALLS, part.text)
    return deals and not says(INTENDED, part.text)


def planned(item: Item, plan: Ahead, today: date) -> Item:
    """The item of a note that only plans: no channel, and nothing that came of it."""
    owed = tuple(
        replace(
            one, only_meets=plan.meets and one.due == plan.day and not BESIDES.search(one.text)
        )
        for one in (_by(one, plan) for one in item.promises)
    )
    changed = replace(item, on=today, at=None, channel=None, outcomes=(), promises=owed)
    if not plan.meets:
        return replace(changed, planned=True)
    return replace(changed, planned=True, next_visit=plan.day, next_visit_at=plan.at)


def _by(one: PromiseRead, plan: Ahead) -> PromiseRead:
    """What is to be done without a day of its own is due on the day of the plan."""
    return one if one.due else replace(one, due=plan.day)


def find_next(parts: Sequence[Clause], days: Days, now: datetime) -> Ahead | None:
    """The next meeting after one that was: again next Tuesday."""
    for part in parts[1:]:
        read = _day(days, part, now)
        if read is not None and read.start is not None and says(AGAIN, part.text):
            return Ahead(read.start, read.at, meets=True)
    return None


def _plans(text: str, part: Clause, deed: Clause, read: DateRead, names: Spans) -> bool:
    """Whether the clause says that something is to be done on that day, and no more."""
    if says(RUNG, deed.text):
        return False
    if says(ARRANGED, deed.text) or (says(FEASTS, deed.text) and says(INVITED, text)):
        return True
    if says(DONE, deed.text):
        return False
    named = [one for one in names if deed.start <= one[0] < deed.end]
    lone = part is deed and bool(named) and _is_bare(text, part, read, named)
    return lone or says(MEETINGS, deed.text) or says(CALLS, deed.text)


def only_meets(words: str) -> bool:
    """Whether what is owed is to go there, and no more: the plan of that day says it already."""
    return VISITS.fullmatch(words) is not None


def is_invitation(text: str, start: int, end: int) -> bool:
    """Whether what is told at a place is a feast that one is asked to: its day is one's own."""
    return says(FEASTS, text[start:end]) and says(INVITED, text)


def _day(days: Days, part: Clause, now: datetime) -> DateRead | None:
    """The day ahead that a clause holds; none beside a day that is surely over or today."""
    here = [one for one in days.ahead if part.start <= one.span[0] < part.end]
    over = {one.span for one in days.past if one.start == now.date()}  # 中午, said in the evening
    later = [one for one in here if _is_later(one, now, today=one.span in over)]
    return later[0] if later and len(later) == len(here) else None


def _is_later(one: DateRead, now: datetime, *, today: bool) -> bool:
    if one.start is None or one.impossible:
        return False
    if one.start == now.date():
        return one.at is not None and one.at > now.time()
    return one.start > now.date() and not today


def _is_bare(text: str, part: Clause, read: DateRead, names: Spans) -> bool:
    kept = list(text[part.start : part.end])
    for start, end in (read.span, *names):
        for at in range(max(start, part.start), min(end, part.end)):
            kept[at - part.start] = " "
    return BARE.fullmatch("".join(kept)) is not None


def _was(part: Clause, days: Days, now: datetime) -> bool:
    """Whether a clause has a day that is not ahead."""
    here = [one for one in days.ahead if part.start <= one.span[0] < part.end]
    return any(one.start is not None and one.start <= now.date() for one in here)


def _tells(part: Clause, told: Spans) -> bool:
    """Whether another clause tells of something that was."""
    return says(DONE, part.text) or any(part.start <= start < part.end for start, _ in told)
