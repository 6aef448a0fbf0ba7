"""What ordinary notes hold anyway: a customer who is called so is not meant wherever it stands."""

from collections import defaultdict
from functools import cache

from bot.capture.names.words import everyday, lines, stops

PAIR = 2


@cache
def _beside() -> dict[str, dict[str, str]]:
    """By its kind, `words` or `pairs` that are none: a character, and all that may follow it."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for kind, first, *rest in lines("ordinary_zh.txt"):
        if kind != "longer":
            found[kind][first] = rest[0]
    return found


@cache
def _longer() -> frozenset[str]:
    """Words of three characters."""
    rows = (line for line in lines("ordinary_zh.txt") if line[0] == "longer")
    return frozenset(first + rest for _, first, *many in rows for rest in many)


@cache
def _english() -> frozenset[str]:
    return frozenset(line[0] for line in lines("ordinary_en.txt"))


def is_ordinary(core: str) -> bool:
    """Whether staff write `core`, folded, without meaning anybody: 满意, 新发, horizon."""
    if core in everyday() or core in stops():
        return True
    if len(core) == PAIR and (_stands("words", core) or _stands("pairs", core)):
        return True
    return core in _english() or core in _longer()


def is_word(pair: str) -> bool:
    """Whether two characters are a word: 陆续, so that 最新陆续 names no 新陆."""
    return len(pair) == PAIR and _stands("words", pair)


def _stands(kind: str, pair: str) -> bool:
    return pair[1] in _beside()[kind].get(pair[0], "")
