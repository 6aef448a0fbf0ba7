"""Remembering: what seldom changes is asked once, and again after any change, whoever made it.

Staff, settings and the visit table move one counter; what was read under its value holds until it
moves. A transaction that moved it itself reads afresh: it may yet be rolled back."""

from collections.abc import Callable, Hashable
from typing import TypeVar, cast

from bot.storage import counters
from bot.storage.transaction import Tx

T = TypeVar("T")
_CHANGES = "house-changes"


def remembered(tx: Tx, key: Hashable, ask: Callable[[], T]) -> T:
    """What `ask` answers, from memory where nothing has changed since."""
    version = counters.value(tx, _CHANGES)
    if _CHANGES in tx.advanced:
        return ask()
    memory = tx.memory
    if memory.get(_CHANGES) != version:
        memory.clear()
        memory[_CHANGES] = version
    if key not in memory:
        memory[key] = ask()
    return cast(T, memory[key])


def changed(tx: Tx) -> None:
    """Something that is remembered has changed."""
    counters.advance(tx, _CHANGES)
