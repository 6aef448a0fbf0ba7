"""Weekdays, weeks and weekends: 下周三 is in next week, a bare 周三 as the context says."""

import re
from datetime import date, timedelta

from bot.capture.dates.numerals import EN_NUMBER, number, ordinal
from bot.capture.dates.pieces import Days, Meaning, Row, Shift, row
from bot.capture.dates.stretches import Grain, NotADateError, Now, Resolve, Stretch, day, week_of

_ZH = (
    {c: n for n, c in enumerate("一二三四五六日")}
    | {"天": 6}
    | {str(n): n - 1 for n in range(1, 8)}
)
# As they are spelled, and misspelled: wednsday, thrusday.
_EN = {
    start: n
    for n, starts in enumerate(
        ("mon mun mod", "tue tus teu", "wed wen", "thu thr", "fri fir frd", "sat stu", "sun snu")
    )
    for start in starts.split()
}
WEEKDAY = (
    r"(?:munday|modnay|tu(?:se|e)day|teusday|wed(?:ns|ens|nse)day|wen(?:d?e?s|sd?e?)day"
    r"|th(?:ur|ru|r|u)(?:s|rs|sr)?day|thursady|firday|frday|sat(?:e?r|u)day|stuarday|sundya|mon(?:day)?"
    r"|tue(?:s(?:day)?)?|wed(?:s|nes(?:day)?)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:ur(?:day)?)?"
    r"|sun(?:day)?)"
)
_ONLY_ONCE = "(?!天(?!气)|次|回(?![复来信款访电去话家厂国执头馈])|遍|趟|例|块|直|共|定|起来|致)"
_AHEAD = {
    "上上": -2, "大上": -2, "上": -1, "这": 0, "本": 0, "今": 0, "下": 1, "下下": 2, "下下下": 3,
    "大下": 2, "last": -1, "past": -1, "this past": -1, "previous": -1, "this": 0, "current": 0,
    "this coming": 0, "coming": 0, "next": 1, "following": 1,
}  # fmt: skip


def weekday(wanted: int) -> Resolve:
    """A bare weekday: held by a week, or the last or next one as the context says."""

    def resolve(now: Now, held: Stretch | None) -> Stretch:
        if held is not None:
            return day(held.first + timedelta(days=(wanted - held.first.weekday()) % 7))
        ahead = (wanted - now.today.weekday()) % 7
        soon = now.today + timedelta(days=ahead if now.inclusive else ahead or 7)
        gone = now.today - timedelta(days=(now.today.weekday() - wanted) % 7 or 7)
        first, other = (gone, soon) if now.back else (soon, gone)
        others = (other,) if ahead else (other, now.today)
        return day(first, others=others, ask=now.toward is None)

    return resolve


def of_week(weeks: int, wanted: int) -> Resolve:
    return lambda now, _: day(week_of(now.today, weeks).first + timedelta(days=wanted))


def week(weeks: int) -> Resolve:
    return lambda now, _: week_of(now.today, weeks)


def weekend(weeks: int | None) -> Resolve:
    def resolve(now: Now, _: Stretch | None) -> Stretch:
        step = weeks if weeks is not None else -1 if now.back and now.today.weekday() < 5 else 0
        first = week_of(now.today, step).first + timedelta(days=5)
        return Stretch(first, first + timedelta(days=1))

    return resolve


def next_after(wanted: int, weeks: int) -> Resolve:
    return lambda now, _: day(week_of(now.today, weeks).first + timedelta(days=wanted))


def nth_weekday(nth: int, wanted: int) -> Resolve:
    """The n-th such weekday of the month (or longer) that holds it."""

    def resolve(now: Now, held: Stretch | None) -> Stretch:
        if held is None:
            raise NotADateError("the n-th weekday of what?")
        if nth < 0:
            return day(held.last - timedelta(days=(held.last.weekday() - wanted) % 7))
        first = held.first + timedelta(days=(wanted - held.first.weekday()) % 7)
        found = first + timedelta(weeks=nth - 1)
        if found > held.last:
            raise ValueError("the month has no such weekday")
        return day(found)

    return resolve


def _zh_of_week(m: re.Match[str]) -> Meaning:
    weeks = _AHEAD[m["rel"]]
    if m["wd"]:
        return Days(of_week(weeks, _ZH[m["wd"]]), weekday=_ZH[m["wd"]])
    return Days(week(weeks), Grain.WEEK)


def _zh_bare(m: re.Match[str]) -> Meaning:
    return Days(weekday(_ZH[m["wd"]]), floating=True, weekday=_ZH[m["wd"]])


def _en(m: re.Match[str]) -> int:
    return _EN[m["wd"].lower()[:3]]


_WHO = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|miss|he|she|we|they|i|who|just|uncle)\.? )$", re.IGNORECASE
)


def _en_bare(m: re.Match[str]) -> Meaning | None:
    """A weekday; a short one that is also a word or a name (sat, Sun) needs company."""
    word = m["wd"].lower()
    if len(word) > 4 or word[:3] in ("tue", "thu", "fri") or word == "weds":
        return Days(weekday(_en(m)), floating=True, weekday=_en(m))
    if _WHO.search(m.string[max(0, m.start() - 8) : m.start()]):
        return None
    tail = m.string[m.end() : m.end() + 2]
    firm = m["wd"][0].isupper() and (not tail.strip() or tail[0] in ",.;:!?)，。；、/")
    return Days(weekday(_en(m)), floating=True, weak=not firm, weekday=_en(m))


def _en_of_week(m: re.Match[str]) -> Meaning | None:
    rel = m["rel"].lower()
    if rel in ("coming", "this coming"):
        return Days(coming(_en(m)))
    if rel == "this past":
        return Days(passed(_en(m)))
    return Days(said_of_week(_AHEAD[rel], _en(m)), weekday=_en(m))


def coming(wanted: int) -> Resolve:
    return lambda now, _: day(now.today + timedelta(days=(wanted - now.today.weekday()) % 7 or 7))


def said_of_week(weeks: int, wanted: int) -> Resolve:
    """next Friday is in next week and last Friday in last week; others mean the nearest one."""

    def resolve(now: Now, held: Stretch | None) -> Stretch:
        first = of_week(weeks, wanted)(now, held).first
        if weeks == 0:
            return day(first)
        nearest = (coming if weeks > 0 else passed)(wanted)(now, held).first
        return day(first, others=(nearest,))

    return resolve


def ago(wanted: int, count: int) -> Resolve:
    """Two Fridays ago: the last one is the first."""
    return lambda now, _: day(passed(wanted)(now, None).first - timedelta(weeks=count - 1))


def pair_of(rel: str | None, wanted: int) -> Resolve:
    """周一二: a weekday and the one after it."""

    def resolve(now: Now, held: Stretch | None) -> Stretch:
        first = (of_week(_AHEAD[rel], wanted) if rel else weekday(wanted))(now, held).first
        return Stretch(first, first + timedelta(days=1))

    return resolve


def passed(wanted: int) -> Resolve:
    return lambda now, _: day(now.today - timedelta(days=(now.today.weekday() - wanted) % 7 or 7))


def _nth(m: re.Match[str]) -> Meaning | None:
    names = _ZH if m["wd"] in _ZH else _EN
    key = m["wd"] if m["wd"] in _ZH else m["wd"].lower()[:3]
    return Days(nth_weekday(ordinal(m["nth"]), names[key]), floating=True)


def week_holding(on: Resolve) -> Resolve:
    return lambda now, held: week_of(on(now, held).first)


def days_of(first: date) -> Stretch:
    return Stretch(first, first + timedelta(days=6), Grain.WEEK)


ROWS: tuple[Row, ...] = (
    row(
        "(?P<rel>next|last|this) (?:周|星期|礼拜)(?P<wd>[一二三四五六日天])",
        lambda m: Days(of_week(_AHEAD[m["rel"].lower()], _ZH[m["wd"]])),
        "next 周五 = 2026-03-27",
    ),
    row(
        f"(?P<n>{EN_NUMBER}) (?P<wd>{WEEKDAY})s ago",
        lambda m: Days(ago(_en(m), number(m["n"]))),
        "past two Fridays ago = 2026-03-06",
    ),
    row(
        "(?P<rel>上|这|本|下)?个?(?:周|星期|礼拜)(?P<pair>一二|二三|三四|四五|五六|六日|六天)"
        "(?![点个楼号次人家台时期月])",
        lambda m: Days(pair_of(m["rel"], _ZH[m["pair"][0]])),
        "下周一二 = 2026-03-23..2026-03-24",
    ),
    row(
        r"(?<=day )week(?![\w-])(?! (?:of|in|after|before|\d))",
        Shift(7, 0, "post"),
        "Monday week = 2026-03-30",
    ),
    row(
        f"(?P<rel>大上|大下|上上|上|这|本|今|下下下|下下|下)(?:一)?个?(?:周|星期|礼拜)"
        f"(?:(?P<wd>[一二三四五六日天1-6])(?!点|时|[:：]|(?<=[1-6])[\\d天个])(?:{_ONLY_ONCE}|(?=一起)))?",
        _zh_of_week,
        "下周三 = 2026-03-25",
        "下周二10点 = 2026-03-24T10:00",
        "past 上个礼拜天 = 2026-03-15",
        "本周五 = 2026-03-20",
        "下下周一 = 2026-03-30",
        "past 大上周 = 2026-03-02..2026-03-08",
        "大下周三 = 2026-04-01",
        "上周 = 2026-03-09..2026-03-15",
        "这周三次 = none",
    ),
    row(
        "(?<![每几隔单双\\d个老小])(?<![^周期拜][一二两三四五六七八九十])"
        "(?<!^[一二两三四五六七八九十])(?:周|星期|礼拜)"
        "(?P<wd>[一二三四五六日天1-6])(?!(?<=[1-6])\\d|[总工姐哥经]|福|黑鸭)" + _ONLY_ONCE,
        _zh_bare,
        "周五 = 2026-03-20",
        "周二3点 = 2026-03-24T15:00",
        "past 周一 = 2026-03-16",
        "past 礼拜五 = 2026-03-13",
        "每周三 = none",
    ),
    row(
        "大?周末",
        Days(weekend(None)),
        "周末 = 2026-03-21..2026-03-22",
        "past 周末 = 2026-03-14..2026-03-15",
    ),
    row(
        "(?P<rel>上上|上|这|本|下下|下)个?(?:周|星期|礼拜)末",
        lambda m: Days(weekend(_AHEAD[m["rel"]])),
        "下周末 = 2026-03-28..2026-03-29",
    ),
    row(
        f"(?P<wd>{WEEKDAY})(?!'s (?:Day|Restaurant))",
        _en_bare,
        "on Monday = 2026-03-23",
        "past Fri 10am = 2026-03-13T10:00",
        "he sat down = none",
    ),
    row(
        f"(?P<rel>last|past|previous|this past|this coming|this|coming|next|following) "
        f"(?P<wd>{WEEKDAY})(?! of )",
        _en_of_week,
        "next Tue = 2026-03-24",
        "past last Thu = 2026-03-12",
        "this Friday = 2026-03-20",
        "coming Monday = 2026-03-23",
    ),
    row(
        r"(?P<rel>last|past|previous|this past|this coming|this|coming|next|following) w(?:ee)?k"
        r"(?!end|day)",
        lambda m: Days(
            week(_AHEAD[m["rel"].lower()] + (m["rel"].lower() == "coming")), Grain.WEEK
        ),
        "next week = 2026-03-23..2026-03-29",
        "past last week = 2026-03-09..2026-03-15",
    ),
    row(
        r"(?:the )?week after next",
        Days(week(2), Grain.WEEK),
        "the week after next = 2026-03-30..2026-04-05",
    ),
    row(
        r"(?:the )?week before last",
        Days(week(-2), Grain.WEEK),
        "past the week before last = 2026-03-02..2026-03-08",
    ),
    row(
        f"(?:the )?(?P<wd>{WEEKDAY}) after next",
        lambda m: Days(next_after(_en(m), 2)),
        "the Friday after next = 2026-04-03",
    ),
    row(
        f"(?:the )?(?P<wd>{WEEKDAY}) before last",
        lambda m: Days(next_after(_en(m), -2)),
        "past the Friday before last = 2026-03-06",
    ),
    row(
        r"(?:(?P<rel>last|past|this past|this coming|this|coming|next|over the|the"
        r"|at the) )?weekend",
        lambda m: Days(weekend(_AHEAD.get((m["rel"] or "").lower())), weak=not m["rel"]),
        "this weekend = 2026-03-21..2026-03-22",
        "past last weekend = 2026-03-14..2026-03-15",
    ),
    row(
        f"(?:the )?(?P<nth>first|second|third|fourth|last|final|1st|2nd|3rd|4th) (?P<wd>{WEEKDAY})"
        "(?= of| in)",
        _nth,
        "first Monday of April = 2026-04-06",
    ),
    row(
        "第?(?P<nth>[一二三四五]|最后一)个(?:周|星期|礼拜)(?P<wd>[一二三四五六日天])",
        _nth,
        "4月第二个周五 = 2026-04-10",
        "下个月最后一个周三 = 2026-04-29",
    ),
)
