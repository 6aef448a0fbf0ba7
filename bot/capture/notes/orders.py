"""Orders to the machine among a note's words: nothing is read in them, and nobody obeys."""

import re

from bot.capture.notes.clauses import clauses
from bot.capture.notes.plain import plain
from bot.capture.notes.rivals import masked
from bot.capture.notes.spans import Spans
from bot.capture.notes.table import hits, possible
from bot.capture.notes.tables.orders import ORDERS, RULES

_END = re.compile(r"[。.!！?？\n]|$")


def without_orders(text: str) -> str:
    """The text with such words made unreadable, each character for one."""
    simple = plain(text)
    if not (possible(ORDERS, simple) or possible(RULES, simple)):
        return text
    return masked(text, _find(simple))


def _find(simple: str) -> Spans:
    found: Spans = []
    for part in clauses(simple):
        for hit in hits(ORDERS, simple, part.start, part.end):
            found.append((hit.start, hit.end))
        for hit in hits(RULES, simple, part.start, part.end):
            end = _END.search(simple, hit.end)
            found.append((hit.start, end.start() if end else len(simple)))
    return found
