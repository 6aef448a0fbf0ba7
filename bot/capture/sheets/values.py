"""Values: what one cell says, or why it cannot be taken."""

import re
import unicodedata
from datetime import datetime

import phonenumbers

from bot.capture.birthdays import find_birthdays
from bot.capture.names.fold import bare, fold
from bot.capture.notes.phones import EMAIL, REGIONS
from bot.domain.readings import BirthdayRead

KINDS = {
    word: kind
    for kind, words in {
        "enterprise": "enterprise company business firm organisation organization corporate b2b "
        "企业 公司 单位 企业客户 法人 机构",
        "individual": "individual person personal private consumer b2c 个人 个人客户 自然人",
    }.items()
    for word in words.split()
}
_GRADE = re.compile(r"(?:grade|class|level)?([abc])(?:级|类|级客户|类客户|grade|class)?")
_APART = re.compile(r"[;；/、,，\n]|\bor\b|或")
_PEOPLE = re.compile(r"\s*[;；、/\n]\s*")
_YEARLESS = re.compile(r"--(\d\d)-?(\d\d)")


def cleaned(text: str) -> str:
    """One line without control characters; words that look like a formula stay as they are."""
    kept = (" " if char.isspace() else char for char in text)
    return " ".join("".join(c for c in kept if unicodedata.category(c) not in _NOT_TEXT).split())


_NOT_TEXT = ("Cc", "Cs", "Cn")


def kind(text: str) -> str | None:
    """enterprise or individual; enterprise where nothing is said; None for anything else."""
    return KINDS.get(bare(fold(text))) if text else "enterprise"


def grade(text: str) -> str | None:
    """A, B or C, however written (a, B级, Grade C); None for anything else."""
    found = _GRADE.fullmatch(bare(fold(text)))
    return found[1].upper() if found else None


def phones(text: str, country: str) -> tuple[list[str], list[str]]:
    """(numbers in E.164, what is none)."""
    if not text:
        return [], []
    whole = phone(text, country)
    if whole is not None:
        return [whole], []
    good, bad = [], []
    for part in filter(None, (part.strip() for part in _APART.split(text))):
        number = phone(part, country)
        (good.append(number) if number else bad.append(part))
    return good, bad


def phone(text: str, country: str) -> str | None:
    """The number in E.164 where it is one of the organisation's country or its neighbours'."""
    for region in dict.fromkeys((country, *REGIONS)):
        try:
            number = phonenumbers.parse(text, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number):
            return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return None


def email(text: str) -> str | None:
    return text if EMAIL.fullmatch(text) else None


def birthday(text: str, ref: datetime, *, lunar: bool = False) -> BirthdayRead | None:
    """The day; None where there is none, no such day, or two ways to read it."""
    yearless = _YEARLESS.fullmatch(text)
    said = f"{yearless[1]}-{yearless[2]}" if yearless else text
    english = "/" in said or bool(re.search("[a-zA-Z]", said))
    cue = "农历生日" if lunar else "birthday " if english else "生日"
    found = find_birthdays(f"{cue}{said}", ref=ref)
    if len(found) != 1 or found[0].ambiguous or found[0].birthday is None:
        return None
    return None if found[0].birthday.impossible else found[0].birthday


def people(text: str) -> list[str]:
    """张三、李四 → both; "Smith, John" is one."""
    return [name for name in _PEOPLE.split(text) if name]
