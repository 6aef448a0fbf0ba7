"""The index of Chinese cores: by characters, sound, initials, and the syllables they share."""

from collections import Counter
from collections.abc import Iterable

from bot.capture.names.firms import Firm
from bot.capture.names.sounds import fuzzy_readings, initials, keys

_NEAR_MOST = 40
_SHARED_MOST = 20_000


class Hearing:
    """Core → ids of the spellings that have it, and ways to find cores that sound alike."""

    def __init__(self) -> None:
        self.ids: dict[str, list[int]] = {}
        self._by_sound: dict[str, list[str]] = {}
        self._by_initials: dict[str, list[str]] = {}
        self._by_syllable: dict[str, set[str]] = {}

    def add(self, firm: Firm, spelling: int) -> None:
        """Know one more spelling."""
        if firm.core in self.ids:
            self.ids[firm.core].append(spelling)
            return
        self.ids[firm.core] = [spelling]
        for key in keys(firm.core):
            self._by_sound.setdefault(key, []).append(firm.core)
        self._by_initials.setdefault(initials(firm.core), []).append(firm.core)
        for syllable in _syllables(firm.core):
            self._by_syllable.setdefault(syllable, set()).add(firm.core)

    def remove(self, firm: Firm, spelling: int) -> None:
        """Forget a spelling, and its core with the last of them."""
        self.ids[firm.core].remove(spelling)
        if self.ids[firm.core]:
            return
        del self.ids[firm.core]
        for key in keys(firm.core):
            self._by_sound[key].remove(firm.core)
        self._by_initials[initials(firm.core)].remove(firm.core)
        for syllable in _syllables(firm.core):
            self._by_syllable[syllable].discard(firm.core)

    def same_sound(self, core: str) -> list[str]:
        """Cores that sound like `core` (characters)."""
        return [found for key in keys(core) for found in self.of_sound(key)]

    def of_sound(self, key: str) -> list[str]:
        """Cores whose fuzzy pinyin is `key`."""
        return self._by_sound.get(key, [])

    def of_initials(self, letters: str) -> list[str]:
        """Cores with these initials."""
        return self._by_initials.get(letters, [])

    def near(self, core: str) -> list[str]:
        """Cores that share most syllables with `core`, the likeliest first."""
        shared: Counter[str] = Counter()
        for syllable in _syllables(core):
            shared.update(self._by_syllable.get(syllable, ()))
        return _most(shared)

    def sounds(self) -> Iterable[str]:
        """Every fuzzy pinyin that a core has."""
        return self._by_sound.keys()


def _syllables(core: str) -> set[str]:
    return {syllable for char in core for syllable in fuzzy_readings(char)}


def _most(shared: Counter[str]) -> list[str]:
    if not shared:
        return []
    least = max(1, max(shared.values()) - 1)
    kept = [(-count, len(core), core) for core, count in shared.items() if count >= least]
    return [core for _, _, core in sorted(kept)[:_NEAR_MOST]]
