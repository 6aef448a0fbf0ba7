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
EVERY = 45.0  # seconds between asking Telegram whether it still calls us


class Hook:
    """A worker of the office: tells Telegram where we listen, and listens until stopped.

    TLS ends at the proxy in front; `url` is what Telegram calls, `at` the address and port
    where the proxy calls."""

    def __init__(
        self, webhook: Webhook, line: Line, url: str, secret: str, at: tuple[str, int]
    ) -> None:
        self._webhook = webhook
        config = uvicorn.Config(
            webhook.app, host=at[0], port=at[1], log_level="warning", access_log=False,
            lifespan="off", timeout_graceful_shutdown=2,
        )  # fmt: skip
        self._server = uvicorn.Server(config)
        self._stopped = asyncio.Event()
        self._halted: Halted | None = None
        self._line, self._url, self._secret = line, url, secret

    async def run(self) -> None:
        await unless_stopped(self._stopped, self._announce())
        if not self._stopped.is_set():
            async with asyncio.TaskGroup() as group:
                looking = group.create_task(self._look_on())
                await self._server._serve()  # `serve` would take the signals for itself
                looking.cancel()
            if self._halted is not None:
                raise self._halted

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

    async def _look_on(self) -> None:
        """A quiet night brings no call: Telegram is asked whether all is well."""
        while True:
            await asyncio.sleep(EVERY)
            try:
                await self._look()
            except Halted as halted:  # told anew where we listen, Telegram says no
                self._halted = halted
                self.stop()
                return
            except Exception as error:  # noqa: BLE001 # rubbish of any kind: it is asked again
                log.warning("webhook: %s", type(error).__name__)

    async def _look(self) -> None:
        info = await self._line.call("getWebhookInfo")
        if info["url"] != self._url:
            log.warning("Telegram calls somebody else; it is told again where we listen")
            await self._announce()
        elif not info["pending_update_count"] or "last_error_date" not in info:
            self._webhook.is_well()
        else:
            log.warning("Telegram has tried to call and could not")
