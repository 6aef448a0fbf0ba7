"""The bot that is killed: a counter of notes on the real road, and where its end may come."""

import asyncio
import logging
import os
import random
import signal
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import uvicorn
from sqlalchemy import text
from sqlmodel import Session
from telegram import Update
from telegram.ext import ApplicationBuilder, ContextTypes, ExtBot, MessageHandler, filters

from bot.domain.clock import SystemClock
from bot.domain.letters import About, Letter, LetterKind, Reply
from bot.domain.refusals import Refusal
from bot.handlers.delivery import Delivery
from bot.handlers.desk import Desk
from bot.handlers.doors import DoorApplication, DoorContext
from bot.handlers.election import Watch, elected
from bot.handlers.intake import Polling, Webhook
from bot.handlers.office import Office, Worker
from bot.handlers.paces import Limits, Paces
from bot.handlers.wire import Line, Wire
from bot.storage import inbox, outbox
from bot.storage.counters import advance
from bot.storage.engine import open_engine
from bot.storage.leader import leader_for
from bot.storage.migrations import migrate
from bot.storage.scribe import Scribe
from bot.storage.sending import Sending
from bot.storage.transaction import Store, Tx
from bot.storage.vault import create_vault
from tests.crash.telegram import TOKEN

ROOT_KEY = b"root key of the crash tests: 32b"
SECRET = "webhook-secret"
POINTS = ("begin", "before commit", "after commit", "before call", "after call")


@dataclass(frozen=True)
class Plan:
    """One life of the subject: how it takes updates in, and where it ends."""

    database: str
    telegram: str
    point: str | None = None  # one of POINTS
    nth: int = 0
    webhook_port: int = 0
    kind: LetterKind = LetterKind.ANSWER
    limits: Limits = field(default_factory=Limits)
    elected: bool = False  # lead first, by the database's lock, or stand by
    broken: bool = False  # an in-memory queue in place of the inbox: must lose updates


class Fate:
    """Counts the points passed, and ends the process at the chosen one."""

    def __init__(self, plan: Plan) -> None:
        self._point, self._left = plan.point, plan.nth

    def passes(self, point: str) -> None:
        if point == self._point:
            self._left -= 1
            if self._left <= 0:
                os.kill(os.getpid(), signal.SIGKILL)


@dataclass
class MortalStore(Store):
    fate: Fate = field(kw_only=True)

    @contextmanager
    def transaction(self) -> Iterator[Tx]:
        with super().transaction() as tx:
            self.fate.passes("begin")
            yield tx
            self.fate.passes("before commit")
        self.fate.passes("after commit")


class MortalLine(Line):
    fate: Fate

    async def call(self, method: str, *rest: Any, **named: Any) -> Any:
        if method != "getUpdates":
            self.fate.passes("before call")
        result = await super().call(method, *rest, **named)
        if method != "getUpdates":
            self.fate.passes("after call")
        return result


class Words:
    """Wordings without a language."""

    repeat_mark = "可能重复 / may repeat"

    def refusal(self, _tx: Tx, update: Update, refusal: Refusal) -> list[Letter]:
        return [Letter(_chat(update), Reply(f"no: {type(refusal).__name__}"))]

    def fault(self, _tx: Tx, update: Update, reference: str) -> list[Letter]:
        return [Letter(_chat(update), Reply(f"sorry {reference}"))]

    def awake(self, _tx: Tx, _letter: Sending) -> datetime | None:
        return None

    def unreachable(self, _tx: Tx, _staff_id: int) -> Letter | None:
        return None

    def offered(self, _tx: Tx, lost: Sending) -> Letter | None:
        return Letter(lost.chat_id, Reply("again?"), key=f"offer:{lost.id}")


def _chat(update: Update) -> int:
    return update.effective_chat.id if update.effective_chat else 0


def effects(tx: Tx, prefix: str) -> dict[str, int]:
    """What the notes have done; a second time would show."""
    rows = tx.session.connection().execute(
        text("SELECT name, value FROM counter WHERE name LIKE :prefix"), {"prefix": f"{prefix}%"}
    )
    return {row.name: row.value for row in rows}


def counting(kind: LetterKind) -> Any:
    """The handler: one effect, one running number, one answer."""

    async def count(update: Update, context: DoorContext) -> None:
        tx, chat = context.turn.tx, _chat(update)
        advance(tx, f"effect:{update.update_id}")
        number = advance(tx, f"chat:{chat}")
        reply = Reply(f"{update.update_id} {number}", about=About("update", update.update_id))
        outbox.post(tx, Letter(chat, reply, kind=kind, key=f"answer:{update.update_id}"))

    return count


def open_store(database: str, fate: Fate | None = None) -> Store:
    engine = open_engine(database)
    migrate(engine)
    with Session(engine) as session, session.begin():
        vault = create_vault(session, ROOT_KEY)
    if fate is None:
        return Store(engine, vault, SystemClock())
    return MortalStore(engine, vault, SystemClock(), fate=fate)


def application_for(url: str, request: Wire, polls: Wire) -> DoorApplication:
    bot: ExtBot[None] = ExtBot(
        TOKEN, base_url=f"{url}/bot", request=request, get_updates_request=polls
    )
    builder = ApplicationBuilder().bot(bot).updater(None).application_class(DoorApplication)
    context: Any = ContextTypes(context=DoorContext)
    application: Any = builder.context_types(context).build()
    return cast(DoorApplication, application)


class Forgetful(Polling):
    """The broken build: updates are confirmed while they sit in the process's memory."""

    memory: asyncio.Queue[dict[str, Any]]

    async def run(self) -> None:
        self.memory = asyncio.Queue()
        async with asyncio.TaskGroup() as group:
            worker = group.create_task(self._work_off())
            await super().run()
            worker.cancel()

    async def _round(self) -> None:
        for update in await self._ask():
            self._offset = int(update["update_id"]) + 1
            self.memory.put_nowait(update)

    async def _work_off(self) -> None:
        while True:
            await self.scribe.write(inbox.receive, [await self.memory.get()])
            self.on_new()
            await asyncio.sleep(0.01)  # a handler at its work


async def live(plan: Plan) -> None:
    """One life: until its fate, or until SIGTERM."""
    fate = Fate(plan)
    store = open_store(plan.database, fate)
    scribe = Scribe(store)
    leader = leader_for(store.engine, Path(plan.database))
    if plan.elected:
        await elected(leader, asyncio.Event(), every=0.5)
    async with Wire() as request, Wire() as polls:
        application = application_for(plan.telegram, request, polls)
        application.add_handler(MessageHandler(filters.TEXT, counting(plan.kind)))
        line = MortalLine(request, f"{plan.telegram}/bot{TOKEN}")
        line.fate = fate
        delivery = Delivery(scribe, line, Words(), Paces(plan.limits))
        desk = Desk(application, scribe, _begin, Words(), delivery.after_commit)
        await application.initialize()
        intake = _intake(plan, scribe, Line(polls, f"{plan.telegram}/bot{TOKEN}"), desk)
        watch = [Watch(leader)] if plan.elected else []
        office = Office(scribe, desk, delivery, [intake, *watch])
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, office.stop)
        await office.run()


def _begin(tx: Tx, _update: Update) -> Any:
    return SimpleNamespace(tx=tx)


def _intake(plan: Plan, scribe: Scribe, line: Line, desk: Desk) -> Worker:
    if plan.webhook_port:
        return HookServer(Webhook(scribe, SECRET, desk.wake), plan.webhook_port)
    polling = Forgetful if plan.broken else Polling
    return polling(scribe, line, desk.wake, long_poll=2)


class HookServer:
    """The webhook on a port of this machine."""

    def __init__(self, webhook: Webhook, port: int) -> None:
        config = uvicorn.Config(
            webhook.app, port=port, log_level="error", lifespan="off", timeout_graceful_shutdown=2
        )
        self._server = uvicorn.Server(config)

    async def run(self) -> None:
        await self._server._serve()  # `serve` would take the signals for itself

    def stop(self) -> None:
        self._server.should_exit = True


def begin_life(plan: Mapping[str, Any] | Plan) -> None:
    """The entry of the subprocess."""
    logging.disable(logging.CRITICAL)
    asyncio.run(live(plan if isinstance(plan, Plan) else Plan(**plan)))


def sqlite(folder: Path) -> str:
    return f"sqlite:///{folder / 'fieldbook.db'}"


def some_plan(base: Plan, seed: int, most: int) -> Plan:
    """The same life with an end chosen by the seed."""
    chance = random.Random(seed)
    return replace(base, point=chance.choice(POINTS), nth=chance.randint(1, most))
