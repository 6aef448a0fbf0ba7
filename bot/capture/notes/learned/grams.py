"""A veiled text as the models see it: short runs of characters and words."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

TOKEN = re.compile(r"[a-z]+(?:'[a-z]+)?|[\u4e00-\u9fff]|([㊀-㊰])\1*|\d[\d,.]*|[^\sa-z0-9]")
LONGEST = 16
STEM = 4
KEPT = 512  # a clause is seen by several models


@lru_cache(maxsize=KEPT)
def runs(words: str) -> tuple[str, ...]:
    """The runs of a veiled text, and how its longer English words begin: quoted, quoting."""
    seen = tokens(words)
    stems = [f"~{one[:STEM]}" for one in seen if len(one) > STEM and one[0].isascii()]
    return (*grams(seen), *stems)


@lru_cache(maxsize=KEPT)
def tokens(words: str) -> tuple[str, ...]:
    """The tokens of a veiled text: a Chinese character, a word, a sign, a number."""
    found = []
    for token in TOKEN.finditer(words.lower()):
        one = token[0]
        found.append("0" if one[0].isdigit() else token[1] or one[:LONGEST])
    return tuple(found)


def grams(seen: Sequence[str]) -> list[str]:
    """Runs of one to three tokens, with the edges marked."""
    edged = ["‹", *seen, "›"]
    gaps = [" " if _are_words(*pair) else "" for pair in pairwise(edged)]
    pairs = [one + gap + other for one, gap, other in zip(edged, gaps, edged[1:], strict=False)]
    threes = [two + gap + one for two, gap, one in zip(pairs, gaps[1:], edged[2:], strict=False)]
    return [*seen, *pairs, *threes]


def _are_words(one: str, other: str) -> bool:
    return one[-1].isascii() and other[0].isascii()
