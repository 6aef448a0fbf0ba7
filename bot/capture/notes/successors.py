"""Successors: who is said to take over, and from whom: 对接人改成岳婷, Jane took over from Tom."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.capture.notes.met_persons import likely_full
from bot.capture.notes.people_en import known_given
from bot.capture.notes.posts import Person
from bot.capture.notes.table import compiled
from bot.capture.notes.tables import people as table
from bot.capture.notes.tables import successors as words
from bot.capture.notes.words.firms import ENGLISH_ENDINGS
from bot.capture.sieve import gated

Span = tuple[int, int]
_GATE = gated(words.GATE, re.IGNORECASE)


@dataclass(frozen=True)
class Successor:
    """Who takes over, and the place of the name of whoever was there before."""

    person: Person
    old: Span | None = None


@lru_cache(maxsize=8)  # asked for where a note is cut and where its parts are read
def successors(text: str) -> tuple[Successor, ...]:
    """Those of a plain text, in order, no name twice."""
    if not _GATE.search(text):
        return ()
    found: list[Successor] = []
    for one in sorted(_found(text), key=lambda one: one.person.start):
        if not any(one.person.start < other.person.end for other in found):
            found.append(one)
    return tuple(found)


def _found(text: str) -> Iterator[Successor]:
    for pattern in (*words.ZH, *words.EN):
        for match in compiled(pattern).finditer(text):
            name = match["name"]
            if _is_name(name):
                start, end = match.span("name")
                old = match.span("old") if match.groupdict().get("old") else None
                post = _post(match.groupdict().get("role"))
                yield Successor(Person(start, end, name, post, certain=True), old)


_POST = compiled(f"(?P<post>{table.ROLE}(?<!负责人))")


_TITLED = compiled("(?<=.)(?:<TITLE>)$")  # 董经理 is read with his title
_NO_POST = frozenset(("对接人", "联系人", "接口人", "负责人", "经办人", "跟单"))


def _post(role: str | None) -> str | None:
    """采购 of 采购换成了李敏; whoever is only the contact has no post by that."""
    told = _POST.match(role or "")
    return told["post"] if told and told["post"] not in _NO_POST else None


def _is_name(name: str) -> bool:
    """Whether somebody may be called so, and no firm is."""
    if not name.isascii():
        return likely_full(name) and not _TITLED.search(name)
    parts = name.lower().split()
    if parts[0] in table.NOT_FIRST or any(part in ENGLISH_ENDINGS for part in parts[1:]):
        return False
    return len(parts) > 1 or known_given(name)


def named(text: str, firms: list[Span]) -> Iterator[Person]:
    """The persons who take over."""
    yield from (one.person for one in successors(text))


def follow(text: str, people: list[Person]) -> list[Person]:
    """The people but those whom somebody follows."""
    olds = [one.old for one in successors(text) if one.old]
    return [
        one for one in people
        if one.certain or not any(one.start < end and start < one.end for start, end in olds)
    ]  # fmt: skip
