"""Stretches: due updates handled in the scribe's thread, several under one commit."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from telegram import Update

from bot.handlers.doors import AT_THE_DESK, DoorApplication, Visit, Whisper, with_answer
from bot.handlers.faults import Faults
from bot.handlers.updates import opened
from bot.storage import inbox
from bot.storage.inbox import Arrived
from bot.storage.scribe import Scribe
from bot.storage.transaction import Tx

AT_A_STRETCH = 16  # updates under one commit, and before others may use the thread

Begin = Callable[[Tx, Update], Any]


class Handled(Enum):
    IDLE = "nothing was due"
    DONE = "handled, or set aside"
    OUTAGE = "the machine is in trouble"


@dataclass
class Stretches:
    """Handles what is due, a stretch at a time; `faults` are told of what is raised."""

    application: DoorApplication
    scribe: Scribe
    begin: Begin
    faults: Faults
    committed: Callable[[Sequence[Whisper]], None]

    def __post_init__(self) -> None:
        self._runner: asyncio.Runner | None = None
        self._singly = 0

    def handle(self) -> Handled:
        """Handle what is due: several chats' updates under one commit while many wait.

        Each is a transaction to the eye: were one of them to fail, all are undone and then
        handled one by one. Nothing of theirs can have left the house before the commit."""
        if self._singly == 0:
            handled = self._together(AT_A_STRETCH)
            if handled is not None:
                return handled
            self._singly = AT_A_STRETCH
        self._singly -= 1
        return self._alone()

    def close(self) -> None:
        if self._runner is not None:
            self._runner.close()
            self._runner = None

    def _together(self, most: int) -> Handled | None:
        """None when something was raised, and all is as it was before."""
        try:
            with self.scribe.store.transaction() as tx:
                arrived = inbox.due(tx, most)
                whispers = self._run(self._all(tx, arrived)) if arrived else []
                inbox.done(tx, *(each.update_id for each in arrived))
        except Exception:  # noqa: BLE001 # it will be met again, alone, and told apart there
            return None
        if not arrived:
            return Handled.IDLE
        self.committed(whispers)
        return Handled.DONE

    def _alone(self) -> Handled:
        arrived: Arrived | None = None
        try:
            with self.scribe.store.transaction() as tx:
                arrived = inbox.next_due(tx)
                if arrived is None:
                    return Handled.IDLE
                whispers = self._run(self._all(tx, [arrived]))
                inbox.done(tx, arrived.update_id)
        except Exception as error:  # noqa: BLE001 # every fault ends here, and is told apart
            return Handled.DONE if self.faults.settle(arrived, error) else Handled.OUTAGE
        self.committed(whispers)
        return Handled.DONE

    async def _all(self, tx: Tx, arrived: Sequence[Arrived]) -> list[Whisper]:
        whispers: list[Whisper] = []
        for each in arrived:
            update = opened(tx, each, self.application.bot)
            visit = Visit(self.begin(tx, update))
            AT_THE_DESK.set(visit)
            await self.application.process_update(update)
            whispers += with_answer(update, visit.whispers)
        return whispers

    def _run(self, work: Coroutine[Any, Any, list[Whisper]]) -> list[Whisper]:
        if self._runner is None:
            self._runner = asyncio.Runner()
        return self._runner.run(work)
