"""Days of a note that cannot be right: none of any calendar, or two that deny each other."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import pairwise

from bot.capture.birthdays import find_birthdays
from bot.capture.dates import DateRead
from bot.capture.notes.when import Days
from bot.capture.sieve import gated
from bot.domain.readings import Doubts

_WEEKDAY = gated(
    "(?:周|星期|礼拜)([一二三四五六日天])"
    r"|\b(mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?s?\b",
    re.IGNORECASE,
)
_ZH, _EN = "一二三四五六日", ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DATED = re.compile(r"\d+[日号/]|\d/\d|\d{1,2}(?:st|nd|rd|th)?\s[A-Z]|[A-Za-z]{3}\s\d")


# 订单5000, ordered 5000, 签了5000: money or pieces, nobody knows.
_BARE = re.compile(
    r"(?:订单|下单|签单|合同|货款|定金|订金|尾款|余款|[订签定下付收欠退补要拿报]了?|成交了?|打款|打了|"
    r"回款了?|到账了?|报价|"
    r"\border(?:ed|s)?(?: of| for)?|\bsigned(?: up)?(?: for)?|\b(?:paid|pays?|owes?|owed|invoiced|"
    r"quoted|bought|deposit(?: of)?|closed(?: at| for)?))\s?"
    r"(\d{3,12}(?:\.\d{1,2})?[k千万]?)(?=\s*(?:$|[,，。.;；!?]))",
    re.IGNORECASE,
)


def find_doubts(text: str, days: Days, now: datetime, *, priced: bool) -> Doubts:
    """What the writer should look at again; nothing for most notes. `priced`: an amount was
    understood."""
    never = [one for one in days.ahead if one.impossible]
    births = [
        one.text
        for one in (find_birthdays(text, ref=now.replace(tzinfo=None)) if never else ())
        if one.birthday is not None and one.birthday.impossible
    ]
    bare = () if priced else tuple(one[1] for one in _BARE.finditer(text))
    others = [one.text for one in never if not any(one.text in born for born in births)]
    return Doubts(
        tuple(dict.fromkeys(_denied(text, days, now))), tuple(others), tuple(births), bare
    )


def _denied(text: str, days: Days, now: datetime) -> Iterator[str]:
    """Phrases in which a weekday or a second day is not that of the first."""
    reads = [_likelier(one, days.ahead, now.date()) for one in days.past]
    yield from (one.text for one in reads if _denies_itself(one))
    for one, other in pairwise(reads):
        if _beside(text, one, other) and one.start != other.start:
            yield text[one.span[0] : other.span[1]]


def _denies_itself(read: DateRead) -> bool:
    """Whether the weekday in it is not that of the day it names besides."""
    named = _weekday(read.text)
    if named is None or read.start is None or named == read.start.weekday():
        return False
    return read.ambiguous or _DATED.search(read.text) is not None


def _likelier(read: DateRead, ahead: Sequence[DateRead], today: date) -> DateRead:
    """Of the two ways to read a phrase the one nearer to today: a year ago is nobody's visit."""
    other = next((one for one in ahead if one.span == read.span), None)
    if other is None or other.start is None or read.start is None:
        return read
    return other if abs(other.start - today) < abs(read.start - today) else read


def _weekday(words: str) -> int | None:
    found = _WEEKDAY.search(words)
    if found is None:
        return None
    if found[1]:
        return _ZH.index("日" if found[1] == "天" else found[1])
    return _EN.index(found[2].lower())


def _beside(text: str, one: DateRead, other: DateRead) -> bool:
    """Two whole days one right after the other."""
    between = text[one.span[1] : other.span[0]]
    whole = all(
        each.kind in ("date", "part", "datetime") and each.start is not None
        for each in (one, other)
    )
    return whole and other.span[0] >= one.span[1] and between in ("", " ", "(", " (")
