"""Walks: whatever is said or pressed in whatever order, no fault of ours ever shows."""

from random import Random

import pytest

from bot.domain.customers import Contact
from bot.playground.transcript import buttons
from bot.storage import contacts, inbox
from bot.storage.transaction import Tx
from tests.conversations.world import HAN, LI, World

SAID = (
    "/visit", "/visit 麦凯", "/customer", "/customer 麦凯信封厂", "/order 金龙", "/expense",
    "/complaint 麦凯", "/complete 麦凯", "/skip", "/skip", "/back", "/back", "/cancel", "/help",
    "麦凯", "金龙贸易", "蓝海", "电话", "昨天", "下周三上午10点", "2月30日", "35000", "三万五",
    "860元",
    "13812345678", "110", "😀", "？", "A", "企业", "农历八月十五", "他信佛", "x" * 500,
    "刚见了金龙的王总，嫌报价高，周五前给报价", "/brief 麦凯", "\u202eabc", "<b>&amp;", "0元",
)  # fmt: skip


async def prepared(world: World) -> None:
    one = await world.customer(LI, "麦凯信封有限公司", "A")
    await world.customer(LI, "金龙贸易有限公司", "B")
    await world.customer(LI, "金龙包装有限公司", "C")
    await world.write(lambda tx: contacts.add(tx, Contact(0, one.id, "王建国", "总监")))


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_a_random_walk_meets_no_fault(world: World, seed: int) -> None:
    await prepared(world)
    chance = Random(seed)
    for _ in range(70):
        person = chance.choice((LI, LI, LI, HAN))
        messages = [one for one in world.chat.api.messages(person.id)[-6:] if buttons(one)]
        if messages and chance.random() < 0.55:
            message = chance.choice(messages[-2:])
            await world.chat.presses(person, chance.choice(buttons(message)), message=message)
        else:
            await world.chat.says(person, chance.choice(SAID))

    def quarantined(tx: Tx) -> int:
        return inbox.counts(tx).get("quarantined", 0)

    everything = world.chat.transcript(LI) + world.chat.transcript(HAN)
    assert "我这边出了点问题" not in everything
    assert await world.write(quarantined) == 0
