"""Gates: the rows that may match in a text, and of these, those that may begin at a place."""

import re
from collections.abc import Iterator
from functools import cache

from bot.capture.dates.pieces import Row
from bot.capture.sieve import Openings, Sieve, folded

# where a phrase can begin: at a word, a number, a character or a sign
_START = re.compile(r"(?<![A-Za-z])[A-Za-z]|(?<!\d)\d|[一-鿿'’@&~～—–-]")

Match = tuple[int, Row, re.Match[str]]


class Gates:
    """Rows by their order, each behind its gates; a pattern is compiled when one first opens."""

    def __init__(self, rows: tuple[Row, ...]) -> None:
        self._sieve = Sieve(re.IGNORECASE)
        self._openings = Openings(re.IGNORECASE)
        self._rows: dict[int, tuple[int, Row]] = {}
        for order, row in enumerate(rows):
            bit = self._sieve.add(row.pattern)
            self._openings.add(row.pattern, bit)
            self._rows[bit] = (order, row)

    def candidates(self, text: str) -> Iterator[Match]:
        """Every match of every row that begins where a phrase can begin."""
        may = self._sieve.possible(text)
        if not may:
            return
        for at, bits in self._openings.places(folded(text), may):
            if _START.match(text, at):
                yield from self._matches(bits, text, at)

    def _matches(self, bits: int, text: str, at: int) -> Iterator[Match]:
        while bits:
            order, row = self._rows[bits & -bits]
            if (match := _compiled(row.pattern).match(text, at)) is not None:
                yield order, row, match
            bits &= bits - 1


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


@cache
def gates() -> Gates:
    """The gates of all tables; made on first use, not on import."""
    from bot.capture.dates.tables import ROWS

    return Gates(ROWS)
