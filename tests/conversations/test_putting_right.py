"""Putting right in words: the entry just made changes, and nothing is filed besides."""

import pytest

from bot.playground.people import Person
from bot.storage import interactions
from tests.conversations.world import JOHN, LI, World

CASES = [
    (LI, "刚见了麦凯的王总，要样品", "不对，是电话", "· 电话 今天"),
    (LI, "刚见了麦凯的王总，要样品", "不是走访，是微信聊的", "· 消息 今天"),
    (LI, "刚见了麦凯的王总，要样品", "错了，是昨天", "· 走访 昨天"),
    (LI, "刚见了麦凯的王总，要样品", "不对，是周二", "· 走访 昨天"),
    (LI, "刚见了麦凯的王总，答应下周三送样品", "不对，是周四", "→ 周四 03-26"),
    (LI, "明天拜访麦凯", "改成后天", "周五 03-20"),
    (LI, "刚见了麦凯的王总，签了12万", "不是12万，是15万", "¥150,000"),
    (LI, "刚见了麦凯的王总，要样品", "哦不是麦凯，是明远", "✅ 明远光电科技"),
    (LI, "刚见了麦凯的王总，要样品", "刚才那条删掉", "↩️ 已撤销：麦凯信封有限公司"),
    (JOHN, "Visited Redwood, they want samples", "no, it was a call", "· call today"),
    (JOHN, "Visited Redwood, they want samples", "actually that was yesterday", "visit yesterday"),
    (JOHN, "Met Redwood, promised a quote by next Wed", "sorry, Thursday", "→ Thu 26 Mar"),
    (JOHN, "Visited Redwood, ordered for $12k", "no, $15k not $12k", "$15,000"),
    (JOHN, "Visited Redwood, they want samples", "I meant Falcon", "✅ Falcon Freight"),
    (JOHN, "Visited Redwood, they want samples", "scratch that", "↩️ Undone: Redwood"),
]


@pytest.fixture
async def firms(world: World) -> World:
    for who, name in (
        (LI, "麦凯信封有限公司"), (LI, "明远光电科技"),
        (JOHN, "Redwood Furniture LLC"), (JOHN, "Falcon Freight"),
    ):  # fmt: skip
        await world.customer(who, name, "A")
    return world


async def standing(world: World, who: Person) -> int:
    staff_id = world.staff[who.id].id
    found = await world.write(
        lambda tx: interactions.latest_by(tx, staff_id, tx.now.replace(year=2020), 9)
    )
    return len(found)


@pytest.mark.parametrize("reply", [False, True])
@pytest.mark.parametrize(("who", "note", "words", "shows"), CASES)
async def test_the_entry_changes_and_none_is_added(
    firms: World, who: Person, note: str, words: str, shows: str, *, reply: bool
) -> None:
    await firms.chat.says(who, note)
    to = firms.chat.last(who) if reply else None
    card = await firms.chat.says(who, words, reply_to=to)
    assert shows in card
    assert await standing(firms, who) == (0 if "↩️" in shows else 1)


async def test_an_order_moves_with_its_day_and_its_amount_into_the_digest(firms: World) -> None:
    await firms.chat.says(LI, "刚见了麦凯的王总，签了12万")
    await firms.chat.says(LI, "不是12万，是15万")
    await firms.chat.says(LI, "不对，是3月2号")
    brief = await firms.chat.says(LI, "麦凯")
    assert "¥150,000（2周前）" in brief


async def test_of_two_customers_one_is_chosen_by_its_button(firms: World) -> None:
    await firms.chat.says(LI, "上午拜访麦凯，要样品；下午拜访明远，签了12万")
    said = await firms.chat.says(LI, "不对，是电话")
    assert "什么都没改" in said
    assert await standing(firms, LI) == 2
    await firms.chat.presses(LI, "✏️ 修改 明远")
    assert "· 电话 今天" in await firms.chat.presses(LI, "电话")


async def test_which_of_two_days_is_meant_is_asked(firms: World) -> None:
    await firms.chat.says(LI, "昨天见了麦凯的王总，周五前给新报价")
    assert "什么都没改" in await firms.chat.says(LI, "不对，是周四")


async def test_the_old_name_does_not_come_to_mean_the_other_customer(firms: World) -> None:
    await firms.chat.says(LI, "刚见了麦凯的王总，要样品")
    await firms.chat.says(LI, "不是麦凯，是明远")
    assert "📇 麦凯信封有限公司" in await firms.chat.says(LI, "麦凯")


async def test_what_was_put_right_before_stays_so_with_the_other_customer(firms: World) -> None:
    await firms.chat.says(JOHN, "Visited Redwood, they want samples")
    await firms.chat.says(JOHN, "no, it was a call")
    await firms.chat.says(JOHN, "actually that was yesterday")
    card = await firms.chat.says(JOHN, "I meant Falcon")
    assert "✅ Falcon Freight · A · call yesterday" in card


async def test_the_words_stay_with_the_note(firms: World) -> None:
    await firms.chat.says(LI, "刚见了麦凯的王总，要样品")
    await firms.chat.says(LI, "不对，是电话")
    await firms.chat.presses(LI, "↩️ 撤销")
    assert "✏️ 不对，是电话" in await firms.chat.presses(LI, "📝 原文")


async def test_a_denial_in_reply_to_a_card_is_no_answer_to_its_question(firms: World) -> None:
    card = await firms.chat.says(LI, "刚见了麦凯，要样品")
    assert "❓" in card
    said = await firms.chat.says(LI, "不对，他们要的是报价单", reply_to=firms.chat.last(LI))
    assert "竞争对手" not in said


async def test_nothing_was_logged_of_late(firms: World) -> None:
    await firms.chat.says(LI, "刚见了麦凯的王总，要样品")
    firms.now("2026-03-18 19:30")
    assert "最近两小时没有您的记录" in await firms.chat.says(LI, "刚才那条删掉")
    assert await standing(firms, LI) == 1


async def test_an_amount_put_right_before_stays_so_in_the_order_of_the_other(firms: World) -> None:
    await firms.chat.says(LI, "刚见了麦凯的王总，签了12万")
    await firms.chat.says(LI, "不是12万，是15万")
    await firms.chat.says(LI, "不是麦凯，是明远")
    brief = await firms.chat.says(LI, "明远")
    assert "¥150,000" in brief
    assert "¥120,000" not in brief


async def test_an_old_visit_is_moved_to_the_other_customer_with_its_day(firms: World) -> None:
    assert "走访 周二 02-03" in await firms.chat.says(LI, "2月3号见了麦凯的王总，签了12万")
    card = await firms.chat.says(LI, "不是麦凯，是明远")
    assert "✅ 明远光电科技 · A · 走访 周二 02-03" in card


AWAY = [
    (LI, "今天拜访麦凯，徐总不在，跟赵经理聊了会", "不对，是周一", "不对，是电话", "不在：徐总"),
    (JOHN, "Visited Keystone, Mr Shaw was not in, talked to Mr Cole", "no, it was Monday",
     "no, it was a call", "Not in: Mr Shaw"),
]  # fmt: skip


@pytest.mark.parametrize(("who", "note", "day", "channel", "line"), AWAY)
async def test_who_was_away_stays_on_the_card_while_it_is_put_right(
    world: World, who: Person, note: str, day: str, channel: str, line: str
) -> None:
    await world.customer(who, "麦凯信封有限公司" if who is LI else "Keystone Ltd")
    assert line in await world.chat.says(who, note)
    for words in (day, channel):
        assert line in await world.chat.says(who, words)
    # and whoever was met is asked about, not who was away
    question = str(world.chat.last(who)["text"]).partition("❓")[2]
    assert ("赵经理" if who is LI else "Mr Cole’s") in question
