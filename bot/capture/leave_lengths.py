"""Lengths of leave as staff say them: 三天, two weeks, 半个月, a fortnight, 1 month."""

import re
from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta

from bot.capture.dates.numerals import number

_ZH = r"\d{1,3}|[一二两三四五六七八九十]{1,3}"
_EN = r"\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|an?"
_DAYS = re.compile(
    rf"(?P<zh>{_ZH})(?:个?工作日|天)|\b(?P<en>{_EN}) (?:working |business )?days?\b",
    re.IGNORECASE,
)
# "next two weeks", 三周后 and "in a week" are days of the calendar, which the dates' tables read.
_NOT_AFTER = "".join(
    rf"(?<!\b{word} )" for word in ("in", "next", "last", "this", "past", "coming", "after")
)
_SPAN = re.compile(
    rf"{_NOT_AFTER}(?<![第下上本这每近])"
    rf"(?:(?P<zh>{_ZH}|半)(?P<zh_unit>个?(?:星期|礼拜|月)|周)"
    rf"|\b(?P<en>{_EN}) (?P<en_unit>weeks?|months?|fortnights?)\b)"
    r"(?!之?[前后内]|以[前后内]|年(?!假)|[一二三四五六日天]|\d|'"
    r"| (?:later|ago|time|before|after)\b)",
    re.IGNORECASE,
)
_FROM = re.compile(r"\s*(?:off |leave |of leave )?(?:from|starting)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Length:
    """So many working days; or a span of the calendar, whose last day follows from its first."""

    days: int | None = None
    span: relativedelta | None = None

    def last(self, first: date) -> date | None:
        return first + self.span - relativedelta(days=1) if self.span else None


def length(text: str) -> tuple[Length, str]:
    """The length that the words name, if any, and the words without what would be read as a day:
    of "two weeks from Monday" Monday is left."""
    if span := _SPAN.search(text):
        return Length(span=_of(span)), _blanked(text, span)
    found = _DAYS.search(text)
    if found and _FROM.match(text, found.end()):
        return Length(days=_number(found)), _blanked(text, found)
    return Length(), text


def days(text: str) -> int | None:
    """So many working days."""
    found = _DAYS.search(text)
    return _number(found) if found else None


def without(text: str) -> str:
    """The words without any length."""
    return _DAYS.sub(" ", _SPAN.sub(" ", text))


def _of(found: re.Match[str]) -> relativedelta:
    unit = (found["zh_unit"] or found["en_unit"]).lower()
    if found["zh"] == "半":
        return relativedelta(days=15)
    if unit.startswith("fortnight"):
        return relativedelta(weeks=2 * _number(found))
    is_month = "月" in unit or unit.startswith("month")
    return (
        relativedelta(months=_number(found)) if is_month else relativedelta(weeks=_number(found))
    )


def _number(found: re.Match[str]) -> int:
    return number(found["zh"] or found["en"])


def _blanked(text: str, found: re.Match[str]) -> str:
    return text[: found.start()] + " " * len(found[0]) + text[found.end() :]
