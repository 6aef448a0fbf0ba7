"""Reading ahead beside the desk: what staff write is offered to the second process at once."""

import asyncio
import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any

from telegram.constants import ChatType

from bot.actions import ears, joining
from bot.actions.turn import House
from bot.capture import readahead
from bot.capture.readahead import ReadAhead, Written
from bot.storage.scribe import Scribe

log = logging.getLogger(__name__)

EVERY = 1.0  # seconds between two looks after the process


class ReadingAhead:
    """A worker of the office: starts the second process once much waits, and ends it."""

    def __init__(self, house: House, scribe: Scribe, ahead: ReadAhead) -> None:
        self._house, self._scribe, self._ahead = house, scribe, ahead
        self._awake = asyncio.Event()
        self._stopping = False
        self._staff: frozenset[int] = frozenset()  # chats
        self._is_unknown = False  # somebody who wrote since anybody looked
        self._is_told = False

    def offer(self, updates: Sequence[Mapping[str, Any]]) -> None:
        """These have come, and are about to be written down. A stranger's words are nothing to
        read, and no reason to start a process; who has just joined waits for the desk once."""
        texts = [*_texts(updates)]
        known = [one for one in texts if one.chat in self._staff]
        self._is_unknown = self._is_unknown or len(known) < len(texts)
        self._ahead.offer(known)
        if self._ahead.is_wanted:
            self._awake.set()

    async def run(self) -> None:
        try:
            while not self._stopping:
                await self._wait()
                if self._is_unknown:
                    await self.look_who()
                self._ahead.look_after()
                if self._ahead.is_wanted and self._may_begin():
                    await self._begin()
        finally:
            self._ahead.close()

    async def look_who(self) -> None:
        """Who is on the staff by now; strangers make nobody ask more than once a second."""
        self._is_unknown = False
        try:
            self._staff = await self._scribe.write(joining.everybodys_chats)
        except Exception as error:  # noqa: BLE001 # storage: whoever was known stays known
            log.warning("reading ahead waits for storage: %s", type(error).__name__)

    def stop(self) -> None:
        self._stopping = True
        self._ahead.close()
        self._awake.set()

    def _may_begin(self) -> bool:
        """Not while the names are being read in, nor where there are too many: said once."""
        if not self._house.reading_in.is_over:
            return False
        if len(self._house.directory or ()) <= readahead.MOST_KNOWN:
            return True
        if not self._is_told:
            log.info("notes are read in place: a second process cannot know so many customers")
        self._is_told = True
        return False

    async def _begin(self) -> None:
        log.info("much waits: a second process comes up to read ahead")
        entries = await self._scribe.do(ears.begin_ahead, self._house)
        await asyncio.to_thread(self._ahead.come_up, entries)
        if self._ahead.pid is None and not self._stopping:
            log.warning("the second process did not come up; notes are read in place")

    async def _wait(self) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(EVERY):
                await self._awake.wait()
        self._awake.clear()


def _texts(updates: Sequence[Mapping[str, Any]]) -> Iterator[Written]:
    """The new messages that may be notes."""
    for update in updates:
        match update.get("message"):
            case {
                "chat": {"id": int(chat), "type": ChatType.PRIVATE},
                "message_id": int(message_id),
                "text": str(text),
            } if not text.startswith("/"):
                yield Written(chat, message_id, text)
