"""A loop that is blocked when the clock strikes: nothing is dropped and nothing said twice."""

import asyncio
import time
from datetime import timedelta

import pytest

from bot.scheduling import ticks
from tests.conversations.world import LI, World


@pytest.mark.parametrize("seconds", [3, pytest.param(60, marks=pytest.mark.long)])
async def test_a_loop_blocked_at_the_hour_still_says_good_morning_once(
    world: World, monkeypatch: pytest.MonkeyPatch, seconds: int
) -> None:
    monkeypatch.setattr(ticks, "EVERY", 1)
    await world.customer(LI, "麦凯信封有限公司", "A")
    world.now("2026-03-19 08:29")
    running = ticks.Ticks(world.program.tick)
    async with asyncio.TaskGroup() as group:
        group.create_task(running.run())
        await asyncio.sleep(0.1)
        assert not mornings(world)
        world.now("2026-03-19 08:30")
        time.sleep(seconds)  # noqa: ASYNC251 # the very thing: everything stands still
        assert world.clock.frozen is not None
        world.clock.frozen += timedelta(seconds=seconds)
        async with asyncio.timeout(30):
            while not mornings(world):  # noqa: ASYNC110 # it comes with the next tick
                await asyncio.sleep(0.05)
        await asyncio.sleep(2.5)  # two more ticks
        running.stop()
    assert mornings(world) == 1


def mornings(world: World) -> int:
    return sum("☀️" in str(one.get("text")) for one in world.chat.api.messages(LI.id))
