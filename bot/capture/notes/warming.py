"""Warming: what the first notes would wait for is made ready before they come."""

from collections.abc import Iterator
from datetime import datetime
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from bot.capture.dates import find_dates
from bot.capture.dates.tables import ROWS
from bot.capture.names import Directory, Entry
from bot.capture.notes import tables
from bot.capture.notes.read import read_note
from bot.capture.notes.table import Table, compiled

_SOME_DAY = datetime(2026, 3, 18, 15, 30)  # noqa: DTZ001 # no zone: only the patterns matter

_NAMES = ("麦凯信封有限公司", "上海同辉包装印刷厂", "McKay Envelope Co., Ltd")
_MENTIONS = (
    "拜访麦凯信风厂",
    "同辉包装",
    "maikai",
    "mkxf",
    "麦kai",
    "Visited Mackay Envelopes",
    "王总 13812345678",
    "Met Grace Lim, McKay Envelope: samples arrived",
    "Call with the GM of McKay Envelope, Tessa Wong",
    "见了麦凯信封的采购经理 王建国",
)


@cache  # once a process: what it makes ready is kept for as long as that
def warm() -> None:
    """Compiles the patterns of all tables, and by reading their examples every other one."""
    for rows in _tables():
        for row in rows:
            compiled(row.pattern)
            read_note(row.example, now=_SOME_DAY)
    known = Directory(Entry(number, name) for number, name in enumerate(_NAMES))
    for mention in _MENTIONS:
        known.resolve(mention)
        read_note(mention, now=_SOME_DAY, directory=known)
    for date in ROWS:
        find_dates(date.examples[0].partition(" = ")[0], ref=_SOME_DAY)


def _tables() -> Iterator[Table]:
    for module in iter_modules(tables.__path__, f"{tables.__name__}."):
        for value in vars(import_module(module.name)).values():
            if isinstance(value, Table):
                yield value
