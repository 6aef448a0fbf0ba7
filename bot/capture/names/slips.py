"""Slips of the pen in Latin words: what a finger or an ear does to a word costs little, another
letter in the place of one makes another word (Tillson, Tillman; Marlow, Harlow)."""

from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import OSA

_DOUBLED, _SOFT, _HARD, _TOUCHED, _OTHER = 0.5, 0.75, 1.0, 1.5, 2.0
_OPENS, _LIKE = 2.0, 1.25  # nobody mistakes the first letter
_VOWELS = frozenset("aeiouy")
_SILENT = frozenset("aeiouyh")  # what is left out or put in unheard
_SOUNDS = tuple(map(frozenset, ("ckq", "csz", "fv", "vw", "gj", "iy")))
_WRITTEN = (("x", "ks"), ("cks", "ks"), ("ics", "iks"), ("ph", "f"), ("ight", "ite"), ("wr", "r"))
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_BESIDE = {frozenset(pair) for row in _ROWS for pair in pairwise(row)} | {
    frozenset(pair) for pair in ("dt", "bp")
}
_FURTHEST = 3
_SHORTEST, _LONG, _MIDDLE = 4, 8, 6


def _changed(one: str, other: str, place: int, opening: int) -> float:
    """What it costs that one letter stands for another at a place of a word whose first vowel is
    at `opening`."""
    if one == other:
        return 0
    sounds = any({one, other} <= alike for alike in _SOUNDS)
    if place == 0:
        one_sound = {one, other} <= _SOUNDS[0]  # Kraft, Craft; but Vine is not Fine
        return _HARD if one_sound else _LIKE if sounds else _OPENS
    if {one, other} <= _VOWELS:  # Möller is not Müller, Barton not Burton
        return _TOUCHED if place == opening and not sounds else _SOFT
    return _SOFT if sounds else _TOUCHED if {one, other} in _BESIDE else _OTHER


def _dropped(word: str, at: int) -> float:
    """What it costs that the letter at `at` is not in the other word."""
    if at and word[at - 1] == word[at]:
        return _DOUBLED
    if not at:
        return _OPENS
    return _SOFT if word[at] in _SILENT else _HARD


def _crossed(one: str, i: int, other: str, j: int) -> bool:
    """Whether the letters before these two places stand in each other's place."""
    return i > 1 and j > 1 and one[i - 1] == other[j - 2] != one[i - 2] == other[j - 1]


def _first_vowel(one: str, other: str) -> int:
    """The first place where either word has a vowel."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, pair in pairs if _VOWELS & set(pair)), 0)


@lru_cache(maxsize=65536)
def heard(word: str) -> str:
    """The word with what is written in two ways written in one: Mahalaxmi, Mahalaksmi."""
    for written, sounds in _WRITTEN:
        word = word.replace(written, sounds)
    return word


@lru_cache(maxsize=65536)
def slips(one: str, other: str) -> float:
    """What it takes to make the one word of the other."""
    ears = heard(one), heard(other)
    seen = _slips(one, other)
    return seen if ears == (one, other) else min(seen, _DOUBLED + _slips(*ears))


def _slips(one: str, other: str) -> float:
    if OSA.distance(one, other, score_cutoff=_FURTHEST) > _FURTHEST:
        return float(len(one) + len(other))
    opening = _first_vowel(one, other)
    before: list[float] = []
    above = [0.0]
    for j in range(len(other)):
        above.append(above[-1] + _dropped(other, j))
    for i in range(1, len(one) + 1):
        row = [above[0] + _dropped(one, i - 1)]
        for j in range(1, len(other) + 1):
            best = min(
                above[j - 1] + _changed(one[i - 1], other[j - 1], max(i, j) - 1, opening),
                above[j] + _dropped(one, i - 1),
                row[-1] + _dropped(other, j - 1),
            )
            if _crossed(one, i, other, j):
                best = min(best, before[j - 2] + _SOFT)
            row.append(best)
        before, above = above, row
    return above[-1]


def allowed(size: int) -> float:
    """How much may be wrong with a word of so many letters."""
    if size < _SHORTEST:
        return 0
    return _HARD if size < _MIDDLE else 1.25 if size < _LONG else 2.0
