"""Rows of the grammar: a pattern, what it says, and an example that is its test."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, cached_property, reduce
from operator import or_
from typing import NamedTuple

from bot.capture.notes.words import firms, life, names
from bot.capture.sieve import Begin, Sieve, begins, gated

CJK = "\u4e00-\u9fff"
LEXICONS: dict[str, Iterable[str]] = {
    "KIN": life.KIN,
    "EKIN": life.ENGLISH_KIN,
    "PET": life.PETS,
    "EPET": life.ENGLISH_PETS,
    "CAR": life.CARS,
    "ECAR": life.ENGLISH_CARS,
    "PASTIME": life.PASTIMES,
    "EPASTIME": life.ENGLISH_PASTIMES,
    "ACT": life.ACTIVITY,
    "FOOD": life.FOODS,
    "EFOOD": life.ENGLISH_FOODS,
    "PLACE": life.PLACES,
    "AILMENT": life.AILMENTS,
    "EAILMENT": life.ENGLISH_AILMENTS,
    "TITLE": names.TITLES,
    "DEPT": names.DEPARTMENTS,
    "POST": names.POSTS,
    "EPOST": names.ENGLISH_POSTS,
    "DOUBLE": names.DOUBLE_SURNAMES,
    "FIRM": firms.CHINESE_ENDINGS,
}
# A word has an end: so that no pattern reads a long one again from each of its characters.
REPEATED = re.compile(r"(\\[wd]|\[[^\]\[]*\\w[^\]\[]*\])([+*])")
BOUNDS = {"+": "{1,30}", "*": "{0,30}"}
FLAGS = re.IGNORECASE | re.ASCII
PLACEHOLDER = re.compile(r"<([A-Z]+)>")
# In what the sieve reads, one character of private use for each lexicon.
_STANDS_FOR = {name: chr(0xE000 + number) for number, name in enumerate(LEXICONS)}


@dataclass(frozen=True)
class Row:
    """One line of a table. `pattern` may name a lexicon (`<KIN>`); its group `v`, or else the
    whole match, is the value. `example` is a clause it must read, `value` what it reads there."""

    label: str
    pattern: str
    example: str
    value: str

    @cached_property
    def bit(self) -> int:
        """The row among all that are known to the sieve."""
        return SIEVE.add(_with_lexicons(self.pattern, _STANDS_FOR.__getitem__))


class Table(tuple[Row, ...]):
    """Rows that are asked together: one look tells when none of them could match."""

    @cached_property
    def places(self) -> dict[int, tuple[int, Row]]:
        """Each row with its place in the table, by its bit."""
        return {row.bit: (place, row) for place, row in enumerate(self)}

    @cached_property
    def bits(self) -> int:
        return reduce(or_, self.places, 0)


def table(*rows: Row) -> Table:
    """The rows as a table: one line each."""
    return Table(rows)


class Hit(NamedTuple):
    """A row met in a text: where, and the value's own place."""

    label: str
    start: int
    end: int
    value_start: int
    value_end: int


@cache
def _lexicon(name: str) -> str:
    longest_first = sorted(LEXICONS[name], key=lambda word: (-len(word), word))
    return "(?:" + "|".join(longest_first) + ")"


@cache
def compiled(pattern: str, flags: int = FLAGS) -> re.Pattern[str]:
    """The pattern with its lexicons filled in; compiled once, on first use. ASCII, so that a word
    of English ends where Chinese begins."""
    short = _with_lexicons(pattern, _STANDS_FOR.__getitem__)
    whole = _with_lexicons(pattern, _lexicon)
    return gated(whole, flags, short=short, known=_beginnings())


def _with_lexicons(pattern: str, filled: Callable[[str], str]) -> str:
    bounded = REPEATED.sub(lambda many: many[1] + BOUNDS[many[2]], pattern)
    return PLACEHOLDER.sub(lambda name: filled(name[1]), bounded)


@cache
def _beginnings() -> dict[str, Begin]:
    return {char: begins(_lexicon(name), FLAGS, 1) for name, char in _STANDS_FOR.items()}


SIEVE = Sieve(FLAGS, {char: _lexicon(name) for name, char in _STANDS_FOR.items()})


def possible(rows: Table, text: str) -> Iterable[Row]:
    """The rows that could match somewhere in the text; the others certainly do not."""
    may = rows.bits & SIEVE.possible(text)
    if not may:
        return ()
    found = []
    while may:
        found.append(rows.places[may & -may])
        may &= may - 1
    return [row for _, row in sorted(found)] if len(found) > 1 else [found[0][1]]


def hits(rows: Table, text: str, start: int, end: int) -> list[Hit]:
    """Every row's matches inside text[start:end]; `^` and `$` are the ends of that part."""
    part = text[start:end]
    return [
        _hit(row, match, start)
        for row in possible(rows, part)
        for match in compiled(row.pattern).finditer(part)
    ]


def _hit(row: Row, match: re.Match[str], start: int) -> Hit:
    group = "v" if "v" in match.re.groupindex and match["v"] is not None else 0
    value_start, value_end = match.span(group)
    return Hit(
        row.label,
        start + match.start(),
        start + match.end(),
        start + value_start,
        start + value_end,
    )


def says(rows: Table, text: str) -> bool:
    """Whether any row is met in the text."""
    if not rows.bits & SIEVE.possible(text):  # most often
        return False
    return any(compiled(row.pattern).search(text) for row in possible(rows, text))
