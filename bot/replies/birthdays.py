"""Birthdays as the archive keeps them, worded: `lunar 08-15` → 农历八月十五, "15th of the 8th
lunar month", `son birthday solar 02-28` → 儿子生日2月28日; words stay as they are."""

import re
from datetime import date

from bot.replies.relatives import relative_words
from bot.replies.words import label

_KEPT = re.compile(r"(solar|lunar)( leap)? (\d\d)-(\d\d)")
_OF_KIN = re.compile(
    r"(?:(?P<relative>[a-z ]+) )?(?P<occasion>birthday|wedding|founding|other)"
    r" (?P<day>(?:solar|lunar)(?: leap)? \d\d-\d\d)(?: (?P<year>\d{4}))?"
)
_MONTHS = "正二三四五六七八九十冬腊"
_DIGITS = "一二三四五六七八九十"
_NTH = {1: "st", 2: "nd", 3: "rd"}


def birthday_words(lang: str, value: str) -> str:
    """The day as people say it."""
    kept = _KEPT.fullmatch(value)
    if kept is None or not 1 <= int(kept[3]) <= 12 or not 1 <= int(kept[4]) <= 31:
        return value
    month, day = int(kept[3]), int(kept[4])
    if kept[1] == "solar":
        return f"{month}月{day}日" if lang == "zh" else f"{day} {date(2000, month, 1):%B}"
    if lang == "zh":
        leap = "闰" if kept[2] else ""
        return f"农历{leap}{_MONTHS[month - 1]}月{_lunar_day(day)}"
    key = "birthday-lunar-leap" if kept[2] else "birthday-lunar"
    return label(lang, key, day=_ordinal(day), month=_ordinal(month))


def family_day_words(lang: str, value: str) -> str:
    """A yearly day of somebody's family, whose it is and which."""
    kept = _OF_KIN.fullmatch(value)
    if kept is None:
        return value
    day = birthday_words(lang, kept["day"])
    if kept["year"]:
        day = label(lang, "day-of-year", day=day, year=kept["year"])
    occasion = label(lang, f"occasion-{kept['occasion']}")
    if kept["relative"] is None:
        return label(lang, "day-told", occasion=occasion, day=day)
    who = relative_words(lang, kept["relative"])
    return label(lang, "day-told-of", who=who, occasion=occasion, day=day)


def _lunar_day(day: int) -> str:
    """初一 … 初十, 十一 … 二十, 廿一 … 三十."""
    if day in (20, 30):
        return "二十" if day == 20 else "三十"
    return f"{'初十廿卅'[(day - 1) // 10 if day <= 10 else day // 10]}{_DIGITS[(day - 1) % 10]}"


def _ordinal(number: int) -> str:
    ending = "th" if 10 < number % 100 < 14 else _NTH.get(number % 10, "th")
    return f"{number}{ending}"
