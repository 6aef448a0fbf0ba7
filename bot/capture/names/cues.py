"""The cues around a name in a note: where it may begin, where it may end, what follows it."""

import re
from functools import cache
from importlib.resources import files

from bot.capture.names.persons import FULL, PERSON, POST_CLOSED, POST_NAMED, SHORT_FULL

NO_CUE, EDGE, STRONG = 0, 1, 2
_LONGEST = 4
_SIZES = range(1, _LONGEST + 1)
_WINDOW = 24
# What also follows words that are no name: 理想要, 新年已经.
_LOOSE = frozenset(
    ["要", "想", "讲", "称", "问", "已经", "没有", "不要", "不用", "今天", "昨天", "明天"]
)
_LATIN_GO = re.compile(
    r"(?:visit(?:ed|ing)?|at|from|met with|saw|called|calling|phoned|rang|emailed|with|w/|to|for|"
    r"dropped by|stopped by|stopped at|popped into)\s+(?:the\s+)?$"
)


@cache
def words(place: str) -> frozenset[str]:
    """The cue words of one place: go, meet, join, time, after, goods."""
    for line in files(__package__).joinpath("cues.txt").read_text("utf-8").splitlines():
        if line.startswith(f"{place}:"):
            return frozenset(line.split()[1:])
    raise KeyError(place)


@cache
def unlike_names() -> frozenset[str]:
    """Characters that no firm has in its core."""
    return frozenset("".join(words("unlike")))


@cache
def _before() -> frozenset[str]:
    return words("go") | words("meet") | words("join") | words("time")


@cache
def _met() -> frozenset[str]:
    return words("go") | words("meet")


def _ends_with(text: str, end: int, cues: frozenset[str]) -> str:
    for size in range(min(_LONGEST, end), 0, -1):
        if text[end - size : end] in cues:
            return text[end - size : end]
    return ""


def left(folded: str, start: int) -> int:
    """How clearly a name may begin at `start`: STRONG after 拜访, EDGE at a clause's start."""
    before = folded[max(0, start - _WINDOW) : start].rstrip(" ")
    if not before or not before[-1].isalnum():
        return EDGE
    met, cued = _met(), _before()
    found = NO_CUE
    for size in _SIZES:
        if (word := before[-size:]) in cued:
            if word in met:
                return STRONG
            found = EDGE
    spaced = folded[start - 1]
    if spaced.isspace() and _LATIN_GO.search(folded, max(0, start - _WINDOW), start):
        return STRONG
    return EDGE if spaced == " " else found


def with_word(folded: str, start: int) -> int:
    """`start`, or one before it where the cue there belongs to the name: 和|同仁堂."""
    doubtful = start > 1 and folded[start - 1] in "同向对"
    return start - 1 if doubtful and left(folded, start - 1) == STRONG else start


def went_before(folded: str, start: int) -> bool:
    """Whether a verb of going stands right before `start`."""
    return bool(_ends_with(folded, start, words("go")))


def day_before(folded: str, start: int) -> bool:
    """Whether a day or an hour stands right before `start`."""
    return bool(_ends_with(folded, start, words("time")))


def starts_at(folded: str, start: int) -> bool:
    """Whether something is told of whoever is named before: no name goes on with these words."""
    rest = folded[start : start + 3]
    if not rest or not rest[0].isalnum() or rest[0].isdigit():
        return True
    return any(rest[:size] in words("starts") for size in (1, 2, 3))


def person_at(folded: str, start: int) -> bool:
    """Whether a person is named at `start`, a 的 or a space between or not."""
    rest = folded[start : start + 12].lstrip(" 的,")
    return bool(PERSON.match(rest))


def speaks_at(folded: str, start: int) -> bool:
    """Whether somebody speaks or deals here (说, 下单), or a full name stands and goes on."""
    speaks = words("says") - _LOOSE
    said = any(folded[start : start + size] in speaks for size in _SIZES)
    return said or full_name_at(folded, start) or bool(POST_NAMED.match(folded, start))


def goods_at(folded: str, end: int) -> bool:
    """Whether what follows makes a product of the words before (信封|机, 包装|盒)."""
    return any(folded[end : end + size] in words("goods") for size in (1, 2))


def right(folded: str, end: int) -> int:
    """How clearly a name may end at `end`: STRONG before a person or 那边, EDGE before a verb."""
    if person_at(folded, end) or POST_CLOSED.match(folded, end):
        return STRONG
    rest = folded[end : end + 4]
    if not rest or not rest[0].isalnum():
        return EDGE
    if rest[:2] in ("那边", "他们", "这边", "那里"):
        return STRONG
    if goods_at(folded, end):
        return NO_CUE
    if any(rest[:size] in words("after") for size in (3, 2, 1)):
        return EDGE
    named = full_name_at(folded, end) or full_name_at(folded, end, SHORT_FULL)
    return EDGE if named else NO_CUE


def full_name_at(folded: str, start: int, full: re.Pattern[str] = FULL) -> bool:
    """Whether a full name stands here, and then a verb or an end: 赵晓梅聊了."""
    found = full.match(folded, start)
    if found is None or unlike_names() & set(found[0]):
        return False
    rest = folded[found.end() : found.end() + 3]
    return not rest or not rest[0].isalnum() or any(rest[:n] in words("after") for n in (3, 2, 1))
