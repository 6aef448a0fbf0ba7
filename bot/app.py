"""Puts the bot together: the only module that sees every room."""

import asyncio
import gc
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from random import Random
from typing import Any, cast

from telegram.ext import ApplicationBuilder, ContextTypes, ExtBot
from telegram.request import BaseRequest

from bot.actions import ears, suggesting
from bot.actions.sweeping import Sweeping
from bot.actions.turn import House
from bot.capture.model.client import model_from
from bot.capture.readahead import ReadAhead
from bot.capture.voice.reader import reader_from
from bot.handlers.delivery import Delivery
from bot.handlers.desk import Desk
from bot.handlers.doors import DoorApplication, DoorContext, Whisper
from bot.handlers.downloads import Downloads
from bot.handlers.election import Watch, elected
from bot.handlers.filling import Filling
from bot.handlers.gatherings import Gatherings
from bot.handlers.health import Health
from bot.handlers.hook import Hook
from bot.handlers.identify import Identify
from bot.handlers.intake import Polling, Webhook
from bot.handlers.introduction import introduced
from bot.handlers.menus import Menus
from bot.handlers.office import Office, Worker
from bot.handlers.paces import Paces
from bot.handlers.readahead import ReadingAhead
from bot.handlers.routes import add_routes
from bot.handlers.senses import Senses
from bot.handlers.suggestions import Asking
from bot.handlers.systemd import Heartbeat
from bot.handlers.warming import Warming
from bot.handlers.wire import Line
from bot.handlers.wording import Wording
from bot.scheduling.ticks import Ticks
from bot.storage.leader import Leader
from bot.storage.scribe import Scribe
from bot.storage.transaction import Store


@dataclass(frozen=True)
class HookAt:
    """The public address that Telegram calls, and the local port behind it."""

    url: str
    port: int
    secret: str = field(repr=False)


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
    leader: Leader | None = None  # of several processes on one archive; None: there is but one
    health_port: int | None = None
    listen: str = "127.0.0.1"  # where health and hook are met
    health: Mapping[str, Callable[[], object]] = field(default_factory=dict)  # of the machine
    hook: HookAt | None = None  # where Telegram calls us; None: we ask Telegram
    read_ahead: bool = False  # by a second process, while notes wait

    def __post_init__(self) -> None:
        ahead = ReadAhead(self.store.clock.now) if self.read_ahead else None
        self.house = House(self.store, self.chance, model=model_from(os.environ), ahead=ahead)
        self.scribe = Scribe(self.store)
        self.application = _application(self.url, self.token, self.request, self.polls)
        add_routes(self.application)
        words = Wording()
        self._last_success: Callable[[], datetime | None] = lambda: None
        self._silence: Callable[[], float] = lambda: 0.0
        base = f"{self.url}/bot{self.token}"
        line = Line(self.request, base)
        self.delivery = Delivery(self.scribe, line, words, self.paces)
        files = Downloads(line, self.request, f"{self.url}/file/bot{self.token}")
        self.senses = Senses(
            self.house,
            self.scribe,
            files,
            self.delivery.wake,
            reader_from(os.environ),
            others={suggesting.KIND: Asking(self.house, self.scribe)},
        )
        self.gatherings = Gatherings(self.house, self.scribe, self.delivery.wake)
        self.desk = Desk(
            self.application, self.scribe, Identify(self.house), words,
            on_commit=self._after_commit,
        )  # fmt: skip
        self._reading_ahead = ReadingAhead(self.house, self.scribe, ahead) if ahead else None
        self.intake: Worker = self._hooked(line) if self.hook else self._polling(base)
        self._stopped = asyncio.Event()
        self._sweeping = Sweeping(
            self.scribe, self.house, self._stopped.is_set, self.delivery.wake
        )
        self.ticks = Ticks(self.tick)
        menus = Menus(self.scribe, line)
        self.others: list[Worker] = [
            self.intake, self.ticks, menus, self.senses, self.gatherings, Warming(),
            Filling(self.scribe, self.house),
        ]  # fmt: skip
        if self._reading_ahead is not None:
            self.others.append(self._reading_ahead)
        self.others += self._watchers()
        self.office = Office(self.scribe, self.desk, self.delivery, self.others)

    async def run(self) -> None:
        """Serves until `stop`; raises Halted with what cannot go on. Where several processes
        share an archive, waits until this one leads."""
        if self.leader is not None and not await elected(self.leader, self._stopped):
            return
        if not await introduced(self.application, self._stopped):
            return
        await self.scribe.write(ears.read_on, self.house, ears.AT_FIRST)
        if self._reading_ahead is not None:
            await self._reading_ahead.look_who()
        steady()
        await self.office.run()

    def stop(self) -> None:
        self._stopped.set()
        self.office.stop()

    def last_poll(self) -> datetime | None:
        """When Telegram last answered us, or last called."""
        return self._last_success()

    def _polling(self, base: str) -> Polling:
        line = Line(self.polls, base)
        polling = Polling(
            self.scribe, line, self.desk.wake, long_poll=self.long_poll, on_sight=self._on_sight
        )
        self._last_success, self._silence = lambda: polling.last_success, polling.silence
        return polling

    def _hooked(self, line: Line) -> Hook:
        assert self.hook is not None  # noqa: S101 # the caller has looked
        webhook = Webhook(self.scribe, self.hook.secret, self.desk.wake, on_sight=self._on_sight)
        self._last_success, self._silence = lambda: webhook.last_success, webhook.silence
        at = (self.listen, self.hook.port)
        return Hook(webhook, line, self.hook.url, self.hook.secret, at)

    def _watchers(self) -> list[Worker]:
        """Who looks after the program itself."""
        found: list[Worker] = [Heartbeat(lambda: not self.desk.outage)]
        if self.leader is not None:
            found.append(Watch(self.leader))
        if self.health_port is not None:
            found.append(
                Health(self.scribe, self._silence, self.health_port, self.listen, self.health)
            )
        return found

    async def tick(self) -> None:
        """What time makes happen."""
        await self._sweeping.tick()

    def _after_commit(self, whispers: Sequence[Whisper]) -> None:
        self.delivery.after_commit(whispers)
        self.senses.wake()
        self.gatherings.wake()

    def _on_sight(self, updates: Sequence[Mapping[str, Any]]) -> None:
        if self._reading_ahead is not None:
            self._reading_ahead.offer(updates)


def steady() -> None:
    """The collector leaves alone what is there for good (at 100,000 customers each full
    collection would walk the index for 250 ms), and looks at the rest after so many new things
    that most are gone by themselves: a sweep spent a third of its time in collections."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


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
