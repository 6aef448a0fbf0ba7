"""Posts that stand on the far side of the firm: the GM of Keystone, Tessa; 小赵(腾达采购)."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.capture.notes.posts import POLITE, Person, lean_post
from bot.capture.notes.table import compiled
from bot.capture.notes.tables import people as table

_END = r"(?=\s?[)\],.;:]|\s?$)"
_AFTER_FIRM = rf"(?:的|\s|,\s?)?(?P<post>{table.ROLE}|<EPOST>){_END}"
_OF_FIRM = r"(?<![\w'])(?P<post><EPOST>)\s(?:of|at|from|for|over at)\s(?:the\s)?$"
_FIRMS_POST = rf"(?:的|\s|['’]s\s)?(?P<post>{table.ROLE}|<EPOST>)(?:\s?[,、:(–-]\s?|\s)$"
_BETWEEN = re.compile(r"\s?(?:[,、:(–-]|is)\s?")


def with_post_across(text: str, person: Person, firms: Sequence[tuple[int, int]]) -> Person:
    """The person with the post that the firm beside the name parts from it."""
    if person.title and person.title not in POLITE:
        return person
    for start, end in firms:
        if person.end <= start and _BRACKET.fullmatch(text, person.end, start):
            after = compiled(_AFTER_FIRM).match(text, end)
            if after:
                return replace(
                    person,
                    title=lean_post(after["post"]),
                    whole_start=person.span[0],
                    whole_end=after.end(),
                )
        if end <= person.start and (found := _before(text, start, end, person.start)):
            post, at = found
            return replace(person, title=lean_post(post), whole_start=at, whole_end=person.span[1])
    return person


_BRACKET = re.compile(r"\s?[(,、]\s?(?:the\s)?")


def _before(text: str, start: int, end: int, name: int) -> tuple[str, int] | None:
    """The post and its place: before the firm (GM of …, Tessa) or behind it (…的总经理, 王建)."""
    if _BETWEEN.fullmatch(text, end, name):
        low = max(0, start - 44)
        found = compiled(_OF_FIRM).search(text[low:start])
        return (found["post"], low + found.start("post")) if found else None
    found = compiled(rf"^{_FIRMS_POST}").search(text[end:name]) if name - end < 24 else None
    return (found["post"], end + found.start("post")) if found else None
