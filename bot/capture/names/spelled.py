"""Chinese names spelled in letters: maikai, yongfazhiye, mk, mkxf, and half and half."""

import re
from collections.abc import Iterator

from bot.capture.names.firms import Firm
from bot.capture.names.sounds import fuzzy, readings
from bot.capture.names.words import regions_by, trades_by

_LETTERS = re.compile(r"[a-z]+")
_LONGEST_INITIALS = 8
_LONGEST_WORD = 24


def letters(folded: str) -> str:
    """What was typed as one run of letters, Chinese characters in it spelled out."""
    spelled = "".join(readings(char)[0] for char in folded if char.isalnum())
    return spelled if _LETTERS.fullmatch(spelled) else ""


def _splits(run: str, spell: str, least: int) -> Iterator[tuple[str, str, str]]:
    """(place, core, trade) in letters, for every cut where both ends are known words."""
    fronts = [n for n in range(1, len(run) - least + 1) if run[:n] in regions_by(spell)]
    backs = [n for n in range(1, len(run) - least + 1) if run[-n:] in trades_by(spell)]
    for front in (0, *fronts):
        for back in (0, *backs):
            if len(run) - front - back >= least:
                yield run[:front], run[front : len(run) - back], run[len(run) - back :]


def _cut(run: str, spell: str, least: int) -> Iterator[Firm]:
    for place, core, trade in _splits(run, spell, least):
        region = regions_by(spell).get(place, ("",))[0]
        words = trades_by(spell).get(trade, ())[:1]
        yield Firm(region, core, words, "", "")


def by_sound(run: str) -> list[Firm]:
    """Ways to take pinyin apart; each core is fuzzy pinyin."""
    return list(_cut(fuzzy(run), "sound", 3)) if 3 < len(run) <= 2 * _LONGEST_WORD else []


def by_initials(run: str) -> list[Firm]:
    """Ways to take initials apart; each core is initials."""
    return list(_cut(run, "initials", 2)) if 2 <= len(run) <= _LONGEST_INITIALS else []
