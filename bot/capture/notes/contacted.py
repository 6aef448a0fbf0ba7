"""Customers by what one did to them: the object of ringing, writing and going there."""

import re
from collections.abc import Iterator, Sequence

from bot.capture.notes.clauses import Clause
from bot.capture.notes.firms import PARTICLE, Firm, is_nobody, is_person
from bot.capture.notes.met_persons import firm_of_named, is_met_person
from bot.capture.notes.table import compiled, hits, possible, table
from bot.capture.notes.tables.contacted import CONTACTED, GONE_EN, RUNG_EN
from bot.capture.notes.tables.firms import UNLIKE
from bot.capture.notes.words import names
from bot.domain.readings import CustomerRead

PERSONAL = compiled(r"\W{0,3}\s?(?:and |then |who )?(?:he|she|his|her|him)\b")
FIRST_THERE = compiled(r"(?:\sand)?,?\s(?:at|from|of|over at|@)\s(?:the\s)?(?-i:[A-Z])")


DEEDS = table(*CONTACTED, *GONE_EN, *RUNG_EN)


# Drove to Swansea for Celtic Roofing: the place, not the customer.
FOR_ANOTHER = re.compile(r"\s(?:for|to see|to visit|to meet)\s(?:the\s)?[A-Z]")


def contacted(raw: str, text: str, parts: Sequence[Clause]) -> list[Firm]:
    """The customers that a deed of contact names, in order."""
    found = []
    for part in parts:
        if not possible(DEEDS, part.text):
            continue
        start, end = next(_objects(text, part), (0, 0))
        if end:
            found.append(Firm(start, end, CustomerRead(raw[start:end])))
    return found


def _objects(text: str, part: Clause) -> Iterator[tuple[int, int]]:
    for rows, sure in ((CONTACTED, True), (GONE_EN, True), (RUNG_EN, False)):
        for hit in hits(rows, text, part.start, part.end):
            name = text[hit.value_start : hit.value_end]
            if FOR_ANOTHER.match(text, hit.value_end):
                continue
            if (firm := firm_of_named(name)) and _may_be(firm):
                yield hit.value_start, hit.value_start + len(firm)
            elif is_met_person(text, hit.value_start, hit.value_end):
                continue
            elif _may_be(name) and (sure or not _somebody(text, name, hit.value_end)):
                yield hit.value_start, hit.value_end


def _may_be(name: str) -> bool:
    unlike = compiled(UNLIKE).search(name)
    return not (unlike or PARTICLE.search(name) or is_nobody(name) or is_person(name))


def _somebody(text: str, name: str, end: int) -> bool:
    """Whether the one rung is a person: a given name, he or she hereafter, or X at Firm."""
    first = name.split()[0].lower()
    return first in names.GIVEN_NAMES or bool(
        PERSONAL.match(text, end) or FIRST_THERE.match(text, end)
    )


def is_someone_at(text: str, start: int, end: int) -> bool:
    """Gupta at Orient Spices: one or two capitals before a firm are its person."""
    words = re.fullmatch(r"[A-Z][\w'’-]{1,20}(?: [A-Z][\w'’-]{1,20})?", text[start:end])
    return words is not None and FIRST_THERE.match(text, end) is not None
