"""Times of day: 下午3点半, 15:30, 3pm, half past three; the day comes from beside them."""

import re
from typing import Literal

from bot.capture.dates.numerals import number
from bot.capture.dates.pieces import Clock, Meaning, Row, row

_HZH = "(?:2[0-4]|1\\d|0?\\d|二十[一二三四]?|十[一二]?|[一二两三四五六七八九零])"
_MZH = (
    "(?:[0-5]\\d|零[一二三四五六七八九]|[二三四五]十[一二三四五六七八九]?|十[一二三四五六七八九])"
)
_HEN = {
    word: n
    for n, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
        ],
        1,
    )
}
_HOUR = r"(?:1[0-2]|0?[1-9]|" + "|".join(_HEN) + ")"
_AP = r"(?:a\.?m\.?|p\.?m\.?)(?![A-Za-z])"
_PAST = {
    "half": 30,
    "quarter": 15,
    "a quarter": 15,
    "ten": 10,
    "five": 5,
    "twenty": 20,
    "twenty five": 25,
    "twenty-five": 25,
}

# 两点建议 is advice, 降3点 a price, 一点 a little
_POINTS = (
    "(?!建议|要求|意见|原因|问题|想法|希望|内容|好处|不足|需求|优势|共识|注意|疑问|感受|结论|理由|顾虑"
    "|收获|反馈|都|也|儿|没|心|关|多钱|[，,：:]?(?:第)?[一1][、.)）]|信息|说明|诉求|看法|关键|以上|五(?![十分])|几)"
)
_BEFORE_POINTS = "(?<![\\d.:：/第有快慢好多少降涨贵低高差了个是点])"
_ALONE = re.compile("[一两二三四五六]点$")


def _half(text: str | None) -> Literal["am", "pm"] | None:
    if not text:
        return None
    return "am" if text.strip().lower().startswith("a") else "pm"


def hour(text: str) -> int:
    return _HEN.get(text.lower()) or int(text)


def _zh(m: re.Match[str]) -> Meaning | None:
    h, tail = number(m["h"]), m["m"] or ""
    minute = (
        30
        if tail.startswith("半")
        else {"一刻": 15, "三刻": 45, "1刻": 15, "3刻": 45}.get(tail, -1)
    )
    if minute < 0:
        minute = number(tail.rstrip("分").lstrip("过零") or "0") if tail != "整" else 0
    if m["h"] == "一" and m.string[m.start() - 1 : m.start()] in ("早", "晚"):
        return None
    weak = _ALONE.search(m[0]) is not None or (m["unit"] == "时" and not tail)
    return Clock(h, minute, sure=h > 12 or h == 0, weak=weak) if h <= 24 else None


def _digital(m: re.Match[str]) -> Meaning | None:
    h, minute = int(m["h"]), int(m["m"])
    half = _half(m["ap"])
    return Clock(h, minute, half, sure=half is None and (h > 12 or len(m["h"]) == 2))


def _ampm(m: re.Match[str]) -> Meaning:
    return Clock(int(m["h"]), int(m["m"] or 0), _half(m["ap"]))


def _words(m: re.Match[str]) -> Meaning:
    minutes = _PAST.get(m["past"].lower()) or int(re.sub(r"\D", "", m["past"]) or 0)
    h = hour(m["h"])
    if m["way"].lower() == "past":
        return Clock(h, minutes, _half(m["ap"]))
    return Clock(h - 1 or 12, 60 - minutes, _half(m["ap"]))


def _span(m: re.Match[str]) -> Meaning | None:
    """3-5pm, 14:00–16:00, 2点到4点."""
    half = _half(m.groupdict().get("ap2")) or _half(m.groupdict().get("ap"))
    first = Clock(number(m["h"]), int(m["m"] or 0), _half(m.groupdict().get("ap")) or half)
    until = (number(m["h2"]), int(m["m2"] or 0))
    if first.half == "pm" and first.hour > until[0] and first.hour < 12 and half == "pm":
        first = Clock(first.hour, first.minute, "am")
    sure = half is None and len(m["h"]) == 2 and m["m"] is not None
    return Clock(first.hour, first.minute, first.half, sure=sure, until=until)


_TO = r"\s?(?:-|–|—|~|～|到|至|to|until|till)\s?"
ROWS: tuple[Row, ...] = (
    row(
        f"(?P<h>{_HOUR})(?= (?:in the (?:morning|afternoon|evening)|at night))",
        lambda m: Clock(hour(m["h"])),
        "7 in the evening = 2026-03-18T19:00",
    ),
    row(
        f"{_BEFORE_POINTS}(?P<h>{_HZH})(?P<unit>点钟?|时(?!候|间|节|代|常|机|段|差|尚|效|隔))"
        f"(?P<m>{_MZH}分|{_MZH}(?![个台人件套位家块元万千百%天点多年\\d])|过?零?[0-9]分|半|[一三13]刻|整)?{_POINTS}",
        _zh,
        "下午3点半 = 2026-03-18T15:30",
        "晚上8点一起 = 2026-03-18T20:00",
        "past 三点一刻 = 2026-03-18T15:15",
        "2点建议 = none",
        "便宜一点 = none",
    ),
    row(
        "(?<![\\d:.：/])(?P<h>[01]?\\d|2[0-4])[:：](?P<m>[0-5]\\d)(?:[:：][0-5]\\d)?(?![\\d:：])"
        f"(?: ?(?P<ap>{_AP}))?",
        _digital,
        "明天15:30 = 2026-03-19T15:30",
        "tomorrow 3:15pm = 2026-03-19T15:15",
    ),
    row(
        f"(?<![\\d:.$])(?P<h>1[0-2]|0?[1-9])(?:[:.](?P<m>[0-5]\\d))?[ -]?(?P<ap>{_AP})",
        _ampm,
        "tomorrow 3pm = 2026-03-19T15:00",
        "9.30am tomorrow = 2026-03-19T09:30",
    ),
    row(
        f"(?P<past>half|(?:a )?quarter|five|ten|twenty(?:[- ]five)?|(?:5|10|20|25)"
        f"|\\d{{1,2}} min(?:ute)?s?)"
        f" (?P<way>past|to) (?P<h>{_HOUR})(?![\\d.:-]|(?<=[a-z])[a-z])(?: ?(?P<ap>{_AP}))?",
        _words,
        "half past three tomorrow = 2026-03-19T15:30",
        "quarter to four tomorrow = 2026-03-19T15:45",
    ),
    row(
        "(?:(?<=at )|(?<=around )|(?<=day )|(?<=tmr )|(?<=tmrw )|(?<=tomorrow ))"
        f"half (?P<h>{_HOUR})"
        f"(?![\\d.:-]|(?<=[a-z])[a-z])(?: ?(?P<ap>{_AP}))?",
        lambda m: Clock(hour(m["h"]), 30, _half(m["ap"])),
        "tmr at half nine = 2026-03-19T09:30",
        "tomorrow half ten = 2026-03-19T10:30",
    ),
    row(
        f"(?:(?<=by )|(?<=before ))half (?P<h>{_HOUR})"
        "(?=$|[,.;]| (?:tmrw?|tomorrow|today|mon|tue|wed|thu|fri))",
        lambda m: Clock(hour(m["h"]), 30),
        "by half nine tmr = <=2026-03-19T09:30",
    ),
    row(
        f"(?P<h>{_HOUR}) ?o['’]?clock",
        lambda m: Clock(hour(m["h"])),
        "past 3 o'clock = 2026-03-18T15:00",
    ),
    row(
        "(?P<h>2[0-3]|[01]?\\d)h(?P<m>[0-5]\\d)?(?!\\w)",
        lambda m: Clock(int(m["h"]), int(m["m"] or 0), sure=True, weak=True),
        "tomorrow 14h30 = 2026-03-19T14:30",
    ),
    row(
        f"(?:at|@|around|about|approx\\.?|circa) ?(?P<h>{_HOUR})(?:[.:](?P<m>[0-5]\\d))?(?:ish)?"
        "(?=$|[,;!?)，。；]|\\.(?!\\d)|[^\\x00-\\x7f]| (?:on|in|for|to|with|tomorrow|tmrw?"
        "|today|tonight|next|this|and|sharp"
        "|or|at|mon|tue|wed|thu|fri|sat|sun|his|her|their|the|then|re|about)(?:\\w*))",
        lambda m: Clock(hour(m["h"]), int(m["m"] or 0), weak=True),
        "tonight at 7 = 2026-03-18T19:00",
        "tomorrow at 3 = 2026-03-19T15:00",
    ),
    row(
        r"(?:(?:at )?(?:12 )?noon|mid-?day)(?![A-Za-z\d])",
        Clock(12, sure=True, half="pm"),
        "noon tomorrow = 2026-03-19T12:00",
    ),
    row(r"(?:at )?midnight", Clock(24, sure=True), "midnight = 2026-03-19T00:00"),
    row(
        f"(?<![\\d:.$])(?P<h>1[0-2]|0?[1-9])(?::(?P<m>[0-5]\\d))? ?(?P<ap>{_AP})?{_TO}"
        f"(?P<h2>1[0-2]|0?[1-9])(?::(?P<m2>[0-5]\\d))? ?(?P<ap2>{_AP})",
        _span,
        "tomorrow 3-5pm = 2026-03-19T15:00..17:00",
    ),
    row(
        f"(?<![\\d:.])(?P<h>[01]?\\d|2[0-3])[:：](?P<m>[0-5]\\d){_TO}(?P<h2>[01]?\\d"
        f"|2[0-4])[:：](?P<m2>[0-5]\\d)(?!\\d)",
        _span,
        "明天9:00-11:30 = 2026-03-19T09:00..11:30",
    ),
    row(
        f"{_BEFORE_POINTS}(?P<h>{_HZH})点?(?P<m>(?!)x)?{_TO}(?P<h2>{_HZH})点钟?(?P<m2>"
        f"(?!)x)?{_POINTS}",
        _span,
        "明天下午2点到4点 = 2026-03-19T14:00..16:00",
    ),
)
