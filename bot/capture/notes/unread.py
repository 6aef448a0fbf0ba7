"""What was left unread: the clauses in which nothing was understood, and days that never were."""

import re

from bot.capture.notes.spans import Spans, spans
from bot.capture.notes.telling import Telling
from bot.capture.notes.things import Things

# Not a list's number, not a bare heading.
MEANS = re.compile("[A-Za-z]{2}|[\u4e00-\u9fff]{2}|[^\x00-\x7f\u4e00-\u9fff\u3000-\u303f]")
HEADINGS = frozenset(["客户", "公司", "customer", "client"])


def unread(things: Things, telling: Telling) -> str:
    raw, parts = things.part.raw, things.parts
    touched = bytearray(len(raw))
    for start, end in _understood(things, telling):
        touched[start:end] = b"\1" * len(touched[start:end])
    left = [
        raw[one.start : one.end]
        for one in parts
        if not any(touched[one.start : one.end]) and MEANS.search(one.text)
    ]
    left = [words for words in left if words.lower() not in HEADINGS]
    impossible = [one.text for one in things.dated.every.ahead if one.impossible]
    left += [words for words in impossible if words not in left]
    return "; ".join(left) if parts else raw.strip()


def _understood(things: Things, telling: Telling) -> Spans:
    """The places of everything that was found."""
    named, upshot = things.mentioned, telling.upshot
    return [
        *named.own,
        *named.codes,
        *spans(named.people),
        *spans(named.competitors),
        *spans(things.facts),
        *spans(things.money),
        *spans(things.unsaid),
        *spans(one for one in things.gone if one.of_person),
        *(one.span for one in things.dated.every.past),
        *spans(telling.shown),
        *spans(telling.promises),
        *spans(upshot.complained),
        *(span for found in upshot.labels.values() for span in spans(found)),
    ]
