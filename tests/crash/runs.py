"""Whole runs: so many kills over so many updates, then the counting."""

import asyncio
import time
from dataclasses import replace
from typing import Any

from bot.domain.letters import LetterKind
from tests.crash.figures import Figures, answered, count
from tests.crash.harness import Harness
from tests.crash.lives import born, gone, kill_at_once
from tests.crash.mortal import Plan
from tests.crash.telegram import SmallTelegram, notes
from tests.crash.webhook import push

CHATS = 20


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
        while len(answered(telegram.said)) < updates:  # noqa: ASYNC110 # over HTTP
            await asyncio.sleep(0.02)
        for life in (leader, standby):
            await gone(life, patience=0)
        count(harness.figures, database, telegram.said)
    return harness.figures
