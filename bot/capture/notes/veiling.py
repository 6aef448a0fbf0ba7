"""Which places of a part are veiled before the words around them are weighed."""

import re
from collections.abc import Iterable, Sequence

from bot.capture.dates import DateRead
from bot.capture.notes import channels, veil
from bot.capture.notes.facts import Fact
from bot.capture.notes.mentioned import Mentioned
from bot.capture.notes.money import Money
from bot.capture.notes.spans import Spans, spans
from bot.capture.notes.veil import Mask, signs, veiled
from bot.capture.notes.when import Days


def veiled_names(text: str, names: Spans, facts: Iterable[Fact]) -> str:
    """The text with names and facts veiled: the days are still to be told from it."""
    return veiled(text, [*_customers(text, names), *_facts(text, facts)])


def veiled_whole(
    text: str, mentioned: Mentioned, facts: Iterable[Fact], days: Days,
    ahead: Sequence[DateRead], money: Iterable[Money],
) -> str:  # fmt: skip
    """The text with its names, days, sums and facts veiled."""
    to_come = [one.span for one in ahead]
    persons = [
        channels.lean(text, one)
        for one in spans(mentioned.people)
        if not channels.is_means(text, one)
    ]
    masks = [
        *_customers(text, mentioned.own),
        *signs(veil.CODE, (_with_kind(text, one) for one in mentioned.codes)),
        *signs(veil.PERSON, persons),
        *_facts(text, facts),
        *signs(veil.AHEAD, to_come),
        *signs(veil.PAST, (one.span for one in days.past if one.span not in to_come)),
        *signs(veil.MONEY, spans(money)),
    ]
    return veiled(text, masks)


# 李姐电话138…: a number is told, and nobody was rung.
_KIND = re.compile(
    "(?<![打拨接回通挂来去个了])(?:联系|办公|公司|新|私人)?(?:电话|手机|座机|直线|分机)(?:号码?)?(?:还)?[是为:\\s]{0,3}$"
)


def _with_kind(text: str, code: tuple[int, int]) -> tuple[int, int]:
    """The place of a number with the word that says what kind it is."""
    start, end = code
    kind = _KIND.search(text[max(0, start - 12) : start])
    return (start - len(kind[0]), end) if kind else code


def _customers(text: str, names: Spans) -> list[Mask]:
    lean = [channels.lean(text, one) for one in names if not channels.has_means(text, one)]
    return signs(veil.CUSTOMER, lean)


def _facts(text: str, facts: Iterable[Fact]) -> list[Mask]:
    return signs(veil.FACT, channels.hidden(text, (one.told for one in facts)))
