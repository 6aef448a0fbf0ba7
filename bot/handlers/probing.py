"""Probing: something harmless is asked until Telegram answers again."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from itertools import count

from telegram.error import Conflict, InvalidToken

from bot.handlers.halting import Halted, halted_by
from bot.handlers.wire import Line

log = logging.getLogger(__name__)

PROBES = (0.5, 1.0, 2.0, 5.0, 10.0)  # seconds between asking whether Telegram is back


async def probe(
    line: Line, sleep: Callable[[float], Awaitable[None]], probes: Sequence[float]
) -> Halted | None:
    """Returns once Telegram answers, or refuses us for good: then with the fault."""
    for attempt in count():
        try:
            me = await line.call("getMe")
            if isinstance(me, dict) and "id" in me:
                break
            log.warning("Telegram answers rubbish")
        except (InvalidToken, Conflict) as error:
            return halted_by(type(error).__name__)
        except Exception as error:  # noqa: BLE001 # rubbish of any kind: ask again
            log.warning("Telegram cannot be reached: %s", type(error).__name__)
        await sleep(probes[min(attempt, len(probes) - 1)])
    return None
