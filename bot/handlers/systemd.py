"""systemd: tells it that we are ready, alive or ending, where it has asked to be told."""

import asyncio
import os
import socket
from collections.abc import Callable
from contextlib import suppress


def notify(message: str) -> None:
    """One message to systemd: READY=1, WATCHDOG=1, STOPPING=1, STATUS=…; nothing without it."""
    address = os.environ.get("NOTIFY_SOCKET")
    if not address:
        return
    if address.startswith("@"):  # an abstract socket
        address = "\0" + address[1:]
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as door:
        door.connect(address)
        door.sendall(message.encode())


class Heartbeat:
    """A worker of the office: beats while `well` says so, twice as often as systemd asks."""

    def __init__(self, well: Callable[[], bool]) -> None:
        self._well = well
        self._stopped = asyncio.Event()
        self._every = int(os.environ.get("WATCHDOG_USEC", "0")) / 2_000_000

    def stop(self) -> None:
        notify("STOPPING=1")
        self._stopped.set()

    async def run(self) -> None:
        notify("READY=1")
        while not self._stopped.is_set():
            if self._well():
                notify("WATCHDOG=1")
            with suppress(TimeoutError):
                async with asyncio.timeout(self._every or None):
                    await self._stopped.wait()
