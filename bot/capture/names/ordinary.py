"""What ordinary notes hold anyway: a customer who is called so is not meant wherever it stands."""

from collections import defaultdict
from functools import cache

from bot.capture.names.words import everyday, lines, stops


@cache
def _chinese() -> dict[str, frozenset[str]]:
    """`words` of two characters, `longer` ones of three, and `pairs` that are no word."""
    found: dict[str, set[str]] = defaultdict(set)
    for kind, first, *rest in lines("ordinary_zh.txt"):
        parts = rest if kind == "longer" else rest[0]
        found[kind].update(first + part for part in parts)
    return {kind: frozenset(words) for kind, words in found.items()}


@cache
def _english() -> frozenset[str]:
    return frozenset(line[0] for line in lines("ordinary_en.txt"))


def is_ordinary(core: str) -> bool:
    """Whether staff write `core`, folded, without meaning anybody: 满意, 新发, horizon."""
    if core in everyday() or core in stops():
        return True
    kinds = _chinese()
    return core in _english() or any(core in words for words in kinds.values())


def is_word(pair: str) -> bool:
    """Whether two characters are a word: 陆续, so that 最新陆续 names no 新陆."""
    return pair in _chinese()["words"]
