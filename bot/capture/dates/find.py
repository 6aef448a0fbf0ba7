"""Finding dates in a text: scan, gather, and read each phrase at a moment."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from bot.capture.dates.drafts import Draft, gather
from bot.capture.dates.guards import is_date
from bot.capture.dates.pieces import Clock, Link, Mark
from bot.capture.dates.reads import Context, DateRead, Part
from bot.capture.dates.scan import plain, scan
from bot.capture.dates.stretches import NotADateError, Now, Stretch

Toward = Context | Callable[[int], Context | None] | None

_LATE: dict[Part, int] = {"afternoon": 1, "evening": 1, "noon": 1}
LONG_HOLIDAY = 7
_AFTER = timedelta(days=10)
_AFTER_LONG_HOLIDAY = timedelta(days=16)
_OVER: dict[Part, int] = {"morning": 12, "noon": 14, "afternoon": 18, "evening": 24, "night": 24}


def find_dates(text: str, *, ref: datetime, context: Toward = None) -> tuple[DateRead, ...]:
    """Every date phrase of `text`, in order, read at the local moment `ref`. `context` says
    whether the text reports or plans; a function of a phrase's offset says it clause by clause."""
    return _reads(_phrases(text), ref, context)


def find_both(text: str, *, ref: datetime) -> tuple[tuple[DateRead, ...], tuple[DateRead, ...]]:
    """The date phrases as in a report, and as in a plan; the text is gone through once."""
    phrases = _phrases(text)
    return _reads(phrases, ref, "past"), _reads(phrases, ref, "future")


class Phrase(NamedTuple):
    """A draft that is a date without a doubt, and where it stands."""

    draft: Draft
    span: tuple[int, int]
    text: str


def _phrases(text: str) -> list[Phrase]:
    plain_text = plain(text)
    drafts = gather(plain_text, scan(plain_text))
    return [phrase for draft in drafts if (phrase := _phrase(draft, text)) is not None]


def _phrase(draft: Draft, text: str) -> Phrase | None:
    _trim(draft)
    if not draft.pieces:
        return None
    start, end = draft.pieces[0].start, draft.pieces[-1].end
    alone = not text[:start].strip() and not text[end:].strip(" \t\n。.!！?？,，")
    if not (draft.strong or (alone and draft.whole)):
        return None
    if not is_date(text, start, end, marked=bool(draft.marks)):
        return None
    return Phrase(draft, (start, end), text[start:end])


def _reads(phrases: list[Phrase], ref: datetime, context: Toward) -> tuple[DateRead, ...]:
    found = (_read(phrase, ref, context) for phrase in phrases)
    return tuple(one for one in found if one is not None)


def read_date(text: str, ref: datetime, context: Context | None = None) -> DateRead | None:
    """The date that a single phrase says: of several, the first that says the most."""
    found = find_dates(text, ref=ref, context=context)
    return max(found, key=_length, default=None)


def _length(read: DateRead) -> int:
    return read.span[1] - read.span[0]


def _read(phrase: Phrase, ref: datetime, context: Toward) -> DateRead | None:
    toward = context(phrase.span[0]) if callable(context) else context
    now = Now(ref, toward, inclusive=phrase.draft.other is not None)
    try:
        return _worded(phrase.draft, now, phrase.span, phrase.text)
    except NotADateError:
        return None
    except (ValueError, OverflowError):
        return DateRead(phrase.span, phrase.text, None, None, impossible=True)


def _trim(draft: Draft) -> None:
    """A link that leads nowhere, and marks that lean on nothing, do not belong."""
    if draft.link is not None and draft.other is None:
        draft.pieces = [piece for piece in draft.pieces if piece is not draft.link]
        draft.link = None
    soft = ("soft", "month", "between", "during", "last", "next")
    while draft.pieces and isinstance(draft.pieces[0].meaning, Mark | Link):
        meaning = draft.pieces[0].meaning
        if isinstance(meaning, Mark) and meaning.what not in soft:
            break
        draft.pieces.pop(0)
    while draft.pieces and isinstance(draft.pieces[-1].meaning, Mark):
        if draft.pieces[-1].meaning.what not in soft:
            break
        draft.pieces.pop()
    if not draft.whole:
        draft.pieces = []


def _worded(draft: Draft, now: Now, span: tuple[int, int], text: str) -> DateRead:
    stretch = draft.stretch(now)
    stretch = _moved(draft, now, stretch)
    end = stretch.last if stretch.last != stretch.first else None
    read = DateRead(
        span,
        text,
        "range" if end else "date",
        stretch.first,
        end,
        alternatives=_others(stretch),
        ambiguous=stretch.ask,
    )
    if draft.other is not None:
        return _ranged(draft, now, read)
    if draft.contradicted(stretch.first):
        read = read._replace(ambiguous=True)
    read = _timed(draft, read, stretch)
    return _marked(draft, read, stretch, now)


def _others(stretch: Stretch) -> tuple[date, ...]:
    others = stretch.others
    return others and tuple(dict.fromkeys(day for day in others if day != stretch.first))


def _moved(draft: Draft, now: Now, stretch: Stretch) -> Stretch:
    """With no day named, a time or part that is over means tomorrow's, or in a report the last."""
    if draft.days or draft.edges or draft.other or not (draft.clock or draft.part):
        return stretch
    over = _is_over(draft, now)
    way = 1 if over and now.toward == "future" else -1 if not over and now.back else 0
    if way == -1 and draft.part and not draft.clock and not _is_ahead(draft.part.part, now):
        way = 0
    day = stretch.first + timedelta(days=way)
    return stretch._replace(first=day, last=day, others=(stretch.first,) if way else ())


def _is_over(draft: Draft, now: Now) -> bool:
    if draft.clock:
        hour, minute = _hour(draft.clock, draft.part.part if draft.part else None)
        return (hour, minute) < (now.ref.hour, now.ref.minute)
    return draft.part is not None and _OVER[draft.part.part] <= now.ref.hour


def _is_ahead(part: Part, now: Now) -> bool:
    return {"morning": 5, "noon": 11, "afternoon": 12, "evening": 17, "night": 0}[
        part
    ] > now.ref.hour


def _timed(draft: Draft, read: DateRead, stretch: Stretch) -> DateRead:
    if stretch.at is not None:
        return read._replace(kind="datetime", at=stretch.at.time())
    part = draft.part.part if draft.part else stretch.part
    if draft.clock is not None and read.end is None:
        return _clocked(draft.clock, part, read)
    if part is not None and read.kind == "date":
        return read._replace(kind="part", part=part)
    return read._replace(part=part) if part is not None else read


def _clocked(clock: Clock, part: Part | None, read: DateRead) -> DateRead:
    hour, minute = _hour(clock, part)
    day = read.start or date.min
    if hour >= 24:
        day, hour = day + timedelta(days=1), hour - 24
    at = time(hour, minute)
    if clock.until is None:
        return read._replace(kind="datetime", start=day, at=at)
    until = _until(clock.until, at)
    return read._replace(kind="range", start=day, end=day, at=at, until=until)


def _until(until: tuple[int, int], at: time) -> time:
    hour, minute = until
    if hour < 12 and (hour, minute) <= (at.hour, at.minute):
        hour += 12
    return time(hour % 24, minute)


def _hour(clock: Clock, part: Part | None) -> tuple[int, int]:
    """The hour of 24: by am/pm, by the part of the day, else 1–6 is taken for the afternoon."""
    hour = clock.hour
    if clock.half:
        return hour % 12 + (12 if clock.half == "pm" else 0), clock.minute
    if part == "noon" and hour >= 10:
        return hour, clock.minute
    if part in _LATE and 0 < hour < 12:
        return hour + 12, clock.minute
    if part in ("evening", "night") and hour == 12:
        return 24, clock.minute
    if part is None and not clock.sure and 1 <= hour <= 6:
        return hour + 12, clock.minute
    return hour, clock.minute


def _ranged(draft: Draft, now: Now, read: DateRead) -> DateRead:
    other = draft.other
    if other is None or read.start is None:
        return read
    if not other.days and not other.edges:
        return _hours(draft, other, read)
    ref = datetime.combine(read.start, time())
    second = other.stretch(now, Now(ref, "future", inclusive=True))
    last = second.limit or second.last
    if last < read.start:
        raise ValueError("a range that ends before it begins")
    ranged = read._replace(kind="range", end=last)
    return ranged._replace(kind="deadline", start=last, end=None) if _ends(draft) else ranged


def _ends(draft: Draft) -> bool:
    return any(mark.what in ("before", "by", "within", "closing") for mark in draft.marks)


def _hours(draft: Draft, other: Draft, read: DateRead) -> DateRead:
    """下午2点到下午4点."""
    if draft.clock is None or other.clock is None:
        return read
    part = draft.part.part if draft.part else None
    timed = _clocked(draft.clock, part, read)
    hour, minute = _hour(other.clock, other.part.part if other.part else part)
    return timed._replace(kind="range", end=timed.start, until=time(hour % 24, minute))


def _marked(draft: Draft, read: DateRead, stretch: Stretch, now: Now) -> DateRead:
    kinds = {mark.what for mark in draft.marks}
    if "after" in kinds:
        return _after(read, stretch)
    if "during" in kinds and stretch.holiday:
        last = stretch.first + timedelta(days=stretch.holiday - 1)
        stretch, read = stretch._replace(last=last), read._replace(kind="range", end=last)
    if "closing" in kinds:
        day = stretch.limit or stretch.last
        return _deadline(read, day)
    if "before" in kinds:
        return _deadline(read, stretch.limit or read.start)
    if kinds & {"by", "within"} or stretch.by_itself:
        return _deadline(read, stretch.limit or (stretch.last if read.end else read.start))
    return read


def _deadline(read: DateRead, day: date | None) -> DateRead:
    return read._replace(kind="deadline", start=day, end=None, until=None)


def _after(read: DateRead, stretch: Stretch) -> DateRead:
    if stretch.holiday >= LONG_HOLIDAY:
        return read._replace(kind="range", end=stretch.first + _AFTER_LONG_HOLIDAY)
    if read.at is not None:
        return read
    first = stretch.last + timedelta(days=1)
    return read._replace(kind="range", start=first, end=stretch.last + _AFTER, part=None)
