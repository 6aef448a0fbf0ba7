"""Failing: works of the clock that failed of late; they are tried alone, last, ever more rarely.

failing.taken_out(works) -> those to be tried alone · failing.failed(work) · failing.done(work) ·
failing.known -> {(kind, staff id): how often in a row}. In memory: a new start tries them all."""

import math
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import Any, TypeVar

PAUSES = (0.0, 60.0, 300.0, 900.0, 3600.0)  # seconds before the second, third … try
Name = tuple[str, int]
NEVER = (0, math.inf)
W = TypeVar("W", bound=Callable[..., Any])


class Failing:
    """Named by the module that does the work and whose it is, so that it is known again."""

    def __init__(self, seconds: Callable[[], float] = time.monotonic) -> None:
        self.seconds = seconds  # whatever the wall clock is set to
        self._known: dict[Name, tuple[int, float]] = {}
        self._fresh: set[Name] = set()  # failed in this sweep

    @property
    def known(self) -> Mapping[Name, int]:
        return MappingProxyType({name: times for name, (times, _) in self._known.items()})

    def taken_out(self, works: Sequence[list[W]]) -> list[W]:
        """Takes what failed out of these lists of works, each of which may share a commit; those
        whose turn it is again, to be tried one by one after them. Who is not among the works owes
        nothing any more, and is forgotten."""
        due = {_name(work) for some in works for work in some}
        self._known = {name: one for name, one in self._known.items() if name in due}
        self._fresh.clear()
        now, alone = self.seconds(), list[W]()
        for some in works:
            alone += [each for each in some if self._known.get(_name(each), NEVER)[1] <= now]
            some[:] = [each for each in some if _name(each) not in self._known]
        return alone

    def failed(self, work: Callable[..., Any]) -> None:
        """Once in a sweep, however many parts of the work failed."""
        name = _name(work)
        if name in self._fresh:
            return
        self._fresh.add(name)
        times = self._known.get(name, (0, 0.0))[0]
        pause = PAUSES[min(times, len(PAUSES) - 1)]
        self._known[name] = (times + 1, self.seconds() + pause)

    def done(self, work: Callable[..., Any]) -> None:
        name = _name(work)
        if name not in self._fresh:
            self._known.pop(name, None)


def _name(work: Callable[..., Any]) -> Name:
    inner = work.func if isinstance(work, partial) else work
    staff_id = work.keywords.get("staff_id", 0) if isinstance(work, partial) else 0
    return inner.__module__.rpartition(".")[2], staff_id
