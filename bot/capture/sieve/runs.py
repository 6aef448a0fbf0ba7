"""Runs of characters, and how often one is met: the rarer, the more it tells."""

import re
from collections.abc import Iterable
from functools import lru_cache
from operator import add

_LETTER = re.compile("[a-z]")
_LATIN = (4, 3, 2, 1)  # so many letters tell as much as two Chinese characters
_HAN = (2, 1)
_LONG = tuple(size for size in _LATIN if size not in _HAN)
# How often, roughly, a clause holds one run of so many characters.
_LATIN_OFTEN = {4: 0.02, 3: 0.08, 2: 0.5, 1: 3.0}
_HAN_OFTEN = {2: 0.08, 1: 0.6}
_SPACED = 3.0  # a run across a space is the end of any word and the opening of any other


def runs(text: str) -> set[str]:
    """The runs of a folded text by which a sieve knows it; long ones where it has letters."""
    pairs = list(map(add, text, text[1:]))
    found = {*text, *pairs}
    if _LETTER.search(text):
        found.update(map(add, pairs, text[2:]))
        found.update(map(add, pairs, pairs[2:]))
    return found


@lru_cache(maxsize=8192)
def told_by(word: str) -> str:
    """The run by which a word is told: the longest, of these one without a space."""
    for size in _LATIN if word.isascii() and _LETTER.search(word) else _HAN:
        own = [word[at : at + size] for at in range(len(word) - size + 1)]
        if fit := [run for run in own if _tells(run)]:
            return fit[0]
    return word[:1]


def _tells(run: str) -> bool:
    """Whether a run is of one word, and if a long one, of letters."""
    return " " not in run and (len(run) not in _LONG or _LETTER.search(run) is not None)


def cost(words: Iterable[str]) -> float:
    """How often, roughly, a clause holds one of these words."""
    return sum(map(_often, map(told_by, words)))


def _often(run: str) -> float:
    if not run.isascii():
        return _HAN_OFTEN[len(run)]
    return _LATIN_OFTEN[len(run)] * (_SPACED if " " in run else 1)
