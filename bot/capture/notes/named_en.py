"""Where English shows a customer's name: at the head, behind a job, at the next stop."""

from collections.abc import Iterator, Sequence

from bot.capture.notes.clauses import Clause
from bot.capture.notes.firms import is_ended, person_only
from bot.capture.notes.table import compiled
from bot.capture.notes.tables import firms_en as table
from bot.capture.notes.tables.firms import LEAD_VERBS
from bot.capture.notes.tables.people import NOT_FIRST

Spans = Iterator[tuple[int, int]]


def at_job(text: str, parts: Sequence[Clause]) -> Spans:
    """(procurement head, Padma Biscuits), runs buying for Casa Verde, the Marlowe guys."""
    for pattern in (table.IN_BRACKETS, table.JOB_AT, table.MR_AT, table.FOLK, table.BRACKETED):
        for match in compiled(pattern).finditer(text):
            if not person_only(match["name"]):
                yield match.start("name"), match.end("name")


def stops(text: str, parts: Sequence[Clause]) -> Spans:
    """second stop Alder Vet Clinic, over at Grand Army Donuts."""
    for pattern in table.STOP:
        for match in compiled(pattern).finditer(text):
            yield match.start("name"), match.end("name")


def after_deed(text: str, parts: Sequence[Clause]) -> Spans:
    """Site survey for Hillcrest Nursing, Gave Nile Spice the list, Turns out Pemberton Hall …"""
    for pattern in (table.FOR, table.AT_SIGN, table.NEWS):
        for match in compiled(pattern).finditer(text):
            if not person_only(match["name"]):
                yield match.start("name"), match.end("name")
    for part in parts:
        deed = compiled(table.DEED).match(part.text)
        if deed and not person_only(deed["name"]):
            yield part.start + deed.start("name"), part.start + deed.end("name")


def heads(text: str, parts: Sequence[Clause]) -> Spans:
    """Vista Senior Living PO landed: capitals that open the note and are no sentence's."""
    for pattern in (table.HEAD_JOB, table.HEADS, table.MOVED):
        match = compiled(pattern).match(text)
        if match and _may_head(match["name"]):
            yield match.start("name"), match.end("name")


def _may_head(name: str) -> bool:
    first = name.split()[0].lower()
    return not (
        first.rpartition("-")[2] in LEAD_VERBS  # Cold-called 12 gyms
        or first in NOT_FIRST
        or first in table.NOT_HEADS
        or first.endswith("ing")
        or person_only(name)
    )


def after_person(text: str, parts: Sequence[Clause]) -> Spans:
    """Jun Ito, Kitano Ryokan."""
    for match in compiled(table.AFTER_PERSON).finditer(text):
        who, name = match["who"], match["name"]
        person = (_may_head(who) or person_only(who)) and not is_ended(who)
        if person and not person_only(name):
            yield match.start("name"), match.end("name")
