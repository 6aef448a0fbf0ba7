"""Counted distances in Chinese: 三天后, 两周前, 5个工作日内, 半个月后, 春节前一周."""

import re

from bot.capture.dates.counts import Distance, coming, counted, distance, distances
from bot.capture.dates.numerals import numbers
from bot.capture.dates.pieces import Days, Make, Meaning, Row, Shift, row

# unit as written, unit
UNITS: tuple[tuple[str, str], ...] = (
    ("分钟", "minute"),
    ("刻钟", "quarter-hour"),
    ("小时", "hour"),
    ("钟头", "hour"),
    ("钟", "hour"),
    ("工作日", "workday"),
    ("天", "day"),
    ("日", "day"),
    ("周", "week"),
    ("星期", "week"),
    ("礼拜", "week"),
    ("月", "month"),
    ("季度", "quarter"),
    ("年", "year"),
)
_UNIT = dict(UNITS)
_N = "(?:\\d{1,3}(?:\\s?[-~～到至]\\s?\\d{1,2})?|十来|[一二两三四五六七八九十百]{1,4}|半)"
# 三天, 两个星期, 半个月, 一个半月, 两年半; 月 asks for 个, 年 and 天 take none
COUNT = (
    f"(?<![\\d.第一二三四五六七八九十])(?P<n>{_N})(?:个?(?P<half>半)?(?P<unit>分钟|刻钟|小时|钟头|工作日|天|日|周|星期|礼拜|年)"
    "|个(?P<half2>半)?(?P<unit2>月|季度|钟))(?P<half3>半)?(?:左右|的?时间|多)?"
)


def far(m: re.Match[str]) -> tuple[Distance, Distance]:
    unit = _UNIT[m["unit"] or m["unit2"]]
    half = bool(m["half"] or m["half2"] or m["half3"])
    if m["n"] == "半":
        return distances(unit, (0, 0), half=True)
    return distances(unit, numbers(m["n"]), half, chinese=True)


def when(way: int, *, limit: bool = False) -> Make:
    return lambda m: _days(m, way, limit)


def _days(m: re.Match[str], way: int, limit: bool) -> Meaning | None:
    least, most = far(m)
    if most == Distance() or (way < 0 and m["unit"] == "日" and m["n"].isdecimal()):
        return None  # 10日前 is before the 10th
    return Days(counted(most, way, limit=limit, at_least=least), most.grain)


def span(way: int) -> Make:
    return lambda m: Days(coming(far(m)[1], way))


def shift(way: int) -> Make:
    def make(m: re.Match[str]) -> Meaning:
        found = far(m)[1]
        return Shift(way * found.days, way * found.months, "post")

    return make


# before the count, after it, reading, examples
ROWS: tuple[Row, ...] = (
    row(
        "下(?:一)?个工作日",
        Days(counted(distance("workday", 1, chinese=True), 1)),
        "下个工作日 = 2026-03-19",
    ),
    row(
        f"(?:再?过|再等|大概|约)?{COUNT}(?:之后|以后|过后|后(?!天|台|面|期|来|勤|排|续))",
        when(1),
        "3天后 = 2026-03-21",
        "三四天后 = 2026-03-21..2026-03-22",
        "past 十来天前 = 2026-03-08",
        "半个月后 = 2026-04-02",
        "半小时后 = 2026-03-18T16:00",
        "一个半月后 = 2026-05-03",
        "3个工作日后 = 2026-03-23",
    ),
    row(
        f"(?:再过|过|再等)(?:个)?{COUNT}(?!之|以|后|前|节|年|生)",
        when(1),
        "再过三天 = 2026-03-21",
        "过一周 = 2026-03-25",
    ),
    row(
        f"{COUNT}(?:之前|以前|前(?!台|面|后|来|往|排|期|景|十|三))",
        when(-1),
        "past 两周前 = 2026-03-04",
        "past 半年前 = 2025-09-18",
    ),
    row(
        f"(?:在)?{COUNT}(?:之内|以内|内(?!部|容|存|销|蒙|衣))",
        when(1, limit=True),
        "5个工作日内 = <=2026-03-25",
        "三天内 = <=2026-03-21",
        "两三天内 = <=2026-03-21",
    ),
    row(
        f"(?:未来|今后|接下来|往后|后面)(?:的)?{COUNT}",
        span(1),
        "未来两周 = 2026-03-18..2026-04-01",
    ),
    row(
        f"(?<=[节日号年一二三四五六天秋午夕元国庆十明])(?:之|的)?前{COUNT}",
        shift(-1),
        "春节前一周 = 2027-01-30",
        "国庆前三天 = 2026-09-28",
    ),
    row(
        f"(?<=[节日号年一二三四五六天秋午夕元国庆十明])(?:之|的|过)?后(?:的)?{COUNT}",
        shift(1),
        "中秋后两天 = 2026-09-27",
    ),
    row(
        f"(?:过去|最近|近|这|前)(?:的)?{COUNT}(?<!日)(?<!两天)(?<!几天)",
        span(-1),
        "past 最近三个月 = 2025-12-18..2026-03-18",
    ),
)
