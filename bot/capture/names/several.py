"""Several: key → the things under it; where it is one, as it mostly is, it takes no list."""

from collections.abc import Hashable, Iterator, Sequence
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V", int, str)


class Several(Generic[K, V]):
    """At a million names a list for each lone thing would be a tenth of all memory."""

    __slots__ = ("_held",)

    def __init__(self) -> None:
        self._held: dict[K, V | list[V]] = {}

    def __contains__(self, key: K) -> bool:
        return key in self._held

    def __iter__(self) -> Iterator[K]:
        return iter(self._held)

    def of(self, key: K) -> Sequence[V]:
        """Those under this key, in the order in which they came."""
        held = self._held.get(key)
        if held is None:
            return ()
        return held if isinstance(held, list) else (held,)

    def add(self, key: K, one: V) -> bool:
        """Whether the key is a new one."""
        held = self._held.get(key)
        if held is None:
            self._held[key] = one
        elif isinstance(held, list):
            held.append(one)
        else:
            self._held[key] = [held, one]
        return held is None

    def remove(self, key: K, one: V) -> bool:
        """Whether it was the last under its key."""
        held = self._held[key]
        if isinstance(held, list):
            held.remove(one)
            if held:
                return False
        del self._held[key]
        return True
