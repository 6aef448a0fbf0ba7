"""Puts the bot together: the only module that sees every room."""

import logging
import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any, cast

from telegram.ext import ApplicationBuilder, ContextTypes, ExtBot
from telegram.request import BaseRequest

from bot.actions import ears, sweeps
from bot.actions.turn import House
from bot.capture.voice.reader import reader_from
from bot.handlers.delivery import Delivery
from bot.handlers.desk import Desk
from bot.handlers.doors import DoorApplication, DoorContext, Whisper
from bot.handlers.downloads import Downloads
from bot.handlers.identify import Identify
from bot.handlers.intake import Polling
from bot.handlers.menus import Menus
from bot.handlers.office import Office, Worker
from bot.handlers.paces import Paces
from bot.handlers.routes import add_routes
from bot.handlers.senses import Senses
from bot.handlers.wire import Line
from bot.handlers.wording import Wording
from bot.scheduling.ticks import Ticks
from bot.storage.scribe import Scribe
from bot.storage.transaction import Store, Tx

log = logging.getLogger(__name__)


@dataclass
class Program:
    """One running bot: what is on the desk, what is in the post, what time it is."""

    store: Store
    request: BaseRequest
    polls: BaseRequest
    url: str  # of the Bot API server, without a slash at its end
    token: str = field(repr=False)
    chance: Random = field(default_factory=Random)
    paces: Paces = field(default_factory=Paces)
    long_poll: float = 25

    def __post_init__(self) -> None:
        self.house = House(self.store, self.chance)
        self.scribe = Scribe(self.store)
        self.application = _application(self.url, self.token, self.request, self.polls)
        add_routes(self.application)
        words = Wording()
        base = f"{self.url}/bot{self.token}"
        line = Line(self.request, base)
        self.delivery = Delivery(self.scribe, line, words, self.paces)
        files = Downloads(line, self.request, f"{self.url}/file/bot{self.token}")
        self.senses = Senses(
            self.house, self.scribe, files, self.delivery.wake, reader_from(os.environ)
        )
        self.desk = Desk(
            self.application, self.scribe, Identify(self.house), words,
            on_commit=self._after_commit,
        )  # fmt: skip
        self.polling = Polling(
            self.scribe, Line(self.polls, base), self.desk.wake, long_poll=self.long_poll
        )
        self.ticks = Ticks(self.tick)
        menus = Menus(self.scribe, Line(self.request, base))
        self.others: list[Worker] = [self.polling, self.ticks, menus, self.senses]

    async def run(self) -> None:
        """Serves until `stop`; raises Halted with what cannot go on."""
        await self.start()
        self.office = Office(self.scribe, self.desk, self.delivery, self.others)
        await self.office.run()

    async def start(self) -> None:
        """Asks Telegram who we are, fills the index."""
        await self.application.initialize()
        await self.scribe.write(self._fill_index)

    def stop(self) -> None:
        self.office.stop()

    async def tick(self) -> None:
        """What time makes happen: one transaction a person."""
        for work in await self.scribe.write(sweeps.due, self.house):
            await self.scribe.write(work)
            self.delivery.wake()

    def _after_commit(self, whispers: Sequence[Whisper]) -> None:
        self.delivery.after_commit(whispers)
        self.senses.wake()

    def _fill_index(self, tx: Tx) -> None:
        ears.refresh(self.house, tx)


def _application(
    url: str, token: str, request: BaseRequest, polls: BaseRequest
) -> DoorApplication:
    bot: ExtBot[None] = ExtBot(
        token, base_url=f"{url}/bot", base_file_url=f"{url}/file/bot", request=request,
        get_updates_request=polls,
    )  # fmt: skip
    context: Any = ContextTypes(context=DoorContext)
    builder = ApplicationBuilder().bot(bot).updater(None).application_class(DoorApplication)
    return cast(DoorApplication, builder.context_types(context).build())
