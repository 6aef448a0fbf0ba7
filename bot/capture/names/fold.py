"""Folding: full width, traditional characters and capitals made alike, one character for one."""

import unicodedata
from functools import cache
from typing import Protocol


class Converter(Protocol):
    """What is asked of OpenCC."""

    def convert(self, text: str) -> str: ...


@cache
def _converter() -> Converter:
    from opencc import OpenCC  # late: its dictionaries are read from disk

    converter: Converter = OpenCC("t2s")
    return converter


class _Folds(dict[int, str]):
    """Each character's folded form, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        wide = unicodedata.normalize("NFKC", char).lower()
        folded = wide if len(wide) == 1 else char
        if "\u3400" <= folded <= "\u9fff":
            simple = _converter().convert(folded)
            folded = simple if len(simple) == 1 else folded
        self[code] = folded
        return folded


_FOLDS = _Folds()


def fold(text: str) -> str:
    """`text` in simplified characters, half width, small letters; its length never changes."""
    return text.translate(_FOLDS)


def is_han(char: str) -> bool:
    """Whether this is a Chinese character of the common plane."""
    return "\u4e00" <= char <= "\u9fff" or "\u3400" <= char <= "\u4dbf"


def has_han(text: str) -> bool:
    """Whether any Chinese character is in `text`."""
    return any(map(is_han, text))


def bare(text: str) -> str:
    """`text` (already folded) without spaces and punctuation."""
    return "".join(filter(str.isalnum, text))
