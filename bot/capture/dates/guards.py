"""Guards: words around a phrase that say it is a habit or a rate, and so no date."""

import re

_HABIT = re.compile(
    r"(?:每隔?|每逢|每个|逢|\bevery\s|\beach\s|\bper\s|\bmost\s|\bany\s|\bon\salternate\s)\s?(?:other\s)?$",
    re.IGNORECASE,
)
_RATE_BEFORE = re.compile(r"(?:\d\s?x|\btimes|\btwice|\bonce|\bthrice)\s(?:in\s)?$", re.IGNORECASE)
_RATE_AFTER = re.compile(
    r"\s?(?:要|得|去了?|跑了?|拜访了?|来了?)?(?:\d{1,2}|[一二两三四五六七八九十几])\s?[次趟遍回]"
)


def is_habit(text: str, start: int) -> bool:
    """每周三, every Monday."""
    return _HABIT.search(text[max(0, start - 14) : start]) is not None


def is_rate(text: str, start: int, end: int) -> bool:
    """3x this week, 这周三次."""
    before, after = text[max(0, start - 12) : start], text[end : end + 12]
    return bool(_RATE_BEFORE.search(before) or _RATE_AFTER.match(after))
