"""A card's print and its QR code put together."""

from dataclasses import replace

from bot.capture.cards.codes import person_in
from bot.capture.cards.numbers import normal
from bot.domain.cards import CardRead


def with_code(card: CardRead, code: str | None) -> CardRead:
    """A code that describes the person is exact where print may be misread; the print tells more
    of the title and the address."""
    person = person_in(code) if code else None
    if person is None:
        return replace(card, qr=code)
    coded = [number for phone in person.phones if (number := normal(phone))]
    return CardRead(
        name=person.name or card.name,
        title=card.title or person.title,
        company=person.company or card.company,
        phones=_union(card.phones, coded),
        emails=tuple(dict.fromkeys((*(mail.lower() for mail in person.emails), *card.emails))),
        address=card.address or person.address,
        qr=code,
        name_en=card.name_en,
    )


def _union(printed: tuple[str, ...], coded: list[str]) -> tuple[str, ...]:
    """Printed numbers first; a coded one is new unless its last eight digits are printed."""
    known = {phone[-8:] for phone in printed}
    return (*printed, *(phone for phone in dict.fromkeys(coded) if phone[-8:] not in known))
