"""How English words sound, so that what dictation writes for a name is known: pharaoh for Farrow,
done more for Dunmore. No package's key keeps what tells names apart: metaphone takes Vine for
Fine and Baker for Becker."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from bot.capture.names.vowels import rewritten, sounds

_PART = re.compile(r"([aeiouy]+(?:[wh](?![aeiouy]))?)|([bcdDfghjklmnpqrstvwxYzCST])\2*")
_SILENT_E = re.compile(r"(?<=[aeiouy])([^aeiouyw])e$")


class Vowel(NamedTuple):
    """A vowel as it is written: the sounds it may have, whether a word's first, a word's last."""

    sounds: frozenset[str]
    written: str
    first: bool
    last: bool


class Spoken(NamedTuple):
    """The consonants, and the vowel before each of them and behind the last (None: none)."""

    consonants: str
    vowels: tuple[Vowel | None, ...]


@lru_cache(maxsize=8192)
def _word(word: str) -> tuple[str, tuple[Vowel | None, ...]]:
    """One word's consonants, and the vowels before and behind each of them."""
    if not (word.isascii() and word.isalpha()):  # 66, or of other letters: itself alone
        return word, (None,) * (len(word) + 1)
    word = rewritten(word)
    silent = _SILENT_E.search(word) is not None
    word = word[:-1] if silent else word
    consonants = ""
    vowels: list[Vowel | None] = [None]
    for found in _PART.finditer(word):
        if found[2]:
            consonants += found[2]
            vowels.append(None)
            continue
        rest = word[found.end() :]
        mute = "e" if silent and len(rest) == 1 else ""
        heard = sounds(found[1], rest + mute)
        vowels[-1] = Vowel(heard, found[1] + mute, first=not any(vowels), last=not rest)
    return consonants, tuple(vowels)


@lru_cache(maxsize=8192)
def spoken(words: Sequence[str]) -> Spoken:
    """The sounds of words written together."""
    consonants = ""
    vowels: list[Vowel | None] = [None]
    for word in words:
        more, between = _word(word)
        if consonants and consonants[-1:] == more[:1] and not vowels[-1] and not between[0]:
            more, between = more[1:], between[1:]
        consonants += more
        vowels = [*vowels[:-1], vowels[-1] or between[0], *between[1:]]
    return Spoken(consonants, tuple(vowels))


def key(words: Sequence[str]) -> str:
    """What an index keeps words under: their consonants, d as t."""
    return spoken(tuple(words)).consonants.replace("D", "t").replace("d", "t")


def sound_alike(name: Sequence[str], said: Sequence[str]) -> bool:
    """Whether words that were said may be those of a name."""
    one, other = spoken(tuple(name)), spoken(tuple(said))
    if key(name) != key(said):
        return False
    for known, heard in zip(one.consonants, other.consonants, strict=True):
        if known != heard and "D" not in (known, heard):
            return False
    return all(map(_same_vowel, one.vowels, other.vowels))


def _same_vowel(known: Vowel | None, heard: Vowel | None) -> bool:
    """Whether the vowels of one place may be one: what nobody stresses is written anyhow, and an
    e within a word may be silent (Moreton)."""
    if known is None or heard is None:
        one = known or heard
        return one is None or (one.written == "e" and not one.first)
    told = known.first or known.last or len(known.written) > 1 or len(heard.written) > 1
    return not told or bool(known.sounds & heard.sounds)
