"""Openings: of many patterns, those whose match may begin at a place."""

from bot.capture.sieve.begins import begins

_TOLD = 2


class Openings:
    """Patterns, each a bit of a number, by how their matches begin."""

    def __init__(self, flags: int) -> None:
        self._flags = flags
        self._by_one: dict[str, int] = {}
        self._by_two: dict[str, int] = {}
        self._any = 0

    def add(self, pattern: str, bit: int) -> None:
        """Know a pattern by this bit."""
        for opening in begins(pattern, self._flags, _TOLD).openings:
            if not opening:
                self._any |= bit
            else:
                index = self._by_one if len(opening) == 1 else self._by_two
                index[opening] = index.get(opening, 0) | bit

    def at(self, text: str, at: int) -> int:
        """The bits of the patterns that may begin at this place of a folded text."""
        one = self._by_one.get(text[at], 0)
        return self._any | one | self._by_two.get(text[at : at + _TOLD], 0)
