"""The days of a part: the meeting's own, and those that are still to come."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.capture.dates import DateRead
from bot.capture.notes.ahead import is_invitation
from bot.capture.notes.channels import find_channel
from bot.capture.notes.clauses import Clause
from bot.capture.notes.facts import Fact
from bot.capture.notes.mentioned import Mentioned
from bot.capture.notes.part import Part
from bot.capture.notes.spans import spans
from bot.capture.notes.veiling import veiled_names
from bot.capture.notes.when import (
    Days,
    meeting_day,
    read_days,
    still_to_come,
    today_left,
    without_owners,
)


@dataclass(frozen=True)
class Dated:
    """All the days that are read (`every`), the meeting's own, the days that lie ahead, and the
    words for today that belong to a step."""

    every: Days
    day: DateRead | None
    ahead: list[DateRead]
    today: list[DateRead]


# 下个月女儿出嫁: when it comes to pass is no day of ours.
OF_A_LIFE = re.compile(
    "(?:[下这上]个?(?:月|周|星期)|[今明后去]年|年[底初中]|月[底初中]|[一二三四五六七八九十\\d]{1,2}月份?"
    "|(?:春|暑|寒)假|春节|国庆|五一|中秋)(?:[他她]?(?:家|的)?)$"
)


def _with_day(text: str, fact: tuple[int, int]) -> tuple[int, int]:
    """A fact's place, with the month or the feast right before it."""
    day = OF_A_LIFE.search(text, max(0, fact[0] - 8), fact[0])
    return (day.start() if day else fact[0], fact[1])


def find_dated(
    part: Part, parts: Sequence[Clause], mentioned: Mentioned, facts: Sequence[Fact]
) -> Dated:
    """A day in a phone, a name or a fact is none; that of a feast one is asked to is one's own."""
    text, shut = part.text, [*mentioned.codes, *mentioned.own]
    lived = [_with_day(text, one) for one in spans(facts) if not is_invitation(text, *one)]
    every = read_days(text, part.now, [*shut, *lived])
    _, met = find_channel(veiled_names(text, shut, facts), parts)
    whose = without_owners(text, spans(mentioned.people))
    day = meeting_day(whose, every, parts, part.now, [hit.start for hit in met])
    ahead = still_to_come(every, day, part.now, text)
    return Dated(every, day, ahead, today_left(every, day, ahead, part.now))
