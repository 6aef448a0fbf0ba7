"""Introduction: the application learns who its bot is, however long Telegram takes to answer."""

import asyncio
import logging
from contextlib import suppress

from telegram.error import InvalidToken

from bot.handlers.doors import DoorApplication
from bot.handlers.halting import token_refused
from bot.handlers.stopping import unless_stopped

log = logging.getLogger(__name__)

PAUSES = (0.5, 1.0, 2.0, 5.0, 10.0, 30.0)


async def introduced(application: DoorApplication, stopped: asyncio.Event) -> bool:
    """True once the application is ready; False when stopped before. Halted on a bad token."""
    tries = 0
    while not stopped.is_set():
        try:
            await unless_stopped(stopped, application.initialize())
            return not stopped.is_set()
        except InvalidToken:  # its words hold the token
            raise token_refused() from None
        except Exception as error:  # noqa: BLE001 # no network, rubbish: Telegram will be back
            log.warning("Telegram cannot be reached: %s", type(error).__name__)
        with suppress(TimeoutError):
            async with asyncio.timeout(PAUSES[min(tries, len(PAUSES) - 1)]):
                await stopped.wait()
        tries += 1
    return False
