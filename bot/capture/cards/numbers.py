"""Telephone numbers in a card's print."""

import re

_NUMBER = re.compile(r"(?<![\w@])(?:\+|00(?=[1-9]))?[ ]?\(?\d[\d\-‐–—. ()]{5,24}\d")
_EXTENSION = re.compile(r"\s*(?:转|轉|分机|ext\.?|extension|x|#)\s*\d{1,6}", re.IGNORECASE)
_CHINA_DESK = re.compile(r"(\(?0\d{2,3}\)?[- ]?\d{3,4}[- ]?\d{4})[-— ]+\d{1,5}(?!\d)")
_SIDE_BY_SIDE = re.compile(r"(?<!\d)(1[3-9]\d{9})\s*(?=1[3-9]\d{9}(?!\d))")
_CODE_IN_BRACKETS = re.compile(r"\s*\((?:852|853|886|86)\)")  # an area's code has none of these
_CHINA_MOBILE = re.compile(r"1[3-9]\d{9}")


def phones_in(text: str) -> list[str]:
    """Digits, without extensions; a foreign country code keeps its +."""
    text = _SIDE_BY_SIDE.sub(r"\1;", text)
    text = _CHINA_DESK.sub(r"\1", _EXTENSION.sub(" ", text)).replace("(0)", " ")
    found = (normal(match.group()) for match in _NUMBER.finditer(text))
    return [number for number in found if number]


def normal(number: str) -> str | None:
    """One number in the form that we keep, None when it has too few or too many digits."""
    digits = re.sub(r"\D", "", number)
    abroad = number.lstrip(" (").startswith("+") or bool(_CODE_IN_BRACKETS.match(number))
    if digits.startswith("00") and len(digits) > 10:
        digits, abroad = digits[2:], True
    home = digits.removeprefix("86")
    if _CHINA_MOBILE.fullmatch(home) and (not abroad or home != digits):
        return home
    if abroad and digits.startswith("860"):
        digits = "86" + digits[3:]  # the 0 is dialled inside the country alone
    if not 7 <= len(digits) <= 15:
        return None
    return f"+{digits}" if abroad else digits
