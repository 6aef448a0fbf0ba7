"""Leave: taken in words, listed, taken back; nobody is nudged on it."""

import pytest

from tests.conversations.world import JOHN, LI, World


@pytest.mark.parametrize(
    ("words", "days"),
    [("3月20日到24日", "周五 03-20 – 周二 03-24"), ("下周三", "周三 03-25"), ("明天", "明天")],
)
async def test_leave_is_taken_in_words(world: World, words: str, days: str) -> None:
    answer = await world.chat.says(LI, f"/leave {words}")
    assert answer.startswith(f"🏖 已登记休假：{days}。")


async def test_english_days_are_read_too(world: World) -> None:
    assert "Fri 20 Mar – Tue 24 Mar" in await world.chat.says(JOHN, "/leave 20 Mar to 24 Mar")


@pytest.mark.parametrize("words", ["2月30日", "随便", "2028年5月1日", "2026-03-01"])
async def test_days_that_cannot_be_are_refused(world: World, words: str) -> None:
    assert "没有登记" in await world.chat.says(LI, f"/leave {words}")
    assert "没有登记休假" in await world.chat.says(LI, "/leave")


async def test_nobody_is_nudged_on_leave_and_again_when_it_is_taken_back(world: World) -> None:
    await world.customer(LI, "麦凯信封有限公司", "A")
    await world.chat.says(LI, "/leave 3月19日到20日")
    world.now("2026-03-19 08:31")
    await world.tick()
    assert "☀️" not in str(world.chat.last(LI)["text"])
    assert "已取消休假" in await world.chat.presses(LI, "取消休假")
    world.now("2026-03-20 08:31")
    await world.tick()
    assert "☀️" in str(world.chat.last(LI)["text"])
