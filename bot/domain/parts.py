"""Parts: what is found of one team for a list, brief enough to be kept until the end."""

from collections.abc import Iterable
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, Generic, NamedTuple, TypeVar

Given = TypeVar("Given")


class Item(NamedTuple):
    """One of a list: what it is sorted by, about which customer, and what is said of it."""

    order: tuple[Any, ...]
    customer_id: int
    given: Any


@dataclass(frozen=True)
class Part(Generic[Given]):
    """The first of those that may be named, and how many there are in all."""

    first: tuple[Item, ...] = ()
    total: int = 0

    def cut(self, most: int) -> "Part[Given]":
        return Part(self.first[:most], self.total)


def merged(parts: Iterable[Part[Given]], most: int) -> Part[Given]:
    """Of several teams the first, and how many they have together."""
    every = list(parts)
    first = sorted((item for one in every for item in one.first), key=itemgetter(0))
    return Part(tuple(first[:most]), sum(one.total for one in every))
