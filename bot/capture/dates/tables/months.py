"""Months, quarters, half-years and years, by name or by distance."""

import re
from datetime import date

from bot.capture.dates.numerals import number, ordinal
from bot.capture.dates.pieces import Days, Meaning, Row, row
from bot.capture.dates.stretches import (
    Grain,
    Now,
    Resolve,
    Stretch,
    month_of,
    months_of,
    quarter_of,
    year_of,
    yearly,
)

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
ZH_MONTH = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九元])"
_EN = {
    name: n
    for n, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
}
_AHEAD = {
    "上上": -2, "上": -1, "前": -1, "这": 0, "本": 0, "当": 0, "下": 1, "下下": 2, "下下下": 3,
    "last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "the": 0, "this coming": 1,
    "coming": 1, "next": 1, "following": 1,
}  # fmt: skip
_REL = r"(?P<rel>last|past|previous|this|current|coming|next|following) "


def month_number(name: str) -> int:
    return _EN[name.lower()[:3]]


def month(n: int) -> Resolve:
    return yearly(lambda year: months_of(year, n, 1, Grain.MONTH))


def months(distance: int) -> Resolve:
    return lambda now, _: month_of(now.today, distance)


def month_towards(n: int, way: int) -> Resolve:
    """last December, next March: the nearest that is over, or that has not begun."""

    def resolve(now: Now, _: Stretch | None) -> Stretch:
        if way == 0:
            return months_of(now.today.year, n, 1, Grain.MONTH)
        gone = n < now.today.month if way < 0 else n <= now.today.month
        year = now.today.year + (0 if gone else -1) if way < 0 else now.today.year + gone
        return months_of(year, n, 1, Grain.MONTH)

    return resolve


def quarter(n: int) -> Resolve:
    if not 1 <= n <= 4:
        raise ValueError("a year has four quarters")
    return yearly(lambda year: months_of(year, 3 * n - 2, 3, Grain.QUARTER))


def half(n: int) -> Resolve:
    return yearly(lambda year: months_of(year, 6 * n - 5, 6, Grain.HALF))


def quarters(distance: int) -> Resolve:
    return lambda now, _: quarter_of(now.today, distance)


def years(distance: int) -> Resolve:
    return lambda now, _: year_of(now.today, distance)


def year(n: int) -> Resolve:
    return lambda _now, _: year_of(date(n + (2000 if n < 100 else 0), 1, 1))


def halves(distance: int) -> Resolve:
    def resolve(now: Now, _: Stretch | None) -> Stretch:
        index = now.today.year * 2 + (now.today.month > 6) + distance
        return months_of(index // 2, index % 2 * 6 + 1, 6, Grain.HALF)

    return resolve


_SEASONS = {"spring": 0, "summer": 1, "fall": 2, "autumn": 2, "winter": 3}


def season(n: int) -> Resolve:
    """Spring is March to May; winter runs into the next year."""
    return yearly(lambda year: months_of(year, 3 * n + 3, 3, Grain.QUARTER))


def season_towards(n: int, rel: str) -> Resolve:
    way = {"next": 1, "last": -1}.get(rel, 0)

    def resolve(now: Now, _: Stretch | None) -> Stretch:
        return months_of(now.today.year + way, 3 * n + 3, 3, Grain.QUARTER)

    return resolve


def _rel(m: re.Match[str]) -> int:
    return _AHEAD[m["rel"].lower()]


def _bare_month(m: re.Match[str]) -> Meaning | None:
    """A month's name alone: often a person or a verb, so it needs company, May its capital."""
    name = m["month"]
    if name.lower() in ("may", "march", "mar", "sep", "dec", "jan") and not name[0].isupper():
        return None
    return Days(month(month_number(name)), Grain.MONTH, floating=True, weak=True)


# phrase, years from this one, example
YEARS: tuple[tuple[str, int, str], ...] = (
    ("大前年", -3, "past 大前年 = 2023-01-01..2023-12-31"),
    ("前年", -2, "past 前年 = 2024-01-01..2024-12-31"),
    (
        "[去旧]年(?!货|味)|上(?:一)?年(?!度)|上年度|去年度",
        -1,
        "past 去年 = 2025-01-01..2025-12-31",
    ),
    ("今年|本年度?(?!轻)|这一年", 0, "今年 = 2026-01-01..2026-12-31"),
    ("明年|来年|下(?:一)?年(?:度)?|翌年", 1, "明年 = 2027-01-01..2027-12-31"),
    ("后年", 2, "后年 = 2028-01-01..2028-12-31"),
    ("大后年", 3, "大后年 = 2029-01-01..2029-12-31"),
    ("(?:the )?year after next", 2, "the year after next = 2028-01-01..2028-12-31"),
)

ROWS: tuple[Row, ...] = (
    row(
        "(?P<n>[春夏秋冬])(?:天|季)",
        lambda m: Days(season("春夏秋冬".index(m["n"])), Grain.QUARTER, floating=True, weak=True),
        "今年夏天 = 2026-06-01..2026-08-31",
    ),
    row(
        r"(?P<rel>this|next|last|in|in the|by) (?P<n>spring|summer|fall|autumn|winter)(?! fest)",
        lambda m: Days(season_towards(_SEASONS[m["n"].lower()], m["rel"].lower()), Grain.QUARTER),
        "next summer = 2027-06-01..2027-08-31",
        "this fall = 2026-09-01..2026-11-30",
    ),
    row(
        r"(?<![\d/.-])(?P<y>20[0-4]\d)[-/.](?P<n>0?[1-9]|1[0-2])(?![\d/.-])",
        lambda m: Days(year_month(int(m["y"]), int(m["n"])), Grain.MONTH, weak=True),
        "2026-08 = 2026-08-01..2026-08-31",
    ),
    *(row(phrase, Days(years(n), Grain.YEAR), eg) for phrase, n, eg in YEARS),
    row(
        "(?<![\\d.])(?P<y>(?:19|20)\\d\\d)年(?!前|后)",
        lambda m: Days(year(int(m["y"])), Grain.YEAR),
        "2027年 = 2027-01-01..2027-12-31",
    ),
    row(
        "(?<![\\d.零〇一二三四五六七八九])(?P<y>[一二][九零〇][零〇一二三四五六七八九]{2})年",
        lambda m: Days(year(number(m["y"])), Grain.YEAR),
        "二〇二七年 = 2027-01-01..2027-12-31",
    ),
    row(
        "(?<![\\d.])(?P<y>[2-9]\\d|0\\d)年(?=\\s?(?:\\d{1,2}月|[一二三四五六七八九十]{1,2}月"
        "|[上下]半年|[一二三四]季度|第|Q|初|底|末))",
        lambda m: Days(year(_century(int(m["y"]))), Grain.YEAR),
        "26年4月9日 = 2026-04-09",
    ),
    row(
        f"{_REL}(?:calendar |financial )?(?:year|yr)s?(?!ly)(?!')",
        lambda m: Days(years(_rel(m)), Grain.YEAR),
        "next year = 2027-01-01..2027-12-31",
    ),
    row(
        r"(?<=in |of |by )(?P<y>20[0-4]\d)(?![\d-])|(?<=[ay,] )(?P<y2>20[0-4]\d)(?=$)"
        r"|(?<=[qh]\d )(?P<y3>20[0-4]\d)(?!\d)",
        lambda m: Days(year(int(m["y"] or m["y2"] or m["y3"])), Grain.YEAR),
        "in 2027 = 2027-01-01..2027-12-31",
        "Q4 2026 = 2026-10-01..2026-12-31",
    ),
    row(
        r"(?<=mid-)(?P<y>20[2-4]\d)(?![\d-])",
        lambda m: Days(year(int(m["y"])), Grain.YEAR),
        "mid-2026 = 2026-06-01..2026-06-30",
    ),
    row(
        "(?P<rel>上|这|本|下)半年",
        lambda m: Days(
            half(1 if m["rel"] == "上" else 2) if m["rel"] in "上下" else halves(0),
            Grain.HALF,
            floating=m["rel"] in "上下",
        ),
        "下半年 = 2026-07-01..2026-12-31",
        "去年上半年 = 2025-01-01..2025-06-30",
    ),
    row(
        r"h(?P<n>[12])(?![A-Za-z\d])(?![- ]?\d(?!\d{3}))",
        lambda m: Days(half(int(m["n"])), Grain.HALF, floating=True),
        "H2 = 2026-07-01..2026-12-31",
    ),
    row(
        r"(?:the )?(?P<nth>first|second|1st|2nd) half of (?:the|this) year",
        lambda m: Days(half(ordinal(m["nth"])), Grain.HALF),
        "the second half of the year = 2026-07-01..2026-12-31",
    ),
    row(
        "(?P<rel>上上|上|这|本|当|下下|下)(?:一)?个?季度?(?!节|度?末?考)",
        lambda m: Days(quarters(_rel(m)), Grain.QUARTER),
        "下季度 = 2026-04-01..2026-06-30",
    ),
    row(
        "(?<!个)(?:第)?(?P<n>[一二三四1-4])季度?(?!节)(?<=度)|首季度?",
        lambda m: Days(quarter(number(m["n"] or "1")), Grain.QUARTER, floating=True),
        "三季度 = 2026-07-01..2026-09-30",
    ),
    row(
        r"(?<![A-Za-z])q(?P<n>[1-4])(?![A-Za-z\d.])|(?P<n2>[1-4])q(?![a-z])",
        lambda m: Days(quarter(int(m["n"] or m["n2"])), Grain.QUARTER, floating=True),
        "Q3 = 2026-07-01..2026-09-30",
        "明年Q1 = 2027-01-01..2027-03-31",
    ),
    row(
        r"(?:the )?(?P<nth>first|second|third|fourth|last|1st|2nd|3rd|4th) quarter",
        lambda m: Days(
            quarter(ordinal(m["nth"]) if m["nth"].lower() != "last" else 4)
            if m["nth"].lower() != "last"
            else quarters(-1),
            Grain.QUARTER,
            floating=True,
        ),
        "the third quarter = 2026-07-01..2026-09-30",
    ),
    row(
        f"{_REL}(?:quarter|qtr)",
        lambda m: Days(quarters(_rel(m)), Grain.QUARTER),
        "next quarter = 2026-04-01..2026-06-30",
    ),
    row(
        "(?<!\\d)(?P<rel>上上|上|前|这|本|当|下下下|下下|下)(?:一)?个?月(?!饼|亮|光|球|台)(?:份)?",
        lambda m: Days(months(_rel(m)), Grain.MONTH),
        "下个月 = 2026-04-01..2026-04-30",
        "past 上月 = 2026-02-01..2026-02-28",
    ),
    row(
        f"(?<![\\d.个第/十])(?P<n>{ZH_MONTH})月(?:份)?(?!饼|季|亮|光|嫂|子)",
        lambda m: Days(month(number(m["n"])), Grain.MONTH, floating=True),
        "明年3月 = 2027-03-01..2027-03-31",
        "3个月 = none",
    ),
    row(
        f"{_REL}month",
        lambda m: Days(months(_rel(m)), Grain.MONTH),
        "next month = 2026-04-01..2026-04-30",
    ),
    row(
        r"(?:the )?month after next",
        Days(months(2), Grain.MONTH),
        "the month after next = 2026-05-01..2026-05-31",
    ),
    row(
        r"(?:the )?month before last",
        Days(months(-2), Grain.MONTH),
        "past the month before last = 2026-01-01..2026-01-31",
    ),
    row(
        f"(?P<month>{MONTH})(?![\\w&'’])",
        _bare_month,
        "in May = 2026-05-01..2026-05-31",
        "you may call = none",
        "April called = none",
    ),
    row(
        f"{_REL}(?P<month>{MONTH})(?!\\w)",
        lambda m: Days(month_towards(month_number(m["month"]), _rel(m)), Grain.MONTH),
        "past last December = 2025-12-01..2025-12-31",
        "next March = 2027-03-01..2027-03-31",
    ),
    row(
        f"(?P<month>{MONTH})[ ,]{{1,2}}(?:of )?'?(?P<y>20\\d\\d)(?!\\d)",
        lambda m: Days(year_month(int(m["y"]), month_number(m["month"])), Grain.MONTH),
        "Dec 2026 = 2026-12-01..2026-12-31",
    ),
    row(
        f"(?P<month>{MONTH})[- ]?'(?P<y>\\d\\d)(?!\\d)",
        lambda m: Days(year_month(2000 + int(m["y"]), month_number(m["month"])), Grain.MONTH),
        "Dec '26 = 2026-12-01..2026-12-31",
    ),
)


def year_month(y: int, n: int) -> Resolve:
    return lambda _now, _held: months_of(y, n, 1, Grain.MONTH)


def _century(y: int) -> int:
    return y + (2000 if y < 50 else 1900)
