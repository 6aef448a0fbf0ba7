"""How a pattern's matches begin: their first characters, as far as they can be told."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from bot.capture.sieve.folding import folded
from bot.capture.sieve.parsing import REPEATS, SAID, op, steps

_WIDEST = 40


class Begin(NamedTuple):
    """How a piece of a pattern begins: `whole` are all its characters, so that what comes next
    goes on from there; after `cut` ones anything may follow."""

    whole: frozenset[str]
    cut: frozenset[str] = frozenset()

    @property
    def openings(self) -> frozenset[str]:
        """What a match begins with; nothing at all is one of them when it cannot be told."""
        return self.whole | self.cut


_NOTHING = Begin(frozenset([""]))
_ANYTHING = Begin(frozenset(), frozenset([""]))
_NEVER = Begin(frozenset())


def begins(pattern: str, flags: int, told: int, known: Mapping[str, Begin] | None = None) -> Begin:
    """The beginning of a pattern, at most so many characters; `known` characters stand for pieces
    that were read before."""
    return _Reader(told, known or {}).sequence(steps(pattern, flags))


class _Reader:
    def __init__(self, told: int, known: Mapping[str, Begin]) -> None:
        self._told = told
        self._known = known

    def sequence(self, items: Iterable[Any]) -> Begin:
        begin = _NOTHING
        for item in items:
            begin = self._then(begin, self._item(*item))
            if not begin.whole:
                break
        return begin

    def _then(self, one: Begin, other: Begin) -> Begin:
        if one is _NOTHING and self._told > 1:
            return other
        joined = {a + b for a in one.whole for b in other.whole}
        whole = frozenset([text for text in joined if len(text) < self._told])
        cut = (joined - whole) | {a + b for a in one.whole for b in other.cut}
        return Begin(whole, one.cut.union([text[: self._told] for text in cut]))

    def _item(self, code: Any, value: Any) -> Begin:
        if code is op.LITERAL:
            return self._literal(chr(value))
        if code is op.IN:
            return self._class(value)
        if code is op.BRANCH:
            return _either(self.sequence(one) for one in value[1])
        if code is op.SUBPATTERN:
            return self.sequence(value[3])
        if code is op.ATOMIC_GROUP:
            return self.sequence(value)
        if code in REPEATS:
            return self._repeated(value[0], value[1], self.sequence(value[2]))
        return _OTHERS.get(code, _ANYTHING)

    def _literal(self, char: str) -> Begin:
        return self._known.get(char) or Begin(frozenset([folded(char)]))

    def _repeated(self, least: int, most: int, piece: Begin) -> Begin:
        begin, found = _NOTHING, _NEVER
        for times in range(min(most, self._told) + 1):
            if times >= min(least, self._told):
                found = _either([found, begin])
            begin = self._then(begin, piece)
        return found

    def _class(self, value: Any) -> Begin:
        chars: set[str] = set()
        pieces: list[Begin] = []
        for code, one in value:
            if code is op.LITERAL and chr(one) in self._known:
                pieces.append(self._known[chr(one)])
            elif code is op.LITERAL:
                chars.add(folded(chr(one)))
            elif code is op.RANGE and one[1] - one[0] <= _WIDEST:
                chars.update(folded(chr(char)) for char in range(one[0], one[1] + 1))
            elif code is op.CATEGORY and one in SAID:
                chars.add(SAID[one])
            else:
                return _ANYTHING
        return _either([Begin(frozenset(chars)), *pieces])


def _either(pieces: Iterable[Begin]) -> Begin:
    every = list(pieces)
    return Begin(
        frozenset().union(*(one.whole for one in every)),
        frozenset().union(*(one.cut for one in every)),
    )


# What takes no room, and what never matches.
_OTHERS = {op.ASSERT: _NOTHING, op.ASSERT_NOT: _NOTHING, op.AT: _NOTHING, op.FAILURE: _NEVER}
