"""How names sound: syllables without tone, the fuzzy pinyin of dictation, initials."""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from itertools import islice, product

_READINGS_MOST = 4
_IN_NAMES = {"晟": "sheng"}  # dictionaries read it cheng first, those who are called so do not
_FUZZED = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ng", "n"), ("l", "n"), ("h", "f"))


@cache
def _readings() -> dict[str, tuple[str, ...]]:
    """Each character's syllables, the usual one first (a table made from pypinyin's data)."""
    readings: dict[str, tuple[str, ...]] = {}
    table = files(__package__).joinpath("syllables.txt").read_text("utf-8")
    rows = [line.split("\t") for line in table.splitlines()]
    for syllable, usual, _ in rows:
        readings.update(dict.fromkeys(usual, (syllable,)))
    for syllable, _, other in rows:
        for char in other:
            readings[char] += (syllable,)
    for char, syllable in _IN_NAMES.items():
        readings[char] = tuple(dict.fromkeys((syllable, *readings[char])))
    return readings


def readings(char: str) -> tuple[str, ...]:
    """The syllables of a character; a letter or digit sounds like itself."""
    return _readings().get(char) or (char,)


def syllables() -> frozenset[str]:
    """Every syllable there is."""
    return frozenset(syllable for known in _readings().values() for syllable in known)


def fuzzy(pinyin: str) -> str:
    """`pinyin` with the sounds that dictation and accents mix made one: zh=z, ang=an, l=n, h=f."""
    for sound, heard in _FUZZED:  # in this order no result is met by a later rule
        pinyin = pinyin.replace(sound, heard)
    return pinyin


@cache
def fuzzy_readings(char: str) -> frozenset[str]:
    """The syllables of a character, made fuzzy."""
    return frozenset(map(fuzzy, readings(char)))


def keys(chars: str) -> list[str]:
    """The fuzzy pinyin of `chars` joined; several where a character has several readings."""
    known = _readings()
    heard = [known.get(char) or (char,) for char in chars]
    if max(map(len, heard), default=0) < 2:
        return [fuzzy("".join([one[0] for one in heard]))]
    spoken = islice(product(*heard), _READINGS_MOST)
    return list(dict.fromkeys(fuzzy("".join(one)) for one in spoken))


def pinyin(chars: Iterable[str]) -> str:
    """The usual syllables of `chars`, joined."""
    return "".join(readings(char)[0] for char in chars)


def initials(chars: str) -> str:
    """The first letter of each syllable."""
    known = _readings()
    return "".join([(known.get(char) or char)[0][0] for char in chars])
