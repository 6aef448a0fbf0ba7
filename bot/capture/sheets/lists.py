"""Lists: a whole file → its customers one by one, and what could not be read of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice

from bot.capture.sheets import files, values
from bot.capture.sheets.headings import Column, Headings, understood
from bot.capture.sheets.rows import Reader
from bot.capture.vcards import VCardPerson, VCards, parse_vcards
from bot.domain.imports import Left, Listed, Why
from bot.domain.refusals import NothingToRead

TITLE_LINES = 20  # a heading may stand below a title; it is looked for this far down
MOST_CARDS = 100_000
_CARD = ("name", "kind", "contact", "title", "mobile", "email", "address", "birthday")
Rows = Iterator[tuple[Listed | None, list[Left]]]


@dataclass(frozen=True)
class CustomerList:
    """The rows of a file, to be read once; `unknown` are headings that mean nothing to us."""

    rows: Rows
    unknown: tuple[str, ...] = ()
    columns: tuple[str, ...] = field(default=())


def customer_list(
    data: bytes,
    *,
    country: str,
    ref: datetime,
    facets: Mapping[str, str],
    mapping: Mapping[str, str],
) -> CustomerList:
    """What a CSV, XLSX or vCard file lists. Raises FileTooBig, FileNotTaken, Unreadable, and
    NothingToRead with `headings` where no column is a customer's name."""
    if files.is_vcard(data):
        return _cards(parse_vcards(data, MOST_CARDS), country, ref)
    lines = files.lines(data)
    headings = _headings(lines, facets, mapping)
    reader = Reader(headings, country, ref)
    rows = (reader.read(number, cells) for number, cells in lines if any(map(str.strip, cells)))
    names = tuple(column.field for column in headings.columns.values())
    return CustomerList(rows, headings.unknown, names)


def _headings(
    lines: Iterable[files.Line], facets: Mapping[str, str], mapping: Mapping[str, str]
) -> Headings:
    first: tuple[str, ...] = ()
    for _, cells in islice(lines, TITLE_LINES):
        found = understood(cells, facets, mapping)
        if found.has("name") and (len(found.columns) > 1 or not first):
            return found
        first = first or tuple(cell for cell in cells if cell)
    raise NothingToRead(headings=", ".join(values.cleaned(cell)[:40] for cell in first))


def _cards(cards: VCards, country: str, ref: datetime) -> CustomerList:
    columns = {place: Column(name) for place, name in enumerate(_CARD)}
    reader = Reader(Headings(columns), country, ref)
    return CustomerList(_read_cards(reader, cards), columns=_CARD)


def _read_cards(reader: Reader, cards: VCards) -> Rows:
    for number, person in zip(cards.places, cards.people, strict=True):
        row, left = reader.read(number, _cells(person))
        yield row, left
    for number in cards.broken_at:
        yield None, [Left(number, "card", Why.UNREADABLE, "", whole=True)]


def _cells(person: VCardPerson) -> list[str]:
    """A card without a company is that of a private customer."""
    return [
        person.company or person.name,
        "enterprise" if person.company else "individual",
        person.name,
        person.title or "",
        "; ".join(person.phones),
        person.emails[0] if person.emails else "",
        person.address or "",
        person.birthday or "",
    ]
