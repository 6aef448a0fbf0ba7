"""Places: a check-in belongs to the visit being logged, and teaches where the customer is."""

from functools import partial

import pytest

from bot.storage import inbox
from tests.conversations.world import LI, STRANGER, World

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


async def test_a_live_location_is_one_check_in_and_ends_quietly(maikai: World) -> None:
    chat, api = maikai.chat, maikai.chat.api
    await chat.says(LI, NOTE)
    first = await chat.after(LI, lambda: api.shares_live(LI, *HERE))
    assert "📍 已签到：麦凯信封有限公司" in first
    mine = next(one for one in api.messages(LI.id) if "location" in one)
    for step in range(1, 20):
        goes_on = partial(api.moves, LI, mine, HERE[0] + step / 100, HERE[1])
        assert await chat.after(LI, goes_on) == ""
    assert await chat.after(LI, lambda: api.stops_sharing(LI, mine)) == ""
    maikai.now("2026-03-19 10:00")
    await chat.says(LI, NOTE)  # the customer's place is where the sharing began
    assert "距已知位置 0 米" in await chat.sends_location(LI, *HERE)


async def test_where_somebody_goes_on_to_is_not_even_written_down(maikai: World) -> None:
    chat, api = maikai.chat, maikai.chat.api
    await chat.after(LI, lambda: api.shares_live(LI, *HERE))
    mine = next(one for one in api.messages(LI.id) if "location" in one)
    before = await maikai.write(inbox.counts)
    await chat.after(LI, lambda: api.moves(LI, mine, *FAR))
    await chat.after(LI, lambda: api.stops_sharing(LI, mine))
    assert await maikai.write(inbox.counts) == before
    assert "📍 已签到" not in await chat.says(LI, NOTE)  # and the bot goes on listening


async def test_a_strangers_live_location_gets_one_line(maikai: World) -> None:
    chat, api = maikai.chat, maikai.chat.api
    assert "内部机器人" in await chat.after(STRANGER, lambda: api.shares_live(STRANGER, *HERE))
    theirs = next(one for one in api.messages(STRANGER.id) if "location" in one)
    assert await chat.after(STRANGER, lambda: api.moves(STRANGER, theirs, *FAR)) == ""
    said = api.says(STRANGER, "你好")
    await maikai.settle()
    assert await chat.edits(STRANGER, said, "你好啊") == ""


async def test_a_check_in_can_be_taken_back(maikai: World) -> None:
    await maikai.chat.says(LI, NOTE)
    await maikai.chat.sends_location(LI, *HERE)
    assert "↩️ 已撤销" in await maikai.chat.presses(LI, "↩️ 撤销")
    maikai.now("2026-03-19 10:00")
    await maikai.chat.says(LI, NOTE)
    assert "已记为客户位置" in await maikai.chat.sends_location(LI, *NEARBY)
