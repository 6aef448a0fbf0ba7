"""A loop that is blocked when the clock strikes: nothing is dropped and nothing said twice."""

import asyncio
import time
from datetime import timedelta

import pytest

from bot.scheduling import ticks
from tests.conversations.world import LI, World
from tests.waiting import until


@pytest.mark.parametrize("seconds", [3, pytest.param(60, marks=pytest.mark.long)])
async def test_a_loop_blocked_at_the_hour_still_says_good_morning_once(
    world: World, monkeypatch: pytest.MonkeyPatch, seconds: int
) -> None:
    monkeypatch.setattr(ticks, "EVERY", 1)
    await world.customer(LI, "麦凯信封有限公司", "A")
    world.now("2026-03-19 08:29")
    ticked = 0

    async def tick() -> None:
        nonlocal ticked
        await world.program.tick()
        ticked += 1

    running = ticks.Ticks(tick)
    async with asyncio.TaskGroup() as group:
        group.create_task(running.run())
        await until(lambda: ticked)
        assert not mornings(world)
        world.now("2026-03-19 08:30")
        time.sleep(seconds)  # noqa: ASYNC251 # the very thing: everything stands still
        assert world.clock.frozen is not None
        world.clock.frozen += timedelta(seconds=seconds)
        await until(lambda: mornings(world))
        before = ticked
        await until(lambda: ticked >= before + 2)
        running.stop()
    assert mornings(world) == 1


def mornings(world: World) -> int:
    return sum("☀️" in str(one.get("text")) for one in world.chat.api.messages(LI.id))
