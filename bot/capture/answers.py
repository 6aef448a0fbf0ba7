"""Answers to a question that was asked: which kind of answer a few words are, or none."""

import re
from datetime import datetime

from bot.capture.birthday_days import find_days
from bot.capture.birthdays import BirthdaySaid, find_birthdays
from bot.capture.dates import read_date
from bot.capture.notes.phones import find_emails
from bot.domain.lunar import is_possible
from bot.domain.readings import BirthdayRead

_NUMBER = re.compile(
    r"[\d０-９一二两三四五六七八九十百千万亿半几]|\b(?:dozens?|hundreds?|thousands?)\b"
)
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d{2}(?!\d)|\d{2}年|[一二三四五六七八九零〇]{2,4}年")
_LONGEST_TITLE = 20
_ENDS = " \t。．.!！，,;；"


def birthday(text: str, now: datetime) -> BirthdaySaid | None:
    """The birthday in an answer, where nobody needs to say that it is one."""
    read = read_date(text[:80], now, "past")
    day = text[read.span[0] :] if read else text  # 他说是1980年5月3号
    for words in (text, f"生日{text}", f"birthday {text}", f"生日{day}"):
        found = [one for one in find_birthdays(words, ref=now) if one.birthday]
        if found:
            return found[0]
    return None


# A day of a calendar; not today or Tuesday, which stand in any sentence.
_CALENDAR = re.compile(
    r"\d|[正一二三四五六七八九十冬腊]月|初[一二三四五六七八九十]|廿|农历|阴历|lunar|"
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b",
    re.IGNORECASE,
)
_BORN = re.compile(r"生日|出生|生于|birthday|born|bday", re.IGNORECASE)
_BESIDE, _BESIDE_TODAY = 24, 2  # letters that may stand beside a day that is an answer


def is_of_day(text: str, now: datetime) -> bool:
    """Whether a day is what the words tell, and does not only stand in them: 今天没跑客户."""
    if _BORN.search(text):
        return True
    read = read_date(text[:80], now, "past")
    start, end = read.span if read else (0, 0)
    rest = [char for char in text[:start] + text[end:] if char.isalnum()]
    weight = sum(1 if char.isascii() else 3 for char in rest)
    return weight <= (_BESIDE if _CALENDAR.search(text) else 3 * _BESIDE_TODAY)


def yearly(text: str, now: datetime) -> BirthdayRead | None:
    """The day of the year in an answer that names one; None for a year alone."""
    for day in find_days(text[:80], now.replace(tzinfo=None)):
        read = BirthdayRead(day.lunar, day.month, day.day, day.year, day.leap)
        if is_possible(read):
            return read
    return None


def email(text: str) -> str | None:
    """The first address in the text."""
    found = find_emails(text)
    return found[0].address if found else None


def is_day(text: str, now: datetime) -> bool:
    """A year or a day."""
    if _YEAR.search(text[:80]):
        return True
    read = read_date(text[:80], now, "past")
    return read is not None and read.start is not None


def is_bare_day(text: str, now: datetime) -> bool:
    """A day and nothing beside it."""
    read = read_date(text[:80], now, "past")
    if read is None or read.start is None:
        return False
    rest = text[: read.span[0]] + text[read.span[1] :]
    return not any(char.isalnum() for char in rest)


def is_number(text: str) -> bool:
    return _NUMBER.search(text[:80]) is not None


def title(text: str) -> str | None:
    """A position: a few words, no digits, one phrase."""
    words = tidy(text)
    for lead in ("他是", "她是", "是", "职务是", "he is ", "she is ", "the ", "an ", "a "):
        words = words[len(lead) :] if words.lower().startswith(lead) else words
    plain = not any(char.isdigit() or char in "@，,。;；:：?？!！" for char in words)
    return (
        words if words and plain and len(words) <= _LONGEST_TITLE + words.count(" ") * 8 else None
    )


def tidy(text: str) -> str:
    """One line without the full stop at its end."""
    return " ".join(text.split()).strip(_ENDS)
