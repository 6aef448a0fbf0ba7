"""Counted distances in English: in 3 days, two weeks ago, within a week, a week from Friday."""

import re

from bot.capture.dates.counts import Distance, coming, counted, distance, distances
from bot.capture.dates.numerals import EN_NUMBER, numbers
from bot.capture.dates.pieces import Days, Make, Meaning, Row, Shift, row
from bot.capture.dates.tables.weeks import WEEKDAY

UNITS = {
    "min": "minute", "hour": "hour", "hr": "hour", "h": "hour", "day": "day", "d": "day",
    "week": "week", "wk": "week", "w": "week", "fortnight": "fortnight", "month": "month",
    "mth": "month", "mo": "month", "quarter": "quarter", "year": "year", "yr": "year",
}  # fmt: skip
_UNIT = (
    r"(?P<unit>min(?:ute)?|hour|hr|day|week|wk|fortnight|month|mth|quarter|year|yr)s?"
    r"(?![A-Za-z\d])"
)
_HALF = r"(?P<halfa>half an? (?P<hunit>hour|day|week|month|year)s?)"
COUNT = (
    rf"(?:{_HALF}|(?P<n>{EN_NUMBER}(?: ?(?:-|–|to|or) ?{EN_NUMBER})?)(?:"
    rf"(?P<half> and a half)|[ -](?:(?P<work>working|business|work"
    rf"|bus\.?|biz) ?)?)? ?{_UNIT}(?P<half2> and a half)?)(?:['’]s?)?"
)
SHORT = r"(?P<n>\d{1,2}) ?(?P<unit>wk|w|mo|mth|d|h|hr|min)s?(?![A-Za-z\d])"


def far(m: re.Match[str]) -> tuple[Distance, Distance]:
    groups = m.groupdict()
    if groups.get("halfa"):
        return distances(groups["hunit"].lower(), (0, 0), half=True)
    unit = groups["unit"].lower()
    unit = UNITS.get(unit) or UNITS["min"]
    if groups.get("work"):
        unit = "workday"
    half = bool(groups.get("half") or groups.get("half2"))
    return distances(unit, numbers(groups["n"]), half)


def when(way: int, *, limit: bool = False) -> Make:
    """A count of working days ahead is a limit: it says how long one may take."""

    def make(m: re.Match[str]) -> Meaning | None:
        least, most = far(m)
        if most == Distance():
            return None
        by_itself = limit or bool(way > 0 and most.workdays and m[0][:2].lower() == "in")
        return Days(counted(most, way, limit=by_itself, at_least=least), most.grain)

    return make


def span(way: int) -> Make:
    return lambda m: Days(coming(far(m)[1], way))


def shift(way: int) -> Make:
    def make(m: re.Match[str]) -> Meaning:
        found = far(m)[1]
        return Shift(way * found.days, way * found.months, "pre")

    return make


ROWS: tuple[Row, ...] = (
    row(
        r"this time (?P<rel>next|last) (?P<unit>week|month|year)",
        lambda m: Days(counted(distance(m["unit"].lower(), 1), 1 if m["rel"] == "next" else -1)),
        "this time next week = 2026-03-25",
    ),
    row(rf"{COUNT} (?=today|tomorrow)", shift(1), "a week tomorrow = 2026-03-26"),
    row(
        rf"{COUNT} ago (?=today|tomorrow|yesterday)",
        shift(-1),
        "past a year ago today = 2025-03-18",
    ),
    row(
        r"(?:the )?next (?:working|business|bus\.?) day",
        Days(counted(distance("workday", 1), 1)),
        "next business day = 2026-03-19",
    ),
    row(
        rf"in (?:about |around |roughly |another )?{COUNT}(?: time)?(?! (?:of|a row|total|ago))",
        when(1),
        "in 3 days = 2026-03-21",
        "in a fortnight = 2026-04-01",
        "in 5 business days = <=2026-03-25",
        "in half an hour = 2026-03-18T16:00",
        "in a week's time = 2026-03-25",
        "in a couple of weeks = 2026-04-01",
        "in 2-3 weeks = 2026-04-01..2026-04-08",
    ),
    row(rf"in (?:about )?{SHORT}", when(1), "in 2w = 2026-04-01", "in 3 wks = 2026-04-08"),
    row(
        rf"(?:about |around |some )?{COUNT} (?:ago|back|earlier|prior)",
        when(-1),
        "past 2 weeks ago = 2026-03-04",
        "past a couple of days ago = 2026-03-16",
    ),
    row(rf"{SHORT} ago", when(-1), "past 2d ago = 2026-03-16"),
    row(
        rf"{COUNT} (?:from (?:now|today)|hence|out|later)",
        when(1),
        "3 weeks from now = 2026-04-08",
    ),
    row(
        rf"within (?:the next |next |at most |max )?{COUNT}",
        when(1, limit=True),
        "within 3 working days = <=2026-03-23",
        "within a week = <=2026-03-25",
    ),
    row(
        rf"(?:in |over |for )?(?:the )?(?:next|coming|following) {COUNT}",
        span(1),
        "over the next two weeks = 2026-03-18..2026-04-01",
    ),
    row(
        rf"(?:in |over |for )?(?:the )?(?:last|past|previous) {COUNT}",
        span(-1),
        "past the last three months = 2025-12-18..2026-03-18",
    ),
    row(
        rf"{COUNT} (?:from|after|following)(?! (?:now|today|that|this))",
        shift(1),
        "a week from Friday = 2026-03-27",
        "two days after Christmas = 2026-12-27",
    ),
    row(
        rf"{COUNT} (?:before|ahead of|prior to)", shift(-1), "a week before Christmas = 2026-12-18"
    ),
    row(
        r"(?:a |the )?day (?:after|following)(?= [A-Z0-9]| the \d| next| chin)",
        Shift(1, 0, "pre"),
        "the day after Christmas = 2026-12-26",
    ),
    row(
        r"(?:the )?(?:day|night) before(?= [A-Z0-9]| the \d| next| chin)",
        Shift(-1, 0, "pre"),
        "the day before Easter = 2026-04-04",
    ),
    row(
        rf"(?:a )?(?:week|wk) (?:on )?(?={WEEKDAY})",
        Shift(7, 0, "pre"),
        "a week on Friday = 2026-03-27",
    ),
)
