"""The customers that a note names, each with its place in the text and whom it means."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from bot.capture.names import house_spans, joined, latin_spans, spans
from bot.capture.names.directory import Directory
from bot.capture.names.fold import fold
from bot.capture.names.met import met
from bot.capture.names.rivals import is_rival
from bot.capture.names.spans import Span
from bot.capture.names.verdict import ACCEPT
from bot.capture.names.wording import is_nobody
from bot.domain.readings import CustomerRead

Resolve = Callable[[str], CustomerRead]


@dataclass(frozen=True, slots=True)
class Mention:
    """Characters `start` to `end` of the note name `customer`; `rival` when the note speaks of
    them as a competitor."""

    start: int
    end: int
    customer: CustomerRead
    rival: bool = False


def find_customers(
    text: str,
    directory: Directory | None = None,
    *,
    asker_id: int | None = None,
    recent: Sequence[int] = (),
    allowed: Callable[[int], bool] | None = None,
) -> tuple[Mention, ...]:
    """Mentions in the note's order. A firm nobody knows has no match, and its words as written."""
    book = directory if directory is not None else Directory()
    folded = fold(text)

    @cache
    def resolve(words: str) -> CustomerRead:
        return book.resolve(words, asker_id=asker_id, recent=recent, allowed=allowed)

    found = [
        *_read(text, spans.known(folded, book.hearing.core_at, book.goes_on), resolve),
        *_read(text, spans.shaped(folded), resolve),
        *_read(text, house_spans.spans(folded, book.houses), resolve),
        *_read(text, latin_spans.spans(text, folded, book.lettering), resolve),
        *_read(text, met(text, folded), resolve),
    ]
    apart = _apart(found, len(text))
    apart = _apart([*_joined(text, apart, resolve), *apart], len(text))
    return tuple(
        Mention(span.start, span.end, read, is_rival(folded, span.start, span.end))
        for span, read in apart
    )


Found = tuple[Span, CustomerRead]


def _read(text: str, proposals: Iterable[Span], resolve: Resolve) -> list[Found]:
    found = []
    for span in proposals:
        words = text[span.start : span.end]
        read = resolve(words)
        likely = bool(read.candidates) and read.candidates[0].score >= ACCEPT
        if likely or (span.sure and not is_nobody(words)):
            found.append((span, read if likely else CustomerRead(words, None, read.candidates)))
    return found


def _joined(text: str, found: list[Found], resolve: Resolve) -> list[Found]:
    """Those named in one breath with a known one, and in one breath with those."""
    more: list[Found] = []
    known = [span for span, read in found if read.match]
    while known:
        span = known.pop()
        for beside, read in joined.beside(text, span.start, span.end, resolve):
            taken = [one for one, _ in (*found, *more)]
            if all(beside.end <= one.start or one.end <= beside.start for one in taken):
                more.append((beside, read))
                known.append(beside)
    return more


def _apart(found: list[Found], length: int) -> list[Found]:
    """Of mentions that overlap, the one that is known, then the longer one."""
    taken = bytearray(length)
    kept: list[Found] = []
    for span, read in sorted(found, key=_weight):
        if not any(taken[span.start : span.end]):
            taken[span.start : span.end] = b"\1" * (span.end - span.start)
            kept.append((span, read))
    return sorted(kept, key=lambda one: one[0].start)


def _weight(one: Found) -> tuple[float, bool, int, int]:
    span, read = one
    score = read.match.score if read.match else 0.0
    return (-score, not span.shaped, span.start - span.end, span.start)
