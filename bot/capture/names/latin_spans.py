"""Where a note in English (or half in it) may name a firm."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.capture.names import cues
from bot.capture.names.latin import tokens
from bot.capture.names.lettering import Lettering
from bot.capture.names.ordinary import is_ordinary
from bot.capture.names.spans import Span
from bot.capture.names.words import english, english_trades, stops

_WORD = re.compile(
    r"(?:(?<![\dA-Za-z.])\d(?=[A-Z](?![a-z]))|(?!(?<=\d)[kKmMwW]\b))[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ0-9]*(?:['’.&][A-Za-zÀ-ɏ0-9]+)*\.?"
)
_SHORTENED = re.compile(r"(?:[A-Za-z]\.)+|St\.")
_JOIN = re.compile(r"\s*(?:&|\+)?\s*")
_BEFORE_FORM = re.compile(r"(?:\.?,)?\s*")
_MOST, _WINDOW = 7, 24
_SMALL = frozenset({"of", "van", "der", "de", "la", "von", "den", "the"})
_BREAK = frozenset(
    {
        "about",
        "on",
        "by",
        "over",
        "into",
        "with",
        "our",
        "re",
        "regarding",
        "his",
        "her",
        "for",
        "in",
        "to",
        "from",
        "at",
    }
)
_HONORIFIC = re.compile(r"\b(?:mr|mrs|ms|miss|dr|prof|frau|herr)\.? $", re.IGNORECASE)
_CJK_CUE = re.compile(r"(?:拜访了?|见了?|去了?趟?|到|跟|和|陪|约了?|联系了?|给)\s*$")
_CJK_AFTER = re.compile(r"\s*(?:的|那边)|\s*[\u4e00-\u9fff]")
_OPENS = re.compile(r"\s*(?::|-\s)")
_APART = re.compile(r"/|\s\(|[.;,](?:\s|$)")  # Redwood/Anna, Redwood (Anna), Redwood. Anna
_PLACED = re.compile(
    r"(?:\b[Vv]isit(?:ed|ing| to)|\b(?:call|meeting|zoom|lunch) (?:with|at)|"
    r"\b[A-Z][\w'’]+,? (?:at|from))\s+(?:the\s+)?$"
)
# Call Redwood, Meeting Redwood next Tuesday: what one does first is written with a capital too.
_DEED_BEFORE = re.compile(
    r"(?:^|[.;:!?,\n-]\s*|\b(?:to|will|then|and|tomorrow|today|i['’]ll|gonna)\s+)(?:call|calling|meet|meeting|"
    r"see|seeing|ring|ringing|phone|phoning|email|zoom|lunch|dinner|demo|visit|visiting)\s+$",
    re.IGNORECASE,
)
_DAY_AFTER = re.compile(
    r"\s+(?:(?:site )?visit|meeting|call|demo|lunch|dinner|appointment)?\s*(?:on |at )?"
    r"(?:tomorrow|today|tonight|tmr|tmrw|next|this|mon|tue|wed|thu|fri|sat|sun|\d{1,2}(?::\d\d)?\s?[ap]m)\b",
    re.IGNORECASE,
)
_CAPITAL_BEFORE = re.compile(r"([A-Z][a-z]+) $")
_ARTICLE = re.compile(r"\ban? $", re.IGNORECASE)  # saw a bluebird
_RARE_LEAST = 5  # letters; PVC and UPS are no words and name nobody


class Word(NamedTuple):
    """A word of the note: where it stands, as written, as indexed."""

    start: int
    end: int
    written: str
    plain: str

    @property
    def capital(self) -> bool:
        """Whether it opens with a capital."""
        return self.written[0].isupper()

    @property
    def small(self) -> str:
        """As written, in small letters."""
        return self.written.lower()


def _words(text: str) -> Iterator[Word]:
    for match in _WORD.finditer(text):
        written = match[0] if _SHORTENED.fullmatch(match[0]) else match[0].rstrip(".")
        start = match.start()
        yield Word(start, start + len(written), written, "".join(tokens(written)))


def _runs(text: str) -> Iterator[list[Word]]:
    """Words with nothing between them but spaces and &, or a comma before a legal form."""
    run: list[Word] = []
    for word in _words(text):
        gap = _BEFORE_FORM if word.plain in english("form") else _JOIN  # Lake Foods Co., Ltd
        if run and not (
            gap.fullmatch(text, run[-1].end, word.start)
            or _JOIN.fullmatch(text, run[-1].end, word.start)
        ):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def spans(text: str, folded: str, lettering: Lettering) -> Iterator[Span]:
    """Spans in Latin letters: those that open with a known word, and company-shaped ones."""
    note = _Note(text, folded, lettering)
    for run in _runs(text):
        at = 0
        while at < len(run):
            words = run[at : at + _MOST]
            size, span = note.known(words) or note.new(words) or (1, None)
            if span:
                yield span
            at += size


Found = tuple[int, Span]


class _Note:
    """A note, asked at each of its words."""

    def __init__(self, text: str, folded: str, lettering: Lettering) -> None:
        self._text = text
        self._folded = folded
        self._lettering = lettering

    def _before(self, at: int) -> str:
        return self._text[max(0, at - _WINDOW) : at]

    def _cue(self, at: int) -> bool:
        strong = cues.left(self._folded, at) == cues.STRONG
        return strong or bool(_CJK_CUE.search(self._before(at)))

    def _of_person(self, word: Word) -> bool:
        """Whether the word is a Mr or an Ms, or stands after one."""
        titled = _HONORIFIC.search(f"{word.small} ")
        return bool(titled or _HONORIFIC.search(self._before(word.start)))

    def known(self, words: list[Word]) -> Found | None:
        """The longest opening of `words` that goes on as a known name does."""
        if not words[0].plain or not self._lettering.knows(words[0].plain):
            return None
        size = max(self._lettering.follow([word.plain for word in words]), 1)
        while size > 1 and words[size - 1].plain in english("filler"):
            size -= 1
        while 1 < size < len(words) and words[size].plain in english("form"):
            size += 1
        span = Span(words[0].start, words[size - 1].end, False, size > 1)
        return (size, span) if size > 1 or self._evident(words[0]) else None

    def _evident(self, word: Word) -> bool:
        """Whether one known word alone is meant as a name."""
        before = self._before(word.start)
        if word.small in stops() or self._of_person(word) or _ARTICLE.search(before):
            return False
        if self._cue(word.start):
            return True
        if _DEED_BEFORE.search(before) or _DAY_AFTER.match(self._text, word.end):
            return word.capital
        other = _CAPITAL_BEFORE.search(before)
        apart = other is None or not word.capital or is_ordinary(other[1].lower())
        if self._rare(word) and apart:
            return True
        if other:
            return False
        after = _CJK_AFTER.match(self._text, word.end) or _OPENS.match(self._text, word.end)
        ends = not self._text[word.end : word.end + _WINDOW].strip()
        if after or (ends and (word.capital or not is_ordinary(word.plain))):
            return True
        if word.start == 0 and (self._says(word.end) or word.written.endswith(("'s", "’s"))):
            return True
        return word.capital and (word.start > 0 or _APART.match(self._text, word.end) is not None)

    def _rare(self, word: Word) -> bool:
        """Whether no ordinary note holds the word: still waiting on tallgrass deposit."""
        plain = word.plain
        listed = is_ordinary(plain) or plain in english("given")
        return len(plain) >= _RARE_LEAST and not (listed or word.written.isupper())

    def _says(self, end: int) -> bool:
        """Whether the words before `end` do what customers do: want, owe, complain."""
        found = _WORD.match(self._text, end + 1)
        return found is not None and found[0].lower() in english("says")

    def new(self, words: list[Word]) -> Found | None:
        """An unknown name, but for what it only leads to: Lost |Copperfield Brewing."""
        found = self.unknown(words)
        if found is None:
            return None
        for at in range(1, found[0]):
            if (known := self.known(words[at:])) and at + known[0] >= found[0] and known[0] > 1:
                return at + known[0], known[1]
        return found

    def unknown(self, words: list[Word]) -> Found | None:
        """Capitals or a cue before, and a trade word, a legal form or a sign that it is a firm."""
        first = words[0]
        shape = english_trades().keys() | english("form")
        if first.small in stops() or first.plain in english("filler"):
            return None
        if first.plain in shape and not (first.capital and words[1:] and words[1].capital):
            return None
        if first.small in _BREAK or self._of_person(first):
            return None
        cue = self._cue(first.start)
        opens = not self._before(first.start).strip()
        if not (cue or first.capital or opens):
            return None
        size, closed = _extent(words, cue or opens)
        span = Span(first.start, words[size - 1].end, True, closed)
        named = self._closed(words[:size], cue) if closed else self._open(words[:size], cue, span)
        return (size, span) if named else None

    def _closed(self, words: list[Word], cue: bool) -> bool:
        """With a trade word at the end: more than `Sent labels` at a sentence's start."""
        if cue or words[1].capital or self._before(words[0].start).strip(" .\n"):
            return True
        return bool(_OPENS.match(self._text, words[-1].end))

    def _open(self, words: list[Word], cue: bool, span: Span) -> bool:
        """Without one: McKay的John, Wing Hing 林生, Johnson & Sons owes, Acme: …, Tom at Acme."""
        first, text = words[0], self._text
        if first.plain in english("given") or not first.capital:
            return False
        two = len(words) > 1
        if _CJK_AFTER.match(text, span.end) and (cue or two):
            return True
        if two and (self._says(span.end) or "&" in text[span.start : span.end]):
            return True
        if two and words[-1].plain in english("house"):
            return True
        if not self._before(span.start).strip() and _OPENS.match(text, span.end):
            return True
        return bool(_PLACED.search(self._before(span.start)))


def _extent(words: list[Word], cue: bool) -> tuple[int, bool]:
    """(words that belong to the name, whether a trade word or a legal form closes it)."""
    shape = english_trades().keys() | english("form")
    size, closed = 1, False
    for count, word in enumerate(words[1:], 2):
        shaped = word.plain in shape
        loose = cue and not closed and count <= 3
        if not shaped and (word.small in stops() or word.small in _BREAK):
            break
        small = word.small in _SMALL or (word.small == "and" and not closed)
        if not (shaped or word.capital or small or loose):
            break
        if shaped or (word.capital and not closed):
            size, closed = count, closed or shaped
    return size, closed
