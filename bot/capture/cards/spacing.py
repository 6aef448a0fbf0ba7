"""Spaces that the reader swallowed, put back where the print leaves a gap."""

import re
from collections.abc import Sequence
from itertools import pairwise
from math import hypot
from statistics import median

_HUMP = re.compile(r"(?<=[a-z]{3})(?=[A-Z][a-z]{2})")
WIDE = 1.24  # a step so much longer than the usual one between two Chinese characters


def with_gaps(text: str, centres: Sequence[tuple[str, float, float]]) -> str:
    """`text` with a space at each wide gap between Chinese characters; `centres` are its
    characters, without spaces, and where they stand."""
    steps = [
        hypot(b[1] - a[1], b[2] - a[2]) if _chinese(a[0]) and _chinese(b[0]) else None
        for a, b in pairwise(centres)
    ]
    known = [step for step in steps if step is not None]
    if len(known) < 3:
        return text
    usual = median(known)
    gaps = {index for index, step in enumerate(steps) if step and step > WIDE * usual}
    return _put_back(text, gaps)


def words_apart(text: str) -> str:
    """`ChiefTechnologyOfficer` with its spaces; McKay and eBay stay whole."""
    return humps_apart(text) if text.isascii() and text.isalpha() else text


def humps_apart(text: str) -> str:
    """`ChiefExecutive Officer` with its space: only for what is known to be no name."""
    return _HUMP.sub(" ", text)


def _put_back(text: str, gaps: set[int]) -> str:
    out, index = [], -1
    for char in text:
        if not char.isspace():
            index += 1
        out.append(char)
        if index in gaps and not char.isspace():
            out.append(" ")
    return " ".join("".join(out).split())


def _chinese(char: str) -> bool:
    return "一" <= char[:1] <= "鿿"
