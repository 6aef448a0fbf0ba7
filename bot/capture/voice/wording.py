"""The wording of a transcript: simplified characters, Chinese punctuation, lunar numerals."""

import re
from functools import cache
from typing import Any

from bot.capture.voice.trade_words import correct_trade_words

_HALF = str.maketrans({",": "，", "?": "？", "!": "！", ":": "：", ";": "；"})
_BETWEEN = re.compile(r"(?<=[一-鿿])([,?!:;])\s*|([,?!:;])\s*(?=[一-鿿])")
_PAUSE = re.compile(r"(?<=[一-鿿]) +(?=[一-鿿])")
_STOP = re.compile(r"(?<=[一-鿿])\.(?=\s|$)")
_LUNAR = re.compile(r"(?<=[农阴]历)(闰?)(\d{1,2})月(?:初?(\d{1,2}))?")
_DIGITS = "〇一二三四五六七八九"


def tidy(text: str, lang: str) -> str:
    text = " ".join(text.split())
    if lang != "zh":
        return text
    text = _simplifier().convert(text)
    text = _BETWEEN.sub(lambda found: found.group().strip().translate(_HALF), text)
    text = _STOP.sub("。", _PAUSE.sub("，", text))
    return _LUNAR.sub(_lunar, correct_trade_words(text))


def _lunar(found: re.Match[str]) -> str:
    """农历8月15 is written 农历八月十五: digits would make it a solar date to most readers."""
    leap, month, day = found.groups()
    if not 1 <= int(month) <= 12 or (day and not 1 <= int(day) <= 30):
        return found.group()
    return f"{leap}{_numeral(int(month))}月" + (_day(int(day)) if day else "")


def _day(day: int) -> str:
    return ("初" if day <= 10 else "") + _numeral(day)


def _numeral(number: int) -> str:
    tens, ones = divmod(number, 10)
    if not tens:
        return _DIGITS[ones]
    return (_DIGITS[tens] if tens > 1 else "") + "十" + (_DIGITS[ones] if ones else "")


@cache
def _simplifier() -> Any:
    from opencc import OpenCC

    return OpenCC("t2s")
