"""What a pattern cannot match without: lists of words, of each of which a text must hold one.

Read from the pattern itself, so that a row of a table stays one line. It errs on the safe side:
whatever is not understood needs nothing."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from bot.capture.sieve.folding import folded
from bot.capture.sieve.parsing import REPEATS, SAID, op, steps
from bot.capture.sieve.runs import cost

Words = frozenset[str]
_MOST_WORDS = 48  # more are not multiplied out
_WIDEST = 24  # a class of more characters says nothing
_MOST_LISTS = 2  # of an alternation
_EMPTY: Words = frozenset([""])


class Need(NamedTuple):
    """All the words that a piece of a pattern can be (`words`, None when they cannot be told),
    and lists of which a text must hold one word each. When `open`, it begins with one of the
    words and ends with one, and anything may stand between."""

    words: Words | None
    lists: tuple[Words, ...] = ()
    open: bool = False

    @property
    def every(self) -> list[Words]:
        """All its lists, the words among them, unless it may be nothing at all."""
        own = [self.words] if self.words is not None and "" not in self.words else []
        return [*self.lists, *own]


_NOTHING = Need(_EMPTY)
_ANYTHING = Need(None)


def needs(pattern: str, flags: int, known: Mapping[str, Need]) -> Need:
    """The need of a pattern; `known` characters stand for pieces that were read before."""
    return _Reader(known).sequence(steps(pattern, flags))


class _Reader:
    def __init__(self, known: Mapping[str, Need]) -> None:
        self._known = known

    def sequence(self, items: Iterable[Any]) -> Need:
        run, whole = _EMPTY, True
        lists: list[Words] = []
        for code, value in items:
            if code is op.LITERAL and chr(value) not in self._known:
                char = folded(chr(value))
                run = frozenset([one + char for one in run])
                continue
            piece = self._item(code, value)
            lists += piece.lists
            if piece.words is not None and len(run) * len(piece.words) <= _MOST_WORDS:
                run = frozenset([one + other for one in run for other in piece.words])
                if not piece.open:
                    continue
            whole = False
            lists += Need(run).every
            run = _EMPTY if piece.words is None else piece.words
        if whole:
            return Need(run, tuple(lists))
        return Need(None, (*lists, *Need(run).every))

    def _item(self, code: Any, value: Any) -> Need:
        if code is op.LITERAL:
            return self._known[chr(value)]
        if code is op.IN:
            return self._class(value)
        if code is op.BRANCH:
            return _either([self.sequence(one) for one in value[1]])
        if code is op.SUBPATTERN:
            return self.sequence(value[3])
        if code is op.ATOMIC_GROUP:
            return self.sequence(value)
        if code in REPEATS:
            return self._repeated(value[0], value[1], self.sequence(value[2]))
        if code is op.ASSERT:  # takes no room, but it must stand there
            return Need(_EMPTY, tuple(self.sequence(value[1]).every))
        return _OTHERS.get(code, _ANYTHING)

    def _class(self, value: Any) -> Need:
        """[abc]: any of these; single letters told apart by | are read as a class, too."""
        chars: set[str] = set()
        pieces: list[Need] = []
        for code, one in value:
            if code is op.LITERAL and chr(one) in self._known:
                pieces.append(self._known[chr(one)])
            elif code is op.LITERAL:
                chars.add(folded(chr(one)))
            elif code is op.RANGE and one[1] - one[0] <= _WIDEST + 1:
                chars.update(folded(chr(char)) for char in range(one[0], one[1] + 1))
            elif code is op.CATEGORY and one in SAID:
                chars.add(SAID[one])
            else:
                return _ANYTHING
        if len(chars) > _WIDEST:
            return _ANYTHING
        return _either([*([Need(frozenset(chars))] if chars else []), *pieces])

    def _repeated(self, least: int, most: int, piece: Need) -> Need:
        if least == 0:
            if most == 1 and piece.words is not None and not piece.open:
                return Need(piece.words | {""})
            return _ANYTHING
        if least == most == 1:
            return piece
        return Need(piece.words, piece.lists, open=True)


def _either(pieces: list[Need]) -> Need:
    """One of these: it needs a word of any of them."""
    told = [piece.words for piece in pieces if piece.words is not None and not piece.open]
    words = frozenset().union(*told) if len(told) == len(pieces) else None
    if words is not None and not any(piece.lists for piece in pieces):
        return Need(words)
    ranked = [sorted(piece.every, key=cost) for piece in pieces]
    if not all(ranked):
        return Need(words)
    lists = (
        frozenset().union(*(lists[min(nth, len(lists) - 1)] for lists in ranked))
        for nth in range(_MOST_LISTS)
    )
    return Need(words, tuple(lists))


_OTHERS = {op.ASSERT_NOT: _NOTHING, op.AT: _NOTHING, op.FAILURE: Need(frozenset())}
