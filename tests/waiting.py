"""Waiting in a test: for what lies in another thread or process, which tells nobody when it is so.

Bounded by looks, not by time: on a slow machine each look takes longer, and so does the whole."""

import asyncio
import time
from collections.abc import Callable

LOOKS = 60_000
PAUSE = 0.005  # seconds between two looks: together five minutes at least


async def until(
    true: Callable[[], object], what: str = "", *, doing: Callable[[], object] | None = None
) -> None:
    """Waits for something to become true, `doing` what brings it about between two looks."""
    for _ in range(LOOKS):
        if true():
            return
        if doing is not None:
            doing()
        await asyncio.sleep(PAUSE)
    raise AssertionError(_in_vain(what))


def block_until(true: Callable[[], object], what: str = "") -> None:
    """The same where no event loop runs."""
    for _ in range(LOOKS):
        if true():
            return
        time.sleep(PAUSE)
    raise AssertionError(_in_vain(what))


def _in_vain(what: str) -> str:
    return f"{LOOKS:,} looks in vain for: {what or 'what the line above waits for'}"
