"""Numerals as people write them, in digits, 汉字 and English words."""

import re

_ZH = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "元": 1, "正": 1}
_EN = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
_WORDS = {word: n for n, word in enumerate(_EN)} | {
    "a": 1, "an": 1, "another": 1, "couple": 2, "a couple": 2, "a couple of": 2,
    "couple of": 2, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90,
}  # fmt: skip
NTH = (
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
    "ninth", "tenth", "eleventh", "twelfth",
)  # fmt: skip
_ORDINALS = {word: n for n, word in enumerate(NTH)} | {"last": -1, "final": -1}


_DASH = re.compile(r" ?(?:[-–~～到至]|\bto\b|\bor\b) ?")
ZH_DIGIT = "一二两三四五六七八九十"
EN_NUMBER = (
    r"(?:\d{1,3}|an?(?: couple(?: of)?)?|couple of|another|" + "|".join(_EN[1:]) + "|thirty|forty"
    "|fifty|sixty|ninety)"
)


def number(text: str) -> int:
    """The whole number that a numeral says; ValueError when it is none."""
    text = text.strip().lower()
    if text.isdecimal():
        return int(text)
    if text in _WORDS:
        return _WORDS[text]
    return _zh_number(text)


def numbers(text: str) -> tuple[int, int]:
    """The least and the most that a count says: 三四 and 3-5 are two, 十来 and 3 are one."""
    text = text.strip().lower().removesuffix("来")
    if len(text) == 2 and all(_ZH.get(c, 0) for c in text):
        return _ZH[text[0]], _ZH[text[1]]
    low, dash, high = _DASH.sub("-", text).partition("-")
    return (number(low), number(high)) if dash else (number(text), number(text))


def ordinal(text: str) -> int:
    """first, 1st, 第一, last: -1 for the last."""
    text = text.lower().strip().removeprefix("第")
    if text in _ORDINALS:
        return _ORDINALS[text]
    if text in ("最后一", "最后"):
        return -1
    return number(text.rstrip("stndrh"))


def _zh_number(text: str) -> int:
    if text.startswith("廿"):
        text = "二十" + text[1:]
    if text.startswith("卅"):
        text = "三十" + text[1:]
    if not text or any(c not in _ZH and c not in "十百" for c in text):
        raise ValueError(f"not a numeral: {text!r}")
    if "十" not in text and "百" not in text:
        return int("".join(str(_ZH[c]) for c in text))
    hundreds, _, rest = text.rpartition("百")
    tens, ten, ones = rest.rpartition("十")
    total = 100 * _ZH.get(hundreds, 1 if "百" in text else 0)
    total += 10 * (_ZH.get(tens[-1:], 1) if ten else 0)
    return total + _ZH.get(ones[-1:], 0)
