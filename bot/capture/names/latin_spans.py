"""Where a note in English (or half in it) may name a firm."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.capture.names import cues
from bot.capture.names.latin import tokens
from bot.capture.names.lettering import Lettering
from bot.capture.names.spans import Span
from bot.capture.names.words import english, english_trades, stops

_WORD = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:['’.&][A-Za-z0-9]+)*\.?")
_JOIN = re.compile(r"\s*(?:&|\+|\band\b|,(?=\s*(?:inc|ltd|llc|co)\b))?\s*", re.IGNORECASE)
_MOST = 7
_SMALL = frozenset({"of", "van", "der", "de", "la", "von", "den", "the"})
_HONORIFIC = frozenset({"mr", "mrs", "ms", "miss", "dr", "prof", "frau", "herr"})
_CJK_CUE = re.compile(r"(?:拜访了?|见了?|去了?趟?|到|跟|和|陪|约了?|联系了?|给)\s*$")
_CJK_AFTER = re.compile(r"\s*(?:的|那边)")


class Word(NamedTuple):
    """A word of the note: where it stands, as written, as indexed."""

    start: int
    end: int
    written: str
    plain: str


def _words(text: str) -> list[Word]:
    found = []
    for match in _WORD.finditer(text):
        written = (
            match[0].rstrip(".")
            if not re.fullmatch(r"(?:[A-Za-z]\.)+|St\.", match[0])
            else match[0]
        )
        plain = "".join(tokens(written))
        found.append(Word(match.start(), match.start() + len(written), written, plain))
    return found


def _runs(text: str) -> Iterator[list[Word]]:
    """Words with nothing between them but spaces, & and `and`."""
    run: list[Word] = []
    for word in _words(text):
        if run and not _JOIN.fullmatch(text, run[-1].end, word.start):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def spans(text: str, lettering: Lettering) -> Iterator[Span]:
    """Spans in Latin letters: those that open with a known word, and company-shaped ones."""
    for run in _runs(text):
        at = 0
        while at < len(run):
            size, span = _known(text, run[at:], lettering) or _unknown(text, run, at) or (1, None)
            if span:
                yield span
            at += size


Found = tuple[int, Span | None]


def _known(text: str, run: list[Word], lettering: Lettering) -> Found | None:
    """The longest opening of `run` that follows the words of a known name."""
    first = run[0][3]
    if not first or not lettering.knows(first):
        return None
    size = max(lettering.follow([word[3] for word in run[:_MOST]]), 1)
    while size > 1 and run[size - 1][3] in english("filler"):
        size -= 1
    start, end = run[0][0], run[size - 1][1]
    named = size > 1 or _evident(text, start, end, run[0][2])
    return (size, Span(start, end, False, size > 1)) if named else None


def _evident(text: str, start: int, end: int, written: str) -> bool:
    if written.lower() in stops() or text[:start].rstrip().lower().endswith(tuple(_HONORIFIC)):
        return False
    cue = _company_cue(text, start)
    if not cue and re.search(r"[A-Z][a-z]+ $", text[:start]):
        return False
    after = _CJK_AFTER.match(text, end) or re.match(r"\s*(?:[-:(]|$)", text[end:])
    return bool(cue or after or (written[0].isupper() and start > 0))


def _unknown(text: str, run: list[Word], at: int) -> Found | None:
    """Capitals or a cue before, a trade word or a legal form at the end."""
    shape = english_trades().keys() | english("form")
    if run[at][2].lower() in stops() | english("filler") | _HONORIFIC | shape:
        return None
    start = run[at][0]
    cue = _company_cue(text, start)
    capital = run[at][2][0].isupper()
    if not (cue or capital):
        return None
    last, closed = at, False
    for k in range(at, min(len(run), at + _MOST)):
        written = run[k][2]
        is_shape = k > at and run[k][3] in shape
        if not (is_shape or written[0].isupper() or written in _SMALL or (cue and k - at < 3)):
            break
        if is_shape or (written[0].isupper() and not closed):
            last, closed = k, closed or is_shape
        if written.lower() in stops():
            break
    end = run[last][1]
    return _judge(text, run, (at, last), closed, cue, Span(start, end, True, closed))


def _judge(
    text: str,
    run: list[Word],
    ends: tuple[int, int],
    closed: bool,
    cue: bool,
    span: Span,
) -> Found | None:
    at, last = ends
    size = last - at + 1
    if closed:
        return size, span
    owes = re.match(r"\s+owes?\b", text[span.end :])
    asian = _CJK_AFTER.match(text, span.end) or re.match(r"\s*[\u4e00-\u9fff]", text[span.end :])
    two = size > 1 and run[at][2][0].isupper()
    if (asian and (cue or two)) or (owes and two) or (two and "&" in text[span.start : span.end]):
        return size, span
    strong = re.search(r"\b(?:at|visited|from)\s+(?:the\s+)?$", text[: span.start], re.IGNORECASE)
    return (size, span) if strong and run[at][2][0].isupper() else None


def _company_cue(text: str, start: int) -> bool:
    before = text[max(0, start - 24) : start]
    return bool(cues.left(text.lower(), start) == cues.STRONG or _CJK_CUE.search(before))
