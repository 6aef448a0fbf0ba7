"""Stopping: work that waits for Telegram is let go of as soon as the program is to end."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


async def unless_stopped(stopped: asyncio.Event, work: Coroutine[Any, Any, T]) -> T | None:
    """What `work` returns or raises; None, and the work cancelled, when `stopped` comes first."""
    async with asyncio.TaskGroup() as group:
        stop = group.create_task(stopped.wait())
        task = group.create_task(_kept(work))
        await asyncio.wait((task, stop), return_when=asyncio.FIRST_COMPLETED)
        stop.cancel()
        if not task.done():
            task.cancel()
    if task.cancelled():
        return None
    result, error = task.result()
    if error is not None:
        raise error
    return result


async def _kept(work: Coroutine[Any, Any, T]) -> tuple[T | None, Exception | None]:
    """An error as a value, so that the group hands it on as it is."""
    try:
        return await work, None
    except Exception as error:  # noqa: BLE001 # raised again by the caller
        return None, error
