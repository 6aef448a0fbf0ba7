"""Who is named in a note as the model sees it: its customers, persons, posts and competitors."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import zip_longest

from bot.capture.notes.learned.chain import chain
from bot.capture.notes.scripts import names_in
from bot.capture.notes.seen_tokens import features, tokens
from bot.capture.notes.table import compiled

# Beyond it a note is a document, and the model would take too long.
LONGEST = 1200
OWNER = re.compile(r"(?<=\w)['’]s$")
KNOWN_LETTER = re.compile("[A-Za-z\u4e00-\u9fff]")
UNIT = re.compile(r"(?<=\d)[KkMmWw] ")
# What may stand between a name and its form; no word that joins or acts.
_WITHIN = (
    "(?:(?![了的和与跟同及、在去到给把被让对说是有要想来他她我你们不没也都就还已向从将])[一-鿿])"
)
TO_FORM = re.compile(
    rf"(?<=[一-鿿]){_WITHIN}{{0,8}}?(?:股份|集团)?(?:有限(?:责任)?公司|合作社|事务所)|(?<=[一-鿿])用[品具](?:公司|厂)?"
)
POSTED = compiled(r"\s?[(]\s?(?:the |their )?(?:<EPOST>)\b[^()]{0,30}[)]")
# From here on the model is believed where the grammar says nothing.
LIKELY = 0.5
# How sure the letters themselves are of a name's bounds.
CLEAR = 0.9


@dataclass(frozen=True)
class Spotted:
    """A name at its place: what it is (`firm`, `person`, `post`, `rival`), and how likely."""

    start: int
    end: int
    kind: str
    chance: float


def spotted(text: str) -> list[Spotted]:
    """The names of a plain text, in order and apart."""
    if len(text) > LONGEST:
        return []
    seen = tokens(text)
    model = chain("who")
    labels = [label.partition("-")[::2] for label in model.labels]
    found: list[Spotted] = []
    before = ""
    for token, row in zip(seen, model.chances(features(seen)), strict=True):
        kind, chance, begins = _likeliest(labels, row)
        if kind and (begins or kind != before):
            found.append(Spotted(token.start, token.end, kind, chance))
        elif kind:
            last = found[-1]
            found[-1] = replace(last, end=token.end, chance=min(last.chance, chance))
        before = kind
    lean = [_without_owner(text, _without_unit(text, one)) for one in found]
    found = _with_posts(text, _whole(text, lean))
    return _with_other_letters(text, found)


def _with_other_letters(text: str, found: list[Spotted]) -> list[Spotted]:
    """Those found, with every name in other letters than the model knows whole."""
    if text.isascii():
        return found
    firms = any(one.kind == "firm" and KNOWN_LETTER.match(text, one.start) for one in found)
    read = [Spotted(*one, CLEAR) for one in names_in(text, firm_named=firms)]
    whole = [one for one in read if not any(_holds(other, one) for other in found)]
    kept = [one for one in found if not any(_over(one, other) for other in whole)]
    return sorted([*kept, *whole], key=lambda one: one.start)


def _holds(one: Spotted, other: Spotted) -> bool:
    return (one.start < other.start and other.end <= one.end) or (
        one.start <= other.start and other.end < one.end
    )


def _over(one: Spotted, other: Spotted) -> bool:
    return one.start < other.end and other.start < one.end


def _without_owner(text: str, one: Spotted) -> Spotted:
    """Kestrel Marine's buyer: whose it is, is said without the 's."""
    own = OWNER.search(text, one.start, one.end)
    return replace(one, end=own.start()) if own else one


def _without_unit(text: str, one: Spotted) -> Spotted:
    """$9.2K Delgado Roofing: the thousands are the sum's."""
    unit = UNIT.match(text, one.start, one.end)
    return replace(one, start=unit.end()) if unit else one


def _whole(text: str, found: list[Spotted]) -> list[Spotted]:
    """鹭岛船舶用品有限公司: a firm's name ends with its legal form, and never before 用品."""
    whole = []
    for one, next_one in zip_longest(found, found[1:]):
        limit = next_one.start if next_one else len(text)
        rest = TO_FORM.match(text, one.end, limit) if one.kind == "firm" else None
        whole.append(replace(one, end=rest.end()) if rest else one)
    return whole


def _with_posts(text: str, found: list[Spotted]) -> list[Spotted]:
    """Hank (GM) at Silverado Cork: who has a post in brackets, beside another firm, is none."""
    named = [one for one in found if one.kind == "firm"]
    people = [
        one
        for one in named
        if POSTED.match(text, one.end) and " " not in text[one.start : one.end]
    ]
    if len(people) == len(named):
        return found
    return [replace(one, kind="person") if one in people else one for one in found]


def _likeliest(labels: list[tuple[str, str]], row: list[float]) -> tuple[str, float, bool]:
    """What a token is likeliest a part of, how likely, and whether that begins with it."""
    kinds: dict[str, float] = {}
    for (_, kind), chance in zip(labels, row, strict=True):
        kinds[kind] = kinds.get(kind, 0.0) + chance
    none = kinds.pop("")
    kind = max(kinds, key=lambda one: kinds[one])
    if none > kinds[kind]:
        return "", none, False
    begun = row[labels.index(("B", kind))]
    return kind, kinds[kind], begun > kinds[kind] / 2


def of_kind(kind: str, found: Iterable[Spotted], least: float = LIKELY) -> list[Spotted]:
    """Those of this kind that are likely."""
    return [one for one in found if one.kind == kind and one.chance >= least]


def within(found: Iterable[Spotted], start: int, end: int) -> list[Spotted]:
    """Those inside text[start:end], at their places there."""
    return [
        replace(one, start=one.start - start, end=one.end - start)
        for one in found
        if start <= one.start and one.end <= end
    ]
