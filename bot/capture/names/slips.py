"""Slips of the pen in Latin words: what a finger or an ear does to a word costs little, another
letter in the place of one makes another word (Tillson, Tillman; Marlow, Harlow)."""

from functools import lru_cache

from rapidfuzz.distance import OSA

_DOUBLED, _SOFT, _HARD, _OTHER = 0.5, 0.75, 1.0, 2.0
_OPENS = 2.0  # nobody mistakes the first letter
_VOWELS = frozenset("aeiouy")
_SILENT = frozenset("aeiouyh")  # what is left out or put in unheard
_SOUNDS = tuple(map(frozenset, ("ckq", "csz", "sx", "fv", "vw", "gj", "iyj", "dt", "bp", "mn")))
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_BESIDE = frozenset(pair for row in _ROWS for pair in zip(row, row[1:], strict=False))
_FURTHEST = 3
_SHORTEST, _LONG, _MIDDLE = 4, 8, 6


def _changed(one: str, other: str) -> float:
    if one == other:
        return 0
    if {one, other} <= _VOWELS or any({one, other} <= alike for alike in _SOUNDS):
        return _SOFT
    beside = (one, other) in _BESIDE or (other, one) in _BESIDE
    return _HARD if beside else _OTHER


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


@lru_cache(maxsize=65536)
def slips(one: str, other: str) -> float:
    """What it takes to make the one word of the other."""
    if OSA.distance(one, other, score_cutoff=_FURTHEST) > _FURTHEST:
        return float(len(one) + len(other))
    before: list[float] = []
    above = [0.0]
    for j in range(len(other)):
        above.append(above[-1] + _dropped(other, j))
    for i in range(1, len(one) + 1):
        row = [above[0] + _dropped(one, i - 1)]
        for j in range(1, len(other) + 1):
            changed = _changed(one[i - 1], other[j - 1])
            if changed and i == j == 1:
                changed = max(_OPENS, changed)
            best = min(
                above[j - 1] + changed,
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
