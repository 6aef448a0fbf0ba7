"""A clause as a phrase: what is left of it without names, days and figures."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime

from bot.capture.dates import find_dates
from bot.capture.notes.clauses import clauses
from bot.capture.notes.plain import plain

_LEFT = re.compile("[A-Za-z]+|[\u4e00-\u9fff]+")
_LEAST_HAN, _LEAST_WORDS = 4, 3
_LONGEST = 60
# Said of every meeting alike: too short to be anybody's own way to put it.
_COMMON = frozenset(
    ("the", "a", "an", "with", "at", "to", "of", "and", "in", "on", "i", "we", "me")
)


def phrases(text: str, names: Iterable[str], now: datetime) -> Iterator[str]:
    """The phrase of each clause that is long enough to be told from others."""
    simple = plain(text).casefold()
    bare = list(simple)
    for read in find_dates(simple, ref=now.replace(tzinfo=None)):
        bare[slice(*read.span)] = " " * (read.span[1] - read.span[0])
    veiled = "".join(bare)
    for name in sorted({plain(one).casefold() for one in names if one}, key=len, reverse=True):
        veiled = veiled.replace(name, " " * len(name))
    for part in clauses(simple):
        words = _LEFT.findall(veiled[part.start : part.end])
        if _tells(words):
            yield " ".join(words)[:_LONGEST]


def _tells(words: list[str]) -> bool:
    han = sum(len(one) for one in words if not one.isascii())
    own = [one for one in words if one.isascii() and one not in _COMMON]
    return han >= _LEAST_HAN or len(own) >= _LEAST_WORDS or (han > 1 and bool(own))
