"""How much one Latin word is like another: the same, with a slip of the pen, shortened or bent."""

from collections.abc import Sequence
from functools import cache

from bot.capture.names.bent import is_bent, is_short_for
from bot.capture.names.slips import allowed, slips
from bot.capture.names.words import english

_SLIP, _TWICE = 0.75, 0.05  # Greenvale alone is not Greenville; Delacroy Papeterie is Delacroix
_LONGER = 2
_SHORTENED, _SAME = 0.97, 0.8


def word_likeness(one: str, other: str) -> float:
    """1 for the same word, less for one with a slip of the pen, 0 for another word."""
    if one == other:
        return 1
    longest = max(len(one), len(other))
    if min(len(one), len(other)) <= longest - _LONGER and (
        one.startswith(other) or other.startswith(one)
    ):
        return 0  # Hutchins is not Hutchinson
    if _other_place(one, other):
        return 0
    wrong = slips(one, other)
    if wrong > allowed(longest):
        return 0
    return 1 - (_SLIP * wrong + _TWICE * (wrong > 1)) / longest


@cache
def _places() -> tuple[str, ...]:
    return tuple(sorted(english("place"), key=len, reverse=True))


def _other_place(one: str, other: str) -> bool:
    """Whether both are called as places are and end in another word: Thornby is not Thornbury."""
    ends = [next(filter(word.endswith, _places()), "") for word in (one, other)]
    return all(ends) and ends[0] != ends[1]


def later_word(one: str, other: str) -> float:
    """The same of a word that is not a name's first: it may also be shortened or bent."""
    if one != other and (is_short_for(one, other) or is_bent(one, other)):
        return _SHORTENED
    return word_likeness(one, other)


def go_on(words: Sequence[str], known: Sequence[str]) -> bool:
    """Whether each of the words is one of those that a name goes on with."""
    return all(any(later_word(word, other) > _SAME for other in known) for word in words)
