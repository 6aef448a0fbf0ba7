"""Openings: of many patterns, those whose match may begin at a place."""

from collections.abc import Iterator

from bot.capture.sieve.begins import begins

_TOLD = 3


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

    def places(self, text: str, of: int) -> Iterator[tuple[int, int]]:
        """The places of a folded text where one of these patterns may begin, with their bits."""
        first, some = self._by_first, self._any & of
        for at, char in enumerate(text):
            begun = some or (char in first and first[char] & of)
            if begun and (bits := self.at(text, at) & of):
                yield at, bits

    def at(self, text: str, at: int) -> int:
        """The bits of the patterns that may begin at this place of a folded text."""
        get = self._by_opening.get
        one, two, three = text[at], text[at : at + 2], text[at : at + _TOLD]
        return self._any | get(one, 0) | get(two, 0) | get(three, 0)
