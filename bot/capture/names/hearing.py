"""The index of Chinese cores: by characters, sound, initials, and the syllables they share."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import lru_cache
from heapq import nsmallest

from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extract

from bot.capture.names.firms import Firm
from bot.capture.names.fold import has_han
from bot.capture.names.several import Several
from bot.capture.names.sounds import fuzzy_readings, initials, keys

_MOST = 12
_RANKED = 400
_LONGEST = 8
_OPENING_MOST, _IN_NOTES_MOST = 4, 6
_NONE: list[str] = []


def opening_cores(firm: Firm) -> list[str]:
    """The core, and what a long one opens with: its end may be a trade that nobody listed."""
    longest = min(_OPENING_MOST, len(firm.core) - 2)
    return [firm.core, *(firm.core[:size] for size in range(2, longest + 1))]


def closing_cores(firm: Firm) -> list[str]:
    """What a long core closes with: its beginning may be a place that nobody listed."""
    longest = min(_OPENING_MOST, len(firm.core) - 2)
    return [firm.core[-size:] for size in range(2, longest + 1)]


class Hearing:
    """Core → ids of the spellings that have it, and ways to find cores that sound alike."""

    def __init__(self, cores_of: Callable[[Firm], list[str]] = opening_cores) -> None:
        self._cores_of = cores_of
        self.ids: Several[str, int] = Several()
        self._openings: Counter[str] = Counter()
        self._by_sound: Several[str, str] = Several()
        self._by_initials: Several[str, str] = Several()
        self._by_syllable: dict[str, list[str]] = {}
        self._by_shape: dict[tuple[str, int], list[str]] = {}
        self._nearest: dict[str, dict[int, dict[str, str]]] = {}

    def add(self, firm: Firm, spelling: int) -> None:
        """Know one more spelling."""
        for core in filter(None, self._cores_of(firm)):  # of (北京) nothing is one
            if self.ids.add(core, spelling):
                self._know(core)

    def core_at(self, folded: str, at: int) -> int:
        """Length of the longest core at `at` (six characters at most), 0 where there is none."""
        if folded[at : at + 2] not in self._openings:
            return 0
        for size in range(min(_IN_NOTES_MOST, len(folded) - at), 1, -1):
            if folded[at : at + size] in self.ids and has_han(folded[at : at + size]):
                return size
        return 0

    def _know(self, core: str) -> None:
        self._openings[core[:2]] += 1
        for key in keys(core):
            if self._by_sound.add(key, core):
                self._by_shape.setdefault((key[0], len(key)), []).append(key)
        self._by_initials.add(initials(core), core)
        for syllable in _syllables(core):
            self._by_syllable.setdefault(syllable, []).append(core)
            self._nearest.pop(syllable, None)

    def remove(self, firm: Firm, spelling: int) -> None:
        """Forget a spelling, and its cores with the last of them."""
        for core in filter(None, self._cores_of(firm)):
            if self.ids.remove(core, spelling):
                self._forget(core)

    def _forget(self, core: str) -> None:
        self._openings[core[:2]] -= 1
        if not self._openings[core[:2]]:
            del self._openings[core[:2]]
        for key in keys(core):
            if self._by_sound.remove(key, core):
                self._by_shape[key[0], len(key)].remove(key)
        self._by_initials.remove(initials(core), core)
        for syllable in _syllables(core):
            self._by_syllable[syllable].remove(core)
            self._nearest.pop(syllable, None)

    def same_sound(self, core: str) -> list[str]:
        """Cores that sound like `core` (characters)."""
        return [found for key in keys(core) for found in self.of_sound(key)]

    def of_sound(self, key: str) -> Sequence[str]:
        """Cores whose fuzzy pinyin is `key`."""
        return self._by_sound.of(key)

    def of_initials(self, letters: str) -> Sequence[str]:
        """Cores with these initials."""
        return self._by_initials.of(letters)

    def nearly_of_sound(self, key: str) -> list[str]:
        """Cores whose fuzzy pinyin is one slip of the finger away from `key`."""
        near = [
            known
            for size in range(len(key) - 1, len(key) + 2)
            for known, _, _ in extract(
                key,
                self._by_shape.get((key[0], size), ()),
                scorer=OSA.distance,
                score_cutoff=1,
                limit=_MOST,
            )
        ]
        return [core for known in near for core in self._by_sound.of(known)]

    def holding(self, part: str) -> list[str]:
        """Cores that hold these characters."""
        lists = [self._by_syllable.get(one, _NONE) for one in _syllables(part)]
        return [core for core in min(lists, key=len, default=_NONE) if part in core]

    def openings(self, core: str) -> list[str]:
        """Cores that `core` opens with, or sounds as if it did: 楚天 of 楚天激光设务."""
        sizes = range(min(_LONGEST, len(core) - 1), 1, -1)
        return [found for size in sizes for found in self.same_sound(core[:size])]

    def near(self, core: str) -> list[str]:
        """Cores that share two syllables and more with `core`, the likest in sound first."""
        syllables = sorted(_syllables(core))[:_LONGEST]
        if shared := _twice([self._by_syllable.get(one, _NONE) for one in syllables]):
            sounds = _sounds(shared, len(core))
        else:
            told = [one for one in syllables if self._by_syllable.get(one)]
            rarest = min(told, key=lambda one: len(self._by_syllable[one]), default="")
            sounds = self._sounds_with(rarest, len(core))
        ranked = extract(_sound(core), sounds, scorer=ratio, limit=_MOST)
        return [one for _, _, one in ranked]

    def _sounds_with(self, syllable: str, size: int) -> dict[str, str]:
        """The cores to rank that share this syllable alone; kept until one is added or removed,
        for a syllable of many names is met in every other note."""
        kept = self._nearest.setdefault(syllable, {})
        if size not in kept:
            kept[size] = _sounds(self._by_syllable.get(syllable, _NONE), size)
        return kept[size]


def _twice(lists: Iterable[list[str]]) -> set[str]:
    """What stands in more than one of these."""
    met: set[str] = set()
    found: set[str] = set()
    for one in lists:
        found |= met.intersection(one)
        met.update(one)
    return found


def _sounds(shared: Collection[str], size: int) -> dict[str, str]:
    """So many cores as are ranked, with their sounds: those nearest in length, of these the
    first by name."""
    chosen: Iterable[str] = shared
    if len(shared) > _RANKED:
        chosen = nsmallest(_RANKED, shared, key=lambda one: (abs(len(one) - size), one))
    return {one: _sound(one) for one in sorted(chosen)}


@lru_cache(maxsize=8192)
def _sound(core: str) -> str:
    return keys(core)[0]


def _syllables(core: str) -> set[str]:
    return {syllable for char in core for syllable in fuzzy_readings(char)}
