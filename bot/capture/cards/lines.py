"""A line of print on a card: its words and where they stand, the page turned upright."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """Coordinates in pixels of the upright page: left, top, right, bottom. `tall` is the height
    of the print."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    tall: float

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2
