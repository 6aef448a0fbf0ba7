"""One customer's own cadence, from its brief: set, shown, explained, ended early."""

import pytest

from bot.playground.people import Person
from tests.conversations.test_measures import forged
from tests.conversations.world import CHEN, HAN, JOHN, LI, World


@pytest.fixture
async def firm(world: World) -> World:
    """An A customer of Li's, never met, on a Thursday morning."""
    world.maikai = await world.customer(LI, "麦凯信封有限公司", "A")  # type: ignore[attr-defined]
    world.now("2026-03-19 08:31")
    return world


async def open_panel(world: World, who: Person, button: str = "⏱ 频次") -> str:
    await world.chat.says(who, "/brief 麦凯")
    return await world.chat.presses(who, button)


async def test_a_rule_by_button_an_end_and_a_reason_by_reply(firm: World) -> None:
    assert "现在按 A 类客户的访问表" in await open_panel(firm, HAN)
    asked = await firm.chat.presses(HAN, "每月1次")
    assert "麦凯信封有限公司 走访改为每月1次。请回复截止日期和原因" in asked
    said = await firm.chat.says(HAN, "到6月30日，工厂停产", reply_to=firm.chat.last(HAN))
    assert "✅ 麦凯信封有限公司 走访：每月1次，到 周二 06-30，原因：工厂停产" in said
    assert "韩梅梅 给 麦凯信封有限公司 单独定了频次：走访每月1次" in firm.chat.last(LI)["text"]


async def test_all_of_it_in_one_reply_in_english(firm: World) -> None:
    assert "follows the visit table for A customers" in await open_panel(firm, CHEN, "How often")
    panel = firm.chat.last(CHEN)
    words = "visit once every 2 months until 30 June because the plant is shut"
    said = await firm.chat.says(CHEN, words, reply_to=panel)
    assert "visit: once every 2 months until Tue 30 Jun; the plant is shut" in said
    assert "例外：走访每2个月1次，到 周二 06-30，Ms Chen：the plant is shut" in (
        await firm.chat.says(LI, "麦凯")
    )


async def test_the_brief_and_why_tell_the_exception_and_its_reason(firm: World) -> None:
    await open_panel(firm, HAN)
    await firm.chat.says(
        HAN, "走访每月1次，到6月30日，工厂停产", reply_to=firm.chat.last(HAN)
    )  # fmt: skip
    line = "⏱ 例外：走访每月1次，到 周二 06-30，韩梅梅：工厂停产"
    assert line in await firm.chat.says(LI, "麦凯")
    why = await forged(firm, LI, f"why:{firm.maikai.id}:visit")  # type: ignore[attr-defined]
    assert "走访：每月1次；本月已 0 次" in why
    assert line in why


async def test_with_fewer_visits_owed_the_card_counts_by_the_exception(firm: World) -> None:
    await open_panel(firm, HAN)
    await firm.chat.says(HAN, "每月1次到6月30日，停产", reply_to=firm.chat.last(HAN))
    assert "本月走访 1/1" in await firm.chat.says(LI, "今天拜访了麦凯，聊得不错")


async def test_ended_early_the_table_holds_again_and_the_keeper_hears_of_it(firm: World) -> None:
    await open_panel(firm, HAN)
    await firm.chat.says(HAN, "每月1次到6月30日，停产", reply_to=firm.chat.last(HAN))
    firm.now("2026-03-24 10:00")
    assert "1. ⏱ 例外：走访每月1次" in await open_panel(firm, HAN)
    assert "已提前结束，从今天起按访问表计算" in await firm.chat.presses(HAN, "🔚 提前结束 1")
    assert "提前结束了 麦凯信封有限公司 的走访例外" in firm.chat.last(LI)["text"]
    assert "例外" not in await firm.chat.says(LI, "麦凯")
    assert "本月走访 1/3" in await firm.chat.says(LI, "今天拜访了麦凯，聊得不错")


async def test_an_exemption_ended_on_its_own_day_leaves_no_trace_in_the_clock(
    firm: World,
) -> None:
    before = await firm.chat.says(LI, "麦凯")
    assert "⏰ 还没走访过" in before
    await open_panel(firm, HAN)
    await firm.chat.says(HAN, "不要求，到6月30日，停产", reply_to=firm.chat.last(HAN))
    assert "⏸ 暂免走访，到 周二 06-30，韩梅梅：停产" in await firm.chat.says(LI, "麦凯")
    await open_panel(firm, HAN)
    await firm.chat.presses(HAN, "🔚 提前结束 1")
    assert await firm.chat.says(LI, "麦凯") == before


async def test_after_its_last_day_it_is_over_by_itself(firm: World) -> None:
    await open_panel(firm, HAN)
    await firm.chat.says(HAN, "每月1次到3月31日，停产", reply_to=firm.chat.last(HAN))
    firm.now("2026-04-01 09:00")
    assert "例外" not in await firm.chat.says(LI, "麦凯")
    assert "现在按 A 类客户的访问表" in await open_panel(firm, HAN)


async def test_another_role_may_be_named(firm: World) -> None:
    await open_panel(firm, CHEN, "How often")
    said = await firm.chat.says(
        CHEN,
        "manager every 4 months until 1 September, I take over",
        reply_to=firm.chat.last(CHEN),
    )
    assert "manager visit: once every 4 months until Tue 1 Sep; I take over" in said


@pytest.mark.parametrize("words", [
    "不去，到6月30日，装修", "先不走访了，到6月30日，装修", "暂停走访到6月30日，因为装修",
    "no visits until 30 June, refit",
])  # fmt: skip
async def test_no_visits_at_all_may_be_said_in_any_words(firm: World, words: str) -> None:
    await open_panel(firm, HAN)
    said = await firm.chat.says(HAN, words, reply_to=firm.chat.last(HAN))
    assert "走访：不要求，到 周二 06-30，原因：" in said


async def test_the_brief_of_whoever_is_no_keeper_says_which_visit_is_theirs(firm: World) -> None:
    await firm.chat.says(LI, "今天拜访了麦凯，聊了价格")
    firm.now("2026-08-03 09:00")
    brief = await firm.chat.says(HAN, "麦凯")
    assert "⏰ 还没走访过，已逾期" in brief
    assert "前） · 该您去" in brief
    assert "该您去" not in await firm.chat.says(LI, "麦凯")
    assert "yours to visit" in await firm.chat.says(CHEN, "麦凯")


REFUSED = [
    ("工厂停产，到6月30日", "没看出多久一次"),
    ("每月1次，工厂停产", "没看到截止日期"),
    ("每月1次，到6月30日", "例外要有原因"),
    ("每月1次，到2029年6月30日，停产", "最长一年"),
    ("每月-3次，到6月30日，停产", "次数不能是 -3"),
    ("每月400次，到6月30日，停产", "400 太大了"),
]


@pytest.mark.parametrize(("words", "refusal"), REFUSED)
async def test_what_is_missing_or_absurd_is_named_and_nothing_is_saved(
    firm: World, words: str, refusal: str
) -> None:
    await open_panel(firm, HAN)
    assert refusal in await firm.chat.says(HAN, words, reply_to=firm.chat.last(HAN))
    assert "例外" not in await firm.chat.says(LI, "麦凯")


async def test_an_end_in_the_past_is_refused(firm: World) -> None:
    await open_panel(firm, HAN)
    words = "每月1次，到2026年3月1日，停产"
    assert "已经过去了" in await firm.chat.says(HAN, words, reply_to=firm.chat.last(HAN))


async def test_a_rep_is_offered_nothing_and_a_forged_press_changes_nothing(firm: World) -> None:
    await firm.chat.says(LI, "麦凯")
    assert not [one for one in firm.chat.buttons(LI) if "⏱" in one]
    await open_panel(firm, HAN)
    key = firm.chat.last(HAN)["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    for who in (LI, JOHN):
        answer = await forged(firm, who, key)
        assert "没有找到这个客户" in answer or "no such customer" in answer
