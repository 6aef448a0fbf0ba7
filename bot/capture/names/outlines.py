"""Characters drawn nearly alike (邑 色, 部 都), but for those that firms like to be called by."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from bot.capture.names.words import lines

_IN_CORE, _LEAST_TRADE, _SURNAME = 3, 2, 2
_SURNAMED = frozenset("记氏家老小阿")


@cache
def _near() -> dict[str, str]:
    """Each character's nearest, and those that it is near to."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for (row,) in lines("outlines.txt"):
        for other in row[1:]:
            found[row[0]][other] = None
            found[other][row[0]] = None
    return {char: "".join(others) for char, others in found.items()}


@cache
def _callings() -> frozenset[str]:
    return frozenset(char for row in lines("callings.txt") for char in row[0])


def misread(name: str) -> Iterator[tuple[int, str]]:
    """The place of a character in a core that may have been another, and the name with that;
    none where a surname is the core: 汪记 is not 江记."""
    if _SURNAMED & set(name[:_SURNAME]):
        return
    for at, char in enumerate(name[: min(_IN_CORE, len(name) - _LEAST_TRADE)]):
        for other in "" if char in _callings() else _near().get(char, ""):
            yield at, f"{name[:at]}{other}{name[at + 1 :]}"
