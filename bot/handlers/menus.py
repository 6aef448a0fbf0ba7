"""Menus: the command list that Telegram shows, by role and language."""

import asyncio
import logging
from typing import Any

from telegram.error import TelegramError

from bot.domain.staff import Staff
from bot.handlers.doors import Whisper
from bot.handlers.stopping import unless_stopped
from bot.handlers.wire import Line
from bot.replies.settings import menu
from bot.storage import staff
from bot.storage.scribe import Scribe

log = logging.getLogger(__name__)


def menu_of(who: Staff) -> Whisper:
    """The menu of one member's private chat."""
    commands = [{"command": name, "description": line} for name, line in menu(who.lang, who.roles)]
    scope = {"type": "chat", "chat_id": who.telegram_id}
    return Whisper("setMyCommands", {"commands": commands, "scope": scope})


class Menus:
    """Sets everybody's menu once at the start, beside the work; a menu is never worth a halt."""

    def __init__(self, scribe: Scribe, line: Line) -> None:
        self._scribe = scribe
        self._line = line
        self._stopped = asyncio.Event()

    async def run(self) -> None:
        await unless_stopped(self._stopped, self._set_all())
        await self._stopped.wait()

    def stop(self) -> None:
        self._stopped.set()

    async def _set_all(self) -> None:
        for who in await self._scribe.write(staff.everybody):
            await self._set(menu_of(who))

    async def _set(self, whisper: Whisper) -> None:
        fields: dict[str, Any] = whisper.fields
        try:
            await self._line.call(whisper.method, fields)
        except TelegramError as error:
            log.info("a menu was not set: %s", type(error).__name__)
