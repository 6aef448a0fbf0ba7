"""Birthdays in a note, solar or lunar, and the sign of the zodiac where only that is told."""

import re
from collections.abc import Sequence

from bot.capture.notes.facts import Fact, owner
from bot.capture.notes.numerals import DIGITS
from bot.capture.notes.posts import Person
from bot.capture.notes.tables.birthdays import EN, LUNAR, MONTH_WORDS, MONTHS, ZH, ZODIAC
from bot.domain.readings import BirthdayRead, FactRead


def _number(text: str) -> int:
    if text.isdigit():
        return int(text)
    text = text.replace("廿", "二十").replace("卅", "三十")
    tens, _, ones = text.rpartition("十")
    if "十" in text:
        return (DIGITS.get(tens, 1) if tens else 1) * 10 + (DIGITS.get(ones, 0) if ones else 0)
    return DIGITS.get(text[-1], 0)


def _chinese(match: re.Match[str]) -> BirthdayRead | None:
    month = MONTH_WORDS.get(match["month"]) or _number(match["month"])
    first = match["day"].startswith("初")
    day = _number(match["day"].removeprefix("初"))
    lunar = bool(re.match(LUNAR, match["cal"] or "")) or first or match["month"] in MONTH_WORDS
    lunar = (lunar or bool(match["leap"])) and match["cal"] not in ("阳历", "公历", "新历", "国历")
    after = match.string[match.end() : match.end() + 5]
    lunar = lunar or bool(re.match(rf"\s?[(,]?\s?{LUNAR}", after))
    year = _year(match["year"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return BirthdayRead(lunar, month, day, year, bool(match["leap"]))


def _year(text: str | None) -> int | None:
    if not text:
        return None
    return (
        int(text) if len(text) == 4 else 1900 + int(text) if int(text) > 25 else 2000 + int(text)
    )


def _english(match: re.Match[str]) -> BirthdayRead | None:
    groups = match.groupdict()
    if groups.get("m3"):
        month, day = int(groups["m3"]), int(groups["d3"])
        return BirthdayRead(False, month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None
    name, day = groups["m1"] or groups["m2"], int(groups["d1"] or groups["d2"])
    month = MONTHS.split("|").index(name.lower()[:3]) + 1
    return BirthdayRead(False, month, day, _year(groups["y"])) if 1 <= day <= 31 else None


def worded(birthday: BirthdayRead) -> str:
    """`lunar 08-15`, `solar 04-02`, `lunar leap 06-12`."""
    leap = " leap" if birthday.leap_month else ""
    return f"{'lunar' if birthday.lunar else 'solar'}{leap} {birthday.month:02}-{birthday.day:02}"


def find_birthday_facts(text: str, people: Sequence[Person]) -> list[Fact]:
    """The birthdays of a plain text as facts; a bare zodiac sign is one when no day is said."""
    found: list[Fact] = []
    for patterns, reader in ((ZH, _chinese), (EN, _english)):
        for pattern in patterns:
            for match in pattern.finditer(text):
                birthday = reader(match)
                if birthday and not any(
                    match.start() < f.end and f.start < match.end() for f in found
                ):
                    fact = FactRead(
                        "birthday",
                        worded(birthday),
                        owner(match.start(), people),
                        birthday=birthday,
                    )
                    found.append(Fact(match.start(), match.end(), fact))
    for match in ZODIAC.finditer(text):
        if not found:
            found.append(
                Fact(
                    match.start(),
                    match.end(),
                    FactRead("birthday", match[0], owner(match.start(), people)),
                )
            )
    return found
