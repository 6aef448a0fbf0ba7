"""Corrected channels: the same words mean next time what the rep said that they mean."""

import pytest

from bot.storage import phrases
from bot.storage.transaction import Tx
from tests.conversations.world import JOHN, LI, World


@pytest.fixture
async def firms(world: World) -> World:
    await world.customer(LI, "麦凯信封有限公司", "A")
    await world.customer(LI, "东海纸业集团", "A")
    await world.customer(JOHN, "Keystone Foods", "A")
    await world.customer(JOHN, "Redwood Paper", "A")
    return world


async def corrected(world: World, note: str, channel: str, who: object = LI) -> str:
    person = JOHN if who is JOHN else LI
    before = await world.chat.says(person, note)
    await world.chat.presses(person, "Edit" if who is JOHN else "✏️ 修改")
    await world.chat.presses(person, channel)
    return before


async def test_the_same_words_about_another_customer_are_understood(firms: World) -> None:
    before = await corrected(firms, "今天跟麦凯的王总过了一遍图纸，基本定了", "视频")
    assert "视频" not in before
    card = await firms.chat.says(LI, "昨天跟东海纸业的陈经理过了一遍图纸，要改尺寸")
    assert "· 视频 昨天" in card.splitlines()[0]
    assert "🧠 按您上次对同样说法的更正，记为视频。" in card


async def test_corrected_back_it_is_forgotten(firms: World) -> None:
    await corrected(firms, "今天去麦凯信封过了一遍图纸", "电话")
    card = await firms.chat.says(LI, "今天去东海纸业过了一遍图纸")
    assert "· 电话 今天" in card.splitlines()[0]
    await firms.chat.presses(LI, "✏️ 修改")
    await firms.chat.presses(LI, "走访")
    card = await firms.chat.says(LI, "今天去麦凯信封过了一遍图纸")
    assert "· 走访 今天" in card.splitlines()[0]
    assert "🧠" not in card


async def test_what_everybody_says_is_not_learned_from_one_slip(firms: World) -> None:
    await corrected(firms, "今天拜访了麦凯", "电话")
    card = await firms.chat.says(LI, "今天拜访了东海纸业")
    assert "· 走访 今天" in card.splitlines()[0]


async def test_it_is_that_reps_own_way_to_put_it(firms: World) -> None:
    await corrected(
        firms, "Ran through the drawings with Keystone, all agreed", "Video call", JOHN
    )
    card = await firms.chat.says(JOHN, "Ran through the drawings with Redwood, two changes")
    assert "· video call today" in card.splitlines()[0]
    assert "🧠 As you corrected these words before: video call." in card
    await firms.customer(LI, "Granite Tools")
    card = await firms.chat.says(LI, "Ran through the drawings with Granite, two changes")
    assert "视频" not in card.splitlines()[0]


async def test_a_plan_in_the_same_words_stays_a_plan(firms: World) -> None:
    await corrected(firms, "今天去麦凯信封对图纸和样品", "电话")
    assert "已排走访" in await firms.chat.says(LI, "明天去东海纸业对图纸和样品")


async def learned(world: World) -> list[str]:
    """The phrases that are kept, of everybody."""

    def ask(tx: Tx) -> list[str]:
        return [words for each in world.staff.values() for words in phrases.of_staff(tx, each.id)]

    found: list[str] = await world.write(ask)
    return found


PRIVATE = [
    ("和麦凯的王总谈了，他老婆张丽住院做化疗", ["和 的 谈了"]),
    ("去了麦凯信封，王总老婆张丽住院做化疗，张丽让我们过了一遍图纸", []),
    ("麦凯的王总信佛很虔诚，女儿小雨上小学三年级", []),
    ("去了麦凯信封，别提王总儿子小明离婚的事情", []),
    ("麦凯王总女儿小雨生日3月5日要请他吃饭", []),
]


@pytest.mark.parametrize(("note", "kept"), PRIVATE)
async def test_nothing_is_learned_of_what_tells_about_somebody(
    firms: World, note: str, kept: list[str]
) -> None:
    await corrected(firms, note, "视频")
    assert await learned(firms) == kept


async def test_what_stands_before_something_private_is_learned_alone(firms: World) -> None:
    note = "Ran through the drawings with Keystone, her husband Tom has cancer, Tom agreed to it"
    await corrected(firms, note, "Video call", JOHN)
    assert await learned(firms) == ["ran through the drawings with"]
