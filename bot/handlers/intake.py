"""Intake: updates from Telegram into the inbox, by polling or by webhook.

Polling(scribe, line, on_new, alarm=…) · await polling.run() · polling.stop() ·
polling.last_success · polling.silence(). Webhook(scribe, secret, on_new).app is an ASGI
application. `on_sight` is shown what has come before it is written down, and must neither keep
nor answer it.
Telegram is told that we have an update only after it is written down."""

import asyncio
import hmac
import json
import logging
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
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
from bot.handlers.tracks import is_track, without
from bot.handlers.wire import Line, Uncertain
from bot.storage import inbox
from bot.storage.scribe import Scribe

log = logging.getLogger(__name__)

LONG_POLL = 25  # seconds that Telegram may keep an empty answer back
SLACK = 10.0  # seconds more, and the poll is taken for dead and begun anew
PAUSES = (0.5, 1.0, 2.0, 5.0, 10.0)
MOST_PATIENT = 300.0  # seconds, however long a 429 names
CONFLICT_PAUSE = 2.0
CONFLICTS = 4  # in a row; the poll of a process just killed makes one or two
BODY_LIMIT = 1_048_576
SILENCE = 120.0  # seconds without a usable answer, and somebody should hear of it
_SILENT = "Telegram has given no usable answer for two minutes; it is asked on"
_STORAGE = "nothing can be written down for two minutes; Telegram keeps what people write"
HOLLOW = 3  # empty answers at once instead of after a while, in a row: no reason to hurry
WANTED = ("message", "edited_message", "callback_query", "my_chat_member")


OnSight = Callable[[Sequence[Mapping[str, Any]]], None]


def _nobody_looks(_updates: Sequence[Mapping[str, Any]]) -> None:
    """Nobody reads ahead."""


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
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    on_sight: OnSight = _nobody_looks
    seconds: Callable[[], float] = time.monotonic  # whatever the wall clock is set to

    def __post_init__(self) -> None:
        self._stopped = asyncio.Event()
        self._offset: int | None = None
        self._unwritten: list[dict[str, Any]] = []
        self._conflicts = 0
        self._hollow = 0
        self._heard = self.seconds()
        self._silent = False
        self.last_success: datetime | None = None
        self.restarts = 0

    def silence(self) -> float:
        """Seconds without a usable answer."""
        return self.seconds() - self._heard

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
            self._watch()
            await self.sleep(pause)

    def _watch(self) -> None:
        """Says once that nothing comes in, and why, and once that it does again."""
        silent = self.silence() > SILENCE
        if silent and not self._silent:
            self.alarm(_STORAGE if self._unwritten else _SILENT)
        if self._silent and not silent:
            self.alarm("Telegram is heard again, and what it says is written down")
        self._silent = silent

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
            return min(outcome.seconds, MOST_PATIENT) if isinstance(outcome, Flood) else usual
        except TimeoutError:
            self.restarts += 1
            self.alarm("a poll did not come back; polling was begun anew")
            return usual
        except Exception as error:  # noqa: BLE001 # storage, rubbish: the loop must outlive it all
            log.warning("polling waits: %s", type(error).__name__)
            return usual
        return usual if self._hollow > HOLLOW else 0.0

    def _conflict(self) -> float:
        self._conflicts += 1
        if self._conflicts >= CONFLICTS:
            raise another_polls()
        return CONFLICT_PAUSE

    async def _round(self) -> None:
        if not self._unwritten:
            self._unwritten = await self._ask()
            self.on_sight(without(self._unwritten))
        if self._unwritten:
            if kept := without(self._unwritten):
                await self.scribe.write(inbox.receive, kept)
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
        asked = self.seconds()
        batch = await self.line.call("getUpdates", fields, patience=self.long_poll + self.slack)
        updates = [each for each in batch if _is_update(each)] if isinstance(batch, list) else []
        if (batch and not updates) or not isinstance(batch, list):
            raise Uncertain("no updates of Telegram's")
        at_once = not batch and self.seconds() - asked < self.long_poll / 10
        self._hollow = self._hollow + 1 if at_once else 0
        self.last_success, self._heard = self.scribe.store.clock.now(), self.seconds()
        self._conflicts = 0
        # All before the offset is confirmed by now. Without one the next updates come, whatever
        # their ids: after a quiet week Telegram numbers anew, perhaps from further down.
        self._offset = None
        return updates


@dataclass
class Webhook:
    """Takes updates by HTTP; 200 only once they are written down, so that Telegram repeats."""

    scribe: Scribe
    secret: str
    on_new: Callable[[], None]
    path: str = "/telegram"
    on_sight: OnSight = _nobody_looks
    seconds: Callable[[], float] = time.monotonic

    def __post_init__(self) -> None:
        self._heard = self.seconds()
        self.last_success: datetime | None = None
        self.app = Starlette(routes=[Route(self.path, self._take, methods=["POST"])])

    def silence(self) -> float:
        """Seconds without a call, or a word of Telegram's that it has none to make."""
        return self.seconds() - self._heard

    def is_well(self) -> None:
        """Telegram called, or said that all is well."""
        self.last_success, self._heard = self.scribe.store.clock.now(), self.seconds()

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
        if is_track(update):
            self.is_well()
            return Response(status_code=200)
        return await self._write(update)

    async def _write(self, update: dict[str, Any]) -> Response:
        self.on_sight([update])
        try:
            await self.scribe.write(inbox.receive, [update])
        except Exception as error:  # noqa: BLE001 # not stored, whatever the reason: no receipt
            log.warning("webhook: %s", type(error).__name__)
            return Response(status_code=503, headers={"retry-after": "5"})
        self.is_well()
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
    return update if _is_update(update) else None


def _is_update(update: Any) -> bool:
    """What the inbox can keep; anything else would be tried for ever and nothing after it."""
    number = update.get("update_id") if isinstance(update, dict) else None
    return type(number) is int and 0 <= number < inbox.LARGEST
