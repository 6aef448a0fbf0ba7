"""Reading a note: the parts in order, and within a part names first, then facts, then the rest."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.capture.names import Directory
from bot.capture.notes.acquainted import acquainted
from bot.capture.notes.asker import Asker, by_contact
from bot.capture.notes.item import item_of
from bot.capture.notes.orders import without_orders
from bot.capture.notes.part import Part
from bot.capture.notes.plain import language, plain
from bot.capture.notes.recased import recased
from bot.capture.notes.segments import Segment, cut
from bot.capture.notes.spotted import Spotted, spotted, within
from bot.capture.notes.telling import Telling, find_telling
from bot.capture.notes.things import Things, find_things
from bot.capture.notes.together import shared
from bot.domain.readings import Channel, Item, Reading

MAX_LENGTH = 8192


def read_note(
    text: str,
    *,
    now: datetime,
    directory: Directory | None = None,
    asker_id: int | None = None,
    recent: Sequence[int] = (),
    lang: str | None = None,
    allowed: Callable[[int], bool] | None = None,
) -> Reading:
    """What a note says, read at the writer's own `now`. Its items' texts, joined, are the note.
    Only customers that `allowed` lets through can be meant."""
    spoken = lang or language(text[:MAX_LENGTH])
    readable = without_orders(text)
    cased = recased(readable)
    simple = plain(cased)
    if not text.strip():
        return Reading(spoken)
    asker = Asker(asker_id, tuple(recent), allowed)
    segments, seen = _segments(readable, cased, simple, directory, asker)
    items: list[Item] = []
    for one in segments:
        start, end = one.start, one.end
        named = within(seen, start, end)
        part = Part(text[start:end], simple[start:end], one, now, spoken, named)
        items.append(_read(part, items, directory, asker))
    return Reading(spoken, tuple(shared(simple, segments, items)))


def _segments(
    text: str, cased: str, simple: str, directory: Directory | None, asker: Asker
) -> tuple[list[Segment], list[Spotted]]:
    """The parts of the note, and the names that the model sees in it."""
    seen = spotted(plain(text))
    segments = cut(cased, simple, directory, asker, seen)
    # Only then are contacts looked at: a reading that rests on them is void with each new one.
    if not any(one.customer is not None and one.customer.known for one in segments):
        known = acquainted(seen, plain(text), directory, asker)
        if known != seen:
            return cut(cased, simple, directory, asker, known), known
    return segments, seen


def _read(part: Part, before: Sequence[Item], directory: Directory | None, asker: Asker) -> Item:
    things = find_things(part)
    telling = find_telling(things)
    item = item_of(things, telling)
    if (item.customer is None or part.private()) and (
        firm := by_contact([one.name for one in item.contacts], directory, asker)
    ):
        item = replace(item, customer=firm.read)
    return _inherited(item, before, things, telling)


def _inherited(item: Item, before: Sequence[Item], things: Things, telling: Telling) -> Item:
    """A later visit of one note without a day or a channel of its own has the earlier one's."""
    if not before or item.planned:
        return item
    on = item.on if things.dated.day else before[-1].on
    return replace(item, on=on, channel=telling.channel or _said(before) or item.channel)


def _said(before: Sequence[Item]) -> Channel | None:
    """The channel of the visit before, unless that was only gathered from nobody being there."""
    last = before[-1]
    return None if last.outcomes == ("not_met",) else last.channel
