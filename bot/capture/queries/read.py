"""Reading a question: is the whole text one, what does it ask, of whom and of which days?

A question is known by all of its words, never by some of them: so no clause inside a note
(王总问什么时候发货) makes a question of the note."""

import re
from dataclasses import replace
from datetime import date, datetime
from functools import cache

from bot.capture.dates import Context, DateRead, find_dates
from bot.capture.notes.plain import plain
from bot.capture.queries.signs import (
    BEFORE_DAY,
    BREAK,
    CALLS,
    CONTACT,
    DOES,
    ENDS,
    GRADE_AFTER,
    GRADE_EN,
    GRADE_ZH,
    HINT,
    LEAD,
    LEAST,
    MARK,
    MINE,
    TAIL,
    asked_at_all,
    tells,
)
from bot.capture.queries.table import Row
from bot.domain.queries import Asks, Query

LONGEST = 90


def read_query(text: str, now: datetime) -> Query | None:
    """The question that the whole of `text` is, at the asker's own `now`; None for a note. One
    of a kind that nobody foresaw asks `Asks.UNKNOWN`."""
    if len(text) > LONGEST or not HINT.search(text):
        return None
    whole = plain(text)
    start, end = _bare(whole)
    said = whole[start:end]
    if not said or BREAK.search(said):
        return None
    marked = MARK.search(whole.strip()) is not None
    for row in _rows():
        if row.marked and not marked:
            continue
        found = _with_period(row, said, now) if row.when else row.compiled.fullmatch(said)
        if isinstance(found, Query):
            return _worded(found, text)
        if found is not None and (query := _read(row, found, said)) is not None:
            return _worded(query, text)
    return Query(Asks.UNKNOWN, text.strip()) if asked_at_all(whole.strip(), said) else None


@cache
def _rows() -> tuple[Row, ...]:
    """Loaded with the first question: who only takes notes needs them not."""
    from bot.capture.queries.tables import ROWS

    return ROWS


def _bare(text: str) -> tuple[int, int]:
    """Where the question stands, without its courtesies and its mark."""
    start, end = 0, len(text.rstrip(ENDS))
    start += len(text) - len(text.lstrip())
    if lead := LEAD.match(text, start, end):
        start = lead.end()
    if tail := TAIL.search(text[:end]):
        end = tail.start()
    return start, max(start, len(text[:end].rstrip(ENDS)))


def _with_period(row: Row, said: str, now: datetime) -> Query | None:
    toward: Context = "past" if row.when == "past" else "future"
    first, last, rest = None, None, said
    for read in _dates(said, now, toward):
        rest = _without(said, read)
        if found := row.compiled.fullmatch(rest):
            first, last = _period(read, toward, now)
            if row.sure or first != last:  # a single day may well be somebody's: 冬月廿三生日
                query = _read(row, found, rest)
                return replace(query, first=first, last=last) if query else None
    found = row.compiled.fullmatch(said)
    return _read(row, found, said) if found else None


def _dates(said: str, now: datetime, toward: Context) -> tuple[DateRead, ...]:
    found = find_dates(said, ref=now.replace(tzinfo=None), context=toward)
    return tuple(one for one in found if one.start is not None)


def _without(said: str, read: DateRead) -> str:
    start = read.span[0] + len(_asked_by(read))
    before, after = said[:start], said[read.span[1] :]
    before = BEFORE_DAY.sub("", before)
    joint = " " if before[-1:].isascii() and after[:1].isascii() else ""
    return f"{before.rstrip()}{joint}{after.strip()}".strip(ENDS)


def _asked_by(read: DateRead) -> str:
    """What before a day is no part of it: due this week, been up to this week."""
    text = read.text.lower()
    return next((word for word in ("due ", "up to ") if text.startswith(word)), "")


def _period(read: DateRead, toward: Context, now: datetime) -> tuple[date, date]:
    """First and last day. What is due in a week is so on any day of it; any other deadline
    begins today."""
    start = read.start or now.date()
    if read.deadline and (before := _asked_by(read)):
        within = find_dates(read.text[len(before) :], ref=now.replace(tzinfo=None), context=toward)
        if within and within[0].start:
            return within[0].start, within[0].end or within[0].start
    if read.deadline:
        return min(now.date(), start), start
    return start, read.end or start


def _read(row: Row, found: re.Match[str], said: str) -> Query | None:
    parts = found.groupdict()
    name, topic = parts.get("name"), parts.get("topic")
    if (name is not None and not name.strip()) or (topic is not None and not topic.strip()):
        return None
    return Query(
        asks=row.asks,
        text=said,
        grades=_grades(said),
        name=name.strip() if name else None,
        topic=topic.strip() if topic else None,
        staff=(parts.get("staff") or "").strip() or None,
        least=LEAST.search(said) is not None,
        mine=MINE.search(said) is not None,
        channel=_channel(said, of_staff=bool(parts.get("staff"))),
        sure=row.sure and not (name and tells(name)),
    )


def _channel(said: str, *, of_staff: bool) -> str:
    if CALLS.search(said):
        return "call"
    return "any" if CONTACT.search(said) or (of_staff and DOES.search(said)) else "visit"


def _grades(said: str) -> tuple[str, ...]:
    found = [one[0] for one in GRADE_ZH.finditer(said)] + [
        one[1] for one in GRADE_EN.finditer(said)
    ]
    found += [one[1] or one[2] for one in GRADE_AFTER.finditer(said)]
    if "重点" in said:
        found.append("A")
    return tuple(sorted({one.upper() for one in found}))


def _worded(query: Query, text: str) -> Query:
    """With the question as it was written; a name too, where plain characters changed it."""
    name = query.name
    if name and name not in text:
        at = plain(text).find(name)
        name = text[at : at + len(name)] if at >= 0 else name
    return replace(query, text=text.strip(), name=name)
