"""The hook: Telegram calls us, where a company prefers that to polling."""

import asyncio
import logging
from itertools import chain, repeat

import uvicorn
from telegram.error import BadRequest, InvalidToken, TelegramError

from bot.handlers.halting import Halted, token_refused
from bot.handlers.intake import PAUSES, WANTED, Webhook
from bot.handlers.stopping import unless_stopped
from bot.handlers.wire import Line

log = logging.getLogger(__name__)

HOOK_REFUSED = 13


class Hook:
    """A worker of the office: tells Telegram where we listen, and listens until stopped.

    TLS ends at the proxy in front; `url` is what Telegram calls, `port` where the proxy calls."""

    def __init__(self, webhook: Webhook, line: Line, url: str, secret: str, port: int) -> None:
        config = uvicorn.Config(
            webhook.app, host="127.0.0.1", port=port, log_level="warning", access_log=False,
            lifespan="off", timeout_graceful_shutdown=2,
        )  # fmt: skip
        self._server = uvicorn.Server(config)
        self._stopped = asyncio.Event()
        self._line, self._url, self._secret = line, url, secret

    async def run(self) -> None:
        await unless_stopped(self._stopped, self._announce())
        if not self._stopped.is_set():
            await self._server._serve()  # `serve` would take the signals for itself

    def stop(self) -> None:
        self._stopped.set()
        self._server.should_exit = True

    async def _announce(self) -> None:
        """Tell Telegram, however long it is away; Halted when it says no."""
        fields = {"url": self._url, "secret_token": self._secret, "allowed_updates": list(WANTED)}
        for pause in chain(PAUSES, repeat(PAUSES[-1])):
            try:
                await self._line.call("setWebhook", fields)
                return
            except InvalidToken:
                raise token_refused() from None
            except BadRequest:
                raise Halted("Telegram refuses the webhook's address", HOOK_REFUSED) from None
            except TelegramError as error:
                log.warning("Telegram cannot be reached: %s", type(error).__name__)
            await asyncio.sleep(pause)
