"""A clause as a phrase: what is left of it without names, days, figures and what is private."""

import re
from collections.abc import Collection, Iterable, Iterator
from datetime import datetime

from bot.capture.dates import find_dates
from bot.capture.notes.clauses import Clause, clauses
from bot.capture.notes.facts import find_facts
from bot.capture.notes.guarded import find_unsaid
from bot.capture.notes.plain import plain
from bot.domain.readings import FactRead, Item

_LEFT = re.compile("[A-Za-z]+|[\u4e00-\u9fff]+")
_LEAST_HAN, _LEAST_WORDS = 4, 3
_LONGEST = 60
# Said of every meeting alike: too short to be anybody's own way to put it.
_COMMON = frozenset(
    ("the", "a", "an", "with", "at", "to", "of", "and", "in", "on", "i", "we", "me")
)
_BORN = re.compile("生日|birthday|born")


def phrases(item: Item, names: Iterable[str], now: datetime) -> Iterator[str]:
    """The phrase of each clause that is long enough to be told from others, and tells nothing
    about anybody. Behind what is sensitive or of a family nothing more is taken: it may go on
    about that, and name whom it is about."""
    simple = plain(item.text).casefold()
    veiled = _veiled(simple, [*names, *(one.person or "" for one in item.facts)], now)
    for part in clauses(simple):
        told = _told(item, simple, part)
        if any(one.sensitive or one.facet in ("family", "do_not_mention") for one in told):
            return
        words = _LEFT.findall(veiled[part.start : part.end])
        if _tells(words) and not told and not _BORN.search(part.text):
            yield " ".join(words)[:_LONGEST]


def _veiled(simple: str, names: Collection[str], now: datetime) -> str:
    bare = list(simple)
    for read in find_dates(simple, ref=now.replace(tzinfo=None)):
        bare[slice(*read.span)] = " " * (read.span[1] - read.span[0])
    veiled = "".join(bare)
    for name in sorted({plain(one).casefold() for one in names if one}, key=len, reverse=True):
        veiled = veiled.replace(name, " " * len(name))
    return veiled


def _told(item: Item, simple: str, part: Clause) -> list[FactRead]:
    """The facts of a clause: those that were read of the note, and those that it gives by
    itself, since a value may be kept in other words than it was told in."""
    avoid = [FactRead("do_not_mention", text) for text in item.do_not_mention]
    read = [one for one in (*item.facts, *avoid) if plain(one.value).casefold() in part.text]
    alone = [one.read for one in find_facts(simple, [part], (), ())]
    unsaid = [FactRead("do_not_mention", part.text) for _ in find_unsaid(simple, [part])]
    return [*read, *alone, *unsaid]


def _tells(words: list[str]) -> bool:
    han = sum(len(one) for one in words if not one.isascii())
    own = [one for one in words if one.isascii() and one not in _COMMON]
    return han >= _LEAST_HAN or len(own) >= _LEAST_WORDS or (han > 1 and bool(own))
