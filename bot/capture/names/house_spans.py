"""Where a Chinese note names a known institution by its short name: 海沧实小, 沙河交警."""

from collections.abc import Iterator

from bot.capture.names.houses import Houses, likeness
from bot.capture.names.institutions import parse
from bot.capture.names.spans import Span
from bot.capture.names.verdict import ACCEPT

_LEAST, _MOST = 2, 6  # characters of a name
_TAIL = 12  # characters of number, marks and kind behind it
_PLACE_MARKS = "省市区县镇乡"


def spans(folded: str, houses: Houses) -> Iterator[Span]:
    """The longest mention at each place that begins with a known institution's name."""
    at = 0
    while at < len(folded) - _LEAST:
        end = max(
            (_end(folded, at, size, houses) for size in _sizes(folded, at, houses)), default=0
        )
        if end:
            yield Span(at, end, False, True)
        at = max(end, at + 1)


def _sizes(folded: str, at: int, houses: Houses) -> Iterator[int]:
    if not houses.opens(folded[at : at + _LEAST]):
        return
    for size in range(_LEAST, _MOST + 1):
        if houses.is_called(folded[at : at + size]):
            yield size


def _end(folded: str, at: int, size: int, houses: Houses) -> int:
    begun = at + size
    begun += folded[begun : begun + 1] in _PLACE_MARKS
    for end in range(min(begun + _TAIL, len(folded)), begun, -1):
        said = folded[at:end]
        house = parse(said) if said.isalnum() else None
        if house and any(
            likeness(house, houses.known[one]) >= ACCEPT for one in houses.near(house)
        ):
            return end
    return 0
