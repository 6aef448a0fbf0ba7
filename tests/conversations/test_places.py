"""Places: a check-in belongs to the visit being logged, and teaches where the customer is."""

import pytest

from tests.conversations.world import LI, World

HERE = (31.2304, 121.4737)
NEARBY = (31.2310, 121.4745)
FAR = (31.3304, 121.4737)
NOTE = "今天拜访麦凯王总，想要样品"


@pytest.fixture
async def maikai(world: World) -> World:
    await world.customer(LI, "麦凯信封有限公司", "A")
    return world


async def test_a_place_sent_while_logging_is_a_check_in_and_the_customers_place(
    maikai: World,
) -> None:
    await maikai.chat.says(LI, NOTE)
    answer = await maikai.chat.sends_location(LI, *HERE)
    assert "📍 已签到：麦凯信封有限公司 · 走访 今天" in answer
    assert "已记为客户位置" in answer


async def test_the_distance_to_the_known_place_is_shown(maikai: World) -> None:
    await maikai.chat.says(LI, NOTE)
    await maikai.chat.sends_location(LI, *HERE)
    maikai.now("2026-03-19 10:00")
    await maikai.chat.says(LI, NOTE)
    assert "距已知位置 100 米" in await maikai.chat.sends_location(LI, *NEARBY)
    maikai.now("2026-03-20 10:00")
    await maikai.chat.says(LI, NOTE)
    assert "⚠️ 距已知位置 11.1 公里" in await maikai.chat.sends_location(LI, *FAR)
    await maikai.chat.presses(LI, "📍 更新位置")
    maikai.now("2026-03-23 10:00")
    await maikai.chat.says(LI, NOTE)
    assert "距已知位置 0 米" in await maikai.chat.sends_location(LI, *FAR)


async def test_half_an_hour_later_the_place_asks_whose_it_is(maikai: World) -> None:
    await maikai.chat.says(LI, NOTE)
    maikai.now("2026-03-18 16:01")
    assert "哪个客户" in await maikai.chat.sends_location(LI, *HERE)
    assert "📍 已签到" in await maikai.chat.presses(LI, "麦凯信封")


async def test_a_venue_is_found_by_its_name_and_brings_its_address(maikai: World) -> None:
    answer = await maikai.chat.sends_location(LI, *HERE, "麦凯信封有限公司", "延安路1号")
    assert "已记下 麦凯信封有限公司 的位置" in answer


async def test_a_place_in_reply_to_a_nudge_is_the_visit(maikai: World) -> None:
    maikai.now("2026-03-19 08:31")
    await maikai.tick()
    nudge = maikai.chat.last(LI)
    answer = await maikai.chat.after(
        LI, lambda: maikai.chat.api.sends_location(LI, *HERE, reply_to=nudge)
    )
    assert "📍 已签到：麦凯信封有限公司 · 走访 今天" in answer
    assert "1/3" in await maikai.chat.says(LI, "麦凯")
    await maikai.chat.presses(LI, "↩️ 撤销")
    assert "还没走访过" in await maikai.chat.says(LI, "麦凯")


async def test_a_forwarded_place_is_no_check_in(maikai: World) -> None:
    await maikai.chat.says(LI, NOTE)
    content = {
        "location": {"latitude": HERE[0], "longitude": HERE[1]},
        "forward_origin": {"type": "hidden_user", "sender_user_name": "X", "date": 1},
    }
    answer = await maikai.chat.after(LI, lambda: maikai.chat.api.sends(LI, content))
    assert "转发的位置" in answer


async def test_of_a_live_location_only_the_first_point_counts(maikai: World) -> None:
    await maikai.chat.says(LI, NOTE)
    content = {"location": {"latitude": HERE[0], "longitude": HERE[1], "live_period": 900}}
    first = await maikai.chat.after(LI, lambda: maikai.chat.api.sends(LI, content))
    assert "📍 已签到" in first
    mine = next(one for one in maikai.chat.api.messages(LI.id) if "location" in one)
    moved = {**mine, "location": {"latitude": FAR[0], "longitude": FAR[1], "live_period": 900}}
    later = await maikai.chat.after(
        LI, lambda: maikai.chat.api.desk.updates.put("edited_message", {**moved, "edit_date": 2})
    )
    assert later == ""


async def test_a_check_in_can_be_taken_back(maikai: World) -> None:
    await maikai.chat.says(LI, NOTE)
    await maikai.chat.sends_location(LI, *HERE)
    assert "↩️ 已撤销" in await maikai.chat.presses(LI, "↩️ 撤销")
    maikai.now("2026-03-19 10:00")
    await maikai.chat.says(LI, NOTE)
    assert "已记为客户位置" in await maikai.chat.sends_location(LI, *NEARBY)
