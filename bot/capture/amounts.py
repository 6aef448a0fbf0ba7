"""Amounts that were asked for: 三万五, 12.5万, $1.2k; a bare number has to be asked back."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from bot.capture.dates import find_dates
from bot.capture.notes.money import MONEY, find_money, value_of
from bot.capture.notes.tables.money import COUNTED
from bot.domain.readings import Amount

# What a bare number may be of, as a button's value → what stands before and after it.
UNITS = {"cny": ("", "元"), "wan": ("", "万元"), "usd": ("$", "")}


@dataclass(frozen=True)
class Bare:
    """A number without a unit, at its place in the text."""

    start: int
    end: int
    number: str
    value: Decimal


def read_amount(text: str, now: datetime) -> Amount | Bare | None:
    """The amount that a text is about; Bare when its number has no unit; None without any."""
    days = [one.span for one in find_dates(text, ref=now)]
    found = find_money(text, days)
    if found:
        return max(found, key=lambda one: one.weight).amount
    return _bare(text, days)


def with_unit(text: str, bare: Bare, unit: str) -> str:
    """The text with the unit put to its bare number."""
    before, after = UNITS[unit]
    number = f"{before}{bare.number}{after}"
    return text[: bare.start] + number + text[bare.end :]


def _bare(text: str, days: list[tuple[int, int]]) -> Bare | None:
    for match in MONEY.finditer(text):
        inside = any(start < match.end() and match.start() < end for start, end in days)
        if not inside and not COUNTED.match(text[match.end() :]):
            return Bare(match.start(), match.end(), match[0].strip(), value_of(match))
    return None
