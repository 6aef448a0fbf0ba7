"""A whole note, said where a command asked only for the customer, is filed and not lost."""

import pytest

from bot.playground.people import Person
from tests.conversations.world import JOHN, LI, World


@pytest.fixture
async def firms(world: World) -> World:
    await world.customer(LI, "麦凯信封有限公司", "A")
    await world.customer(JOHN, "Redwood Furniture LLC", "A")
    return world


@pytest.mark.parametrize(("who", "command", "note", "filed"), [
    (LI, "/visit", "今天拜访了麦凯，聊了价格", "✅ 麦凯信封有限公司 · A · 走访 今天"),
    (LI, "/visit", "昨天给麦凯王总打了电话，要样品", "✅ 麦凯信封有限公司 · A · 电话 昨天"),
    (LI, "/order", "麦凯下了12万的单", "✅ 麦凯信封有限公司 · A"),
    (JOHN, "/visit", "Visited Redwood today, they want samples", "✅ Redwood Furniture LLC · A"),
])  # fmt: skip
async def test_a_note_is_filed_where_a_name_was_asked_for(
    firms: World, who: Person, command: str, note: str, filed: str
) -> None:
    await firms.chat.says(who, command)
    assert filed in await firms.chat.says(who, note)
    question = "哪个客户" if who is LI else "Which customer"
    assert question not in await firms.chat.says(who, "/cancel")


async def test_of_a_customer_that_nobody_knows_the_note_waits(firms: World) -> None:
    await firms.chat.says(LI, "/visit")
    said = await firms.chat.says(LI, "今天拜访了顺和五金厂，老板姓罗，想要样品")
    assert "还没有客户“顺和五金厂”" in said
    assert "🆕 顺和五金厂" in await firms.chat.presses(LI, "新客户")


@pytest.mark.parametrize("name", ["麦凯", "顺和五金厂", "拜访服务公司", "那个做纸箱的客户"])
async def test_a_name_stays_the_answer_to_the_question(firms: World, name: str) -> None:
    await firms.chat.says(LI, "/visit")
    assert "记走访" in await firms.chat.says(LI, name)
