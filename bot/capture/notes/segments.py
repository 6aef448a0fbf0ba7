"""A note of several visits: each customer's own part."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from bot.capture.names import Directory
from bot.capture.notes.asker import Asker, resolved
from bot.capture.notes.clauses import clauses
from bot.capture.notes.customers import customers, find_firms
from bot.capture.notes.edges import edge, starts_of
from bot.capture.notes.firms import Firm, same
from bot.capture.notes.headed import headed
from bot.capture.notes.listed import listed
from bot.capture.notes.partial import without_partial
from bot.capture.notes.spotted import Spotted


@dataclass(frozen=True)
class Segment:
    """One customer's part of a note, `raw[start:end]`, and the firms named in it."""

    start: int
    end: int
    customer: Firm | None
    firms: tuple[Firm, ...]


def cut(
    raw: str, text: str, directory: Directory | None, asker: Asker, seen: Sequence[Spotted] = ()
) -> list[Segment]:
    """The parts of a note, in order and without a gap."""
    parts = clauses(text)
    resolve = partial(resolved, directory=directory, asker=asker)
    firms = without_partial(text, find_firms(raw, text, directory, asker), seen, resolve)
    asked = {(firm.start, firm.end) for firm in firms}
    visited = [
        one if (one.start, one.end) in asked else resolve(one)
        for one in customers(raw, text, parts, firms, seen)
    ]
    ordered = sorted(firms, key=lambda firm: firm.start)
    items = listed(raw, text, parts, ordered, resolve)
    items = items or headed(raw, text, [one for one in ordered if not one.rival], resolve)
    found = [firm for firm in firms if firm.rival or firm.known] + visited
    if items:
        starts, edges = [firm for _, firm in items], [0, *(at for at, _ in items[1:]), len(raw)]
        return _segments(starts, edges, found)
    starts = starts_of(text, parts, visited)
    found = [one for one in found if one.known or one.rival or any(same(one, s) for s in starts)]
    if not starts:
        return [Segment(0, len(raw), None, tuple(found))]
    edges = [0] + [edge(text, parts, firm) for firm in starts[1:]] + [len(raw)]
    return _segments(starts, edges, found)


def _segments(starts: list[Firm], edges: list[int], found: list[Firm]) -> list[Segment]:
    return [
        Segment(
            edges[i],
            edges[i + 1],
            firm,
            tuple(f for f in {*found, firm} if edges[i] <= f.start < edges[i + 1]),
        )
        for i, firm in enumerate(starts)
    ]
