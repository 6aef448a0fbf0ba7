"""Days of birth as written: any order, either calendar, the year optional."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.capture.birthday_feasts import FEAST, lunar_day
from bot.capture.dates.numerals import number
from bot.capture.dates.tables.months import MONTH, month_number
from bot.capture.sieve import gated

NTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
       "tenth", "eleventh", "twelfth")  # fmt: skip


@dataclass(frozen=True)
class Day:
    """A day of a year; `lunar` when the words themselves say so (初九, 腊月). A `recent` year is
    too near for a customer's birth; `ambiguous` when calendar or order are open; a `feast` is
    a day by its name (中秋)."""

    span: tuple[int, int]
    lunar: bool
    month: int
    day: int
    year: int | None = None
    leap: bool = False
    recent: bool = False
    ambiguous: bool = False
    feast: bool = False


_Y = (
    r"(?:(?P<y>(?:19|20)\d\d|(?<!\d)\d\d|[一二][九零〇][一二三四五六七八九零〇]{2}|[六七八九零〇][一二三四五六七八九零〇])"
    r"\s?年\s?(?:生[，, ]?|出生[，, ]?|的)?)?"
)
_CAL = "(?:农历|阴历|旧历|古历|老历|阳历|公历|新历|西历|国历)?"
_M = "(?P<m>闰?(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九正冬腊元]))"
_D = (
    "(?P<d>3[0-9]|[12]\\d|0?[1-9]|初(?:[一二三四五六七八九]|十)|[廿卅][一二三四五六七八九]?"
    "|[二三]十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])"
)
_FEAST = gated(FEAST, re.I)
_ZH = gated(rf"{_Y}{_CAL}的?{_M}月(?:份)?的?{_D}(?P<unit>[日号])?(?!\d|个|月)")
_YMD = gated(
    r"(?<![\d.])(?P<y>(?:19|20)\d\d)\s?[-/.]\s?(?P<m>\d{1,2})\s?[-/.]\s?"
    r"(?P<d>\d{1,2})(?!\d)"
)
_EIGHT = gated(
    r"(?<!\d)(?P<y>19\d\d|20[0-2]\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d"
    r"|3[01])(?!\d)"
)
_ABY = gated(
    r"(?<![\d.])(?P<a>\d{1,2})(?P<sep>[-/.])(?P<b>\d{1,2})[-/.](?P<y>(?:19"
    r"|20)?\d\d)(?!\d)"
)
_AB = gated(r"(?<![\d./-])(?P<a>\d{1,2})(?P<sep>[-/.])(?P<b>\d{1,2})(?![\d/]|[-.]\d)")
_TH = r"(?P<d>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_EN = (
    gated(
        rf"\b{_TH}(?: of)?[ -](?P<m>{MONTH})\b(?:\.?[, -]{{1,2}}(?:in )?(?P<y>(?:19"
        rf"|20)\d\d))?",
        re.I,
    ),
    gated(rf"\b(?P<m>{MONTH})\.? (?:the )?{_TH}\b(?:,? (?:in )?(?P<y>(?:19|20)\d\d))?", re.I),
)
_NTH = {name: n for n, name in enumerate(NTH, 1)}
_WORD = r"(?:\d{1,2}(?:st|nd|rd|th)?|" + "|".join(_NTH) + ")"
_IN_YEAR = r"(?:,? (?:of |in )?(?P<y>(?:19|20)\d\d)\b)?"
_LUNAR_EN = (
    gated(
        rf"\b(?P<d>{_WORD})(?: day)? (?:of|in) (?:the )?(?P<leap>leap )?"
        rf"(?P<m>{_WORD}) (?:lunar )?month\b{_IN_YEAR}",
        re.I,
    ),
    gated(
        rf"\b(?P<leap>leap )?(?P<m>{_WORD}) (?:lunar )?month,? (?:the |day )?"
        rf"(?P<d>{_WORD})(?: day)?\b{_IN_YEAR}",
        re.I,
    ),
)
_UK = re.compile(r"\bUK\b|british|dd/mm|d/m|英式|day first", re.IGNORECASE)
_NAMED = {"正": 1, "元": 1, "冬": 11, "腊": 12}

Make = Callable[["re.Match[str]", datetime], Day | None]


def find_days(words: str, ref: datetime) -> list[Day]:
    """Days that could be of a birth, longest pattern first, none overlapping."""
    found: list[Day] = []
    taken = bytearray(len(words))
    for pattern, make in _PATTERNS:
        for match in pattern.finditer(words):
            here = slice(*match.span())
            if not any(taken[here]) and (day := make(match, ref)) is not None:
                found.append(day)
                taken[here] = b"\x01" * (here.stop - here.start)
    return found


def _zh(m: re.Match[str], ref: datetime) -> Day:
    month = m["m"].removeprefix("闰")
    lunar = m["m"][0] in "闰正冬腊" or m["d"][0] in "初廿卅" or bool(_lunar_word(m[0]))
    open_calendar = not lunar and not m["unit"] and not m["d"].isdecimal()
    return _dated(
        m, ref, lunar, _NAMED.get(month) or number(month), number(m["d"].removeprefix("初")),
        leap=m["m"].startswith("闰"), ambiguous=open_calendar,
    )  # fmt: skip


def _feast(m: re.Match[str], ref: datetime) -> Day:
    return _dated(m, ref, True, *lunar_day(m["feast"]), feast=True)


def _lunar_word(words: str) -> re.Match[str] | None:
    return re.search("农历|阴历|旧历|古历|老历", words)


def _dated(
    m: re.Match[str], ref: datetime, lunar: bool, month: int, day: int,
    *, leap: bool = False, ambiguous: bool = False, feast: bool = False,
) -> Day:  # fmt: skip
    year = _year(m["y"], ref) if m["y"] else None
    if year is not None and (year, month, day) > (ref.year, ref.month, ref.day):
        year = None
    recent = year is not None and year > ref.year - 5
    return Day(m.span(), lunar, month, day, year, leap, recent, ambiguous, feast)


def _year(text: str, ref: datetime) -> int:
    year = number(text)
    if year >= 100:
        return year
    return year + (2000 if year <= ref.year % 100 else 1900)


def _ymd(m: re.Match[str], ref: datetime) -> Day:
    return _dated(m, ref, False, int(m["m"]), int(m["d"]))


def _aby(m: re.Match[str], ref: datetime) -> Day | None:
    a, b = int(m["a"]), int(m["b"])
    day_first = a > 12 or m["sep"] == "." or bool(_UK.search(m.string))
    month, day = (b, a) if day_first and b <= 12 else (a, b)
    open_order = a <= 12 and b <= 12 and a != b and not _UK.search(m.string)
    return _dated(m, ref, False, month, day, ambiguous=open_order)


def _ab(m: re.Match[str], ref: datetime) -> Day | None:
    a, b = int(m["a"]), int(m["b"])
    chinese = any("一" <= c <= "鿿" for c in m.string)
    if not (1 <= a <= 31 and 1 <= b <= 31) or (a > 12 and b > 12):
        return None
    day_first = a > 12 or (not chinese and bool(_UK.search(m.string)))
    month, day = (b, a) if day_first else (a, b)
    return Day(
        m.span(), False, month, day, ambiguous=not chinese and a <= 12 and b <= 12 and a != b
    )


def _en(m: re.Match[str], ref: datetime) -> Day:
    return _dated(m, ref, False, month_number(m["m"]), int(m["d"]))


def _nth(word: str) -> int:
    return _NTH.get(word.lower()) or int(re.sub(r"\D", "", word))


def _lunar_en(m: re.Match[str], ref: datetime) -> Day:
    return _dated(m, ref, True, _nth(m["m"]), _nth(m["d"]), leap=bool(m["leap"]))


_PATTERNS: tuple[tuple[re.Pattern[str], Make], ...] = (
    (_FEAST, _feast),
    (_ZH, _zh),
    (_YMD, _ymd),
    (_EIGHT, _ymd),
    (_ABY, _aby),
    *((pattern, _en) for pattern in _EN),
    *((pattern, _lunar_en) for pattern in _LUNAR_EN),
    (_AB, _ab),
)
