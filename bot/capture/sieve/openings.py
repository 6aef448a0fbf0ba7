"""Openings: of many patterns, those whose match may begin at a place."""

from bot.capture.sieve.begins import begins

_TOLD = 2


class Openings:
    """Patterns, each a bit of a number, by how their matches begin."""

    def __init__(self, flags: int) -> None:
        self._flags = flags
        self._by_opening: dict[str, int] = {}
        self._by_first: dict[str, int] = {}
        self._any = 0

    def add(self, pattern: str, bit: int) -> None:
        """Know a pattern by this bit."""
        for opening in begins(pattern, self._flags, _TOLD).openings:
            if not opening:
                self._any |= bit
                continue
            for index, key in ((self._by_opening, opening), (self._by_first, opening[0])):
                index[key] = index.get(key, 0) | bit

    def by_char(self, char: str) -> int:
        """The bits of the patterns that may begin with this character of a folded text, whatever
        the next one is."""
        return self._by_first.get(char, 0) | self._any

    def at(self, text: str, at: int) -> int:
        """The bits of the patterns that may begin at this place of a folded text."""
        one = self._by_opening.get(text[at], 0)
        return self._any | one | self._by_opening.get(text[at : at + _TOLD], 0)
