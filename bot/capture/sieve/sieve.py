"""A sieve: patterns by the runs of characters that they cannot match without."""

from collections.abc import Mapping
from functools import lru_cache
from threading import Lock

from bot.capture.sieve.folding import folded
from bot.capture.sieve.needs import Need, needs
from bot.capture.sieve.runs import cost, runs, told_by

_LISTS = 3  # asked of each pattern: those that are met least
_TEXTS = 1024  # remembered: a long note's clauses, each asked by every reader


class Sieve:
    """Patterns are bits of a number. Each has three bits side by side, one a list of runs of
    which a text must hold one; those of a pattern that needs fewer are always set."""

    def __init__(self, flags: int, pieces: Mapping[str, str] | None = None) -> None:
        """`pieces` are patterns by the character that stands for each in the patterns to come."""
        self._flags = flags
        self._pieces = pieces or {}
        self._read: dict[str, Need] = {}
        self._by_run: dict[str, int] = {}
        self._known: dict[str, int] = {}
        self._always = 0
        self._first = 0
        self._next = 0
        self._lock = Lock()
        self.possible = lru_cache(maxsize=_TEXTS)(self._possible)

    def add(self, pattern: str) -> int:
        """Know a pattern; its bit in what is `possible`. Threads may add at the same time."""
        with self._lock:
            if pattern not in self._known:
                self._known[pattern] = self._add(pattern)
                # A new memory: what is being worked out now, without this one, is not kept.
                self.possible = lru_cache(maxsize=_TEXTS)(self._possible)
            return self._known[pattern]

    def _add(self, pattern: str) -> int:
        for char in set(pattern) & (self._pieces.keys() - self._read.keys()):
            self._read[char] = needs(self._pieces[char], self._flags, {})
        lists = sorted(needs(pattern, self._flags, self._read).every, key=cost)
        told = list(dict.fromkeys(frozenset(map(told_by, words)) for words in lists))[:_LISTS]
        own = 1 << self._next
        for place in range(_LISTS):
            if place >= len(told):
                self._always |= own << place
                continue
            for run in told[place]:
                self._by_run[run] = self._by_run.get(run, 0) | own << place
        self._first |= own
        self._next += _LISTS
        return own

    def _possible(self, text: str) -> int:
        """The bits of the patterns that this text could match."""
        held, by_run = self._always, self._by_run
        for run in runs(folded(text)):
            if run in by_run:
                held |= by_run[run]
        return held & held >> 1 & held >> 2 & self._first
