"""Grammar and model together: the persons, their posts, the competitors."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from bot.capture.names.joined import is_joined
from bot.capture.notes.bystanders import is_nobody
from bot.capture.notes.people_en import known_given, placed
from bot.capture.notes.posts import Person, post_of
from bot.capture.notes.rivals import Rival
from bot.capture.notes.spotted import Spotted, of_kind
from bot.capture.notes.table import compiled
from bot.capture.notes.tables.people import NOT_NAMES

# How sure the model must be of a person, of other bounds than the grammar's, of a competitor.
PERSON, SWAP, RIVAL = 0.6, 0.95, 0.55
OWN = "(?<=.)(?:<TITLE>)$"
BESIDE = re.compile(
    r"[\s,.(:、-]{0,3}(?:的|是|叫|姓|一位|called\s|named\s|is\s|in\s(?:the\s)?|the\s|'s\s)?[\s,(]?",
    re.IGNORECASE,
)


def people(
    text: str, grammar: Sequence[Person], named: Sequence[Spotted], shut: Sequence[tuple[int, int]]
) -> list[Person]:
    """The persons that either sees, with the posts that the model sees beside them."""
    likely = [*of_kind("person", named, PERSON), *of_kind("self", named, PERSON)]
    seen = [
        one
        for one in likely
        if not (_touches(one, shut) or placed(text, one.start) or _is_kin(text, one.start))
        and text[one.start : one.end] not in NOT_NAMES
    ]
    kept = [one for one in grammar if one.certain or not _is_corrected(one, seen)]
    if seen:  # beside those whom the model knows, one whom it does not is mostly nobody
        sure = [one for one in kept if _is_sure(one, seen)]
        kept = [one for one in kept if one in sure or _is_joined(text, one, sure)]
    more = list[Person]()
    for one in seen:
        if not _over(one, kept) and not _is_again(text[one.start : one.end], [*kept, *more]):
            more.append(_person(text, one))
    posts = of_kind("post", named)
    return [
        _with_post(text, one, posts) for one in sorted([*kept, *more], key=lambda one: one.start)
    ]


def _is_sure(person: Person, seen: Sequence[Spotted]) -> bool:
    return person.certain or bool(_over(person, seen)) or known_given(person.name)


# Daughter Isla, his beagle Rex: of the family, nobody that one deals with.
KIN_BEFORE = compiled(r"\b(?:<EKIN>|<EPET>)(?:\s(?:is|called|named))?,?\s$")


def _is_kin(text: str, start: int) -> bool:
    return KIN_BEFORE.search(text, max(0, start - 24), start) is not None


def _is_corrected(person: Person, seen: Sequence[Spotted]) -> bool:
    """Whether the model is sure of other bounds."""
    return any(
        one.chance >= SWAP and (one.start, one.end) != (person.start, person.end)
        for one in _over(person, seen)
    )


def _is_joined(text: str, one: Person, others: Sequence[Person]) -> bool:
    """Whether the person is named in one breath with another: 何总和徐雅琴."""
    return any(
        is_joined(text, other.end, one.start) or is_joined(text, one.end, other.start)
        for other in others
    )


def _is_again(name: str, persons: Sequence[Person]) -> bool:
    """Whether the name is a part of one that is there: Luke, of Luke Adeyemi."""
    words = set(name.lower().removesuffix("'s").split())
    return any(
        words <= set(one.name.lower().split()) if name.isascii() else name in one.name
        for one in persons
    )


def _person(text: str, one: Spotted) -> Person:
    name = text[one.start : one.end]
    return Person(one.start, one.end, name, post_of(None, _own_title(name)))


def _own_title(name: str) -> str | None:
    own = compiled(OWN).search(name)
    return own[0] if own else None


def _with_post(text: str, person: Person, posts: Sequence[Spotted]) -> Person:
    own = _own_title(person.name)
    if person.title and person.title != post_of(None, own):
        return person
    for post in posts:
        before = post.end <= person.start and BESIDE.fullmatch(text, post.end, person.start)
        after = person.end <= post.start and BESIDE.fullmatch(text, person.end, post.start)
        if before or after:
            title = post_of(text[post.start : post.end], own if before else None)
            start, end = min(person.span[0], post.start), max(person.span[1], post.end)
            return replace(person, title=title, whole_start=start, whole_end=end)
    return person


def rivals(
    text: str, grammar: Sequence[Rival], named: Sequence[Spotted], own: Sequence[tuple[int, int]]
) -> list[Rival]:
    """The competitors that either sees, in order."""
    found = list(grammar)
    for one in of_kind("rival", named, RIVAL):
        name = text[one.start : one.end]
        away = is_nobody(name) or placed(text, one.start)
        if not (away or _touches(one, own) or _over(one, found)):
            found.append(Rival(one.start, one.end, name))
    return sorted(found, key=lambda one: one.start)


def _touches(one: Spotted, spans: Sequence[tuple[int, int]]) -> bool:
    return any(one.start < end and start < one.end for start, end in spans)


Named = TypeVar("Named", Person, Rival, Spotted)


def _over(one: Person | Rival | Spotted, others: Sequence[Named]) -> list[Named]:
    return [other for other in others if one.start < other.end and other.start < one.end]
