"""Patterns as the standard library reads them: steps, each a code and what belongs to it."""

from functools import lru_cache
from re import _constants as op  # type: ignore[attr-defined]  # there is no public door to how
from re import _parser  # type: ignore[attr-defined]  # a pattern is read
from typing import Any

__all__ = ["REPEATS", "SAID", "op", "steps"]
REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
SAID = {op.CATEGORY_DIGIT: "0", op.CATEGORY_SPACE: " "}  # a class in folded characters


@lru_cache(maxsize=2)  # a sieve and its openings ask for the same one in turn
def steps(pattern: str, flags: int) -> list[Any]:
    """The steps of a pattern."""
    return list(_parser.parse(pattern, flags))
