"""Spans: where what was found stands in a text."""

from collections.abc import Iterable
from typing import Protocol

from bot.capture.notes.posts import Person

Spans = list[tuple[int, int]]


class Placed(Protocol):
    """Anything with a place in the text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def spans(found: Iterable[Placed]) -> Spans:
    """The places; of a person with the post that is said beside the name."""
    return [one.span if isinstance(one, Person) else (one.start, one.end) for one in found]


def over(one: Placed, other: Placed) -> bool:
    """Whether the two places meet."""
    return one.start < other.end and other.start < one.end
