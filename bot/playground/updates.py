"""The queue of updates: long polling, confirmation by offset, and the webhook that replaces it."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.playground.wire import ApiError, Json

# Telegram leaves these out unless a bot asks for them by name.
ONLY_WHEN_NAMED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
RIVAL = (
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)
HOOKED = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)


@dataclass
class Webhook:
    """Where updates are pushed to instead of being fetched."""

    url: str
    secret_token: str = ""
    max_connections: int = 40
    last_error: tuple[int, str] | None = None  # unix time, words


@dataclass
class UpdateQueue:
    """Updates that the bot has not confirmed yet."""

    next_id: int = 1
    pending: list[Json] = field(default_factory=list)
    allowed: frozenset[str] = frozenset()
    webhook: Webhook | None = None
    _poll: "asyncio.Future[None] | None" = None
    _bell: asyncio.Event = field(default_factory=asyncio.Event)

    def put(self, kind: str, content: Json) -> None:
        if kind not in self.allowed if self.allowed else kind in ONLY_WHEN_NAMED:
            return
        self.pending.append({"update_id": self.next_id, kind: content})
        self.next_id += 1
        self.ring()

    def ring(self) -> None:
        """Wake whoever waits for updates."""
        self._bell.set()
        if self._poll and self.polled:
            self._poll.set_result(None)

    def allow(self, kinds: Sequence[str] | None) -> None:
        """None leaves the earlier choice alone, as Telegram does."""
        if kinds is not None:
            self.allowed = frozenset(kinds)

    def confirm(self, offset: int) -> None:
        if offset > 0:
            self.pending = [each for each in self.pending if each["update_id"] >= offset]
        elif offset < 0:
            self.pending = self.pending[offset:]

    async def poll(self, offset: int, limit: int, seconds: float) -> list[Json]:
        if self.webhook:
            raise ApiError(409, HOOKED)
        self.end_poll(RIVAL)
        self.confirm(offset)
        if not self.pending and seconds > 0:
            await self._wait(seconds)
        return self.pending[: limit if 1 <= limit <= 100 else 100]

    @property
    def polled(self) -> bool:
        """Whether somebody waits for updates right now."""
        return self._poll is not None and not self._poll.done()

    def end_poll(self, why: str) -> None:
        if self._poll and self.polled:
            self._poll.set_exception(ApiError(409, why))

    async def _wait(self, seconds: float) -> None:
        mine = self._poll = asyncio.get_running_loop().create_future()
        try:
            await asyncio.wait_for(mine, seconds)
        except TimeoutError:
            pass
        finally:
            if self._poll is mine:
                self._poll = None

    async def next_for_webhook(self) -> tuple[Webhook, Json]:
        """Waits until there is a webhook and an update to push to it."""
        while not (self.webhook and self.pending):
            self._bell.clear()
            await self._bell.wait()
        return self.webhook, self.pending[0]
