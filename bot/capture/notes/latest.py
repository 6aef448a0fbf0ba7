"""A second day for what is promised: 周五前给报价，最晚周六 is one promise with both its days."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.capture.notes.promised import Promise
from bot.capture.notes.steps import Clauses
from bot.capture.notes.veil import AHEAD

# What says that a day is the last one, and what may stand about it; the day itself may hold it.
_LATEST = re.compile(
    r"最晚|最迟|至迟|不超过|再不行|实在不行|来不及|\blatest\b|\bno later\b"
    r"|\bworst case\b|\bat worst\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    rf"{AHEAD}|最晚|最迟|至迟|[别也就]?不?会?超过|实在|再?不行|来不及|的话|[但就到在也是得要前]|之前|给到?"
    r"|\b(?:at|the|very|latest|no|later|than|worst|case|by|on|or|and|but|if|not)\b",
    re.IGNORECASE,
)
_HAN = re.compile("[\u4e00-\u9fff]")


def latest(seen: Clauses) -> dict[int, int]:
    """The clauses that only say until when at the latest, with the clause that each goes on."""
    found: dict[int, int] = {}
    for at in range(1, len(seen.parts)):
        if seen.days(at - 1) and seen.days(at) and seen.runs_on(at) and _is_latest(seen, at):
            found[at] = found.get(at - 1, at - 1)
    return found


def _is_latest(seen: Clauses, at: int) -> bool:
    left = _ABOUT.sub("", seen.hidden(at))
    told = _LATEST.search(seen.parts[at].text) is not None
    return told and not any(char.isalnum() for char in left)


def with_latest(found: Sequence[Promise], seen: Clauses, ends: dict[int, int]) -> list[Promise]:
    """The promises, each with the later day that the clause after it says in its words."""
    return [_told(one, seen, ends) for one in found]


def _told(promise: Promise, seen: Clauses, ends: dict[int, int]) -> Promise:
    for at, head in ends.items():
        part = seen.parts[head]
        if part.start <= promise.start < part.end:
            words = seen.parts[at].text.strip(" ,.;:")
            comma = "，" if _HAN.search(words) else ", "
            read = replace(promise.read, text=f"{promise.read.text}{comma}{words}")
            promise = replace(promise, read=read)
    return promise
