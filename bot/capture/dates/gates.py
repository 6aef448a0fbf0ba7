"""Gates: which rows may match at a place, asked of many rows in one step."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property

from bot.capture.dates.pieces import Row

_MANY = 40  # rows behind one gate: few gates to ask, and few rows to try behind an open one
_NAMED = re.compile(r"\(\?P<\w+>")
_UPPER = re.compile(r"\\.|[A-Z]", re.DOTALL)
_CJK = re.compile("[一-鿿]")
# where a phrase can begin: at a word, a number, a character or a sign
_STARTS = re.compile(r"(?<![A-Za-z])[A-Za-z]|(?<!\d)\d|[一-鿿'’@&~～—–-]")
_LOWER = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")


@dataclass
class Gate:
    """Some rows; `chinese` ones are all that can match where a Chinese character stands."""

    rows: list[tuple[int, Row]]
    chinese: bool
    patterns: dict[int, re.Pattern[str]] = field(default_factory=dict)

    @cached_property
    def opens(self) -> re.Pattern[str]:
        return re.compile("|".join(f"(?:{_plain(row.pattern)})" for _, row in self.rows))

    def matches(self, text: str, at: int) -> Iterator[tuple[int, Row, re.Match[str]]]:
        """Each row that matches here, with its place among all rows."""
        for order, row in self.rows:
            if order not in self.patterns:
                self.patterns[order] = re.compile(row.pattern, re.IGNORECASE)
            if (match := self.patterns[order].match(text, at)) is not None:
                yield order, row, match


def _plain(pattern: str) -> str:
    """The pattern without names, and for a text in lower case: much faster to try."""
    return _UPPER.sub(_lowered, _NAMED.sub("(?:", pattern))


def _lowered(match: re.Match[str]) -> str:
    return match[0] if match[0].startswith("\\") else match[0].lower()


@cache
def gates() -> tuple[Gate, ...]:
    from bot.capture.dates.tables import ROWS  # the patterns compile on first use, not on import

    found = []
    for chinese in (True, False):
        rows = [
            (n, row) for n, row in enumerate(ROWS) if bool(_CJK.search(row.pattern)) == chinese
        ]
        found += [Gate(rows[i : i + _MANY], chinese) for i in range(0, len(rows), _MANY)]
    return tuple(found)


def candidates(text: str) -> Iterator[tuple[int, Row, re.Match[str]]]:
    """Every match of every row that begins where a phrase can begin."""
    lower = text.translate(_LOWER)
    every = gates()
    chinese = tuple(gate for gate in every if gate.chinese)
    for start in _STARTS.finditer(text):
        at = start.start()
        for gate in chinese if text[at] >= "一" else every:
            if gate.opens.match(lower, at) is not None:
                yield from gate.matches(text, at)
