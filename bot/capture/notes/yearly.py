"""Yearly days beside birthdays: a wedding, the founding of the customer's firm.

"结婚纪念日5月20号", "married on 1 Oct 2010" · "成立于2008年5月8日", "founded on May 8"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.capture.birthday_days import Day, find_days
from bot.capture.dates.numerals import number
from bot.capture.notes.facts import Fact, owner
from bot.capture.notes.posts import Person
from bot.capture.sieve import gated
from bot.domain.lunar import is_possible
from bot.domain.readings import BirthdayRead, FactRead

_NTH = r"(?:\d{1,3}(?:st|nd|rd|th)? |[一二三四五六七八九十百\d]{1,3}(?=周年))?"
_FIRM = r"(?:公司|厂|店|集团|企业|工厂|商会)"
_CUES = {
    "wedding": re.compile(
        rf"结婚纪念日|结婚{_NTH}周年(?:纪念日?)?|婚庆纪念日?|(?:领证|结婚)(?:的)?(?:日期|日子|那天)"
        rf"|\bwedding (?:anniversary|day)\b|\bmarriage anniversary\b|\b(?:got )?married on\b",
        re.IGNORECASE,
    ),
    "founding": re.compile(
        rf"成立(?:于|日期|时间|纪念日|日|在)|(?:创立|创建|创办|始建|注册|建厂|开业)(?:于|日期|日|在)"
        rf"|[厂店司]庆(?:日)?|{_FIRM}\s?(?:成立|开业)?\s?{_NTH}周年(?:庆典?|纪念日?)?"
        rf"|(?:成立|建厂|开业){_NTH}周年(?:庆典?|纪念日?)?|(?<![婚年])周年庆典?|成立(?=[,，。;；！!]|$)"
        r"|\b(?:was )?(?:founded|established|incorporated|set up) (?:on|in)\b"
        r"|\bfounding (?:day|date)\b"
        rf"|\b(?:company|firm|factory|business|corporate|store|shop|plant)(?:['’]s)?{_NTH} "
        rf"{_NTH}anniversary\b|\b(?:celebrates?|celebrating) (?:its|their) {_NTH}anniversary\b",
        re.IGNORECASE,
    ),
}
_WITH_YEAR = re.compile(r"结婚|领证|登记|(?:got )?married|wed\b", re.IGNORECASE)
_BETWEEN = re.compile(
    r"(?:[\s:：(（)）=-]|是|在|为|于|的|每年|就|也|即|日期|农历|阴历|阳历|公历|is|are|was|falls|on|in|the|every|of"
    r"|each|for|will|be|held)*",
    re.IGNORECASE,
)
_GATE = gated(
    "婚|领证|周年|成立|创[立建办]|建厂|开业|[厂店司]庆|注册|始建|anniv|founded|founding|establish|incorporated"
    "|set up|married|wedding",
    re.IGNORECASE,
)
_OURS = re.compile(r"我们|咱们?|我司|本公司|我方|\bour\b|\bwe\b|\bus\b", re.IGNORECASE)
_STOP = re.compile(r"[，,。;；！!？?\n]|\.(?:\s|$)")
_NEAR = 24


def find_yearly(text: str, people: Sequence[Person], ref: datetime) -> list[Fact]:
    """Weddings and founding days of a plain text that name a day; one's own firm's are left
    out. A day that never was is `impossible`, to be asked back."""
    if not _GATE.search(text):
        return []
    found = []
    for day in find_days(text, ref):
        said = _said(text, day)
        if said is not None and (fact := _fact(text, day, *said, people, ref)) is not None:
            found.append(fact)
    return found


def _said(text: str, day: Day) -> tuple[str, int, int] | None:
    """(occasion, start, end) of the words that make this day a yearly one."""
    for occasion, cue in _CUES.items():
        for match in cue.finditer(text):
            if _joined(text, match.span(), day.span):
                return occasion, min(match.start(), day.span[0]), max(match.end(), day.span[1])
    wed = _WITH_YEAR.search(text, day.span[1]) if day.year is not None else None
    if wed and _BETWEEN.fullmatch(text, day.span[1], wed.start()):
        return "wedding", day.span[0], wed.end()
    return None


def _joined(text: str, cue: tuple[int, int], day: tuple[int, int]) -> bool:
    """Whether only words that say "is on" stand between the two, whichever comes first."""
    if cue[1] <= day[0] and day[0] - cue[1] <= _NEAR:
        return _BETWEEN.fullmatch(text, cue[1], day[0]) is not None
    if day[1] <= cue[0] and cue[0] - day[1] <= _NEAR:
        return _STOP.search(text, day[1], cue[0]) is None
    return cue[0] <= day[0] and day[1] <= cue[1]


def _fact(
    text: str, day: Day, occasion: str, start: int, end: int, people: Sequence[Person],
    ref: datetime,
) -> Fact | None:  # fmt: skip
    clause = start - len(_STOP.split(text[:start])[-1])
    if occasion == "founding" and _OURS.search(text, clause, end):
        return None
    year = day.year if day.year is not None else _counted(text[start:end], day, ref)
    read = BirthdayRead(day.lunar, day.month, day.day, year, day.leap)
    read = read if is_possible(read) else replace(read, impossible=True)
    words = text[slice(*day.span)].strip()
    if occasion == "founding":
        return Fact(start, end, FactRead("founding_day", words, birthday=read, occasion=occasion))
    person = owner(start, people)
    value = text[start:end].strip()
    return Fact(start, end, FactRead("family", value, person, birthday=read, occasion=occasion))


def _counted(words: str, day: Day, ref: datetime) -> int | None:
    """20周年, 20th anniversary: the year of the coming one less so many."""
    match = re.search(r"(\d{1,3}|[一二三四五六七八九十]{1,3})(?:周年|(?:st|nd|rd|th) )", words)
    if match is None or day.lunar:
        return None
    coming = ref.year + ((day.month, day.day) < (ref.month, ref.day))
    return coming - number(match[1])
