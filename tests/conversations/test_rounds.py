"""Today's round: near places together, appointments in time, and no shorter way left unfound."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise, permutations

from hypothesis import given
from hypothesis import strategies as st

from bot.actions.rounds import round_of
from bot.domain.customers import Customer, Plan
from bot.domain.visits import Visit, way
from bot.storage import customers
from bot.storage.transaction import Tx
from tests.conversations.world import LI, World

SOUTH, MIDDLE, NORTH = (31.20, 121.40), (31.25, 121.40), (31.90, 121.40)
TODAY = datetime(2026, 3, 18, 9, tzinfo=UTC)
PLACES = st.tuples(st.floats(30.9, 31.5), st.floats(121.0, 121.9))


async def _planned(world: World, name: str, place: tuple[float, float], when: str) -> None:
    one = await world.customer(LI, name, "B")

    def stand(tx: Tx) -> None:
        customers.change(tx, replace(one, place=place))

    await world.write(stand)
    assert "已安排" in await world.chat.says(LI, f"/plan {name} {when}")


async def _round(world: World, *names: str) -> list[str]:
    await world.chat.says(LI, "/plan")
    answer = await world.chat.presses(LI, "今日路线")
    return sorted(names, key=answer.index)


async def test_near_places_come_together_and_a_map_shows_them(world: World) -> None:
    for name, place in (("甲厂机械", SOUTH), ("乙厂机械", NORTH), ("丙厂机械", MIDDLE)):
        await _planned(world, name, place, "今天")
    order = await _round(world, "甲厂机械", "乙厂机械", "丙厂机械")
    assert order in (["甲厂机械", "丙厂机械", "乙厂机械"], ["乙厂机械", "丙厂机械", "甲厂机械"])
    assert "78 公里" in world.chat.last(LI)["text"]
    (link,) = world.chat.last(LI)["reply_markup"]["inline_keyboard"][0]
    assert link["url"].count("|") == 2


async def test_between_two_appointments_go_only_as_many_as_there_is_time_for(
    world: World,
) -> None:
    """The one on the way would make the second appointment late; two hours later it would not."""
    world.now("2026-03-18 08:00")
    await _planned(world, "甲厂机械", SOUTH, "今天10点")
    await _planned(world, "乙厂机械", (31.26, 121.40), "今天11点30")
    await _planned(world, "丙厂机械", MIDDLE, "今天")
    assert await _round(world, "甲厂机械", "乙厂机械", "丙厂机械") == [
        "甲厂机械", "乙厂机械", "丙厂机械",
    ]  # fmt: skip
    await world.chat.says(LI, "/plan 乙厂机械 今天13点30")
    assert await _round(world, "甲厂机械", "乙厂机械", "丙厂机械") == [
        "甲厂机械", "丙厂机械", "乙厂机械",
    ]  # fmt: skip


async def test_a_place_that_nobody_knows_comes_last(world: World) -> None:
    await world.customer(LI, "丁厂机械", "B")
    await world.chat.says(LI, "/plan 丁厂机械 今天")
    await _planned(world, "甲厂机械", SOUTH, "今天")
    assert await _round(world, "丁厂机械", "甲厂机械") == ["甲厂机械", "丁厂机械"]
    assert "还没有位置" in world.chat.last(LI)["text"]


def _visit(number: int, place: tuple[float, float], at: datetime | None = None) -> Visit:
    one = Customer(id=number, kind="enterprise", name=str(number), grade="B", keeper_id=1,
                   assigned_on=TODAY.date(), created_at=TODAY, place=place)  # fmt: skip
    return Visit(one, Plan(number, number, 1, TODAY.date(), at), at)


@given(st.lists(PLACES, min_size=1, max_size=6))
def test_no_other_order_is_shorter(places: list[tuple[float, float]]) -> None:
    visits = [_visit(number, place) for number, place in enumerate(places)]
    found = round_of(visits, TODAY.date(), TODAY)
    assert sorted(one.plan.id for one in found.visits) == [one.plan.id for one in visits]
    least = min(way(order) for order in permutations(visits))
    assert found.km <= least + 0.1  # distances are rounded to some ten metres


@given(
    st.lists(st.tuples(PLACES, st.integers(0, 9)), min_size=1, max_size=4),
    st.lists(PLACES, max_size=22),
)
def test_appointments_stay_in_time_and_nobody_is_lost(
    fixed: list[tuple[tuple[float, float], int]], free: list[tuple[float, float]]
) -> None:
    visits = [_visit(number, place, TODAY + timedelta(hours=hours))
              for number, (place, hours) in enumerate(fixed)]  # fmt: skip
    visits += [_visit(number, place) for number, place in enumerate(free, len(visits))]
    found = round_of(visits, TODAY.date(), TODAY)
    assert sorted(one.plan.id for one in found.visits) == [one.plan.id for one in visits]
    times = [(at, one.at) for at, one in enumerate(found.visits) if one.at]
    for (here, at), (there, later) in pairwise(times):
        assert at <= later
        assert there - here == 1 or later - at >= timedelta(hours=there - here)
