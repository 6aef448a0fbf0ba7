"""Dialogues: one question after another, in whatever order life interrupts them."""

from datetime import date

import pytest

from bot.domain.customers import Entry, Interaction
from bot.storage import entries, interactions
from bot.storage.transaction import Tx
from tests.conversations.restarting import restarted
from tests.conversations.world import HAN, JOHN, LI, ROOT, World


def met(tx: Tx, customer_id: int) -> list[Interaction]:
    return interactions.latest(tx, customer_id)


def kept(tx: Tx, customer_id: int) -> list[Entry]:
    return entries.of_customers(tx, [customer_id], since=date(2025, 1, 1))


async def test_a_visit_asked_together_is_filed_as_a_free_note_would_be(world: World) -> None:
    one = await world.customer(LI, "麦凯信封有限公司", "A")
    assert "哪个客户" in await world.chat.says(LI, "/visit")
    assert "怎么联系的" in await world.chat.says(LI, "麦凯")
    assert "哪天" in await world.chat.presses(LI, "电话")
    assert "谈得怎么样" in await world.chat.presses(LI, "昨天")
    assert "下次" in await world.chat.says(LI, "见了王总，嫌报价高，下周三前给报价")
    card = await world.chat.presses(LI, "一周后")
    assert "✅ 麦凯信封有限公司 · A · 电话 昨天" in card
    assert "📌 我方承诺" in card
    assert "📅 已排走访：周三 03-25" in card
    assert world.chat.buttons(LI) == ["✏️ 修改", "↩️ 撤销", "➕ 补充"]
    logged = await world.write(met, one.id)
    assert [(it.channel, it.on, it.persons) for it in logged] == [
        ("call", date(2026, 3, 17), ("王总",))
    ]


async def test_the_same_visit_in_english(world: World) -> None:
    await world.customer(JOHN, "McKay Envelope", "B")
    assert "How did you meet?" in await world.chat.says(JOHN, "/visit mckay")
    assert "Which day?" in await world.chat.says(JOHN, "visit")
    assert "How did it go?" in await world.chat.says(JOHN, "yesterday")
    assert "When do you go next?" in await world.chat.says(JOHN, "met Mr Lee, new quote by Friday")
    card = await world.chat.presses(JOHN, "Skip")
    assert "McKay Envelope · B · visit yesterday" in card
    assert "Fri 20 Mar" in card


async def test_everything_but_the_customer_may_be_skipped(world: World) -> None:
    one = await world.customer(LI, "麦凯信封有限公司")
    await world.chat.says(LI, "/visit")
    assert "不能跳过" in await world.chat.says(LI, "/skip")
    await world.chat.says(LI, "麦凯")
    for _ in range(3):
        await world.chat.says(LI, "/skip")
    card = await world.chat.presses(LI, "跳过")
    assert "走访 今天" in card
    assert [it.channel for it in await world.write(met, one.id)] == ["visit"]


async def test_a_step_can_be_taken_back_and_answered_otherwise(world: World) -> None:
    await world.customer(LI, "麦凯信封有限公司")
    await world.chat.says(LI, "/visit 麦凯")
    await world.chat.presses(LI, "走访")
    again = await world.chat.says(LI, "/back")
    assert "怎么联系的" in again
    shown = await world.chat.presses(LI, "电话")
    assert "记走访 · 麦凯信封有限公司 · 电话" in shown
    await world.chat.presses(LI, "上一步")
    assert "哪个客户" in await world.chat.presses(LI, "上一步")
    assert "已经是第一步" in await world.chat.says(LI, "/back")


@pytest.mark.parametrize("way", ["/cancel", "button"])
async def test_a_cancelled_dialogue_leaves_nothing(world: World, way: str) -> None:
    one = await world.customer(LI, "麦凯信封有限公司")
    await world.chat.says(LI, "/visit 麦凯")
    await world.chat.presses(LI, "走访")
    said = await (
        world.chat.presses(LI, "取消") if way == "button" else world.chat.says(LI, "/cancel")
    )
    assert "好的，已取消" in said
    assert await world.write(met, one.id) == []
    assert "没有进行中" in await world.chat.says(LI, "/cancel")
    assert "没有进行中" in await world.chat.says(LI, "/skip")


@pytest.mark.parametrize("rubbish", ["😀🎉", "？？？", "\u202e\u200f", "x" * 4096])
async def test_rubbish_gets_clear_words_and_the_same_question(world: World, rubbish: str) -> None:
    await world.customer(LI, "麦凯信封有限公司")
    await world.chat.says(LI, "/visit")
    assert "哪个客户" in await world.chat.says(LI, rubbish)
    assert "怎么联系的" in await world.chat.says(LI, "麦凯")


async def test_a_sticker_in_the_middle_gets_the_same_question(world: World) -> None:
    await world.customer(LI, "麦凯信封有限公司")
    await world.chat.says(LI, "/visit 麦凯")
    said = await world.chat.after(LI, lambda: world.chat.api.sends_sticker(LI, "😀"))
    assert "怎么联系的" in said


async def test_a_day_that_is_none_or_lies_ahead_is_asked_again(world: World) -> None:
    await world.customer(LI, "麦凯信封有限公司")
    await world.chat.says(LI, "/visit 麦凯")
    await world.chat.presses(LI, "走访")
    assert "没有这一天" in await world.chat.says(LI, "2月30日")
    assert "还没到" in await world.chat.says(LI, "明天")
    assert "没看出是哪一天" in await world.chat.says(LI, "很久")
    assert "只要日期" in await world.chat.says(LI, "昨天见了王总，嫌报价高，要样品")
    assert "谈得怎么样" in await world.chat.says(LI, "上周三")


async def test_an_unknown_name_is_offered_as_a_new_customer(world: World) -> None:
    said = await world.chat.says(LI, "/visit 蓝海贸易")
    assert "没有找到“蓝海贸易”" in said
    assert "记走访 · 蓝海贸易" in await world.chat.presses(LI, "新客户：蓝海贸易")
    for _ in range(3):
        await world.chat.says(LI, "/skip")
    assert "🆕 蓝海贸易 · C · 走访 今天" in await world.chat.says(LI, "/skip")


async def test_a_new_command_takes_its_place_with_one_kind_sentence(world: World) -> None:
    await world.customer(LI, "麦凯信封有限公司")
    await world.chat.says(LI, "/visit 麦凯")
    said = await world.chat.says(LI, "/customer")
    assert "刚才的“记走访”先停下了" in said
    assert "新客户叫什么" in said


async def test_free_standing_commands_and_replies_to_cards_do_not_lose_it(world: World) -> None:
    one = await world.customer(LI, "麦凯信封有限公司", "A")
    await world.chat.says(LI, "刚见了麦凯信封的王总")
    card = world.chat.last(LI)
    await world.chat.says(LI, "/visit 麦凯")
    assert "📇" in await world.chat.says(LI, "/brief 麦凯")
    assert "怎么用" in await world.chat.says(LI, "/help")
    added = await world.chat.says(LI, "他喜欢钓鱼", reply_to=card)
    assert "钓鱼" in added
    assert "哪天" in await world.chat.says(LI, "电话")
    assert len(await world.write(met, one.id)) == 2


async def test_pressing_a_button_twice_answers_once(world: World) -> None:
    await world.customer(LI, "麦凯信封有限公司")
    await world.chat.says(LI, "/visit 麦凯")
    question = world.chat.last(LI)

    def twice() -> None:
        world.chat.api.presses(LI, question, "电话")
        world.chat.api.presses(LI, question, "走访")

    said = await world.chat.after(LI, twice)
    assert "哪天" in said
    assert "记走访 · 麦凯信封有限公司 · 电话" in said


async def test_the_program_ends_in_the_middle_and_another_goes_on(world: World) -> None:
    await world.customer(LI, "麦凯信封有限公司")
    await world.chat.says(LI, "/visit 麦凯")
    await world.chat.presses(LI, "电话")
    async with restarted(world):
        assert "谈得怎么样" in await world.chat.presses(LI, "昨天")
        await world.chat.says(LI, "王总要报价")
        assert "电话 昨天" in await world.chat.says(LI, "/skip")


async def test_two_people_are_asked_at_once_and_not_mixed_up(world: World) -> None:
    await world.customer(LI, "麦凯信封有限公司")
    await world.customer(JOHN, "Golden Dragon Trading")
    await world.chat.says(LI, "/visit 麦凯")
    await world.chat.says(JOHN, "/customer Silver Fox Ltd")
    assert "哪天" in await world.chat.says(LI, "电话")
    assert "grade" in await world.chat.says(JOHN, "enterprise")
    assert "记走访 · 麦凯信封有限公司 · 电话 · 今天" in await world.chat.presses(LI, "今天")
    assert "Silver Fox Ltd" in await world.chat.presses(JOHN, "A")


async def test_anothers_customer_and_a_missing_one_get_the_same_answer(world: World) -> None:
    await world.customer(JOHN, "金龙贸易")
    theirs = await world.chat.says(LI, "/visit 金龙贸易")
    missing = await world.chat.says(HAN, "/visit 不存在贸易")
    assert (
        theirs.replace("金龙贸易", "").split("\n")[0]
        == missing.replace("不存在贸易", "").split("\n")[0]
    )


async def test_who_keeps_no_customers_is_told_so(world: World) -> None:
    assert "没有这项权限" in await world.chat.says(ROOT, "/visit")
