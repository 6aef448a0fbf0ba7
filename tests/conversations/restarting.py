"""The program ends and another one goes on with the same store: nothing is kept in between."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from random import Random

from bot.app import Program
from bot.handlers.paces import UNPACED, Paces
from tests.conversations.world import TOKEN, World
from tests.request_seam import ModelRequest


@asynccontextmanager
async def restarted(world: World) -> AsyncIterator[None]:
    """While the block runs, a new program serves the same people from the same store."""
    api = world.chat.api
    world.program.stop()
    assert world.running is not None
    await world.running
    world.program = Program(
        world.store, ModelRequest(api), ModelRequest(api), "http://desk", TOKEN,
        chance=Random(8), paces=Paces(UNPACED), long_poll=1,
    )  # fmt: skip
    world.program.others.remove(world.program.ticks)
    async with asyncio.TaskGroup() as group:
        await world.runs_in(group)
        try:
            yield
        finally:
            world.program.stop()
