"""Edges: where each customer's own part of a note begins."""

import re
from collections.abc import Sequence

from bot.capture.names.joined import is_joined
from bot.capture.notes.clauses import Clause
from bot.capture.notes.firms import Firm, same
from bot.capture.notes.tables.firms import BEFORE_NAME, GOODS_NEXT, WENT


def starts_of(text: str, parts: Sequence[Clause], customers: Sequence[Firm]) -> list[Firm]:
    """The mentions that open a part of their own."""
    ranked = sorted(customers, key=lambda firm: firm.start)
    starts: list[Firm] = []
    for firm in ranked:
        if not starts:
            starts.append(firm)
        elif any(same(firm, other) for other in starts):
            continue
        elif firm.certain or _is_beside(text, starts[-1], firm) or _opens(text, parts, firm):
            starts.append(firm)
    return starts


def _is_beside(text: str, one: Firm, other: Firm) -> bool:
    """Whether both are customers, named in one breath."""
    return one.known and other.known and is_joined(text, one.end, other.start)


HARD = re.compile(r"(?:[。;!?\n.]|(?:另外?|还有)[:,]?)\s*$")


def _opens(text: str, parts: Sequence[Clause], firm: Firm) -> bool:
    """Whether a later firm is a visit of its own: at a sentence's start, or gone to."""
    # A name that is surely a firm's heads its part after any break: 锦城物业催样品.
    part = next((part for part in parts if part.start <= firm.start < part.end), None)
    if part is None:
        return False
    lead = text[part.start : firm.start]
    begin = BEFORE_NAME.match(part.text)
    first = (begin is not None and begin.end() >= firm.start - part.start) or not lead.strip()
    gone = WENT.search(lead) is not None
    if (firm.known or firm.sure) and (first or gone):
        return firm.known or gone or GOODS_NEXT.match(text, firm.end) is None
    hard = HARD.search(text[: part.start]) is not None
    return (hard and (first or gone)) or (first and gone and bool(lead.strip()))


def edge(text: str, parts: Sequence[Clause], firm: Firm) -> int:
    """Where the part begins: with its clause, and the list number before it."""
    part = next(part for part in parts if part.start <= firm.start < part.end)
    start = part.start if firm.start - part.start <= 30 else firm.start
    number = re.search(
        r"(?:^|[\n;。.,\s])(\(?(?:\d{1,2}|[一二三四五六七八九十])[.、):]\s?|[-•*]\s?)$",
        text[:start],
    )
    return number.start(1) if number else start
