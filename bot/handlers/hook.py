"""The hook: Telegram calls us, where a company prefers that to polling."""

import uvicorn
from telegram.error import InvalidToken, TelegramError

from bot.handlers.halting import Halted, token_refused
from bot.handlers.intake import WANTED, Webhook
from bot.handlers.wire import Line

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
        self._line, self._url, self._secret = line, url, secret

    async def run(self) -> None:
        fields = {"url": self._url, "secret_token": self._secret, "allowed_updates": list(WANTED)}
        try:
            await self._line.call("setWebhook", fields)
        except InvalidToken:
            raise token_refused() from None
        except TelegramError as error:
            raise Halted(
                f"Telegram refuses the webhook: {type(error).__name__}", HOOK_REFUSED
            ) from None
        await self._server._serve()  # `serve` would take the signals for itself

    def stop(self) -> None:
        self._server.should_exit = True
