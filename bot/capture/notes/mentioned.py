"""Whom a part mentions: the customer, the people there, the competitors, and by what they are
reached."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.capture.notes import agreed_people, rivals, successors
from bot.capture.notes.clauses import Clause
from bot.capture.notes.firms import Firm
from bot.capture.notes.part import Part
from bot.capture.notes.people import find_people
from bot.capture.notes.phones import Email, Phone, find_emails, find_phones
from bot.capture.notes.plain import unaccented
from bot.capture.notes.posts import Person
from bot.capture.notes.spans import Spans, spans


@dataclass(frozen=True)
class Mentioned:
    """Who and what is named; `own` are the places of the customer's own names, `codes` those of
    the phones and the addresses."""

    own: Spans
    people: list[Person]
    competitors: list[rivals.Rival]
    phones: list[Phone]
    emails: list[Email]
    codes: Spans


def find_mentioned(part: Part, parts: Sequence[Clause]) -> Mentioned:
    """Firms first, then competitors, then people: nobody is found inside the name of another."""
    firms = part.firms()
    own = spans(firm for firm in firms if not firm.rival)
    phones, emails = find_phones(part.text), find_emails(part.text)
    codes = [*spans(phones), *spans(emails)]
    taking = [one.person for one in successors.successors(part.text)]
    competitors = _competitors(part, parts, firms, [*own, *spans(taking)])
    named = [*spans(firms), *spans(competitors)]
    people = find_people(unaccented(rivals.masked(part.text, codes)), named)
    people = agreed_people.people(part.text, people, part.spotted, [*named, *codes])
    people = [*successors.follow(part.text, people), *part.private()]
    return Mentioned(own, people, competitors, phones, emails, codes)


def _competitors(
    part: Part, parts: Sequence[Clause], firms: Sequence[Firm], own: Spans
) -> list[rivals.Rival]:
    known = [rivals.Rival(f.start, f.end, part.raw[f.start : f.end]) for f in firms if f.rival]
    found = [
        one
        for one in rivals.find_rivals(part.text, parts, own)
        if not any(one.start < other.end and other.start < one.end for other in known)
    ]
    agreed = agreed_people.rivals(part.text, [*known, *found], part.spotted, own)
    return rivals.with_beside(part.text, parts, agreed, own)
