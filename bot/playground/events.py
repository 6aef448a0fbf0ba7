"""What happened at the desk, in order: the page, the terminal and the tests follow it."""

import asyncio
import secrets
from collections import deque
from dataclasses import dataclass, field

from bot.playground.wire import Json

KEPT = 2000


@dataclass
class Events:
    """A numbered log of the last happenings; `since` and `follow` read it."""

    number: int = 0
    # A page that outlives this desk must notice that the numbers of the next mean other things.
    name: str = field(default_factory=lambda: secrets.token_hex(4))
    closed: bool = False
    log: deque[Json] = field(default_factory=lambda: deque(maxlen=KEPT))
    _waiting: set["asyncio.Future[None]"] = field(default_factory=set)

    def add(self, kind: str, **content: object) -> None:
        self.number += 1
        self.log.append({"number": self.number, "kind": kind, **content})
        self._wake()

    def close(self) -> None:
        """Nothing more will happen: whoever waits goes home."""
        self.closed = True
        self._wake()

    def _wake(self) -> None:
        for future in self._waiting:
            if not future.done():
                future.set_result(None)

    def since(self, number: int) -> list[Json]:
        return [event for event in self.log if event["number"] > number]

    def remembers(self, number: int) -> bool:
        """Whether nothing after that number was forgotten."""
        return number <= self.number and (not self.log or self.log[0]["number"] <= number + 1)

    async def wait(self, number: int) -> list[Json]:
        """The events after that number, as soon as there are any; none once it is closed."""
        while not (news := self.since(number)) and not self.closed:
            future = asyncio.get_running_loop().create_future()
            self._waiting.add(future)
            try:
                await future
            finally:
                self._waiting.discard(future)
        return news
