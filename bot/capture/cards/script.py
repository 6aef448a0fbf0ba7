"""The script of a card: a few traditional characters on a simplified card are misread ones."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import Any

from bot.capture.cards.lines import Line

TRADITIONAL = 0.15  # of the Chinese characters; a card really set in traditional has far more


def one_script(lines: list[Line]) -> list[Line]:
    han = [char for line in lines for char in line.text if "一" <= char <= "鿿"]
    if not han or _changed(han) > TRADITIONAL * len(han):
        return lines
    return [replace(line, text=_simplifier().convert(line.text)) for line in lines]


def _changed(han: Iterable[str]) -> int:
    return sum(_simplifier().convert(char) != char for char in han)


@cache
def _simplifier() -> Any:
    from opencc import OpenCC

    return OpenCC("t2s")
