"""What a note asks not to be mentioned."""

from collections.abc import Sequence

from bot.capture.notes.clauses import Clause
from bot.capture.notes.table import Hit, hits
from bot.capture.notes.tables.guards import DO_NOT_MENTION


def find_unsaid(text: str, parts: Sequence[Clause]) -> list[Hit]:
    """The subjects to be left alone, one a clause."""
    found = []
    for part in parts:
        hit = next(iter(hits(DO_NOT_MENTION, text, part.start, part.end)), None)
        if hit:
            found.append(hit)
    return found
