"""Where a note in both languages shows a customer's name, and Chinese beside a by-name."""

from collections.abc import Iterator, Sequence

from bot.capture.notes.clauses import Clause
from bot.capture.notes.firms import PARTICLE, is_deed
from bot.capture.notes.table import compiled
from bot.capture.notes.tables import firms_across as table
from bot.capture.notes.tables.firms import BEFORE_NAME

Spans = Iterator[tuple[int, int]]


def across(text: str, parts: Sequence[Clause]) -> Spans:
    """visit的小确幸甜品, 早上visit了Noodle Bar, 跟Mango House的Pim, Happy Duck烤鸭店."""
    for pattern in (table.WENT_HAN, table.WENT_LATIN, table.WHOSE, table.WHOSE_POST, table.ENDED):
        yield from _found(pattern, text)


def by_name(text: str, parts: Sequence[Clause]) -> Spans:
    """微信问了茶小仙的阿凯, 拐去对面的阿婆凉粉."""
    for pattern in (table.ASKED, table.NEARBY):
        yield from _found(pattern, text)


def heads(text: str, parts: Sequence[Clause]) -> Spans:
    """竹里馆的茶艺师阿宁, 味全轩直接reject, 福满楼的包子皮发硬了: a clause's beginning."""
    for part in parts[:2]:
        lead = BEFORE_NAME.match(part.text)
        at = lead.end() if lead else 0
        for pattern in (table.HEAD_WHOSE, table.HEAD_DOES, table.HEAD_FAULT):
            for start, end in _found(pattern, part.text[at:]):
                yield part.start + at + start, part.start + at + end


def _found(pattern: str, text: str) -> Spans:
    for match in compiled(pattern).finditer(text):
        name = match["name"]
        if name.isascii() or not (PARTICLE.search(name) or is_deed(name)):
            yield match.start("name"), match.end("name")
