"""Where a note breaks into clauses."""

import re
from functools import lru_cache
from typing import NamedTuple

from bot.capture.sieve import gated

ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "st",
        "no",
        "vs",
        "co",
        "ltd",
        "inc",
        "corp",
        "approx",
        "eg",
        "ie",
        "jr",
        "sr",
        "dept",
        "mgr",
        "tel",
        "ext",
        "pty",
        "v",
        "fr",
        "hon",
    ]
)
BREAK = gated(
    r"[。;!?\n…|]+"  # always
    r"|,(?!\d{3}(?!\d))|(?<!\d),"  # not inside 46,800
    r"|\.(?=\s|$|[\u4e00-\u9fff])"  # see _ends_sentence
    r"|:(?!\d)|(?<!\d):"  # not inside 10:30
    r"|\s(?:-|–|—|/|~|·)+\s|[—–]{1,3}"
    r"|(?<!竞品)(?<!对手)(?<=[\u4e00-\u9fff%)])\s(?=[\u4e00-\u9fff(])"
    r"|@(?=[\u4e00-\u9fff])"
    r"|\((?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])\)"
    r"|(?<=\d{7})\s(?=\D)"
    r"|(?<=[\u4e00-\u9fff])\s(?=\d{1,2}[月号日点./]|\d{4}年|\d{1,2}:\d)"
    r"|\s(?=(?:but|so|however|although|then)\s)"
    r"|\s(?=and\s(?:he|she|they|we|i|will|wants?|needs?|has|is|was|asked|said|says|would)\b)",
    re.IGNORECASE,
)
WORD_BEFORE = gated(r"([A-Za-z]+)$")


class Clause(NamedTuple):
    """A part of a text without a break; `start` and `end` leave out the spaces around it.
    It is `planned` under a heading of things to do."""

    start: int
    end: int
    text: str
    planned: bool = False


def _ends_sentence(text: str, at: int) -> bool:
    word = WORD_BEFORE.search(text, max(0, at - 12), at)
    if word is None:
        return True
    return word[1].lower() not in ABBREVIATIONS and not (len(word[1]) == 1 and word[1].isupper())


def clauses(text: str) -> list[Clause]:
    """The clauses of a plain text, in order, none empty."""
    return list(_clauses(text))


@lru_cache(maxsize=8)  # a note's clauses are asked for twice where it is all one part
def _clauses(text: str) -> tuple[Clause, ...]:
    found, start = [], 0
    for cut in BREAK.finditer(text):
        if cut[0] == "." and not _ends_sentence(text, cut.start()):
            continue
        found.append((start, cut.start()))
        start = cut.end()
    found.append((start, len(text)))
    parts = [_trimmed(text, start, end) for start, end in found if text[start:end].strip(" .\"'")]
    return tuple(_under_headings(text, parts))


PLANS = gated(
    r"(?:to[- ]?do(?: list)?|plans?|planned|next steps?|actions?(?: items?)?|reminders?"
    r"|待办(?:事项)?|计划|下一步|行程"
    r"|(?:明天|明日|后天|下周|本周|今天|今日)的?(?:计划|安排|行程|待办))",
    re.IGNORECASE,
)
# 约了陈总周四下午: an appointment that has a day to come.
APPOINTED = gated(
    r"(?!.{0,12}(?:昨|前天|上周|上个?月))(?:已经?|刚|都|(?:跟|和|与)[^,]{1,10})?约(?:了|好|定|在|到|上)了?[^,]{0,14}"
    r"(?:明|后天|下周|下个?月|周[一二三四五六日天末]|星期|\d+[号日点])"
    r"|(?:booked|scheduled|arranged|appointment)\b.{0,40}(?:tomorrow|next|day\b|\d)",
    re.IGNORECASE,
)
SENTENCE = gated(r"[。;!?\n]|\.\s")


def _under_headings(text: str, parts: list[Clause]) -> list[Clause]:
    """The clauses with those marked that a heading (To do: …) makes a plan."""
    marked: list[Clause] = []
    plan = False
    for part in parts:
        if plan and marked and SENTENCE.search(text, marked[-1].end, part.start):
            plan = False
        planned = plan or APPOINTED.match(part.text) is not None
        marked.append(part._replace(planned=True) if planned else part)
        plan = plan or PLANS.fullmatch(part.text) is not None
    return marked


def _trimmed(text: str, start: int, end: int) -> Clause:
    while start < end and text[start] in " .\"'":
        start += 1
    while end > start and text[end - 1] in " \"'":
        end -= 1
    return Clause(start, end, text[start:end])
