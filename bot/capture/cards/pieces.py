"""A piece of a card: one part of a line, and the line that it stands on."""

from dataclasses import dataclass

from bot.capture.cards.labels import Kind
from bot.capture.cards.lines import Line


@dataclass(frozen=True)
class Piece:
    kind: Kind
    text: str
    line: Line


def overlap(one: Line, other: Line) -> bool:
    """Whether the one stands over the other, not in a column beside it."""
    return min(one.right, other.right) > max(one.left, other.left)


def same_print(one: Line, other: Line) -> bool:
    return 0.7 < other.tall / one.tall < 1.4
