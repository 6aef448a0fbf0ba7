"""Phones and e-mail addresses in a note."""

import re
from dataclasses import dataclass

import phonenumbers

EMAIL = re.compile(r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}")
RUN = re.compile(r"(?<![\d.¥$€£])(?<!\d,)\+?\(?\d(?:[\d ()./-]{5,22})\d(?!\d|[.,]\d)")
# Chinese mobiles and landlines, then the countries whose numbers reps write with a bare code.
REGIONS = ("CN", "HK", "US")
# (312) 555-0176, 312-555-0176: grouped as only Americans do.
AMERICAN = re.compile(r"(?:1[ .-])?(?:\([2-9]\d\d\) ?|[2-9]\d\d[-.])\d{3}[-.]\d{4}$")
DATE_LIKE = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}")


@dataclass(frozen=True)
class Phone:
    start: int
    end: int
    number: str


@dataclass(frozen=True)
class Email:
    start: int
    end: int
    address: str


def _certain(digits: str) -> str | None:
    """E.164 where the number can be no other; None where no country fits."""
    regions = ("US", *REGIONS) if AMERICAN.match(digits) else REGIONS
    tries = [(digits, region) for region in regions]
    bare = re.sub(r"\D", "", digits)
    if not digits.startswith("+") and 10 <= len(bare) <= 13 and not bare.startswith("0"):
        tries.append(("+" + bare, "CN"))
    for written, region in tries:
        try:
            number = phonenumbers.parse(written, region)
        except phonenumbers.NumberParseException:
            continue
        # With its country written, a number need only be of a possible length: ranges are opened
        # faster than any library knows.
        country = written.startswith("+") and written == digits
        if phonenumbers.is_valid_number(number) or (
            country and phonenumbers.is_possible_number(number)
        ):
            return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return None


def find_phones(text: str) -> list[Phone]:
    """The phones in a text; a run of 7 to 15 digits that fits no country stays as written."""
    found = []
    for match in RUN.finditer(text):
        written = match[0].strip(" .-/")
        count = sum(char.isdigit() for char in written)
        if not 7 <= count <= 15 or DATE_LIKE.match(written):
            continue
        number = _certain(written)
        if number is None and (count < 8 or not _looks_like_phone(text, match.start())):
            continue
        start = text.index(written, match.start())
        found.append(Phone(start, start + len(written), number or re.sub(r"\D", "", written)))
    return found


CUE = re.compile(
    r"(?:电话|手机|座机|tel|phone|mobile|cell|号码|微信|call|ph|热线)[:.是为 ]{0,3}$",
    re.IGNORECASE,
)


def _looks_like_phone(text: str, at: int) -> bool:
    return CUE.search(text, max(0, at - 12), at) is not None


def find_emails(text: str) -> list[Email]:
    """The e-mail addresses in a text."""
    return [Email(match.start(), match.end(), match[0]) for match in EMAIL.finditer(text)]
