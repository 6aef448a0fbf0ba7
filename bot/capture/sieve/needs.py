"""What a pattern cannot match without: lists of words, of each of which a text must hold one.

Read from the pattern itself, so that a row of a table stays one line. It errs on the safe side:
whatever is not understood needs nothing."""

from collections.abc import Callable, Iterable, Mapping
from re import _constants as op  # type: ignore[attr-defined]  # how the standard library reads
from re import _parser  # type: ignore[attr-defined]  # a pattern; it has no public door
from typing import Any, NamedTuple

from bot.capture.sieve.folding import folded
from bot.capture.sieve.runs import cost

Words = frozenset[str]
_MOST_WORDS = 48  # more are not multiplied out
_WIDEST = 24  # a class of more characters says nothing
_MOST_LISTS = 2  # of an alternation
_SAID = {op.CATEGORY_DIGIT: "0", op.CATEGORY_SPACE: " "}
_REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)


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


NOTHING = Need(frozenset([""]))
ANYTHING = Need(None)


def needs(pattern: str, flags: int, known: Mapping[str, Need]) -> Need:
    """The need of a pattern; `known` characters stand for pieces that were read before."""
    return _sequence(_parser.parse(pattern, flags), known)


def _sequence(items: Iterable[Any], known: Mapping[str, Need]) -> Need:
    run: Words = frozenset([""])
    lists: list[Words] = []
    whole = True
    for item in items:
        piece = _item(item, known)
        lists += piece.lists
        if piece.words is not None and len(run) * len(piece.words) <= _MOST_WORDS:
            run = frozenset(one + other for one in run for other in piece.words)
            if not piece.open:
                continue
        whole = False
        lists += Need(run).every
        run = frozenset([""]) if piece.words is None else piece.words
    return Need(run, tuple(lists)) if whole else Need(None, (*lists, *Need(run).every))


def _item(item: Any, known: Mapping[str, Need]) -> Need:
    code, value = item
    if code is op.LITERAL:
        return known.get(chr(value)) or Need(frozenset([folded(chr(value))]))
    if code in _REPEATS:
        return _repeated(value[0], value[1], value[2], known)
    read = _READERS.get(code)
    return read(value, known) if read else ANYTHING


def _class(value: Any, known: Mapping[str, Need]) -> Need:
    """[abc]: any of these; single letters told apart by | are read as a class, too."""
    chars: set[str] = set()
    pieces: list[Need] = []
    for code, one in value:
        if code is op.LITERAL and chr(one) in known:
            pieces.append(known[chr(one)])
        elif code is op.LITERAL:
            chars.add(folded(chr(one)))
        elif code is op.RANGE and one[1] - one[0] <= _WIDEST + 1:
            chars.update(folded(chr(char)) for char in range(one[0], one[1] + 1))
        elif code is op.CATEGORY and one in _SAID:
            chars.add(_SAID[one])
        else:
            return ANYTHING
    if len(chars) > _WIDEST:
        return ANYTHING
    own = [Need(frozenset(chars))] if chars else []
    return _either([*own, *pieces])


def _either(pieces: list[Need]) -> Need:
    """One of these: it needs a word of any of them."""
    words = _union(None if piece.open else piece.words for piece in pieces)
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


def _union(sets: Iterable[Words | None]) -> Words | None:
    every = list(sets)
    return None if None in every else frozenset().union(*every)  # type: ignore[arg-type]  # no None


def _repeated(least: int, most: int, items: Any, known: Mapping[str, Need]) -> Need:
    piece = _sequence(items, known)
    if least == 0:
        if most == 1 and piece.words is not None and not piece.open:
            return Need(piece.words | {""})
        return ANYTHING
    if least == most == 1:
        return piece
    return Need(piece.words, piece.lists, open=True)


def _beside(value: Any, known: Mapping[str, Need]) -> Need:
    """What must stand before or after takes no room, but it must stand there."""
    return Need(NOTHING.words, tuple(_sequence(value[1], known).every))


_READERS: Mapping[Any, Callable[[Any, Mapping[str, Need]], Need]] = {
    op.IN: _class,
    op.BRANCH: lambda value, known: _either([_sequence(one, known) for one in value[1]]),
    op.SUBPATTERN: lambda value, known: _sequence(value[3], known),
    op.ATOMIC_GROUP: _sequence,
    op.ASSERT: _beside,
    op.ASSERT_NOT: lambda value, known: NOTHING,
    op.AT: lambda value, known: NOTHING,
    op.FAILURE: lambda value, known: Need(frozenset()),
}
