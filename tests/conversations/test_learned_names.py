"""Learned names: once a rep has said whom a word means, it is used first next time."""

from tests.conversations.world import JOHN, LI, World


async def two_alike(world: World) -> None:
    await world.customer(LI, "金龙贸易有限公司")
    await world.customer(LI, "金龙包装有限公司")


async def test_a_choice_between_two_is_asked_once_and_remembered(world: World) -> None:
    await two_alike(world)
    assert "“金龙”指的是哪一家" in await world.chat.says(LI, "刚见了金龙的王总，嫌报价高")
    card = await world.chat.presses(LI, "金龙包装有限公司")
    assert "💡 记住了：您说的“金龙”就是金龙包装有限公司" in card
    again = await world.chat.says(LI, "昨天拜访了金龙，要样品")
    assert "✅ 金龙包装有限公司" in again
    assert "记住了" not in again


async def test_in_a_dialogue_too(world: World) -> None:
    await two_alike(world)
    assert "“金龙”指的是哪一家" in await world.chat.says(LI, "/visit 金龙")
    assert "记走访 · 金龙贸易有限公司" in await world.chat.presses(LI, "金龙贸易有限公司")
    assert "记走访 · 金龙贸易有限公司" in await world.chat.says(LI, "/visit 金龙")


async def test_what_one_rep_calls_a_customer_is_nobody_elses_word(world: World) -> None:
    await world.customer(JOHN, "Golden Dragon Trading")
    await world.customer(JOHN, "Golden Dragon Packaging")
    await two_alike(world)
    await world.chat.says(LI, "/visit 金龙")
    await world.chat.presses(LI, "金龙包装有限公司")
    assert "Which one is “golden dragon”" in await world.chat.says(JOHN, "/visit golden dragon")


async def test_moving_a_note_to_another_customer_moves_the_word_too(world: World) -> None:
    await two_alike(world)
    await world.chat.says(LI, "刚见了金龙的王总，嫌报价高")
    await world.chat.presses(LI, "金龙包装有限公司")
    await world.chat.presses(LI, "✏️ 修改")
    await world.chat.presses(LI, "换客户")
    await world.chat.presses(LI, "其他客户")
    moved = await world.chat.says(LI, "金龙贸易有限公司", reply_to=world.chat.last(LI))
    assert "“金龙”就是金龙贸易有限公司" in moved
    assert "✅ 金龙贸易有限公司" in await world.chat.says(LI, "昨天拜访了金龙，要样品")


async def test_a_name_that_was_not_found_is_not_learned_for_the_next_button(world: World) -> None:
    await two_alike(world)
    await world.chat.says(LI, "刚见了金龙包装的王总")
    assert "没有找到“蓝海”" in await world.chat.says(LI, "/visit 蓝海")
    assert "不能跳过" in await world.chat.says(LI, "/skip")
    await world.chat.presses(LI, "金龙包装有限公司", message=world.chat.last(LI))
    assert "没有找到“蓝海”" in await world.chat.says(LI, "/visit 蓝海")


async def test_a_chinese_customer_called_in_latin_letters_and_the_other_way_round(
    world: World,
) -> None:
    await world.customer(LI, "宝洁（中国）有限公司", "A")
    await world.customer(LI, "Riverside Paper Ltd", "A")
    for note, name, again in (
        ("今天拜访了P&G的陈经理，要样品", "宝洁", "昨天去P&G送样"),
        ("今天拜访了里弗赛德纸业，要报价", "Riverside", "里弗赛德纸业昨天打电话催货"),
    ):
        assert "还没有客户" in await world.chat.says(LI, note)
        await world.chat.presses(LI, "其他客户")
        card = await world.chat.says(LI, name, reply_to=world.chat.last(LI))
        assert card.startswith("✅ ")
        firm = card.splitlines()[0].split(" · ")[0]
        assert (await world.chat.says(LI, again)).startswith(firm)


async def test_a_brand_before_the_firm_s_name_is_its_name(world: World) -> None:
    await world.customer(LI, "3M中国有限公司", "B")
    await world.customer(LI, "利乐包装（Tetra Pak）", "B")
    assert (await world.chat.says(LI, "今天拜访了3M，要报价")).startswith("✅ 3M中国有限公司")
    assert (await world.chat.says(LI, "tetra pak")).startswith("📇 利乐包装")
    assert (await world.chat.says(LI, "lile")).startswith("📇 利乐包装")
