"""A start: customers are read a few at a time, and who stops it waits for none of what is left."""

import pytest

from bot.actions import ears, sweeps
from bot.actions.turn import House
from bot.storage import scribe
from bot.storage.transaction import Tx
from tests.conversations.world import LI, World

NAMES = ("麦凯信封", "东方电器", "华润面粉")


@pytest.fixture
async def fresh(world: World, monkeypatch: pytest.MonkeyPatch) -> World:
    """Three customers that the program has not read yet; it reads one at a time."""
    for name in NAMES:
        await world.customer(LI, name, "A")
    monkeypatch.setattr(ears, "AT_ONCE", 1)
    world.program.house.forget()
    return world


async def test_customers_are_read_one_after_another_and_all_are_known(fresh: World) -> None:
    house, known = fresh.program.house, []
    while await fresh.write(ears.read_on, house):
        known.append(len(house.directory or ()))
    assert known == [1, 2, 3]
    assert "东方电器" in await fresh.chat.says(LI, "东方电器")


async def test_a_stop_is_obeyed_before_the_last_customer_is_read(
    fresh: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_on = ears.read_on

    def stopped(tx: Tx, house: House) -> bool:
        more = read_on(tx, house)
        fresh.program.stop()
        return more

    monkeypatch.setattr(ears, "read_on", stopped)
    await fresh.program.fill_index()
    assert len(fresh.program.house.directory or ()) == 1


async def test_a_stop_is_obeyed_before_the_last_morning_is_made(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []

    def morning(who: str) -> sweeps.Work:
        def make(_tx: Tx) -> None:
            made.append(who)
            world.program.stop()

        return make

    batch = sweeps.Batch([morning("Li"), morning("John")])
    monkeypatch.setattr(sweeps, "due", lambda *_: [batch])
    monkeypatch.setattr(scribe, "MOMENT", 0)
    await world.program.tick()
    assert made == ["Li"]
