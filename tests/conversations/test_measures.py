"""What a manager does from the digest: ask the keeper, exempt a customer, hand it over."""

import pytest

from bot.domain.customers import Customer
from bot.playground.people import Person
from tests.conversations.approving import approve
from tests.conversations.team import four_weeks
from tests.conversations.world import CHEN, HAN, JOHN, LI, World


@pytest.fixture
async def firms(world: World) -> dict[str, Customer]:
    return await four_weeks(world)


@pytest.fixture
async def digest(world: World, firms: dict[str, Customer]) -> World:
    """Monday 23 March 2026 at ten, with the manager's digest on the screen."""
    world.now("2026-03-23 10:00")
    await world.chat.says(HAN, "/digest")
    return world


async def test_the_keeper_is_asked_and_the_reply_is_filed_and_comes_back(digest: World) -> None:
    assert "已问 李雷" in await digest.chat.presses(HAN, "❓ 1 问原因")
    asked = digest.chat.last(LI)
    assert "韩梅梅 想了解 东海纸业集团（A）：走访逾期 1 天" in asked["text"]
    card = await digest.chat.says(LI, "他们厂里盘点，约了周四去", reply_to=asked)
    assert "东海纸业集团" in card
    assert "李雷 答复 东海：他们厂里盘点，约了周四去" in digest.chat.last(HAN)["text"]
    assert "盘点" in await digest.chat.says(LI, "东海")


async def test_the_reply_alone_is_no_visit(digest: World) -> None:
    await digest.chat.presses(HAN, "❓ 1 问原因")
    await digest.chat.says(LI, "他们厂里盘点", reply_to=digest.chat.last(LI))
    assert "1. 东海 · 李雷 · 1 天（本月 1/3）" in await digest.chat.says(HAN, "/digest")


async def test_asking_twice_a_day_asks_once(digest: World) -> None:
    await digest.chat.presses(HAN, "❓ 1 问原因")
    asked = digest.chat.last(LI)["message_id"]
    assert "今天已经问过" in await digest.chat.presses(HAN, "❓ 1 问原因")
    assert digest.chat.last(LI)["message_id"] == asked


async def test_an_exemption_needs_a_reason_and_ends_by_itself(digest: World) -> None:
    await digest.chat.presses(HAN, "⏸ 1 暂免")
    prompt = await digest.chat.presses(HAN, "30 天")
    assert "请回复原因" in prompt
    done = await digest.chat.says(HAN, "工厂停产检修", reply_to=digest.chat.last(HAN))
    assert "东海纸业集团 暂免到 周三 04-22，原因：工厂停产检修" in done
    assert "已让 东海纸业集团 暂免到" in digest.chat.last(LI)["text"]
    assert "A 类走访逾期" not in await digest.chat.says(HAN, "/digest")
    assert "已经暂免到 周三 04-22" in await digest.chat.presses(HAN, "⏸ 1 暂免")
    digest.now("2026-05-29 10:00")
    assert "东海 · 李雷" in await digest.chat.says(HAN, "/digest 本月")


async def test_the_reply_may_name_the_day_and_without_one_nothing_changes(digest: World) -> None:
    await digest.chat.presses(HAN, "⏸ 1 暂免")
    await digest.chat.presses(HAN, "另选日期")
    prompt = digest.chat.last(HAN)
    assert "没看到截止日期" in await digest.chat.says(HAN, "停产", reply_to=prompt)
    done = await digest.chat.says(HAN, "停产检修，到6月30日", reply_to=prompt)
    assert "暂免到 周二 06-30" in done


async def test_an_exemption_of_more_than_a_year_is_refused(digest: World) -> None:
    await digest.chat.presses(HAN, "⏸ 1 暂免")
    await digest.chat.presses(HAN, "另选日期")
    said = await digest.chat.says(HAN, "停产，到2028年1月1日", reply_to=digest.chat.last(HAN))
    assert "例外没有保存" in said


async def test_a_customer_is_handed_over_with_its_promises_and_both_are_told(
    digest: World,
) -> None:
    assert "现在由 李雷 负责" in await digest.chat.presses(HAN, "🔁 2 交接")
    done = await digest.chat.presses(HAN, "John（3 家）")
    assert "麦凯信封有限公司（A）已由 李雷 交给 John：联系人 1，未完承诺 1，计划 0" in done
    assert "交给 John" in digest.chat.last(LI)["text"]
    assert "gave you 麦凯信封有限公司" in digest.chat.last(JOHN)["text"]
    approve("handover.en", digest.chat.transcript(JOHN))
    assert "没有找到" in await digest.chat.says(LI, "/brief 麦凯")
    assert "给新报价" in await digest.chat.says(JOHN, "/brief 麦凯")


async def test_a_stale_handover_button_changes_nothing_and_says_so(digest: World) -> None:
    await digest.chat.presses(HAN, "🔁 2 交接")
    first = digest.chat.last(HAN)
    await digest.chat.presses(HAN, "🔁 2 交接")
    await digest.chat.presses(HAN, "John（3 家）")
    again = await digest.chat.presses(HAN, "John（3 家）", message=first)
    assert "按钮失效了" in again


async def test_a_customer_can_be_given_back(digest: World) -> None:
    await digest.chat.presses(HAN, "🔁 2 交接")
    await digest.chat.presses(HAN, "John（3 家）")
    assert "已由 John 交给 李雷" in await digest.chat.presses(HAN, "↩️ 交回")


async def test_a_colleague_may_be_named_in_a_reply(digest: World) -> None:
    await digest.chat.presses(HAN, "🔁 2 交接")
    asked = digest.chat.last(HAN)
    assert "没有找到这位同事" in await digest.chat.says(HAN, "王五", reply_to=asked)
    assert "交给 John" in await digest.chat.says(HAN, "john", reply_to=asked)


async def test_a_rep_is_offered_no_measures(digest: World) -> None:
    await digest.chat.says(LI, "/digest")
    assert not [one for one in digest.chat.buttons(LI) if "交接" in one or "暂免" in one]


@pytest.mark.parametrize("press", ["askwhy:{}", "exempt:{}", "handover:{}", "give:{}:1:1"])
async def test_a_forged_press_of_a_rep_meets_the_same_answer_as_a_missing_customer(
    digest: World, firms: dict[str, Customer], press: str
) -> None:
    answers = [await forged(digest, LI, press.format(key)) for key in (firms["麦凯"].id, 12345)]
    assert answers[0] == answers[1]
    assert "没有找到这个客户" in answers[0]


async def test_the_director_may_act_on_anybodys_customer(digest: World) -> None:
    await digest.chat.says(CHEN, "/digest")
    assert "I asked 李雷" in await digest.chat.presses(CHEN, "❓ 1 Ask")


async def forged(world: World, who: Person, data: str) -> str:
    """What a press answers whose data the client has made up."""
    await world.chat.says(who, "/settings")
    posts = [post for post in world.chat.api.desk.chats[who.id].living() if post.by_bot]
    button = posts[-1].message["reply_markup"]["inline_keyboard"][0][0]
    button["callback_data"] = data
    return await world.chat.presses(who, button["text"], message=posts[-1].message)
