"""Intake: updates from Telegram into the inbox, by polling or by webhook.

Polling(scribe, line, on_new, alarm=…) · await polling.run() · polling.stop() ·
polling.last_success. Webhook(scribe, secret, on_new).app is an ASGI application.
Telegram is told that we have an update only after it is written down."""

import asyncio
import hmac
import json
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from telegram.error import Conflict, InvalidToken, TelegramError

from bot.handlers.halting import another_polls, token_refused
from bot.handlers.outcomes import Flood, outcome_of
from bot.handlers.stopping import unless_stopped
from bot.handlers.wire import Line
from bot.storage import inbox
from bot.storage.scribe import Scribe

log = logging.getLogger(__name__)

LONG_POLL = 25  # seconds that Telegram may keep an empty answer back
SLACK = 10.0  # seconds more, and the poll is taken for dead and begun anew
PAUSES = (0.5, 1.0, 2.0, 5.0, 10.0)
CONFLICT_PAUSE = 2.0
CONFLICTS = 4  # in a row; the poll of a process just killed makes one or two
BODY_LIMIT = 1_048_576
WANTED = ("message", "edited_message", "callback_query", "my_chat_member")


@dataclass
class Polling:
    """Asks for updates; a poll that does not come back is given up and begun anew."""

    scribe: Scribe
    line: Line
    on_new: Callable[[], None]
    alarm: Callable[[str], None] = log.error
    long_poll: float = LONG_POLL
    slack: float = SLACK
    watchdog: float = LONG_POLL + 2 * SLACK  # seconds that one round may take
    wanted: tuple[str, ...] = WANTED

    def __post_init__(self) -> None:
        self._stopped = asyncio.Event()
        self._offset: int | None = None
        self._unwritten: list[dict[str, Any]] = []
        self._conflicts = 0
        self.last_success: datetime | None = None
        self.restarts = 0

    def stop(self) -> None:
        """Give up the poll at hand; what it would have brought stays with Telegram."""
        self._stopped.set()

    async def run(self) -> None:
        """Poll until stopped. Raises Halted when the token is refused or someone else polls."""
        await unless_stopped(self._stopped, self._poll_on())

    async def _poll_on(self) -> None:
        await self._leave_webhook()
        troubles = 0
        while True:
            pause = await self._once(troubles)
            troubles = troubles + 1 if pause else 0
            await asyncio.sleep(pause)

    async def _leave_webhook(self) -> None:
        with suppress(TelegramError):  # a refused token shows at the first poll
            await self.line.call("deleteWebhook", {"drop_pending_updates": False})

    async def _once(self, troubles: int) -> float:
        """One round; how long to wait before the next, 0 when all is well."""
        usual = PAUSES[min(troubles, len(PAUSES) - 1)]
        try:
            async with asyncio.timeout(self.watchdog):
                await self._round()
        except InvalidToken:
            raise token_refused() from None
        except Conflict:
            return self._conflict()
        except TelegramError as error:
            log.warning("polling: %s", type(error).__name__)
            outcome = outcome_of(error)
            return outcome.seconds if isinstance(outcome, Flood) else usual
        except TimeoutError:
            self.restarts += 1
            self.alarm("a poll did not come back; polling was begun anew")
            return usual
        except Exception as error:  # noqa: BLE001 # storage, rubbish: the loop must outlive it all
            log.warning("polling waits: %s", type(error).__name__)
            return usual
        return 0.0

    def _conflict(self) -> float:
        self._conflicts += 1
        if self._conflicts >= CONFLICTS:
            raise another_polls()
        return CONFLICT_PAUSE

    async def _round(self) -> None:
        if not self._unwritten:
            self._unwritten = await self._ask()
        if self._unwritten:
            await self.scribe.write(inbox.receive, self._unwritten)
            self._offset = int(self._unwritten[-1]["update_id"]) + 1
            self._unwritten = []
            self.on_new()

    async def _ask(self) -> list[dict[str, Any]]:
        fields = {
            "offset": self._offset,
            "timeout": int(self.long_poll),
            "limit": 100,
            "allowed_updates": list(self.wanted),
        }
        batch = await self.line.call("getUpdates", fields, patience=self.long_poll + self.slack)
        self.last_success = self.scribe.store.clock.now()
        self._conflicts = 0
        # All before the offset is confirmed by now. Without one the next updates come, whatever
        # their ids: after a quiet week Telegram numbers anew, perhaps from further down.
        self._offset = None
        return [each for each in batch if isinstance(each, dict) and "update_id" in each]


@dataclass
class Webhook:
    """Takes updates by HTTP; 200 only once they are written down, so that Telegram repeats."""

    scribe: Scribe
    secret: str
    on_new: Callable[[], None]
    path: str = "/telegram"

    def __post_init__(self) -> None:
        self.last_success: datetime | None = None
        self.app = Starlette(routes=[Route(self.path, self._take, methods=["POST"])])

    async def _take(self, request: Request) -> Response:
        said = request.headers.get("x-telegram-bot-api-secret-token", "")
        if not hmac.compare_digest(said.encode(), self.secret.encode()):
            return Response(status_code=403)
        body = await _limited(request)
        if body is None:
            return Response(status_code=413)
        update = _update(body)
        if update is None:
            return Response(status_code=400)
        return await self._write(update)

    async def _write(self, update: dict[str, Any]) -> Response:
        try:
            await self.scribe.write(inbox.receive, [update])
        except Exception as error:  # noqa: BLE001 # not stored, whatever the reason: no receipt
            log.warning("webhook: %s", type(error).__name__)
            return Response(status_code=503, headers={"retry-after": "5"})
        self.last_success = self.scribe.store.clock.now()
        self.on_new()
        return Response(status_code=200)


async def _limited(request: Request) -> bytes | None:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > BODY_LIMIT:
            return None
    return bytes(body)


def _update(body: bytes) -> dict[str, Any] | None:
    try:
        update = json.loads(body)
    except ValueError:
        return None
    known = isinstance(update, dict) and isinstance(update.get("update_id"), int)
    return update if known else None
