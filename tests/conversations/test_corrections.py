"""Corrections: one tap puts a card right, and the same mistake is not made again."""

import pytest

from bot.actions import removing
from bot.actions.turn import Turn
from bot.domain.refusals import GoneByNow, Refusal
from bot.storage import promises
from bot.storage.transaction import Tx
from tests.conversations.world import HAN, JOHN, LI, World

NOTE = "今天见了麦凯的王总，他喜欢钓鱼，嫌报价高，周五前给新报价，对手是宏达包装"


@pytest.fixture
async def maikai(world: World) -> World:
    await world.customer(LI, "麦凯信封有限公司", "A")
    await world.chat.says(LI, NOTE)
    await world.chat.presses(LI, "✏️ 修改")
    await world.chat.presses(LI, "✖️ 删掉一条")
    return world


@pytest.mark.parametrize("piece", ["爱好 钓鱼", "📌", "宏达包装", "报价高"])
async def test_one_tap_takes_one_line_off_the_card_and_leaves_the_others(
    maikai: World, piece: str
) -> None:
    before = maikai.chat.buttons(LI)
    assert len(before) == 5
    card = await maikai.chat.presses(LI, piece)
    await maikai.chat.presses(LI, "✏️ 修改")
    await maikai.chat.presses(LI, "✖️ 删掉一条")
    left = maikai.chat.buttons(LI)
    assert [one for one in before if piece not in one] == left
    assert card.startswith("✅ 麦凯信封有限公司 · A · 走访 今天")


async def test_a_piece_goes_once_and_from_its_authors_card_alone(maikai: World) -> None:
    data = maikai.chat.last(LI)["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    _, met, kind, piece = data.split(":")

    def remove(tx: Tx, who: int) -> None:
        turn = Turn(tx, maikai.program.house, maikai.staff[who], who)
        removing.remove(turn, int(met), kind, int(piece))

    for who in (HAN.id, JOHN.id):
        with pytest.raises(Refusal):
            await maikai.write(remove, who)
    await maikai.write(remove, LI.id)
    with pytest.raises(GoneByNow):
        await maikai.write(remove, LI.id)


async def test_what_was_taken_off_is_not_taken_again_and_the_card_says_so(maikai: World) -> None:
    await maikai.chat.presses(LI, "爱好 钓鱼")
    card = await maikai.chat.says(LI, "今天又见了麦凯的王总，他喜欢钓鱼，要样品")
    assert "爱好 钓鱼" not in card
    assert "上次删过、这次没记：钓鱼" in card


async def test_said_in_reply_to_the_card_it_is_meant(maikai: World) -> None:
    await maikai.chat.presses(LI, "爱好 钓鱼")
    await maikai.chat.says(LI, "今天又见了麦凯的王总，他喜欢钓鱼，要样品")
    card = await maikai.chat.says(LI, "他真的喜欢钓鱼", reply_to=maikai.chat.last(LI))
    assert "钓鱼" in card
    assert "上次删过" not in card


async def test_a_removed_promise_is_not_nudged(maikai: World) -> None:
    await maikai.chat.presses(LI, "📌")
    li = maikai.staff[LI.id].id
    assert await maikai.write(lambda tx: promises.open_of_staff(tx, [li])) == []


async def test_a_customer_moved_by_hand_is_understood_by_the_same_words_next_time(
    world: World,
) -> None:
    await world.customer(LI, "上海东方印刷有限公司")
    await world.customer(LI, "苏州东方印刷有限公司")
    await world.chat.says(LI, "今天拜访了东方印刷，他们要新报价")
    await world.chat.presses(LI, "苏州东方")
    card = await world.chat.says(LI, "今天又拜访了东方印刷，他们下单了")
    assert card.startswith("✅ 苏州东方印刷有限公司")
