"""Known names that are only a part of another firm's: 恒顺塑胶 is not meant by 恒顺粮贸."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.capture.names import cues
from bot.capture.notes.firms import Firm
from bot.capture.notes.spotted import Spotted
from bot.capture.notes.table import compiled
from bot.capture.notes.tables.people import SURNAME
from bot.capture.notes.words.names import GIVEN_NAMES
from bot.domain.readings import CustomerRead

# How sure the model must be of the other firm.
OTHER = 0.6
# 恒丰包装, harlow bros: so much of a name is no part of another's.
MUCH = re.compile(r"[\u4e00-\u9fff]{4}|\w\W+\w")
# Who of theirs is named behind it: 阿珍, 恽工.
HAILED = rf"\s?(?:[小老阿](?![学区店厂镇吃食米麦村院])[\u4e00-\u9fff]|{SURNAME}<TITLE>)"


def without_partial(
    text: str, found: Sequence[Firm], seen: Sequence[Spotted], resolve: Callable[[Firm], Firm]
) -> list[Firm]:
    """The firms but a known one where the model sees a longer name, and that of somebody else."""
    known = [one for one in found if one.known]
    partial = []
    for other in seen:
        within = [one for one in known if one.start < other.end and other.start < one.end]
        if other.kind in ("firm", "rival") and other.chance >= OTHER and len(within) == 1:
            partial += [one for one in within if _is_part(text, one, other)]
    return [one for one in found if one not in partial or _is_longer(text, one, seen, resolve)]


def _is_longer(
    text: str, known: Firm, seen: Sequence[Spotted], resolve: Callable[[Firm], Firm]
) -> bool:
    """Whether the longer name is the known one's own, with a trade: bluebird coaches."""
    for other in (one for one in seen if one.start == known.start and one.end > known.end):
        longer = resolve(replace(known, read=CustomerRead(text[other.start : other.end]))).read
        own, whole = known.read.match, longer.match
        if own and whole and own.customer_id == whole.customer_id:
            return True
    return False


def _is_part(text: str, known: Firm, seen: Spotted) -> bool:
    """Whether more of a name stands beside the known one than what they then say or do, or who of
    theirs is named."""
    if seen.start > known.start or seen.end < known.end:
        return False
    if seen.start < known.start:  # pump坏 brightwater is no longer name
        return not (text[known.start].isascii() and not text[seen.start : known.start].isascii())
    if MUCH.search(known.read.text):
        return False
    rest = text[known.end : seen.end]
    return bool(rest.strip()) and not _is_theirs(text, known.end, rest)


def _is_theirs(text: str, end: int, rest: str) -> bool:
    if rest[0].isascii() != text[end - 1].isascii():  # tanaka佐藤
        return True
    named = rest.strip().lower() in GIVEN_NAMES or compiled(HAILED).match(rest)
    return bool(named) or cues.speaks_at(text.lower(), end)
