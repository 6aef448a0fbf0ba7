"""Promises in a note: the clauses that are steps to come, each in its words and with its day."""

import re
from collections.abc import Sequence

from bot.capture.dates import DateRead
from bot.capture.notes.clauses import Clause
from bot.capture.notes.latest import latest, with_latest
from bot.capture.notes.promised import Promise, by_tables
from bot.capture.notes.promisers import is_theirs
from bot.capture.notes.steps import Clauses
from bot.capture.notes.table import says
from bot.capture.notes.tables import promises as table
from bot.capture.notes.wording import (
    LATER,
    asked_for,
    completed,
    deed,
    due_day,
    is_brief,
    is_objectless,
    wanted,
    with_thing,
)
from bot.domain.readings import PromiseRead

# From here on a clause is a step; every further one must be surer.
LIKELY, SURE = 0.35, 0.7
# A day to come is mostly the day of a step: where nothing else is one, it takes less.
LONE = 0.22
# A second step that the tables read too, with a day of its own.
AGAIN = 0.45
# What was put off is no step, unless hardly anything speaks against it.
CERTAIN = 0.9
# 催发票，说财务要关账，下周二必须拿到: what is said between a request and its day.
REACH = 2
# Of two steps nearly as likely, the one with a day goes first: 要打样, 三天后给结果.
DATED = 0.15
# An order, a payment, a decision is the customer's, unless the model is that much surer of us.
SURELY_OURS = 4
# A funeral is nobody's promise; to go there, or to send flowers, is one.
MOURNING = re.compile(
    r"(?:[^,，。]{0,8}的)?(?:追悼会|追思会|告别仪式|遗体告别|葬礼|丧礼|丧事|出殡|火化|头七|守灵)"
    r"|(?:the |his |her |their )?(?:\w+['’]s )?"
    r"(?:funeral|wake|memorial(?: service)?|burial|cremation)",
    re.IGNORECASE,
)
Spans = Sequence[tuple[int, int]]


def find_promises(
    text: str, veiled: str, parts: Sequence[Clause], dates: Sequence[DateRead], family: Spans,
    today: Sequence[DateRead] = (),
) -> list[Promise]:  # fmt: skip
    """The promises of a plain text, `veiled` beside it. `dates` are the days that lie ahead and
    belong to no fact; `family` the places of facts, whose next clause goes on about them; `today`
    the words for this day that are not the meeting's."""
    told = by_tables(text, parts, dates, family)
    seen = Clauses(text, veiled, parts, dates, placed(told, parts), today)
    chances = [seen.chances(at) for at in range(len(parts))]
    found: list[Promise] = []
    ends = latest(seen)
    used = set(ends)
    for at in sorted(
        range(len(parts)), key=lambda at: chances[at]["no"] - DATED * bool(seen.days(at))
    ):
        if 1 - chances[at]["no"] < _least(seen, at, another=bool(found)):
            continue
        if at in used or (parts[at].planned and at not in seen.told):
            continue
        promise, places = _built(seen, at, _is_ours(seen, at, chances[at]))
        found.append(promise)
        used |= places
    # A meeting to come is owed, however little else the note says.
    meetings = [one for one in told if one.meets and one.read.due]
    owed = with_latest(found, seen, ends) or meetings[:1]
    owed = [one for one in owed if not MOURNING.fullmatch(one.read.text.strip())]
    return sorted(owed, key=lambda one: one.start)


def _least(seen: Clauses, at: int, *, another: bool) -> float:
    """How likely a clause must be to make a promise, or `another` beside one."""
    if LATER.search(seen.parts[at].text):
        return CERTAIN
    if another:
        return AGAIN if seen.days(at) and at in seen.told else SURE
    if says(table.STATES, seen.words(at)):
        return SURE
    return LONE if seen.days(at) else LIKELY


def placed(told: Sequence[Promise], parts: Sequence[Clause]) -> dict[int, Promise]:
    """What the tables read, by the clause it stands in."""
    return {
        at: one
        for at, part in enumerate(parts)
        for one in told
        if part.start <= one.start < part.end
    }


def _is_ours(seen: Clauses, at: int, chances: dict[str, float]) -> bool:
    """Whose the step is: who is said to have promised it, else what the model holds likelier."""
    before = seen.hidden(at - 1) if at and seen.runs_on(at) else ""
    theirs = is_theirs(seen.hidden(at), before, seen.words(at))
    if theirs is not None:
        return not theirs
    margin = SURELY_OURS if says(table.THEIRS, seen.words(at)) else 1
    return chances["ours"] >= margin * chances["theirs"]


def _built(seen: Clauses, at: int, ours: bool) -> tuple[Promise, set[int]]:
    """The promise that a clause makes, with the clauses it is told in: 要报价单，下周二前发她."""
    request, dated = at, at
    if seen.days(at) and at and is_brief(seen.words(at)):
        request = _request_of(seen, at)
    elif not seen.days(at):
        dated = _day_of(seen, at)
    words = _said(seen, request)
    if dated > request and not seen.is_bare(dated):
        words = completed(seen.words(dated), words, asked_for(seen.parts[request].text))
    elif dated == request and (day := seen.due(at)):
        words = with_thing(seen.text[seen.parts[at].start : day.span[0]], words)
    due = seen.due(dated) or seen.this_day(at)
    part = seen.parts[at]
    if due and not seen.due(dated):
        words = deed(seen.text, part, due)
    words = words or seen.words(at) or part.text
    read = PromiseRead(words, ours, due and due_day(due), due and due.at)
    return Promise(part.start, part.end, read, says(table.MEETS, words)), {at, request, dated}


def _said(seen: Clauses, at: int) -> str:
    """What a clause says is to be done or wanted, as the tables read it, or without its leads."""
    told, thing = seen.told.get(at), wanted(seen.parts[at].text)
    if told and told.read.text:
        return thing if thing and thing in told.read.text else told.read.text
    return "" if seen.days(at) else thing or seen.words(at)


def _request_of(seen: Clauses, at: int) -> int:
    """The clause that names what a deed without an object is about: one of the two before it, if
    it asks for something."""
    for before in (at - 1, at - 2):
        if before < 0 or (seen.days(before) and not is_objectless(seen.words(at))):
            return at  # 周五前给报价，周六送样: each has its own day
        if before in seen.told or asked_for(seen.parts[before].text):
            return before
    return at


def _day_of(seen: Clauses, at: int) -> int:
    """The clause that dates this one: the next that has a day, when it is a day or hardly more
    and not far; or a bare day before it."""
    near = range(at + 1, min(at + 1 + REACH, len(seen.parts)))
    after = next((one for one in near if seen.days(one)), None)
    if after is not None and (seen.is_bare(after) or is_brief(seen.words(after))):
        return after
    if at and seen.is_bare(at - 1):
        return at - 1
    return at
