"""The bot that is killed: a counter of notes on the real road."""

import asyncio
import logging
import signal
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

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
from bot.handlers.office import Office
from bot.handlers.paces import Paces
from bot.handlers.wire import Line, Wire
from bot.storage import outbox
from bot.storage.counters import advance
from bot.storage.engine import open_engine
from bot.storage.leader import leader_for
from bot.storage.migrations import migrate
from bot.storage.scribe import Scribe
from bot.storage.sending import Sending
from bot.storage.transaction import Store, Tx
from bot.storage.vault import create_vault
from tests.crash.intakes import intake_for
from tests.crash.mortal import Fate, MortalLine, MortalStore, Plan
from tests.crash.telegram import TOKEN

ROOT_KEY = b"root key of the crash tests: 32b"


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
        intake = intake_for(plan, scribe, Line(polls, f"{plan.telegram}/bot{TOKEN}"), desk)
        watch = [Watch(leader)] if plan.elected else []
        office = Office(scribe, desk, delivery, [intake, *watch])
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, office.stop)
        await office.run()


def _begin(tx: Tx, _update: Update) -> Any:
    return SimpleNamespace(tx=tx)


def begin_life(plan: Mapping[str, Any] | Plan) -> None:
    """The entry of the subprocess."""
    logging.disable(logging.CRITICAL)
    asyncio.run(live(plan if isinstance(plan, Plan) else Plan(**plan)))


def sqlite(folder: Path) -> str:
    return f"sqlite:///{folder / 'fieldbook.db'}"
