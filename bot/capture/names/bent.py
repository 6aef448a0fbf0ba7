"""Latin words shortened (vet, labs, mfg) and bent (cranes, landscaping) by those who use them."""

from itertools import takewhile

_LEAST, _STEM = 3, 5
_ENDINGS = frozenset(
    " s es e y ies ing ings er ers ery ed al als ation ations ist ists ics".split(" ")  # noqa: SIM905
)
_VOWELS = frozenset("aeiou")


def is_short_for(one: str, other: str) -> bool:
    """Whether `one` is how `other` is shortened: its opening (vet, labs) or its consonants."""
    if len(one) < _LEAST or one[0] != other[0] or len(one) >= len(other):
        return False
    opening = one.removesuffix("s")
    if len(opening) >= _LEAST and other.startswith(opening):
        return True
    return not _VOWELS & set(one) and _in_order(one, other)


def _in_order(letters: str, word: str) -> bool:
    rest = iter(word)
    return all(letter in rest for letter in letters)


def is_bent(one: str, other: str) -> bool:
    """Whether both are one word with other endings: crane, cranes; landscape, landscaping."""
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    stems = range(sum(1 for _ in alike), min(_STEM, len(one), len(other)) - 2, -1)
    return any(at >= _LEAST and one[at:] in _ENDINGS and other[at:] in _ENDINGS for at in stems)
