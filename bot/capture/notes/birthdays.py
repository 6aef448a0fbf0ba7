"""Birthdays in a note as facts: a person's own, one of the family, or the zodiac sign alone."""

from collections.abc import Sequence
from datetime import datetime

from bot.capture.birthdays import BirthdaySaid, find_birthdays
from bot.capture.kin import relative_of
from bot.capture.notes.facts import Fact, minor, owner, sensitive
from bot.capture.notes.posts import Person
from bot.domain.kin import OF_AGE, may_be_child
from bot.domain.readings import BirthdayRead, FactRead


def worded(birthday: BirthdayRead) -> str:
    """`lunar 08-15`, `solar 04-02`, `lunar leap 06-12`."""
    leap = " leap" if birthday.leap_month else ""
    return f"{'lunar' if birthday.lunar else 'solar'}{leap} {birthday.month:02}-{birthday.day:02}"


def worded_day(birthday: BirthdayRead, relative: str | None, occasion: str) -> str:
    """A yearly day of the family: `son birthday solar 02-28`, `wedding lunar 04-03 2010`."""
    whose = f"{relative} " if relative else ""
    year = f" {birthday.year}" if birthday.year else ""
    return f"{whose}{occasion} {worded(birthday)}{year}"


def find_birthday_facts(text: str, people: Sequence[Person], ref: datetime) -> list[Fact]:
    """The birthdays of a plain text. A person's own that never was stays unread, a relative's
    keeps its `impossible` day: both are asked back. A sign of the zodiac is a fact only where
    no day is told."""
    said = find_birthdays(text, ref=ref)
    days = [one for one in said if one.birthday and (one.kin or not one.birthday.impossible)]
    signs = [] if days else [one for one in said if one.zodiac]
    return [_fact(text, one, people, ref) for one in [*days, *signs]]


def _kin_start(text: str, said: BirthdaySaid) -> int:
    """Where the relative is named: before the day, or between it and the word for birthday."""
    start, end = said.span
    before = text.rfind(said.kin or "", 0, start)
    return start if (said.kin or "") in text[start:end] or before < 0 else before


def of_kin(
    value: str, person: str | None, kin: str, birthday: BirthdayRead | None, ref: datetime
) -> FactRead:
    """A relative's day; a child's waits for consent where it is, or sounds, under age."""
    relative = relative_of(kin)
    young = birthday is not None and birthday.year is not None and _age(birthday, ref) < OF_AGE
    under_age = may_be_child(relative) and (young or minor("family", value))
    return FactRead(
        "family", value, person, sensitive=under_age or sensitive("family", value),
        birthday=birthday, relative=relative, minor=under_age,
    )  # fmt: skip


def _age(birthday: BirthdayRead, ref: datetime) -> int:
    """Full years, to the month; the moon's months run a little behind."""
    born = birthday.year or ref.year
    return ref.year - born - ((birthday.month, birthday.day) > (ref.month, ref.day))


def _fact(text: str, said: BirthdaySaid, people: Sequence[Person], ref: datetime) -> Fact:
    start, end = said.span
    person = owner(start, people)
    if said.kin:
        start = _kin_start(text, said)
        value = text[start:end]
        read = of_kin(value, person, said.kin, said.birthday, ref)
    elif said.birthday:
        read = FactRead("birthday", worded(said.birthday), person, birthday=said.birthday)
    else:
        read = FactRead("birthday", said.text, person)
    return Fact(start, end, read)
