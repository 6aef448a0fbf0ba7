"""Chinese names spelled in letters: maikai, yongfazhiye, mk, mkxf, and half and half."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from bot.capture.names.firms import Firm
from bot.capture.names.hearing import Hearing
from bot.capture.names.sounds import fuzzy, initials, pinyin, readings, syllables
from bot.capture.names.words import regions_by, trades, trades_by

_LETTERS = re.compile(r"[a-z]+")
_LONGEST_INITIALS, _LONGEST_PINYIN = 8, 48
_LEAST_INITIALS, _LEAST_PINYIN, _LEAST_SLIP = 2, 3, 8
_PINYIN, _FUZZY_PINYIN, _SLIP = 96.0, 91.0, 86.0
_INITIALS = {2: 86.0, 3: 88.0, 4: 91.0}  # by their number: two fit very many names
_TWO_CUES, _OPENING, _CUT = 2.0, 3.0, 4.0
_SLIPPED_LETTERS = 2


class Told(NamedTuple):
    """A core that the letters may spell, what they say of place and trade, and their worth."""

    core: str
    spells: Callable[["Told", Firm, str], float]
    front: str
    back: str
    worth: float

    def score(self, firm: Firm, region: str) -> float:
        """Likeness of the letters to a firm of this core."""
        return self.spells(self, firm, region)


def letters(folded: str) -> str:
    """What was typed as one run of letters, Chinese characters in it spelled out."""
    spelled = pinyin(char for char in folded if char.isalnum())
    return spelled if _LETTERS.fullmatch(spelled) else ""


def told(run: str, hearing: Hearing) -> Iterator[Told]:
    """Cores of the index that `run` may spell, as pinyin and as initials."""
    if _LEAST_INITIALS <= len(run) <= _LONGEST_INITIALS:
        for front, core, back in _cuts(run, "initials", _LEAST_INITIALS):
            for one in hearing.of_initials(core):
                yield Told(one, _by_initials, front, back, _INITIALS[min(len(core), 4)])
    yield from sounded(run, hearing)


def closed(run: str, hearing: Hearing) -> Iterator[Told]:
    """Cores that close longer ones and that `run` may spell by its initials, with a trade word
    behind or in three letters and more: jsgy, 海河|津塑|管业."""
    for front, core, back in _cuts(run, "initials", _LEAST_INITIALS):
        for one in hearing.of_initials(core) if len(run) <= _LONGEST_INITIALS else ():
            if len(back) > 1 or len(core) > _LEAST_INITIALS:
                yield Told(one, _by_initials, front, back, _INITIALS[min(len(core), 4)] + 1)


def sounded(run: str, hearing: Hearing) -> Iterator[Told]:
    """Cores of the index that `run` may spell in pinyin."""
    if not _LEAST_PINYIN <= len(run) <= _LONGEST_PINYIN:
        return
    found = False
    for front, core, back in _cuts(fuzzy(run), "sound", _LEAST_PINYIN):
        for one in hearing.of_sound(core):
            found = True
            worth = _PINYIN if pinyin(one) in run else _FUZZY_PINYIN
            yield Told(one, _by_sound, front, back, worth)
    if not found and len(run) >= _LEAST_SLIP and is_pinyin(run):
        for one in hearing.nearly_of_sound(fuzzy(run)):
            yield Told(one, _by_sound, "", "", _SLIP)


def is_pinyin(run: str) -> bool:
    """Whether `run` could be pinyin with one slip in it."""
    return len(_syllable().sub("", run)) <= _SLIPPED_LETTERS


@cache
def _syllable() -> re.Pattern[str]:
    longest = sorted(syllables(), key=len, reverse=True)
    return re.compile("|".join(one for one in longest if len(one) > 1))


def _cuts(run: str, spell: str, least: int) -> Iterator[tuple[str, str, str]]:
    """(place, core, what follows) in letters, for every cut after a known place."""
    fronts = [n for n in range(1, len(run) - least + 1) if run[:n] in regions_by(spell)]
    for front in (0, *fronts):
        for end in range(front + least, len(run) + 1):
            yield run[:front], run[front:end], run[end:]


def _by_sound(one: Told, firm: Firm, region: str) -> float:
    return _agree(one, firm, region, "sound", lambda text: fuzzy(pinyin(text)))


def _by_initials(one: Told, firm: Firm, region: str) -> float:
    score = _agree(one, firm, region, "initials", initials)
    return score + _TWO_CUES if score and (one.back or one.front) else score


def _cuts_a_word(core: str, size: int) -> bool:
    """Whether the core's opening of this size ends within a trade word: 三峡电|缆."""
    return any(core[size - 1 : end] in trades() for end in (size + 1, size + 2))


def _begins(closes: str, back: str, core: int) -> bool:
    """Whether letters are the initials of these first characters, however they are read; one
    letter is enough behind a core of three and more."""
    least = 1 if core > _LEAST_INITIALS else 2
    if not least <= len(back) <= len(closes):
        return False
    pairs = zip(back, closes, strict=False)
    return all(any(one.startswith(letter) for one in readings(char)) for letter, char in pairs)


def _agree(one: Told, firm: Firm, region: str, spell: str, spelled: Callable[[str], str]) -> float:
    score = one.worth if firm.core == one.core else one.worth - _OPENING
    if one.front and one.front not in spelled(firm.region + region):
        return 0
    closes = "".join(firm.trades) + firm.form
    if firm.core.startswith(one.core):
        closes = firm.core[len(one.core) :] + closes
    if spell == "initials":
        if _cuts_a_word(firm.core, len(one.core)):
            score -= _CUT
        return score if not one.back or _begins(closes, one.back, len(one.core)) else 0
    if one.back not in spelled(closes):
        families = {trades()[word] for word in trades_by(spell).get(one.back, ())}
        known = {trades()[word] for word in firm.trades if word in trades()}
        return score - 5 if families & known else 0
    return score
