"""English numbers in words before a unit of money, as dictated: fifty thousand dollars."""

import re

from bot.capture.sieve import gated

_ONES = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_VALUES: dict[str, float] = {
    **{word: value for value, word in enumerate(_ONES, 1)},
    **{word: 10 * value for value, word in enumerate(_TENS, 2)},
    "a": 1, "half a": 0.5, "a quarter of a": 0.25,
}  # fmt: skip
_UNDER = (
    f"(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_ONES[:9])}))?"
    f"|{'|'.join(sorted(_ONES, key=len, reverse=True))}"
)
_UNITS = "thousand|million|grand|lakhs?|crores?"
_MONEY = "dollars|pounds|euros|quid|bucks|rupees|yuan|yen|dirhams|baht"
SPELLED = gated(
    r"\b(?:(?P<half>half a|a quarter of a)(?=\s(?:million|grand|thousand)\b)"
    rf"|(?:(?P<hundreds>{_UNDER}|a)\shundred(?:\s(?:and\s)?(?={_UNDER}))?)?(?P<under>{_UNDER})?"
    rf"(?P<more>\sand a half)?(?:\spoint\s(?P<tenth>{'|'.join(_ONES[:9])}))?"
    rf"(?=\s(?:{_UNITS}|{_MONEY})\b))",
    re.IGNORECASE,
)
_DIGITS = 12  # no figure is read that is longer


def spelled(text: str) -> str:
    """The text with such numbers in figures, each in as many characters as its words."""
    return SPELLED.sub(_figures, text)


def _figures(match: re.Match[str]) -> str:
    if match["half"]:
        value: float = _VALUES[match["half"].lower()]
    else:
        whole = 100 * _value(match["hundreds"]) + _value(match["under"])
        value = whole + 0.5 * bool(match["more"]) + _value(match["tenth"]) / 10
    if not value:
        return match[0]
    figures = f"{value:g}".rjust(min(len(match[0]), _DIGITS), "0")
    return figures.rjust(len(match[0]))


def _value(words: str | None) -> float:
    return sum(_VALUES[word] for word in re.split("[- ]", (words or "").lower()) if word)
