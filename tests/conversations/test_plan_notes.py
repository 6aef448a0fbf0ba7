"""Notes that only plan: a visit to come makes a plan, and counts as nothing that has been."""

import pytest

from tests.conversations.world import JOHN, LI, World


@pytest.fixture
async def firms(world: World) -> World:
    await world.customer(LI, "麦凯信封有限公司", "A")
    await world.customer(JOHN, "Keystone Foods", "A")
    return world


@pytest.mark.parametrize(
    ("note", "planned"),
    [
        ("Visit Keystone tomorrow", "tomorrow"),
        ("Meeting Keystone next Tuesday 10am", "Tue 24 Mar 10:00"),
        ("Visiting Keystone on Friday", "Fri 20 Mar"),
        ("meet Anna at Keystone next Tuesday at 10", "Tue 24 Mar 10:00"),
        ("Lunch with Keystone tomorrow", "tomorrow"),
        ("Keystone tomorrow 10am", "tomorrow 10:00"),
        ("I'll visit Keystone tomorrow", "tomorrow"),
        ("Need to visit Keystone next week", "Mon 23 Mar"),
        ("Booked a meeting with Keystone for Monday 2pm", "Mon 23 Mar 14:00"),
    ],
)
async def test_a_visit_to_come_is_a_plan_alone(firms: World, note: str, planned: str) -> None:
    lines = (await firms.chat.says(JOHN, note)).splitlines()
    assert lines[0] == "✅ Keystone Foods · A · note today"
    assert f"📅 Visit planned: {planned}" in lines
    assert not [line for line in lines if line.startswith(("📌", "This month"))]
    assert "no visit yet" in await firms.chat.says(JOHN, "Keystone")


@pytest.mark.parametrize(
    ("note", "planned"),
    [
        ("明天拜访麦凯", "明天"),
        ("下周二上午10点见麦凯", "周二 03-24 10:00"),
        ("后天去麦凯", "周五 03-20"),
        ("约了麦凯下周二10点", "周二 03-24 10:00"),
        ("周五约麦凯吃饭", "周五 03-20"),
        ("准备下周去麦凯", "周一 03-23"),
        ("明天和麦凯开会", "明天"),
    ],
)
async def test_the_same_in_chinese(firms: World, note: str, planned: str) -> None:
    lines = (await firms.chat.says(LI, note)).splitlines()
    assert lines[0] == "✅ 麦凯信封有限公司 · A · 资料 今天"
    assert f"📅 已排走访：{planned}" in lines
    assert not [line for line in lines if line.startswith(("📌", "本月"))]
    assert "还没走访过" in await firms.chat.says(LI, "麦凯")


async def test_what_is_to_be_brought_is_still_promised(firms: World) -> None:
    card = await firms.chat.says(LI, "下周三去麦凯送样品")
    assert "📌 我方承诺：去麦凯送样品 → 周三 03-25" in card
    assert "📅 已排走访：周三 03-25" in card
    assert card.startswith("✅ 麦凯信封有限公司 · A · 资料 今天")
    card = await firms.chat.says(JOHN, "Tomorrow: visit Keystone, bring samples")
    assert "📌 We promised: bring samples → tomorrow" in card
    assert "📅 Visit planned: tomorrow" in card


async def test_a_call_to_come_is_owed_and_no_visit(firms: World) -> None:
    card = await firms.chat.says(JOHN, "Call Keystone tomorrow")
    assert card.startswith("✅ Keystone Foods · A · note today")
    assert "📌 We promised: Call Keystone → tomorrow" in card
    assert "Visit planned" not in card
    assert "明天" in await firms.chat.says(LI, "明天给麦凯打电话")


@pytest.mark.parametrize(
    ("note", "day", "planned"),
    [
        ("visited Keystone yesterday, again next Tuesday", "visit yesterday", "Tue 24 Mar"),
        ("Visited Keystone today, next visit on Monday", "visit today", "Mon 23 Mar"),
        ("Called Keystone, meeting next Tuesday 2pm", "call today", "Tue 24 Mar 14:00"),
    ],
)
async def test_a_visit_that_was_and_the_next_one(
    firms: World, note: str, day: str, planned: str
) -> None:
    card = await firms.chat.says(JOHN, note)
    assert card.startswith(f"✅ Keystone Foods · A · {day}")
    assert f"📅 Visit planned: {planned}" in card


async def test_the_same_two_in_chinese(firms: World) -> None:
    card = await firms.chat.says(LI, "昨天拜访了麦凯，下周二再去")
    assert card.startswith("✅ 麦凯信封有限公司 · A · 走访 昨天")
    assert "📅 已排走访：周二 03-24" in card
    card = await firms.chat.says(LI, "今天去麦凯，明天再去一次")
    assert card.startswith("✅ 麦凯信封有限公司 · A · 走访 今天")
    assert "📅 已排走访：明天" in card


@pytest.mark.parametrize(
    "note",
    ["电话约了麦凯后天去看现场", "昨天去麦凯谈了下周的合同", "麦凯要求我们下周去送样"],
)
async def test_what_has_taken_place_is_no_mere_plan(firms: World, note: str) -> None:
    assert "资料" not in (await firms.chat.says(LI, note)).splitlines()[0]


async def test_who_was_away_is_not_said_to_have_been_met(firms: World) -> None:
    lines = (await firms.chat.says(LI, "去麦凯，徐总不在，跟赵经理聊了会")).splitlines()
    assert "不在：徐总" in lines
    assert "见到：赵经理 经理" in lines or "见到：赵经理" in lines
    assert not [line for line in lines if "未见到" in line]


async def test_a_next_visit_is_said_once(firms: World) -> None:
    lines = (await firms.chat.says(LI, "今天在麦凯见了王总，聊得不错，下周三去拜访")).splitlines()
    assert [line for line in lines if line.startswith("📅")]
    assert not [line for line in lines if line.startswith("📌")]
