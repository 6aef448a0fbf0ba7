"""Birthdays of vCards: 1980-05-03, 19800503, --0503 (05-03); where no year is told, none."""

import re

from bot.domain.occasions import ever_comes
from bot.domain.readings import BirthdayRead

_DAY = re.compile(r"(?:(\d{4})-?|--)?(\d{2})-?(\d{2})(?:T.*)?", re.ASCII)
_NO_YEAR = 1604  # what Apple writes for a year that is not known


def birthday_of(written: str | None) -> BirthdayRead | None:
    """The day, by the sun; None for anything else, and for a day that never comes."""
    found = _DAY.fullmatch((written or "").strip()[:40])
    if found is None:
        return None
    year = int(found[1]) if found[1] and int(found[1]) > _NO_YEAR else None
    day = BirthdayRead(lunar=False, month=int(found[2]), day=int(found[3]), year=year)
    return day if ever_comes(day) else None


def said(day: BirthdayRead) -> str:
    """The day in digits, as a fact keeps it."""
    year = f"{day.year}-" if day.year else ""
    return f"{year}{day.month:02}-{day.day:02}"
