"""Telegram's side of a webhook: a port to push to, and updates that are pushed until answered."""

import asyncio
import socket
from contextlib import suppress
from typing import Any

import aiohttp

from tests.crash.intakes import SECRET

# Each a hundredth of a second apart at least, over lives that take many to come up.
TRIES = 60_000


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port: int = door.getsockname()[1]
        return port


async def push(port: int, updates: list[dict[str, Any]]) -> None:
    """Each update until it is answered with 200, in order."""
    url = f"http://127.0.0.1:{port}/telegram"
    async with aiohttp.ClientSession() as session:
        for update in updates:
            for _ in range(TRIES):
                if await _is_taken(session, url, update):
                    break
                await asyncio.sleep(0.01)
            else:
                raise AssertionError(f"no 200 for update {update['update_id']}: {TRIES} tries")


async def _is_taken(session: aiohttp.ClientSession, url: str, update: dict[str, Any]) -> bool:
    headers = {"x-telegram-bot-api-secret-token": SECRET}
    with suppress(aiohttp.ClientError, OSError):
        async with session.post(url, json=update, headers=headers) as answer:
            return answer.status == 200
    return False
