"""Shares of a stretch: 月初 is 1–10, 月中 11–20, 月底 25–end; a limit for "end of"."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from bot.capture.dates.numerals import ordinal
from bot.capture.dates.pieces import Days, Edge, Meaning, Row, row
from bot.capture.dates.stretches import (
    Grain,
    Now,
    Resolve,
    Stretch,
    add_months,
    day,
    month_of,
    months_of,
    quarter_of,
    week_of,
    year_of,
)
from bot.capture.dates.workdays import works

Narrow = Callable[[Stretch], Stretch]
Share = tuple[int, int | None]  # first and last day of the month; None: its end


def _month(share: Share) -> Narrow:
    def narrow(held: Stretch) -> Stretch:
        last = held.first.replace(day=share[1]) if share[1] else held.last
        return Stretch(held.first.replace(day=share[0]), last, limit=last)

    return narrow


def _week(first: int, last: int) -> Narrow:
    return lambda held: _days(held, first, last)


def _days(held: Stretch, first: int, last: int) -> Stretch:
    start, end = held.first + timedelta(days=first), held.first + timedelta(days=last)
    return Stretch(start, end, limit=end)


def _months(first: int, count: int = 1) -> Narrow:
    def narrow(held: Stretch) -> Stretch:
        start = add_months(held.first, first)
        found = months_of(start.year, start.month, count, Grain.MONTH)
        return found._replace(limit=found.last)

    return narrow


def share(month: Share, week: tuple[int, int], year: int, quarter: int) -> Narrow:
    """What early, mid or late means, by the grain it is said of; `year` and `quarter` count
    months from 0."""
    by_grain: dict[Grain, Narrow] = {
        Grain.MONTH: _month(month), Grain.WEEK: _week(*week), Grain.YEAR: _months(year),
        Grain.HALF: _months(5 if year == 11 else year // 2), Grain.QUARTER: _months(quarter),
    }  # fmt: skip
    return lambda held: _sure(by_grain.get(held.grain), held)


def _sure(narrow: Narrow | None, held: Stretch) -> Stretch:
    return narrow(held) if narrow else held


def limit(held: Stretch) -> Stretch:
    """end of …: the last day, a deadline by itself; of a week, Friday to Sunday."""
    if held.grain == Grain.WEEK:
        return _days(held, 4, 6)._replace(limit=held.first + timedelta(days=4))
    return held._replace(first=held.last, limit=held.last, by_itself=True, grain=Grain.DAY)


def half(nth: int) -> Narrow:
    def narrow(held: Stretch) -> Stretch:
        if held.grain == Grain.MONTH:
            return _month((1, 15) if nth == 1 else (16, None))(held)
        if held.grain == Grain.WEEK:
            return _days(held, *((0, 2) if nth == 1 else (3, 6)))
        size = {Grain.YEAR: 6, Grain.HALF: 3}.get(held.grain)
        return _months(0 if nth == 1 else size, size)(held) if size else held

    return narrow


def nth_week(nth: int) -> Narrow:
    """The samples count a month's first week from the 1st to the 8th."""

    def narrow(held: Stretch) -> Stretch:
        if nth < 0:
            return Stretch(held.last - timedelta(days=6), held.last, Grain.WEEK)
        first = held.first + timedelta(weeks=nth - 1)
        return Stretch(first, min(first + timedelta(weeks=1), held.last), Grain.DAY)

    return narrow


def nth_month(nth: int) -> Narrow:
    return _months(nth - 1)


def this(of: Callable[[date], Stretch]) -> Resolve:
    return lambda now, _: of(now.today)


def rest(of: Callable[[date], Stretch], way: int) -> Resolve:
    """What is left of this week, or what has passed of it."""

    def resolve(now: Now, _: Stretch | None) -> Stretch:
        held = of(now.today)
        return Stretch(now.today, held.last) if way > 0 else Stretch(held.first, now.today)

    return resolve


def workday(last: bool, country: str | None) -> Narrow:
    """The first or last working day of a stretch."""

    def narrow(held: Stretch) -> Stretch:
        step = timedelta(days=-1 if last else 1)
        found = held.last if last else held.first
        while not works(found, country) and held.first <= found <= held.last:
            found += step
        return day(found)

    return narrow


def week_beside(weeks: int) -> Narrow:
    return lambda held: week_of(held.last, weeks)


EARLY = share((1, 10), (0, 1), 0, 0)
MID = share((11, 20), (1, 3), 5, 1)
LATE = share((21, None), (3, 4), 11, 2)
LAST = share((25, None), (4, 6), 11, 2)

# words after the stretch, share, example
AFTER: tuple[tuple[str, Narrow, str], ...] = (
    ("中下旬", _month((11, None)), "4月中下旬 = 2026-04-11..2026-04-30"),
    ("上中旬", _month((1, 20)), "4月上中旬 = 2026-04-01..2026-04-20"),
    (
        "[初头](?![一二三四五六七八九十\\d]|次|步|五)|初(?=[一二三四五六七八九十](?:起|[个家位台次]))|上旬|初期",
        EARLY,
        "下个月初 = 2026-04-01..2026-04-10",
    ),
    (
        "中(?!国|间|心|秋|午|文|午|标|介|型|央|旬|层|控|转|试)|中旬|中期",
        MID,
        "下月中旬 = 2026-04-11..2026-04-20",
    ),
    (
        "底(?!下|薪|盘|价|单|片|部|稿)|末(?!班)|尾(?!款|数|号|货|单)|末尾",
        LAST,
        "6月底 = 2026-06-25..2026-06-30",
    ),
    ("下旬|后期", LATE, "4月下旬 = 2026-04-21..2026-04-30"),
    ("上半月|前半(?:个?月|周|段)?", half(1), "4月上半月 = 2026-04-01..2026-04-15"),
    ("下半月|后半(?:个?月|周|段)?", half(2), "下周后半周 = 2026-03-26..2026-03-29"),
    ("(?:的)?头(?:几天|两天)", _week(0, 1), "下周头两天 = 2026-03-23..2026-03-24"),
)

# words that hold their own stretch, share, stretch, example
ALONE: tuple[tuple[str, Narrow, Callable[[date], Stretch], str], ...] = (
    (
        "(?<![个\\d])月[初头](?![一二三四五六七八九十\\d])|上旬",
        EARLY,
        month_of,
        "past 月初 = 2026-03-01..2026-03-10",
    ),
    (
        "(?<![个\\d])月中(?!秋|旬|国|心)|中旬|mid-?month",
        MID,
        month_of,
        "past 月中 = 2026-03-11..2026-03-20",
    ),
    ("(?<![个\\d])月[底末尾]", LAST, month_of, "月底 = 2026-03-25..2026-03-31"),
    ("上半月", half(1), month_of, "past 上半月 = 2026-03-01..2026-03-15"),
    ("下半月", half(2), month_of, "下半月 = 2026-03-16..2026-03-31"),
    ("下旬", LATE, month_of, "下旬 = 2026-03-21..2026-03-31"),
    (
        "(?<![个一二三四\\d上下本这])季(?:度)?初",
        EARLY,
        quarter_of,
        "past 季初 = 2026-01-01..2026-01-31",
    ),
    (
        "(?<![个一二三四\\d上下本这])季(?:度)?[末底]",
        LAST,
        quarter_of,
        "季末 = 2026-03-01..2026-03-31",
    ),
    (
        "(?<![去今明后前\\d一二三四五六七八九零〇几多半])年[初头](?![一二三四五六七八九十])",
        EARLY,
        year_of,
        "past 年初 = 2026-01-01..2026-01-31",
    ),
    (
        "(?<![去今明后前\\d一二三四五六七八九零〇几多半])年中(?!国)|mid-?year",
        MID,
        year_of,
        "年中 = 2026-06-01..2026-06-30",
    ),
    (
        "(?<![去今明后前\\d一二三四五六七八九零〇几多半])年[底末尾](?!款)|岁末|年关",
        LAST,
        year_of,
        "年底 = 2026-12-01..2026-12-31",
    ),
    ("(?<![上下这本])周中(?!国)|mid-?week", MID, week_of, "周中 = 2026-03-17..2026-03-19"),
    ("(?<![个\\d])月内(?!部)", limit, month_of, "月内 = <=2026-03-31"),
    ("(?<![一二两三四五六七八九十几\\d今明])年内(?!部)", limit, year_of, "年内 = <=2026-12-31"),
    (r"eo[mM](?![A-Za-z\d])|month[- ]?end", limit, month_of, "EOM = <=2026-03-31"),
    (r"eoq(?![A-Za-z\d])|quarter[- ]?end", limit, quarter_of, "EOQ = <=2026-03-31"),
    (r"eoy(?![A-Za-z\d])|year[- ]?end", limit, year_of, "EOY = <=2026-12-31"),
    (
        r"eow(?![A-Za-z\d])",
        lambda held: limit(held._replace(grain=Grain.WEEK))._replace(by_itself=True),
        week_of,
        "EOW = <=2026-03-20",
    ),
)

# English words before the stretch, share, example
BEFORE: tuple[tuple[str, Narrow, str], ...] = (
    (
        r"(?:very )?early(?: in| on|-)?|(?:the )?(?:beginning|start|beg\.?) of|at the start of",
        EARLY,
        "early April = 2026-04-01..2026-04-10",
    ),
    (r"mid(?:dle of|-)?|(?:the )?middle of", MID, "mid-June = 2026-06-11..2026-06-20"),
    (r"late(?:r)?(?: in|-)?", LATE, "late April = 2026-04-21..2026-04-30"),
    (r"(?:the )?(?:very )?end(?: |-)of(?: the)?|(?:the )?end", limit, "end of Q2 = <=2026-06-30"),
    (r"(?:the )?(?:last|final) day of", limit, "the last day of April = <=2026-04-30"),
    (r"(?:the )?(?:first|1st) half of", half(1), "first half of April = 2026-04-01..2026-04-15"),
    (
        r"(?:the )?(?:second|2nd|latter) half of",
        half(2),
        "second half of April = 2026-04-16..2026-04-30",
    ),
)


_OF = {"week": week_of, "month": month_of, "quarter": quarter_of, "year": year_of}


def _the(m: re.Match[str]) -> Meaning:
    words = m["share"].lower()
    narrow = next(n for pattern, n, _ in BEFORE if re.fullmatch(pattern, words, re.IGNORECASE))
    return Edge(narrow, "any", this(_OF[m["of"].lower()]))


def directed(narrow: Narrow, of: Callable[[date], Stretch]) -> Resolve:
    """月初 after the tenth means the next month's when one looks ahead."""

    def resolve(now: Now, _: Stretch | None) -> Stretch:
        found = narrow(of(now.today))
        if not now.back and found.last < now.today:
            return narrow(of(of(now.today).last + timedelta(days=1)))
        if now.back and found.first > now.today:
            return narrow(of(of(now.today).first - timedelta(days=1)))
        return found

    return resolve


def _alone(narrow: Narrow, of: Callable[[date], Stretch]) -> Edge:
    return Edge(narrow, "post", directed(narrow, of))


ROWS: tuple[Row, ...] = (
    row(
        r"(?:later|(?:the )?rest of|(?:the )?remainder of) (?:the |this )?"
        r"(?P<of>week|month|quarter|year)",
        lambda m: Days(rest(_OF[m["of"].lower()], 1)),
        "later this week = 2026-03-18..2026-03-22",
    ),
    row(
        r"earlier (?:the |this )(?P<of>week|month|quarter|year)",
        lambda m: Days(rest(_OF[m["of"].lower()], -1)),
        "past earlier this month = 2026-03-01..2026-03-18",
    ),
    row(
        r"(?:(?<=within )|(?<=day of ))the (?P<of>week|month|quarter|year)",
        lambda m: Days(this(_OF[m["of"].lower()]), Grain.WEEK),
        "within the month = <=2026-03-31",
    ),
    row(
        "(?:的)?(?P<nth>最后一|第一)个工作日",
        lambda m: Edge(workday(m["nth"][0] == "最", "CN"), "post"),
        "本月最后一个工作日 = 2026-03-31",
    ),
    row(
        r"(?:the )?(?P<nth>last|first) (?:working|business) day (?:of|in)(?: the(?= month))?",
        lambda m: Edge(workday(m["nth"].lower() == "last", None), "pre"),
        "last working day of April = 2026-04-30",
    ),
    row(
        r"(?:the )?(?P<nth>last|first) (?:working|business) day of (?:the|this) month",
        lambda m: Edge(workday(m["nth"].lower() == "last", None), "any", this(month_of)),
        "the last business day of the month = 2026-03-31",
    ),
    row(
        r"(?:the )?week after(?! next)(?= \w)",
        Edge(week_beside(1), "pre"),
        "the week after Easter = 2026-04-06..2026-04-12",
    ),
    row(
        r"(?:the )?week before(?! last)(?= \w)",
        Edge(week_beside(-1), "pre"),
        "the week before Christmas = 2026-12-14..2026-12-20",
    ),
    *(row(phrase, _alone(narrow, of), eg) for phrase, narrow, of, eg in ALONE),
    *(row(phrase, Edge(narrow, "post"), eg) for phrase, narrow, eg in AFTER),
    *(row(phrase, Edge(narrow, "pre"), eg) for phrase, narrow, eg in BEFORE),
    row(
        r"(?P<share>(?:the )?end of|(?:the )?beginning of|(?:the )?start of|(?:the )?middle of"
        r"|early|late) (?:the |this )(?P<of>week|month|quarter|year)",
        _the,
        "end of the year = <=2026-12-31",
        "end of the week = 2026-03-20..2026-03-22",
    ),
    row(
        r"(?P<share>end of) (?P<of>month|quarter|year|week)(?![A-Za-z\d])",
        _the,
        "end of month = <=2026-03-31",
    ),
    row(
        r"(?:the )?(?P<nth>first|second|third|fourth|last|final|1st|2nd|3rd|4th) week (?:of|in)",
        lambda m: Edge(nth_week(ordinal(m["nth"])), "pre"),
        "second week of May = 2026-05-08..2026-05-15",
    ),
    row(
        "(?:的)?第(?P<nth>[一二三四])(?:个)?(?:周|星期|礼拜)(?![一二三四五六日天])",
        lambda m: Edge(nth_week(ordinal(m["nth"])), "post"),
        "5月第二周 = 2026-05-08..2026-05-15",
    ),
    row(
        "最后一(?:个)?(?:周|星期|礼拜)(?![一二三四五六日天])",
        Edge(nth_week(-1), "post"),
        "4月最后一周 = 2026-04-24..2026-04-30",
    ),
    row("(?:的)?最后一天", Edge(limit, "post"), "4月最后一天 = <=2026-04-30"),
    row(
        "(?:的)?第(?P<nth>[一二三])个月",
        lambda m: Edge(nth_month(ordinal(m["nth"])), "post"),
        "下季度第一个月 = 2026-04-01..2026-04-30",
    ),
)
