"""The road in a test: a real database, real HTTP, and workers that run while the block does."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.domain.letters import Letter, LetterKind, Reply
from bot.handlers.delivery import Delivery
from bot.handlers.office import Worker
from bot.handlers.paces import UNPACED, Limits, Paces
from bot.handlers.wire import Line, Wire
from bot.storage import outbox
from bot.storage.scribe import Scribe
from bot.storage.transaction import Store
from tests.crash.subject import Words
from tests.crash.telegram import TOKEN, SmallTelegram


@asynccontextmanager
async def working(*workers: Worker) -> AsyncIterator[None]:
    """Runs workers while the block does."""
    async with asyncio.TaskGroup() as group:
        for worker in workers:
            group.create_task(worker.run())
        try:
            yield
        finally:
            for worker in workers:
                worker.stop()


@asynccontextmanager
async def delivering(
    store: Store, telegram: SmallTelegram, limits: Limits = UNPACED, words: Words | None = None
) -> AsyncIterator[Delivery]:
    """A delivery that sends to this Telegram, by the store's clock."""
    scribe = Scribe(store)
    async with Wire() as wire:
        delivery = Delivery(
            scribe,
            Line(wire, f"{telegram.url}/bot{TOKEN}"),
            words or Words(),
            Paces(limits, chance=lambda: 0.5),
            seconds=lambda: store.clock.now().timestamp(),
            at_once=4,
            probes=(0.01,),
        )
        async with working(delivery):
            yield delivery
    scribe.close()


def post(
    store: Store, text: str, chat: int = 7, kind: LetterKind = LetterKind.NUDGE, **reply: object
) -> int | None:
    with store.transaction() as tx:
        return outbox.post(tx, Letter(chat, Reply(text, **reply), kind))  # type: ignore[arg-type] # a test's own reply


def states(store: Store) -> dict[str, int]:
    with store.transaction() as tx:
        return outbox.counts(tx)


def faults(store: Store) -> list[str | None]:
    with store.transaction() as tx:
        return [each.fault for each in outbox.dead(tx)]
