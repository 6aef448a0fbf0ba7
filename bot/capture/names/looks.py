"""How characters look: twins that the hand mixes up (己 已), and those of one part (科 料)."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

_NEAR = "# Near"


@cache
def _rows() -> tuple[dict[str, str], dict[str, str]]:
    """Each character's twins, and all that look like it."""
    twins: dict[str, str] = {}
    alike: dict[str, str] = {}
    table = files(__package__).joinpath("lookalikes.txt").read_text("utf-8")
    upper, _, _ = table.partition(_NEAR)
    for rows, found in ((upper, twins), (table, alike)):
        for row in rows.splitlines():
            for char in row if not row.startswith("#") else "":
                found[char] = found.get(char, "") + row
    return twins, alike


def are_twins(one: str, other: str) -> bool:
    """Whether a stroke or a dot is all that is between them, and few names have both."""
    return other in _rows()[0].get(one, "")


def look_alike(one: str, other: str) -> bool:
    """Whether they share most of what is seen."""
    return other in _rows()[1].get(one, "")


def mistaken(chars: str) -> Iterator[str]:
    """What these characters may have been before one of them was mistaken for another."""
    alike = _rows()[1]
    for at, char in enumerate(chars):
        for other in dict.fromkeys(alike.get(char, "")):
            if other != char:
                yield f"{chars[:at]}{other}{chars[at + 1 :]}"
