"""Birthdays in a note as facts: a person's own, one of the family, or the zodiac sign alone."""

from collections.abc import Sequence
from datetime import datetime

from bot.capture.birthdays import BirthdaySaid, find_birthdays
from bot.capture.notes.facts import Fact, owner, sensitive
from bot.capture.notes.posts import Person
from bot.domain.readings import BirthdayRead, FactRead


def worded(birthday: BirthdayRead) -> str:
    """`lunar 08-15`, `solar 04-02`, `lunar leap 06-12`."""
    leap = " leap" if birthday.leap_month else ""
    return f"{'lunar' if birthday.lunar else 'solar'}{leap} {birthday.month:02}-{birthday.day:02}"


def find_birthday_facts(text: str, people: Sequence[Person], ref: datetime) -> list[Fact]:
    """The birthdays of a plain text. One that never was stays unread, to be asked about; a sign
    of the zodiac is a fact only where no day is told."""
    said = find_birthdays(text, ref=ref)
    days = [one for one in said if one.birthday and not one.birthday.impossible]
    signs = [] if days else [one for one in said if one.zodiac]
    return [_fact(one, people) for one in [*days, *signs]]


def _fact(said: BirthdaySaid, people: Sequence[Person]) -> Fact:
    start, end = said.span
    person = owner(start, people)
    if said.kin:
        value = said.kin + said.text
        read = FactRead("family", value, person, sensitive=sensitive("family", value))
    elif said.birthday:
        read = FactRead("birthday", worded(said.birthday), person, birthday=said.birthday)
    else:
        read = FactRead("birthday", said.text, person)
    return Fact(start, end, read)
