"""Festivals: the day on which each one falls in a solar year."""

from collections.abc import Callable
from datetime import date, timedelta

from borax.calendars.lunardate import TERMS_CN, TermUtils
from dateutil.easter import easter

from bot.domain.lunar import lunar_of, solar_of

Rule = Callable[[int], date]


def festival_on(name: str, year: int) -> date:
    """The day of a festival of FESTIVALS in solar `year`; KeyError when it is not known."""
    return FESTIVALS[name](year)


def solar_term(index: int) -> Rule:
    """One of the 24 solar terms (节气), counted from 小寒."""

    def rule(year: int) -> date:
        day: date = TermUtils.nth_term_day(year, term_index=index)
        return day

    return rule


def fixed(month: int, day: int) -> Rule:
    return lambda year: date(year, month, day)


def lunar(month: int, day: int) -> Rule:
    return lambda year: solar_of(year, month, day)


def before(rule: Rule, days: int) -> Rule:
    return lambda year: rule(year) - timedelta(days=days)


def from_easter(days: int) -> Rule:
    return lambda year: easter(year) + timedelta(days=days)


def nth(ordinal: int, weekday: int, month: int) -> Rule:
    """The n-th weekday (Monday 0) of a month; the last one for -1."""

    def rule(year: int) -> date:
        if ordinal < 0:
            end = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
            return end - timedelta(days=(end.weekday() - weekday) % 7)
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (ordinal - 1))

    return rule


def last_month(day: int) -> Rule:
    """A day of the twelfth lunar month, in the solar year that its lunar year runs into."""

    def rule(year: int) -> date:
        last = lunar_of(solar_of(year, 1, 1) - timedelta(days=1))[2]
        return solar_of(year, 1, 1) - timedelta(days=last + 1 - day)

    return rule


_SPRING = lunar(1, 1)
_THANKSGIVING = nth(4, 3, 11)

FESTIVALS: dict[str, Rule] = {
    "new_year": fixed(1, 1),
    "laba": last_month(8),
    "little_new_year": last_month(23),
    "spring_eve": before(_SPRING, 1),
    "spring": _SPRING,
    "lantern": lunar(1, 15),
    "dragon_head": lunar(2, 2),
    "valentine": fixed(2, 14),
    "women": fixed(3, 8),
    "arbor": fixed(3, 12),
    "consumer": fixed(3, 15),
    "fools": fixed(4, 1),
    "qingming": solar_term(TERMS_CN.index("清明")),
    "good_friday": from_easter(-2),
    "easter": from_easter(0),
    "easter_monday": from_easter(1),
    "labour": fixed(5, 1),
    "youth": fixed(5, 4),
    "mother": nth(2, 6, 5),
    "memorial": nth(-1, 0, 5),
    "children": fixed(6, 1),
    "father": nth(3, 6, 6),
    "midyear_sale": fixed(6, 18),
    "dragon_boat": lunar(5, 5),
    "party": fixed(7, 1),
    "independence_us": fixed(7, 4),
    "army": fixed(8, 1),
    "qixi": lunar(7, 7),
    "ghost": lunar(7, 15),
    "labour_us": nth(1, 0, 9),
    "teacher": fixed(9, 10),
    "mid_autumn": lunar(8, 15),
    "national": fixed(10, 1),
    "double_ninth": lunar(9, 9),
    "halloween": fixed(10, 31),
    "singles": fixed(11, 11),
    "thanksgiving": _THANKSGIVING,
    "black_friday": lambda year: _THANKSGIVING(year) + timedelta(days=1),
    "cyber_monday": lambda year: _THANKSGIVING(year) + timedelta(days=4),
    "double_twelve": fixed(12, 12),
    "christmas_eve": fixed(12, 24),
    "christmas": fixed(12, 25),
    "boxing": fixed(12, 26),
    "new_year_eve": fixed(12, 31),
    **{term: solar_term(index) for index, term in enumerate(TERMS_CN)},
}
