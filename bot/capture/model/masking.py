"""Masking: names, numbers and addresses become placeholders before a note leaves the house."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from bot.capture.model.unknown import Span, unknown_spans
from bot.capture.notes.phones import find_emails, find_phones

_KINDS = ("CUSTOMER", "PERSON", "PHONE", "EMAIL", "PLACE")
_TOKEN = re.compile(rf"(?:{'|'.join(_KINDS)})\d+")
_LONG_NUMBER = re.compile(r"\d(?:[ -]?\d){6,23}")
_STREETS = re.compile(
    r"[\u4e00-\u9fff]{1,12}(?:路|街|大道|巷|弄|村)(?:[\u4e00-\u9fff]{0,2}\d{1,5}(?:号|弄|栋|室)){1,4}"
    r"|\b\d{1,5}(?: [A-Z][a-z]{1,20}){1,3} (?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Blvd)\b"
)


@dataclass(frozen=True)
class Masked:
    """A text with placeholders, and what each of them stands for."""

    text: str
    meanings: dict[str, str] = field(default_factory=dict)

    def restore(self, text: str) -> str | None:
        """The text with the real words again; None when a placeholder means nothing here."""
        if any(token not in self.meanings for token in _TOKEN.findall(text)):
            return None
        return _TOKEN.sub(lambda found: self.meanings[found[0]], text)


def mask(
    text: str, names: Iterable[tuple[str, str]], spans: Iterable[Span] = ()
) -> Masked:  # fmt: skip
    """`names` are (kind, words) to hide wherever they stand; `spans` are places known already.
    The same words get the same placeholder."""
    found = [*spans, *_numbers(text), *unknown_spans(text)]
    for kind, name in names:
        found += [(start, end, kind) for start, end in _places(text, name)]
    return _replace(text, sorted(set(found), key=lambda span: (span[0], -span[1])))


def _replace(text: str, spans: list[Span]) -> Masked:
    tokens: dict[tuple[str, str], str] = {}
    meanings: dict[str, str] = {}
    pieces, at = [], 0
    for start, end, kind in _merged(spans):
        words = text[start:end]
        number = sum(1 for known, _ in tokens if known == kind) + 1
        token = tokens.setdefault((kind, words.casefold()), f"{kind}{number}")
        meanings.setdefault(token, words)
        pieces += [text[at:start], token]
        at = end
    return Masked("".join([*pieces, text[at:]]), meanings)


def _merged(spans: list[Span]) -> Iterator[Span]:
    """Spans that overlap become one: a part of a name left standing would give it away."""
    last: Span | None = None
    for start, end, kind in spans:
        if last is not None and start < last[1]:
            last = (last[0], max(end, last[1]), last[2])
            continue
        if last is not None:
            yield last
        last = (start, end, kind)
    if last is not None:
        yield last


def _numbers(text: str) -> Iterator[Span]:
    yield from ((one.start, one.end, "EMAIL") for one in find_emails(text))
    yield from ((one.start, one.end, "PHONE") for one in find_phones(text))
    yield from ((*match.span(), "PHONE") for match in _LONG_NUMBER.finditer(text))
    yield from ((*match.span(), "PLACE") for match in _STREETS.finditer(text))


def _places(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Where a name stands; a Latin one only as whole words."""
    words = name.strip()
    if len(words) < 2 or words.isdigit():
        return
    edge = r"(?<![A-Za-z]){}(?![A-Za-z])" if words.isascii() else "{}"
    for match in re.finditer(edge.format(re.escape(words)), text, re.IGNORECASE):
        yield match.span()
