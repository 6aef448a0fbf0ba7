"""Openings: the characters that a pattern's match can begin with, two of them where they tell."""

from collections.abc import Callable, Iterable, Mapping
from re import _constants as op  # type: ignore[attr-defined]  # see needs
from re import _parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

from bot.capture.sieve.folding import folded

_TOLD = 2
_WIDEST = 40
_SAID = {op.CATEGORY_DIGIT: "0", op.CATEGORY_SPACE: " "}
_REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)


class Begin(NamedTuple):
    """How a piece of a pattern begins: `whole` are all its characters, so that what comes next
    goes on from there; after `cut` ones anything may follow."""

    whole: frozenset[str]
    cut: frozenset[str] = frozenset()


_NOTHING = Begin(frozenset([""]))
_ANYTHING = Begin(frozenset(), frozenset([""]))


class Openings:
    """Patterns, each a bit of a number, by how their matches begin."""

    def __init__(self, flags: int) -> None:
        self._flags = flags
        self._by_one: dict[str, int] = {}
        self._by_two: dict[str, int] = {}
        self._any = 0

    def add(self, pattern: str, bit: int) -> None:
        """Know a pattern by this bit."""
        begin = _sequence(_parser.parse(pattern, self._flags))
        for opening in begin.whole | begin.cut:
            if not opening:
                self._any |= bit
            else:
                index = self._by_one if len(opening) == 1 else self._by_two
                index[opening] = index.get(opening, 0) | bit

    def at(self, text: str, at: int) -> int:
        """The bits of the patterns that may begin at this place of a folded text."""
        one = self._by_one.get(text[at], 0)
        return self._any | one | self._by_two.get(text[at : at + _TOLD], 0)


def _sequence(items: Iterable[Any]) -> Begin:
    begin = _NOTHING
    for item in items:
        begin = _then(begin, _item(item))
        if not begin.whole:
            break
    return begin


def _then(one: Begin, other: Begin) -> Begin:
    joined = {a + b for a in one.whole for b in other.whole}
    cut = {a + b for a in one.whole for b in other.cut} | {
        long for long in joined if len(long) > 1
    }
    whole = frozenset(short for short in joined if len(short) < _TOLD)
    return Begin(whole, one.cut | frozenset(text[:_TOLD] for text in cut))


def _item(item: Any) -> Begin:
    code, value = item
    if code is op.LITERAL:
        return Begin(frozenset([folded(chr(value))]))
    if code in _REPEATS:
        return _repeated(value[0], value[1], _sequence(value[2]))
    read = _READERS.get(code)
    return read(value) if read else _ANYTHING


def _repeated(least: int, most: int, piece: Begin) -> Begin:
    begin, found = _NOTHING, Begin(frozenset())
    for times in range(min(most, _TOLD) + 1):
        if times >= min(least, _TOLD):
            found = _either([found, begin])
        begin = _then(begin, piece)
    return found


def _either(pieces: Iterable[Begin]) -> Begin:
    every = list(pieces)
    return Begin(
        frozenset().union(*(one.whole for one in every)),
        frozenset().union(*(one.cut for one in every)),
    )


def _class(value: Any) -> Begin:
    chars: set[str] = set()
    for code, one in value:
        if code is op.LITERAL:
            chars.add(folded(chr(one)))
        elif code is op.RANGE and one[1] - one[0] <= _WIDEST:
            chars.update(folded(chr(char)) for char in range(one[0], one[1] + 1))
        elif code is op.CATEGORY and one in _SAID:
            chars.add(_SAID[one])
        else:
            return _ANYTHING
    return Begin(frozenset(chars))


def _of_no_width(value: Any) -> Begin:
    return _NOTHING


_READERS: Mapping[Any, Callable[[Any], Begin]] = {
    op.IN: _class,
    op.BRANCH: lambda value: _either(map(_sequence, value[1])),
    op.SUBPATTERN: lambda value: _sequence(value[3]),
    op.ATOMIC_GROUP: _sequence,
    op.ASSERT: _of_no_width,
    op.ASSERT_NOT: _of_no_width,
    op.AT: _of_no_width,
    op.FAILURE: lambda value: Begin(frozenset()),
}
