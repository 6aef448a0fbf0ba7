"""Nobody was there: no visit made, nothing asked that only a meeting could tell."""

import pytest

from tests.conversations.world import JOHN, LI, World


@pytest.fixture
async def met_once(world: World) -> World:
    """Both reps have made one visit this month."""
    await world.customer(LI, "麦凯信封有限公司", "A")
    await world.customer(JOHN, "Riverside Dairy", "A")
    world.now("2026-03-17 10:00")
    assert "本月走访 1/3" in await world.chat.says(LI, "今天见了麦凯的王总，聊得不错")
    assert "visits 1/3" in await world.chat.says(JOHN, "Met Mr Wang at Riverside")
    world.now("2026-03-18 15:30")
    return world


@pytest.mark.parametrize(
    "said",
    [
        "去了麦凯，没见到人",
        "麦凯没人",
        "去麦凯扑了个空",
        "去麦凯，王总不在",
        "麦凯今天关门，白跑一趟",
    ],
)
async def test_who_met_nobody_has_made_no_visit(met_once: World, said: str) -> None:
    card = await met_once.chat.says(LI, said)
    assert "走访（没见到人）" in card
    assert "不算走访" in card
    assert "哪天再去" in card
    assert "还在和谁家谈" not in card
    assert "（本月 1/3）" in await met_once.chat.says(LI, "麦凯")


@pytest.mark.parametrize(
    "said", ["Went to Riverside, nobody in", "Riverside, nobody there today, left my card"]
)
async def test_nobody_in_is_no_visit_either(met_once: World, said: str) -> None:
    card = await met_once.chat.says(JOHN, said)
    assert "visit, nobody met" in card
    assert "does not count as a visit" in card
    assert "When will you go again?" in card
    assert "1/3" in await met_once.chat.says(JOHN, "Riverside")


async def test_a_call_that_nobody_took_is_no_call(met_once: World) -> None:
    card = await met_once.chat.says(LI, "给麦凯打了电话，没人接")
    assert "电话（没打通）" in card
    assert "哪天再打" in card
    card = await met_once.chat.says(LI, "周五")
    assert "再打电话 → 周五" in card


@pytest.mark.parametrize("as_reply", [True, False])
@pytest.mark.parametrize("said", ["周五", "周五上午10点", "周五再去", "周五上午10点吧"])
async def test_a_day_said_to_it_is_planned(met_once: World, said: str, as_reply: bool) -> None:
    await met_once.chat.says(LI, "去了麦凯，没见到人")
    card = met_once.chat.last(LI) if as_reply else None
    told = await met_once.chat.says(LI, said, reply_to=card)
    assert told.startswith("✅ 麦凯信封有限公司")
    assert "周五 03-20" in told
    assert "麦凯信封有限公司" in await met_once.chat.says(LI, "/plan")


async def test_what_comes_next_is_not_asked_when_it_was_said(met_once: World) -> None:
    card = await met_once.chat.says(LI, "去麦凯扑了个空，周五再去")
    assert "不算走访" in card
    assert "哪天再去" not in card


async def test_whom_one_met_instead_makes_it_a_visit(met_once: World) -> None:
    card = await met_once.chat.says(LI, "去麦凯，王总不在，跟赵经理聊了会")
    assert "走访 今天" in card
    assert "本月走访 2/3" in card


async def test_one_tap_makes_it_a_visit_after_all(met_once: World) -> None:
    await met_once.chat.says(LI, "去了麦凯，没见到人")
    await met_once.chat.presses(LI, "✏️ 修改")
    card = await met_once.chat.presses(LI, "走访")
    assert "本月走访 2/3" in card
    assert "不算走访" not in card


async def test_a_planned_visit_that_met_nobody_stays_planned(met_once: World) -> None:
    await met_once.chat.says(LI, "/plan 麦凯 今天 16:00")
    await met_once.chat.says(LI, "去了麦凯，没见到人")
    assert "麦凯信封有限公司" in await met_once.chat.says(LI, "/plan")


async def test_the_place_where_nobody_was_is_checked_in(met_once: World) -> None:
    await met_once.chat.says(LI, "去了麦凯，没见到人")
    told = await met_once.chat.sends_location(LI, 31.2304, 121.4737)
    assert "走访（没见到人）" in told


async def test_when_somebody_was_last_met_does_not_count_it(met_once: World) -> None:
    await met_once.chat.says(LI, "去了麦凯，没见到人")
    told = await met_once.chat.says(LI, "上次什么时候去的麦凯")
    assert "没见到人" not in told


async def test_nobody_was_met_where_nobody_was(met_once: World) -> None:
    card = await met_once.chat.says(LI, "给麦凯王总打电话打不通")
    assert "没联系上：王总" in card
    assert "见到：" not in card
    card = await met_once.chat.says(LI, "去麦凯找王总，没见着")
    assert "不在：王总" in card
    assert "见到：" not in card


async def test_a_number_that_is_told_is_no_call(met_once: World) -> None:
    card = await met_once.chat.says(LI, "麦凯王总电话 138 0000 2222")
    assert "+8613800002222" in card
    assert "本月电话" not in card
