"""What a rep asks to be reminded of is a promise, and counts as no visit and no call."""

import pytest

from bot.playground.people import Person
from tests.conversations.world import JOHN, LI, World

SAID = [
    (LI, "提醒我周五把报价发给麦凯", "报价", "周五 03-20"),
    (LI, "记得下周二前给麦凯寄样品", "寄样品", "周二 03-24"),
    (JOHN, "remind me to send Redwood the quote on Friday", "send", "Fri 20 Mar"),
    (JOHN, "Don't let me forget to call Redwood on Friday", "call", "Fri 20 Mar"),
]


@pytest.mark.parametrize(("who", "words", "what", "day"), SAID)
async def test_a_reminder_is_owed_and_not_done(
    world: World, who: Person, words: str, what: str, day: str
) -> None:
    await world.customer(who, "麦凯信封有限公司" if who is LI else "Redwood Furniture LLC", "A")
    card = await world.chat.says(who, words)
    assert "1/3" not in card
    assert "1/2" not in card
    assert what in card
    assert day in card
    for lead in ("提醒我", "记得", "remind", "forget"):
        assert f"：{lead}" not in card
        assert f": {lead}" not in card


async def test_what_was_done_counts_though_something_is_to_be_remembered(world: World) -> None:
    await world.customer(LI, "麦凯信封有限公司", "A")
    assert "1/3" in await world.chat.says(LI, "刚拜访了麦凯，嫌报价高，记得周五发新报价")
