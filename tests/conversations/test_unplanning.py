"""A visit called off or moved in words: the plan changes, and never is one made of it."""

from zoneinfo import ZoneInfo

import pytest

from bot.playground.people import Person
from bot.storage import plans
from tests.conversations.world import JOHN, LI, World

SHANGHAI = ZoneInfo("Asia/Shanghai")
FRIDAY = {LI: "周五下午3点拜访麦凯", JOHN: "Visit Redwood on Friday at 3pm"}
SAID = [
    (LI, "取消麦凯的走访", []), (LI, "麦凯周五的走访取消了", []), (LI, "周五不去麦凯了", []),
    (LI, "把麦凯改到下周一", ["03-23 15:00"]),
    (LI, "麦凯的拜访推迟到下周二上午10点", ["03-24 10:00"]),
    (JOHN, "cancel my visit to Redwood on Friday", []), (JOHN, "call off the Redwood visit", []),
    (JOHN, "move Redwood to Monday", ["03-23 15:00"]),
    (JOHN, "Please reschedule my meeting with Redwood to next Tuesday at 10", ["03-24 10:00"]),
]  # fmt: skip
NONE = [(LI, "取消周一麦凯的走访"), (JOHN, "cancel my visit to Redwood")]
NOTES = [
    (LI, "麦凯取消了订单"),
    (LI, "麦凯的交货改到下周三"),
    (JOHN, "Redwood cancelled the order"),
]


@pytest.fixture
async def firm(world: World) -> World:
    await world.customer(LI, "麦凯信封有限公司", "A")
    await world.customer(JOHN, "Redwood Furniture LLC", "A")
    return world


async def open_plans(world: World, who: Person) -> list[str]:
    mine = world.staff[who.id]
    found = await world.write(
        lambda tx: plans.between(tx, [mine.id], tx.now.date(), tx.now.date().replace(year=2027))
    )
    return [
        f"{one.day:%m-%d} {one.at.astimezone(SHANGHAI):%H:%M}" if one.at else f"{one.day:%m-%d}"
        for one in found
    ]


@pytest.mark.parametrize(("who", "words", "left"), SAID)
async def test_the_plan_goes_or_moves(
    firm: World, who: Person, words: str, left: list[str]
) -> None:
    await firm.chat.says(who, FRIDAY[who])
    assert await open_plans(firm, who) == ["03-20 15:00"]
    await firm.chat.says(who, words)
    assert await open_plans(firm, who) == left


@pytest.mark.parametrize(("who", "words"), NONE)
async def test_what_is_not_planned_cannot_be_called_off(
    firm: World, who: Person, words: str
) -> None:
    assert "/plan" in await firm.chat.says(who, words)
    assert await open_plans(firm, who) == []


SEVERAL = [
    (LI, "下周二上午10点拜访麦凯", "取消麦凯的走访", "不止一次"),
    (JOHN, "Visit Redwood next Tuesday at 10am", "cancel my visit to Redwood", "Several"),
]


@pytest.mark.parametrize(("who", "second", "words", "told"), SEVERAL)
async def test_of_several_none_is_guessed(
    firm: World, who: Person, second: str, words: str, told: str
) -> None:
    await firm.chat.says(who, FRIDAY[who])
    await firm.chat.says(who, second)
    assert told in await firm.chat.says(who, words)
    assert len(await open_plans(firm, who)) == 2


@pytest.mark.parametrize(("who", "words"), NOTES)
async def test_what_the_customer_called_off_is_a_note(
    firm: World, who: Person, words: str
) -> None:
    await firm.chat.says(who, FRIDAY[who])
    assert "/plan" not in await firm.chat.says(who, words)
    assert "03-20 15:00" in await open_plans(firm, who)


@pytest.mark.parametrize(
    ("who", "words", "kept"),
    [(LI, "麦凯推迟到下周一", "麦凯"), (JOHN, "Redwood postponed to Monday", "Redwood")],
)
async def test_what_is_put_off_without_a_plan_is_kept(
    firm: World, who: Person, words: str, kept: str
) -> None:
    answer = await firm.chat.says(who, words)
    assert kept in answer
    assert "/plan" not in answer
