"""A start: names are read behind the desk, the asker's own first, and a stop waits for none."""

import pytest

from bot.actions import ears, sweeps
from bot.actions.turn import House
from bot.capture.names import Directory
from bot.domain.customers import Draft
from bot.domain.refusals import NothingToRead
from bot.handlers import filling
from bot.handlers.filling import Filling
from bot.storage import customers, scribe
from bot.storage.transaction import Tx
from tests.conversations.world import CHEN, JOHN, LI, World

NAMES = ("麦凯信封", "东方电器", "华润面粉")


@pytest.fixture
async def fresh(world: World, monkeypatch: pytest.MonkeyPatch) -> World:
    """Li's three customers and one of John's, which the program has just begun to read: one at a
    time, and none at first."""
    for name in NAMES:
        await world.customer(LI, name, "A")
    await world.customer(JOHN, "Redwood Paper", "A")
    monkeypatch.setattr(ears, "AT_FIRST", 1)
    monkeypatch.setattr(ears, "AT_ONCE", 1)
    world.program.house.forget()
    return world


def known(world: World) -> set[str]:
    index = world.program.house.directory or Directory()
    return {one.name for one in index.entries.values()}


async def read_all(world: World) -> None:
    for _ in range(99):
        if not await world.write(ears.read_on, world.program.house):
            return
    pytest.fail("there is always another customer to be read")


async def test_customers_are_read_one_after_another_and_all_are_known(fresh: World) -> None:
    house, many = fresh.program.house, list[int]()
    while len(many) < 9 and await fresh.write(ears.read_on, house):
        many.append(len(house.directory or ()))
    assert many == [1, 2, 3, 4]
    assert "东方电器" in await fresh.chat.says(LI, "东方电器")


async def test_whoever_asks_before_their_turn_has_their_own_read_first(fresh: World) -> None:
    await fresh.write(ears.read_on, fresh.program.house)
    assert "✅ Redwood" in await fresh.chat.says(JOHN, "Visited Redwood, talked about the price")
    assert known(fresh) == {"麦凯信封", "Redwood Paper"}
    assert "✅ 华润面粉" in await fresh.chat.says(LI, "拜访了华润面粉，聊了价格")


async def test_what_comes_meanwhile_is_known_at_once(fresh: World) -> None:
    await fresh.write(ears.read_on, fresh.program.house)
    await fresh.customer(JOHN, "Harbor Lights", "A")
    assert "✅ Harbor" in await fresh.chat.says(
        JOHN, "Visited Harbor Lights, talked about the price"
    )
    await read_all(fresh)
    assert known(fresh) == {*NAMES, "Redwood Paper", "Harbor Lights"}


async def test_whoever_sees_all_is_told_that_not_all_has_been_read(fresh: World) -> None:
    said = await fresh.chat.says(CHEN, "/brief 华润面粉")
    assert "25% so far" in said
    await read_all(fresh)
    assert "华润面粉" in await fresh.chat.says(CHEN, "/brief 华润面粉")
    said = await fresh.chat.says(CHEN, "/brief 没有这家")
    assert "so far" not in said


async def test_nobody_is_told_so_whose_own_are_read(fresh: World) -> None:
    assert "没有找到" in await fresh.chat.says(LI, "/brief 没有这家")
    assert "还在读取" not in await fresh.chat.says(LI, "/brief 没有这家")


async def test_what_a_failed_turn_took_back_is_not_known(fresh: World) -> None:
    def vain(tx: Tx) -> None:
        one = customers.add(
            tx, Draft("幻影贸易", grade="A"), keeper_id=who, by=who, assigned_on=tx.now.date()
        )
        ears.refresh(fresh.program.house, tx)
        assert one.id in (fresh.program.house.directory or Directory()).entries
        raise NothingToRead

    who = fresh.staff[LI.id].id
    await read_all(fresh)
    with pytest.raises(NothingToRead):
        await fresh.write(vain)
    await fresh.customer(LI, "海风物流", "A")
    assert "✅ 海风物流" in await fresh.chat.says(LI, "拜访了海风物流，聊了价格")
    assert known(fresh) == {*NAMES, "Redwood Paper", "海风物流"}


async def test_a_stop_is_obeyed_before_the_last_customer_is_read(
    fresh: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_on, filling = ears.read_on, Filling(fresh.program.scribe, fresh.program.house)

    def stopped(tx: Tx, house: House) -> bool:
        more = read_on(tx, house)
        filling.stop()
        return more

    monkeypatch.setattr(ears, "read_on", stopped)
    await filling.run()
    assert len(fresh.program.house.directory or ()) == 1


async def test_storage_that_refuses_for_a_while_costs_no_name(
    fresh: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_on, troubles = ears.read_on, iter([OSError, OSError])

    def troubled(tx: Tx, house: House) -> bool:
        more = read_on(tx, house)
        if trouble := next(troubles, None):
            raise trouble
        return more

    monkeypatch.setattr(filling, "TROUBLE", 0.0)
    monkeypatch.setattr(ears, "read_on", troubled)
    await Filling(fresh.program.scribe, fresh.program.house).run()
    await fresh.write(lambda tx: ears.refresh(fresh.program.house, tx))
    assert known(fresh) == {*NAMES, "Redwood Paper"}


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
