"""Runs of characters, and how often one is met: the rarer, the more it tells."""

from collections.abc import Iterable
from functools import cache

LONGEST = 4  # of Latin letters; two Chinese characters tell as much
LONGEST_HAN = 2
# How often, roughly, a clause holds one run of so many characters.
_LATIN = {1: 3.0, 2: 0.5, 3: 0.08, 4: 0.02}
_HAN = {1: 0.6, 2: 0.08}
_SPACED = 3.0  # a run across a space is the end of any word and the opening of any other


def runs(text: str) -> set[str]:
    """The runs of a folded text by which a sieve knows it."""
    found = {text[at : at + size] for size in (1, 2) for at in range(len(text) - size + 1)}
    if any("a" <= char <= "z" for char in text):
        found |= {text[at : at + size] for size in (3, 4) for at in range(len(text) - size + 1)}
    return found


@cache
def rarest(word: str) -> str:
    """The run by which a word is told."""
    return min(_own(word), key=lambda run: (_often(run), run))


def cost(words: Iterable[str]) -> float:
    """How often, roughly, a clause holds one of these words."""
    return sum(_often(rarest(word)) for word in words)


def _own(word: str) -> set[str]:
    return {run for run in runs(word) if len(run) <= LONGEST_HAN or run.isascii()}


def _often(run: str) -> float:
    if not run.isascii():
        return _HAN[len(run)]
    return _LATIN[len(run)] * (_SPACED if " " in run else 1)
