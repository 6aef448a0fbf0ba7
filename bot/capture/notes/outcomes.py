"""What came of the meeting: labels by their cues, turned round by the words before them."""

from collections.abc import Sequence

from bot.capture.notes.clauses import Clause
from bot.capture.notes.table import Hit, compiled, hits, says
from bot.capture.notes.tables.outcomes import NEGATED, ORDER, OUTCOMES, OWED, TERMS


def find_outcomes(
    text: str,
    parts: Sequence[Clause],
    ahead: Sequence[tuple[int, int]],
    shut: Sequence[tuple[int, int]],
) -> dict[str, list[Hit]]:
    """Labels with the places of their cues. `ahead` are places of what is yet to come (an order
    that lies ahead is interest), `shut` those that other readers took (a competitor's faults)."""
    found: dict[str, list[Hit]] = {}
    for part in parts:
        for hit in hits(OUTCOMES, text, part.start, part.end):
            if any(start <= hit.start < end for start, end in shut):
                continue
            label = _turned(text, part, hit, ahead)
            if label:
                found.setdefault(label, []).append(hit)
    return found


def _turned(text: str, part: Clause, hit: Hit, ahead: Sequence[tuple[int, int]]) -> str | None:
    before = text[part.start : hit.start]
    if hit.label == "payment" and says(TERMS, part.text) and not says(OWED, part.text):
        return None
    for row in NEGATED:
        if row.label == hit.label and compiled(row.pattern).search(before):
            return {
                "ordered": "undecided" if "没" in before[-4:] or "n't" in before[-9:] else None
            }.get(hit.label)
    if hit.label == "ordered" and any(start <= hit.start < end for start, end in ahead):
        return "interested"
    return hit.label


def leading(found: dict[str, list[Hit]]) -> str | None:
    """The label that says most of the meeting."""
    return next((label for label in ORDER if label in found), None)
