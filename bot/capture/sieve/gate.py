"""A gate before a pattern: a place where no match can begin is passed at one look."""

import re
from collections.abc import Mapping

from bot.capture.sieve.begins import Begin, begins

_CLASSES = {"0": r"\d", " ": r"\s"}  # what folding made one


def gated(
    pattern: str, flags: int = 0, *, short: str = "", known: Mapping[str, Begin] | None = None
) -> re.Pattern[str]:
    """The pattern compiled behind a look at the characters that a match can begin with; without
    it, where these cannot be told. `short` is the same pattern with `known` characters in place
    of some pieces, and sooner read."""
    firsts = sorted(begins(short or pattern, flags, 1, known).openings)
    if not firsts or not firsts[0] or pattern.startswith("^"):
        return re.compile(pattern, flags)
    return re.compile(f"(?=(?u:[{''.join(map(_unfolded, firsts))}]))(?:{pattern})", flags)


def _unfolded(char: str) -> str:
    """What folding made this character of, as a class says it."""
    if char in _CLASSES:
        return _CLASSES[char]
    return f"{char}{char.upper()}" if "a" <= char <= "z" else re.escape(char)
