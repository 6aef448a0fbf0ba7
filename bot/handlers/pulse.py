"""Pulse: notes down when Telegram was last reached, for a doctor that looks from outside."""

import asyncio
import json
import logging
import os
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

log = logging.getLogger(__name__)

EVERY = 15.0  # seconds


class Pulse:
    """A worker of the office: writes `{last_poll, clock_skew, pid}` to a file, whole or not at
    all; the skew in seconds, positive where this machine is ahead of Telegram."""

    def __init__(
        self,
        path: Path,
        last_poll: Callable[[], datetime | None],
        skew: Callable[[], float | None] = lambda: None,
        every: float = EVERY,
    ) -> None:
        self._path = path
        self._last_poll = last_poll
        self._skew = skew
        self._every = every
        self._stopped = asyncio.Event()

    def stop(self) -> None:
        self._stopped.set()

    async def run(self) -> None:
        """Beat until stopped; a disk that cannot be written is no reason to end."""
        while not self._stopped.is_set():
            try:
                await asyncio.to_thread(self._beat)
            except OSError as error:
                log.warning("the pulse could not be written: %s", error.strerror)
            with suppress(TimeoutError):
                async with asyncio.timeout(self._every):
                    await self._stopped.wait()
        with suppress(OSError):
            self._beat()

    def _beat(self) -> None:
        last = self._last_poll()
        said = {
            "last_poll": last.isoformat() if last else None,
            "clock_skew": self._skew(),
            "pid": os.getpid(),
        }
        fresh = self._path.with_suffix(".new")
        fresh.write_text(json.dumps(said) + "\n")
        fresh.chmod(0o600)
        fresh.replace(self._path)
