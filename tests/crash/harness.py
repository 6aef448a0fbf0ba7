"""The harness: kills the subject again and again, and counts what is lost and what is doubled."""

import asyncio
import multiprocessing
import random
import socket
import time
from collections import Counter
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from multiprocessing.context import ForkServerProcess
from typing import Any

import aiohttp
from sqlalchemy import text

from bot.domain.letters import LetterKind
from bot.storage.engine import open_engine
from tests.crash.subject import (
    POINTS,
    SECRET,
    Plan,
    Words,
    begin_life,
    effects,
    open_store,
)
from tests.crash.telegram import SmallTelegram, notes

CONTEXT = multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload(["tests.crash.subject"])
MARK = Words.repeat_mark + "\n"
CHATS = 20
SLOWEST = 60.0  # seconds that a life may take to come up
QUIET = 300  # tenths of a second without a word, and there will be no more
SOON = 20  # the same where nothing is left that a word could come of
UNSAID = text(
    "SELECT (SELECT count(*) FROM inbox WHERE state = 'new')"
    " + (SELECT count(*) FROM outbox WHERE state <> 'sent')"
)


@dataclass
class Figures:
    """What came of a run."""

    seed: int
    updates: int = 0
    kills: int = 0
    kills_by_point: Counter[str] = field(default_factory=Counter)
    lost_updates: int = 0
    doubled_effects: int = 0
    lost_answers: int = 0
    copies: int = 0
    unmarked_copies: int = 0
    out_of_order: int = 0
    stop_seconds: float = 0.0
    seconds: float = 0.0

    @property
    def good(self) -> bool:
        lost = self.lost_updates or self.doubled_effects or self.lost_answers
        return not (lost or self.unmarked_copies or self.out_of_order or self.copies > self.kills)

    def __str__(self) -> str:
        values = {**asdict(self), "kills_by_point": dict(self.kills_by_point)}
        return " ".join(f"{name}={value}" for name, value in values.items())


@dataclass
class Harness:
    """One archive, one Telegram, many lives."""

    plan: Plan
    telegram: SmallTelegram
    figures: Figures
    most: int = 60  # points passed before a chosen end comes, at most

    def __post_init__(self) -> None:
        self._chance = random.Random(self.figures.seed)

    async def kill(self, times: int, updates: list[dict[str, Any]]) -> None:
        """Feed the updates bit by bit, and end as many lives in their midst."""
        share = -(-len(updates) // max(times, 1))
        for turn in range(times):
            part = updates[turn * share : (turn + 1) * share]
            self.figures.updates += len(part)
            await self.one_life(part)

    async def one_life(self, part: list[dict[str, Any]]) -> None:
        """One life with an end chosen by chance: at a point inside, or at some moment."""
        point = self._chance.choice([*POINTS, "outside"])
        nth = self._chance.randint(1, self.most * (1 if "call" in point else 2))
        inside, known = point != "outside", self.telegram.calls["getMe"]
        life = born(replace(self.plan, point=point, nth=nth) if inside else self.plan)
        self.telegram.tell(part)
        if inside:
            await self._serves(life, known)
        patience = 3.0 if inside else self._chance.uniform(0.1, 0.8)
        await gone(life, patience)
        self.figures.kills += 1
        self.figures.kills_by_point[point] += 1

    async def _serves(self, life: ForkServerProcess, known: int) -> None:
        """Waits until it has asked Telegram who it is: before that it holds nothing to lose, and
        on a busy machine it would be ended there each time."""
        until = time.monotonic() + SLOWEST
        while self.telegram.calls["getMe"] == known:  # another process
            if not life.is_alive() or time.monotonic() > until:
                return
            await asyncio.sleep(0.005)

    async def finish(self) -> None:
        """A last life that works off the rest, however long it takes while words come, and is
        stopped in order; then count."""
        life, quiet = born(replace(self.plan, point=None)), 0
        while life.is_alive() and quiet < QUIET:
            before = len(self.telegram.said)
            await asyncio.sleep(0.1)
            quiet = quiet + 1 if before == len(self.telegram.said) else 0
            if len(self.answered()) >= self.figures.updates:
                break
            if quiet == SOON and self._is_all_said():
                break
        begun = time.monotonic()
        life.terminate()
        await gone(life, patience=60)
        self.figures.stop_seconds = round(time.monotonic() - begun, 2)
        self.count()

    def _is_all_said(self) -> bool:
        """Whether neither Telegram nor the archive holds anything more to be said."""
        engine = open_engine(self.plan.database)
        with engine.connect() as connection:
            unsaid = connection.scalar(UNSAID)
        engine.dispose()
        return not (unsaid or self.telegram.pending)

    def answered(self) -> set[str]:
        return {said.text.removeprefix(MARK).split()[0] for said in self.telegram.said}

    def count(self) -> None:
        """Compare what was told, what was stored and what was said."""
        figures = self.figures
        store = open_store(self.plan.database)
        with store.transaction() as tx:
            stored = effects(tx, "effect:")
        store.engine.dispose()
        figures.lost_updates = figures.updates - len(stored)
        figures.doubled_effects = sum(1 for number in stored.values() if number != 1)
        figures.lost_answers = len(stored) - len(self.answered())
        copies = Counter(said.text.removeprefix(MARK) for said in self.telegram.said)
        figures.copies = sum(number - 1 for number in copies.values())
        plain = Counter(said.text for said in self.telegram.said if not marked(said.text))
        figures.unmarked_copies = sum(number - 1 for number in plain.values())
        figures.out_of_order = self._out_of_order()

    def _out_of_order(self) -> int:
        """Answers that reached a chat after a later one; a copy is not counted as an answer."""
        last: dict[int, int] = {}
        seen: set[str] = set()
        wrong = 0
        for said in self.telegram.said:
            text = said.text.removeprefix(MARK)
            if text in seen:
                continue
            seen.add(text)
            number = int(text.split()[1])
            wrong += number < last.get(said.chat_id, 0)
            last[said.chat_id] = max(number, last.get(said.chat_id, 0))
        return wrong


def marked(text: str) -> bool:
    return text.startswith(MARK)


def born(plan: Plan) -> ForkServerProcess:
    life = CONTEXT.Process(target=begin_life, args=(plan,), daemon=True)
    life.start()
    return life


async def gone(life: ForkServerProcess, patience: float) -> int | None:
    """Wait for its end; bring it about when it takes too long. Its exit code."""
    until = time.monotonic() + patience
    while life.is_alive() and time.monotonic() < until:  # noqa: ASYNC110 # another process
        await asyncio.sleep(0.005)
    life.kill()
    life.join()
    status = life.exitcode
    life.close()
    return status


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port: int = door.getsockname()[1]
        return port


async def push(port: int, updates: list[dict[str, Any]]) -> None:
    """Telegram's side of a webhook: each update until it is answered with 200, in order."""
    headers = {"x-telegram-bot-api-secret-token": SECRET}
    async with aiohttp.ClientSession() as session:
        for update in updates:
            while True:
                with suppress(aiohttp.ClientError, OSError):
                    url = f"http://127.0.0.1:{port}/telegram"
                    async with session.post(url, json=update, headers=headers) as answer:
                        if answer.status == 200:
                            break
                await asyncio.sleep(0.01)


async def killed(plan: Plan, kills: int, updates: int, seed: int, most: int = 60) -> Figures:
    """A whole run: so many kills over so many updates, then the counting."""
    begun = time.monotonic()
    async with SmallTelegram() as telegram:
        plan = replace(plan, telegram=telegram.url)
        harness = Harness(plan, telegram, Figures(seed), most)
        if plan.webhook_port:
            await kill_with_webhook(harness, kills, notes(updates, CHATS, seed))
        else:
            await harness.kill(kills, notes(updates, CHATS, seed))
        await harness.finish()
    harness.figures.seconds = round(time.monotonic() - begun, 1)
    return harness.figures


async def kill_with_webhook(harness: Harness, kills: int, updates: list[dict[str, Any]]) -> None:
    """Telegram goes on pushing over all the lives, repeating what got no 200."""
    async with asyncio.TaskGroup() as group:
        harness.figures.updates = len(updates)
        pusher = group.create_task(push(harness.plan.webhook_port, updates))
        while harness.figures.kills < kills and not pusher.done():
            await harness.one_life([])
        life = born(harness.plan)
        await pusher
        life.kill()
        life.join()


async def taken_over(database: str, updates: int, seed: int, kills: int = 2) -> Figures:
    """Two processes on one PostgreSQL: the leader is killed in the middle, the standby goes on.

    `stop_seconds` is the longest that the readers waited for a word after a kill."""
    async with SmallTelegram() as telegram:
        plan = Plan(database, telegram.url, elected=True, kind=LetterKind.NUDGE)
        harness = Harness(plan, telegram, Figures(seed, updates))
        leader = born(plan)
        while not telegram.calls["getUpdates"]:  # noqa: ASYNC110 # it leads once it polls
            await asyncio.sleep(0.01)
        standby = born(plan)
        telegram.tell(notes(updates, CHATS, seed))
        for _ in range(kills):
            said = len(telegram.said)
            while len(telegram.said) < said + updates // (2 * kills):  # noqa: ASYNC110 # HTTP
                await asyncio.sleep(0.01)
            kill_at_once(leader)
            harness.figures.kills += 1
            silent, said = time.monotonic(), len(telegram.said)
            while len(telegram.said) == said:  # noqa: ASYNC110 # over HTTP
                await asyncio.sleep(0.01)
            wait = round(time.monotonic() - silent, 2)
            harness.figures.stop_seconds = max(harness.figures.stop_seconds, wait)
            leader, standby = standby, born(plan)
        while len(harness.answered()) < updates:  # noqa: ASYNC110 # over HTTP
            await asyncio.sleep(0.02)
        for life in (leader, standby):
            await gone(life, patience=0)
        harness.count()
    return harness.figures


def kill_at_once(life: ForkServerProcess) -> None:
    life.kill()
    life.join()
    life.close()
