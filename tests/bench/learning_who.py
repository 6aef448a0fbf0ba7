"""What the model of who is meant learns from: gold notes, and the same with other names."""

import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bot.capture.notes.plain import plain
from bot.capture.notes.seen_tokens import Token
from tests.bench.naming import CJK, Namer

HERE = Path(__file__).parent.parent / "capture"
# `self` is a private person, customer and contact in one.
KINDS = ("firm", "person", "post", "rival", "self")
Span = tuple[int, int, str]


@dataclass(frozen=True)
class Labelled:
    """A note's plain text with what is named in it, in order and apart."""

    text: str
    spans: tuple[Span, ...]


def labelled(notes: Iterable[dict[str, Any]]) -> list[Labelled]:
    """The notes in which every customer is found by its name."""
    found = []
    for note in notes:
        text = plain(note["text"])
        spans = _spans(text, golds_of(note))
        if spans is not None:
            found.append(Labelled(text, spans))
    return found


def golds_of(note: dict[str, Any]) -> list[dict[str, Any]]:
    """What is right of each visit of a note."""
    if "golds" in note:
        return list(note["golds"])
    also = note["gold"].get("also")
    return [note["gold"], also] if also else [note["gold"]]


def _spans(text: str, golds: Sequence[dict[str, Any]]) -> tuple[Span, ...] | None:
    taken: list[Span] = []
    for gold in golds:
        name = gold["customer"]
        kind = "self" if name in [one["name"] for one in gold["contacts"]] else "firm"
        if not _mark(text, name, kind, taken):
            return None
    for gold in golds:
        for name in gold["competitors"]:
            _mark(text, name, "rival", taken)
        for person in gold["contacts"]:
            _mark(text, person["name"], "person", taken)
    for gold in golds:
        for person in gold["contacts"]:
            _mark_post(text, person, taken)
    return tuple(sorted(taken))


def _mark(text: str, name: str, kind: str, taken: list[Span]) -> bool:
    wanted = re.escape(plain(name))
    if name[0].isascii() and name[0].isalnum():
        wanted = rf"(?<![A-Za-z]){wanted}(?![A-Za-z])"
    places = [m.span() for m in re.finditer(wanted, text, re.IGNORECASE)]
    free = [one for one in places if not any(_over(one, other) for other in taken)]
    taken += [(start, end, kind) for start, end in free]
    return bool(places)


def _mark_post(text: str, person: dict[str, Any], taken: list[Span]) -> None:
    title, name = person["title"], person["name"]
    if not title or title in name:
        return
    if not _mark(text, title, "post", taken):
        for size in range(2, len(title)):  # 采购 of 采购曾经理, 采购经理
            if name.endswith(title[size:]) and _mark(text, title[:size] + name, "post", []):
                at = text.index(title[:size] + name)
                taken.append((at, at + size, "post"))
                return


def _over(one: tuple[int, ...], other: tuple[Any, ...]) -> bool:
    return bool(one[0] < other[1] and other[0] < one[1])


def tagged(note: Labelled, seen: Sequence[Token]) -> list[str]:
    """The label of each token: `B-firm`, `I-firm` … and `O` for what names nobody."""
    found = []
    for token in seen:
        span = next((s for s in note.spans if s[0] <= token.start < s[1]), None)
        if span is None:
            found.append("O")
        else:
            found.append(("B-" if token.start == span[0] or not found else "I-") + span[2])
    return found


def renamed(note: Labelled, namer: Namer, chance: random.Random) -> Labelled:
    """The note with other names in it, the same one wherever it is the same."""
    known: dict[tuple[str, str], str] = {}
    text, spans, at = "", list[Span](), 0
    for start, end, kind in note.spans:
        old = note.text[start:end]
        new = known.setdefault((old, kind), _other(old, kind, namer, chance))
        text += note.text[at:start]
        spans.append((len(text), len(text) + len(new), kind))
        text, at = text + new, end
    whole = Labelled(text + note.text[at:], tuple(spans))
    return restyled(opened(whole, chance) if chance.random() < LED else whole, chance)


# Up to how many letters, and how many characters, a customer's name is a short one; how often the
# name that takes its place is short too.
SHORT, STAYS_SHORT = (9, 3), 0.75
# How often a note that begins with its customer is given an opener.
LED = 0.6


@cache
def _openers() -> tuple[list[str], list[str]]:
    """Chinese and English ones."""
    lines = [
        one
        for one in (HERE / "phrases_openers.txt").read_text("utf-8").splitlines()
        if one[:1] not in ("", "#")
    ]
    return [one for one in lines if CJK.search(one)], [one for one in lines if not CJK.search(one)]


def opened(note: Labelled, chance: random.Random) -> Labelled:
    """A note that begins with its customer's name, with something before it."""
    if not note.spans or note.spans[0][0] > 0 or note.spans[0][2] not in ("firm", "self"):
        return note
    chinese, english = _openers()
    lead = plain(chance.choice(chinese if CJK.search(note.text) else english))
    lead = lead[:-1] if lead[-1] == "|" else lead if lead[-1] in ",，:" else lead + " "
    spans = tuple((a + len(lead), b + len(lead), kind) for a, b, kind in note.spans)
    return Labelled(lead + note.text, spans)


def _other(old: str, kind: str, namer: Namer, chance: random.Random) -> str:
    chinese = bool(CJK.search(old))
    if kind in ("person", "self"):
        return namer.person(old)
    if kind == "post":
        return namer.post(old) if chance.random() < 0.5 else old
    made = namer.rival if kind == "rival" else namer.firm
    if kind == "firm" and len(old) <= SHORT[chinese] and " " not in old:
        made = namer.short if chance.random() < STAYS_SHORT else namer.firm
    return made(chinese=chinese if chance.random() < 0.9 else not chinese)


def restyled(note: Labelled, chance: random.Random) -> Labelled:
    """The note as others would type it: without capitals, without commas."""
    text, roll = note.text, chance.random()
    if not CJK.search(text):
        if roll < 0.22 and len(text.lower()) == len(text):
            return Labelled(text.lower(), note.spans)
        return note
    if roll < 0.12:
        return _without(note, ",。、", " ")
    if roll < 0.24:
        return _without(note, ",。、 ", "")
    return note


def _without(note: Labelled, signs: str, put: str) -> Labelled:
    """The note without those signs, except in names and in letters and numbers."""
    text, places = "", list[int]()
    for at, char in enumerate(note.text):
        places.append(len(text))
        near = note.text[at - 1 : at] + note.text[at + 1 : at + 2]
        is_in = any(start < at < end - 1 for start, end, _ in note.spans)
        text += char if char not in signs or is_in or near.isascii() else put
    places.append(len(text))
    return Labelled(text, tuple((places[a], places[b], kind) for a, b, kind in note.spans))


def many(notes: Sequence[Labelled], times: int, seed: int = 7) -> Iterator[Labelled]:
    """The notes as they are, and so many times with other names."""
    chance = random.Random(seed)
    of = {kind: [n.text[a:b] for n in notes for a, b, k in n.spans if k == kind] for kind in KINDS}
    namer = Namer.of(of["firm"], of["rival"], chance)
    for note in notes:
        yield note
        for _ in range(times):
            yield renamed(note, namer, chance)


MARK = re.compile("([fptrs])‹([^›]*)›")
OF_MARK = dict(zip("fptrs", KINDS, strict=True))


def who_phrases() -> list[Labelled]:
    """Notes written for the purpose with the names marked in them: f‹…› a customer, p‹…› a person,
    t‹…› a post, r‹…› a competitor, s‹…› a private person."""
    lines = (HERE / "phrases_who.txt").read_text("utf-8").splitlines()
    return [_phrase(plain(line)) for line in lines if line and not line.startswith("#")]


def _phrase(line: str) -> Labelled:
    text, spans, at = "", list[Span](), 0
    for mark in MARK.finditer(line):
        text += line[at : mark.start()]
        spans.append((len(text), len(text) + len(mark[2]), OF_MARK[mark[1]]))
        text, at = text + mark[2], mark.end()
    return Labelled(text + line[at:], tuple(spans))
