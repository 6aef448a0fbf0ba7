"""vCards: the text of a .vcf file or a shared contact → the people in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.domain.readings import PersonRead
from bot.domain.refusals import Unreadable

MOST_PEOPLE = 100


@dataclass(frozen=True)
class VCardPerson:
    """One person of a vCard file; phones as written there."""

    name: str
    title: str | None = None
    company: str | None = None
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    address: str | None = None
    birthday: str | None = None

    def as_read(self) -> PersonRead:
        phone = self.phones[0] if self.phones else None
        return PersonRead(
            name=self.name,
            title=self.title,
            phone=phone,
            email=self.emails[0] if self.emails else None,
        )


@dataclass(frozen=True)
class VCards:
    """The first people of a file, as many as were asked for; `left_out` counts those after
    them; `broken_at` are the places of those that could not be read, counted from one."""

    people: tuple[VCardPerson, ...]
    left_out: int = 0
    broken_at: tuple[int, ...] = ()

    @property
    def broken(self) -> int:
        return len(self.broken_at)

    @property
    def places(self) -> tuple[int, ...]:
        """Where in the file each of the people stands, counted from one."""
        whole = range(1, len(self.people) + self.broken + 1)
        return tuple(one for one in whole if one not in self.broken_at)


def parse_vcards(data: bytes, most: int = MOST_PEOPLE) -> VCards:
    """Raises Unreadable when no person can be read from it."""
    cards = list(_split(_decode(_without_pictures(data))))
    read = [_person(card) for card in cards[:most]]
    people = tuple(person for person in read if person is not None)
    if not people:
        raise Unreadable(kind="vcard")
    broken = tuple(place for place, person in enumerate(read, 1) if person is None)
    return VCards(people, max(0, len(cards) - most), broken)


def shared_contact(
    phone: str, first_name: str, last_name: str | None = None, vcard: str | None = None
) -> VCardPerson:
    """A contact that Telegram shared: its own words, with what its vCard adds."""
    name = _joined(last_name or "", first_name)
    try:
        more = parse_vcards(vcard.encode()).people[0] if vcard else VCardPerson(name)
    except Unreadable:
        more = VCardPerson(name)
    phones = dict.fromkeys((phone, *more.phones)) if phone else dict.fromkeys(more.phones)
    return VCardPerson(
        name=name or more.name,
        title=more.title,
        company=more.company,
        phones=tuple(phones),
        emails=more.emails,
        address=more.address,
        birthday=more.birthday,
    )


def _decode(data: bytes) -> str:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Unreadable(kind="vcard")


def _without_pictures(data: bytes) -> bytes:
    """The file's lines without those of PHOTO, LOGO, SOUND and KEY, folded lines included."""
    kept, dropping = [], False
    for line in data.splitlines():
        if not line[:1].isspace():
            dropping = line.upper().startswith((b"PHOTO", b"LOGO", b"SOUND", b"KEY"))
        if not dropping:
            kept.append(line)
    return b"\n".join(kept)


def _split(text: str) -> Iterator[str]:
    """Each card by itself, so that a broken one costs nobody else."""
    card: list[str] | None = None
    for line in text.splitlines():
        mark = line.strip().upper()
        if mark == "BEGIN:VCARD":
            card = []
        if card is not None:
            card.append(line)
        if mark == "END:VCARD" and card:
            yield "\r\n".join(card) + "\r\n"
            card = None


def _person(text: str) -> VCardPerson | None:
    import vobject

    try:
        card = vobject.readOne(text, allowQP=True)
    except (vobject.base.ParseError, ValueError, IndexError, LookupError):
        return None
    organisation = _first(card, "org")
    person = VCardPerson(
        name=_name(card),
        title=_text(_first(card, "title")),
        company=_text(organisation[0] if isinstance(organisation, list) else organisation),
        phones=tuple(_all(card, "tel")),
        emails=tuple(_all(card, "email")),
        address=_address(_first(card, "adr")),
        birthday=_text(_first(card, "bday")),
    )
    return person if person.name or person.phones or person.emails else None


def _name(card: Any) -> str:
    parts = _first(card, "n")
    full = _text(_first(card, "fn")) or ""
    if full or parts is None:
        return full
    return _joined(_text(parts.family) or "", _text(parts.given) or "")


def _joined(family: str, given: str) -> str:
    latin = (family + given).isascii()
    return " ".join(filter(None, (given, family))) if latin else family + given


def _address(adr: Any) -> str | None:
    if adr is None:
        return None
    large_first = (adr.region, adr.city, adr.extended, adr.street)
    parts = [text for part in large_first if (text := _text(part))]
    if "".join(parts).isascii():
        after = [text for part in (adr.code, adr.country) if (text := _text(part))]
        return ", ".join([*reversed(parts), *after]) or None
    return "".join(parts) or None


def _first(card: Any, field: str) -> Any:
    found = card.contents.get(field)
    return found[0].value if found else None


def _all(card: Any, field: str) -> Iterator[str]:
    for line in card.contents.get(field, ()):
        if text := _text(line.value):
            yield text.removeprefix("tel:")


def _text(value: Any) -> str | None:
    """One line of plain text, or None."""
    if isinstance(value, list):
        value = " ".join(map(str, value))
    return " ".join(str(value).split()) or None if value is not None else None
