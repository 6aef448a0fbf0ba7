"""A small company for conversation tests: the real application, a real database, no network."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from random import Random
from typing import Any

from bot.app import Program
from bot.domain.clock import MovableClock
from bot.domain.customers import Customer, Draft
from bot.domain.staff import Role, Staff
from bot.handlers.paces import UNPACED, Paces
from bot.playground.model import BotApi
from bot.playground.people import Person
from bot.storage import customers, errands, inbox, outbox, staff
from bot.storage.transaction import Store, Tx
from tests.chat import Chat
from tests.request_seam import ModelRequest

TOKEN = "1:TEST"

LI = Person(101, "李雷", "zh-hans", "rep")
HAN = Person(102, "韩梅梅", "zh-hans", "manager")
JOHN = Person(103, "John", "en", "rep")
ROOT = Person(104, "管理员", "zh-hans", "admin")
STRANGER = Person(105, "陌生人", "zh-hans", "")
CHEN = Person(106, "Ms Chen", "en", "director")
PEOPLE = (LI, HAN, JOHN, ROOT, STRANGER, CHEN)


@dataclass
class World:
    """A running bot with a small team: Li and John report to Han, Han to Ms Chen."""

    program: Program
    chat: Chat
    clock: MovableClock
    store: Store
    staff: dict[int, Staff] = field(default_factory=dict)
    running: asyncio.Task[None] | None = None

    def now(self, words: str, zone: str = "+08:00") -> None:
        """Moves the clock to a local moment of Shanghai."""
        self.clock.frozen = datetime.fromisoformat(f"{words}{zone}").astimezone(UTC)

    async def write(self, work: Any, *args: Any, **kwargs: Any) -> Any:
        return await self.program.scribe.write(work, *args, **kwargs)

    async def tick(self) -> None:
        """What the clock does by itself every half minute."""
        await self.program.ticks.now()
        await self.settle()

    async def customer(
        self, keeper: Person, name: str, grade: str = "C", *, since: str = "2026-01-05"
    ) -> Customer:
        """A customer that was there before the test began."""

        def add(tx: Tx) -> Customer:
            who = self.staff[keeper.id].id
            draft = Draft(name, grade=grade, standing="active")
            return customers.add(
                tx, draft, keeper_id=who, by=who, assigned_on=date.fromisoformat(since)
            )

        made: Customer = await self.write(add)
        return made

    async def settle(self) -> None:
        """Until everything that was said is handled and everything answered has been sent."""
        async with asyncio.timeout(60):  # a fault of ours is tried again later, by a still clock
            while await self.write(_busy) or self._at_work():  # noqa: ASYNC110 - three askers
                await asyncio.sleep(0.002)

    async def runs_in(self, group: asyncio.TaskGroup) -> None:
        """Its program runs from here on; returns when it asks for updates, and has done what it
        does at its start."""
        self.running = group.create_task(self.program.run())
        async with asyncio.timeout(60):
            while not self.chat.api.desk.updates.polled:  # noqa: ASYNC110 # the bot's own pace
                await asyncio.sleep(0.001)
        await self.write(lambda _tx: None)  # behind everything that its workers began with

    def _at_work(self) -> bool:
        queue = self.chat.api.desk.updates
        return bool(queue.pending) or self.program.delivery.is_busy


def _busy(tx: Tx) -> bool:
    letters = outbox.oldest(tx)
    return (
        inbox.counts(tx).get("new", 0) > 0
        or errands.at_work(tx)
        or (letters is not None and letters <= tx.now)
    )


@asynccontextmanager
async def open_world(
    store: Store, clock: MovableClock, *, read_ahead: bool = False
) -> AsyncIterator[World]:
    """The bot runs while the block does, on its own loop tasks, as in life."""
    api = BotApi(TOKEN, "fieldbook_bot", clock, PEOPLE)
    program = Program(
        store, ModelRequest(api), ModelRequest(api), "http://desk", TOKEN,
        chance=Random(7), paces=Paces(UNPACED), long_poll=1, read_ahead=read_ahead,
    )  # fmt: skip
    program.others.remove(program.ticks)  # tests tick when they want to
    world = World(program, None, clock, store)  # type: ignore[arg-type]
    world.chat = Chat(api, world.settle)
    with store.transaction() as tx:
        world.staff = _team(tx)
    async with asyncio.TaskGroup() as group:
        await world.runs_in(group)
        try:
            yield world
        finally:
            program.stop()


def _team(tx: Tx) -> dict[int, Staff]:
    chen = _add(tx, CHEN, Role.DIRECTOR, "en", None)
    han = _add(tx, HAN, Role.MANAGER, "zh", chen.id)
    return {
        CHEN.id: chen,
        HAN.id: han,
        LI.id: _add(tx, LI, Role.REP, "zh", han.id),
        JOHN.id: _add(tx, JOHN, Role.REP, "en", han.id),
        ROOT.id: _add(tx, ROOT, Role.ADMIN, "zh", None),
    }


def _add(tx: Tx, person: Person, role: Role, lang: str, boss: int | None) -> Staff:
    return staff.add(
        tx, Staff(0, person.id, person.name, frozenset({role}), manager_id=boss, lang=lang)
    )
