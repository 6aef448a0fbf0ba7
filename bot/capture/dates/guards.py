"""Guards: words around a phrase that say it is a habit or a rate, and so no date."""

import re

_HABIT = re.compile(
    r"(?:每[个年月周隔逢]?|每季度|逢|\bevery\s|\beach\s|\bper\s|\bmost\s|\bany\s|\bon\salternate\s)\s?"
    r"(?:other\s)?$",
    re.IGNORECASE,
)
_ONE = re.compile(r"(?:this|last|next|past|today|yesterday)\b", re.IGNORECASE)  # no habit of days
_RATE_BEFORE = re.compile(r"(?:\d\s?x|\btimes|\btwice|\bonce|\bthrice)\s(?:in\s)?$", re.IGNORECASE)
_RATE_AFTER = re.compile(
    r"\s?(?:要|得|去了?|跑了?|拜访了?|来了?)?(?:\d{1,2}|[一二两三四五六七八九十几])\s?[次趟遍回]"
)


_GREETING = re.compile(
    r"\s?(?:愉快|快乐|大吉|礼[物品盒金]|贺卡|祝福|红包|月饼|greetings?\b|card\b)", re.I
)
_RATIO = re.compile(r"(?:ratio|比例|(?<![比对])比)[^\S\n]?$", re.IGNORECASE)


def is_greeting(text: str, end: int) -> bool:
    """周末愉快, 新年快乐, 春节礼品."""
    return _GREETING.match(text, end) is not None


def is_ratio(text: str, start: int) -> bool:
    return _RATIO.search(text[max(0, start - 8) : start]) is not None


def is_habit(text: str, start: int) -> bool:
    """每周三, every Monday; but "who visited the most this week" is of one week."""
    habit = _HABIT.search(text[max(0, start - 14) : start])
    return habit is not None and not ("most" in habit[0].lower() and _ONE.match(text, start))


def is_rate(text: str, start: int, end: int) -> bool:
    """3x this week, 这周三次."""
    before, after = text[max(0, start - 12) : start], text[end : end + 12]
    return bool(_RATE_BEFORE.search(before) or _RATE_AFTER.match(after))


def is_date(text: str, start: int, end: int, *, marked: bool) -> bool:
    """Whether the words around leave it a date; one with a mark (前, by) is no rate."""
    if is_habit(text, start) or is_greeting(text, end) or is_ratio(text, start):
        return False
    return marked or not is_rate(text, start, end)
