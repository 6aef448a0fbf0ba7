"""Birthdays told without the word: by papers (身份证上是…), by what one is (他是76年…的)."""

import re
from datetime import datetime

from bot.capture.birthday_days import Day
from bot.capture.birthday_owners import KIN, TITLE
from bot.capture.sieve import gated

_GROWN = 14  # a day of fewer years ago may be that of a contract or of the papers themselves
_NEAR = 30
_PAPERS = gated(
    r"身份证|护照|户口本?|户籍|证件|驾照|驾驶证|社保卡"
    r"|\b(?:passport|id card|(?:driver['’]?s|driving) licen[cs]e|birth certificate)\b"
    r"|(?:\b(?:his|her|their)|['’]s) id\b(?: card\b)?",
    re.IGNORECASE,
)
_SAYING = re.compile(
    r"(?:[\s:：,，]|[上里的是为写填登记显示都]|日期|出生|生日|says?|shows?|has|reads?|gives?|is|was|date|of|birth"
    r"|on|the|it)*",
    re.IGNORECASE,
)
_OF_THE_PAPER = re.compile(
    r"\s*(?:[日号]?\s*)?(?:起|签发|发证|发的|办|领|换|补|到期|过期|失效|有效|issued|expire)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    rf"(?:^|[\s，,。；;！!、])(?:[他她]|[一-鿿]{{1,3}}?(?:{TITLE})|(?:[一-鿿]{{1,3}}?(?:{TITLE}))?"
    rf"[他她]?的?(?:{KIN}))(?:[也应该好像大概自己说记得])*是$"
)
_NOUN = re.compile(r"(?:的|生人)(?=[\s，,。；;！!？?)）]|$)")


def unsaid(words: str, day: Day, ref: datetime) -> tuple[int, int] | None:
    """What makes a day with a year a birthday where nobody says so; None when nothing does."""
    if day.year is None or day.year > ref.year - _GROWN or day.feast:
        return None
    start, end = day.span
    for paper in _PAPERS.finditer(words, max(0, start - _NEAR), start):
        if _SAYING.fullmatch(words, paper.end(), start) and not _OF_THE_PAPER.match(words, end):
            return paper.span()
    is_one = _SUBJECT.search(words, max(0, start - _NEAR), start)
    return day.span if is_one and _NOUN.match(words, end) else None
