"""QR codes on a card: a vCard or MeCard says the fields itself; anything else is only kept."""

import re
from collections.abc import Iterable

from PIL import Image

from bot.capture.vcards import VCardPerson, parse_vcards
from bot.domain.refusals import Refusal

_MECARD = re.compile(r"([A-Z-]+):((?:\\.|[^;\\])*);?")


def find_code(picture: Image.Image) -> str | None:
    """The text of the card's QR code; one that names a person before any other."""
    import zxingcpp

    formats = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    texts = [found.text for found in zxingcpp.read_barcodes(picture, formats=formats)]
    return next(filter(person_in, texts), None) or next(filter(None, texts), None)


def person_in(text: str) -> VCardPerson | None:
    """The person whom a code's text describes; None for a web page or a chat's own code."""
    try:
        if text.upper().startswith("BEGIN:VCARD"):
            people = parse_vcards(text.encode()).people
            return people[0] if people else None
        if text.upper().startswith("MECARD:"):
            return _mecard(_MECARD.findall(text[len("MECARD:") :]))
    except Refusal:
        return None
    return None


def _mecard(fields: Iterable[tuple[str, str]]) -> VCardPerson:
    said: dict[str, list[str]] = {}
    for key, value in fields:
        said.setdefault(key, []).append(re.sub(r"\\(.)", r"\1", value).strip())
    first = {key: values[0] for key, values in said.items()}
    return VCardPerson(
        name=_in_order(first.get("N", "")),
        title=first.get("TITLE"),
        company=first.get("ORG"),
        phones=tuple(said.get("TEL", ())),
        emails=tuple(said.get("EMAIL", ())),
        address=first.get("ADR"),
    )


def _in_order(name: str) -> str:
    """`Smith,John` is John Smith, 张,伟 is 张伟."""
    family, _, given = (part.strip() for part in name.partition(","))
    return f"{given} {family}".strip() if name.isascii() else family + given
