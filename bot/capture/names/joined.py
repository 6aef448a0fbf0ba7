"""Joined names: customers named in one breath with a known one: 恒力跟星河, "A and B"."""

import re
from collections.abc import Callable, Iterator

from bot.capture.names.fold import fold
from bot.capture.names.spans import Span
from bot.domain.readings import CustomerRead

Resolve = Callable[[str], CustomerRead]

JOINER = r"\s*(?:[、,，/&+]|和|跟|与|及|以及|还有|\b(?:and|plus)\b)\s*"
_BEFORE = re.compile(rf"([\w’'-]+(?: [\w’'-]+){{0,3}}){JOINER}$", re.IGNORECASE)
_AFTER = re.compile(rf"{JOINER}([\w’'-]+(?: [\w’'-]+){{0,3}})", re.IGNORECASE)
_JOINED = re.compile(JOINER, re.IGNORECASE)
SURE = 100.0  # a name as it is written, never one that only sounds alike
SHORTEST, LONGEST = 2, 12  # characters


def is_joined(text: str, end: int, start: int) -> bool:
    """Whether nothing but a joint stands between two names."""
    return _JOINED.fullmatch(text, end, start) is not None


def beside(
    text: str, start: int, end: int, resolve: Resolve
) -> Iterator[tuple[Span, CustomerRead]]:
    """The customers joined to the name at `text[start:end]`, on both of its sides."""
    if before := _BEFORE.search(text, max(0, start - 60), start):
        for at in _openings(before[1]):
            yield from _named(text, before.start(1) + at, before.end(1), resolve)
    if after := _AFTER.match(text, end, end + 60):
        for to in _closings(after[1]):
            yield from _named(text, after.start(1), after.start(1) + to, resolve)


def _openings(words: str) -> Iterator[int]:
    """Where a name at the end of these words may begin, the longest first."""
    if words.isascii():
        yield from (0, *(found.end() for found in re.finditer(" ", words)))
    else:
        yield from range(max(0, len(words) - LONGEST), len(words) - SHORTEST + 1)


def _closings(words: str) -> Iterator[int]:
    if words.isascii():
        yield from (len(words), *(one.start() for one in reversed([*re.finditer(" ", words)])))
    else:
        yield from range(min(LONGEST, len(words)), SHORTEST - 1, -1)


def _named(
    text: str, start: int, end: int, resolve: Resolve
) -> Iterator[tuple[Span, CustomerRead]]:
    words = text[start:end]
    read = resolve(words)
    match = read.match
    if match is not None and match.score >= SURE and fold(words) in fold(match.name):
        yield Span(start, end, sure=True, shaped=False), read
