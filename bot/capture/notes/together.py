"""Together: what customers named in one breath share: 恒力和星河都去了, "called A and B"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.capture.names.joined import is_joined
from bot.capture.notes.segments import Segment
from bot.domain.readings import Item

_ALL = re.compile(
    r"都|两家|三家|几家|均|\b(?:both|all|each|every(?:one|body)?|either|neither)\b", re.IGNORECASE
)


def shared(text: str, segments: Sequence[Segment], items: Sequence[Item]) -> list[Item]:
    """The items; one whose part holds but its name was met as the one joined to it was. What
    came of it and what was promised is theirs too where all are meant, and no sum ever is."""
    found = list(items)
    for index in range(len(found) - 2, -1, -1):
        if _is_bare(found[index]) and _are_joined(text, segments[index], segments[index + 1]):
            found[index] = _as(found[index], found[index + 1], text)
    return found


def _are_joined(text: str, one: Segment, other: Segment) -> bool:
    first, second = one.customer, other.customer
    if first is None or second is None or first.read.match is None or second.read.match is None:
        return False
    return is_joined(text, first.end, second.start)


def _is_bare(item: Item) -> bool:
    return not (
        item.channel or item.outcomes or item.promises or item.facts or item.contacts
        or item.amount or item.complaint or item.next_visit or item.planned
    )  # fmt: skip


def _as(item: Item, other: Item, text: str) -> Item:
    met = replace(
        item, channel=other.channel, on=other.on, at=other.at, planned=other.planned, unread=""
    )
    if other.planned:
        return replace(met, next_visit=other.next_visit, next_visit_at=other.next_visit_at)
    if not _ALL.search(text):
        return met
    return replace(
        met, outcomes=other.outcomes, promises=other.promises, objections=other.objections,
        next_visit=other.next_visit, next_visit_at=other.next_visit_at,
    )  # fmt: skip
