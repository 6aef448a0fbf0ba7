"""What time and bad input do to mornings, plans and days: stated behaviour, nothing lost."""

import re
from datetime import date

import pytest

from bot.domain.customers import Draft
from bot.playground.people import Person
from bot.storage import customers
from bot.storage.transaction import Tx
from tests.conversations.test_measures import forged
from tests.conversations.world import HAN, JOHN, LI, World


async def overdue(world: World, many: int) -> None:
    """Li's customers by the hundred, none of them ever met since January."""

    def add(tx: Tx) -> None:
        who = world.staff[LI.id].id
        for number in range(many):
            grade = "ABC"[number % 3]
            customers.add(
                tx, Draft(f"甲乙丙{number:04d}号贸易公司", grade=grade, standing="active"),
                keeper_id=who, by=who, assigned_on=date(2026, 1, 5),
            )  # fmt: skip

    await world.write(add)


async def test_a_thousand_overdue_customers_make_seven_lines_and_a_plan_that_fits(
    world: World,
) -> None:
    await overdue(world, 1000)
    world.now("2026-03-23 08:31")
    await world.tick()
    text = str(world.chat.last(LI)["text"])
    assert "7. " in text
    assert "8. " not in text
    assert "B、C 类间隔约" in text
    assert "A 类约" in text
    page = await world.chat.presses(LI, "还有 993 项")
    assert "8. " in page
    assert len(page) <= 4096
    plan = await world.chat.says(LI, "/plan")
    assert "本月还需" in plan
    assert "家本月排不下，下月优先" in plan
    assert len(plan) <= 4096
    # With the room for A customers alone, no A customer waits behind a C customer.
    assert plan.index("· A ·") < (plan.find("· C ·") if "· C ·" in plan else len(plan))


async def test_behind_the_button_stands_all_of_it_once(world: World) -> None:
    await overdue(world, 40)
    world.now("2026-03-19 08:31")
    await world.tick()
    found = re.findall(r"甲乙丙\d{4}号", str(world.chat.last(LI)["text"]))
    for _ in range(40):  # pages, at most: of one customer each
        if not any("还有" in one for one in world.chat.buttons(LI)):
            break
        found += re.findall(r"甲乙丙\d{4}号", await world.chat.presses(LI, "还有"))
    assert len(found) == len(set(found)) == 40


async def test_the_thousand_reach_the_manager_as_a_few_lines_too(world: World) -> None:
    await overdue(world, 1000)
    world.now("2026-03-23 08:31")
    await world.tick()
    text = str(world.chat.last(HAN)["text"])
    assert text.count("❗") <= 7
    assert len(await world.chat.says(HAN, "/digest")) <= 4096


ZONES = [
    (LI, "25:99", "没看懂这个时间，没有更改"),
    (JOHN, "Atlantis", "There is no such time zone; nothing was saved"),
    (JOHN, "7:77", "I could not read that time; nothing was changed"),
]


@pytest.mark.parametrize(("who", "words", "said"), ZONES)
async def test_a_zone_or_an_hour_that_does_not_exist_is_refused(
    world: World, who: Person, words: str, said: str
) -> None:
    before = await world.chat.says(who, "/settings")
    assert said in await world.chat.says(who, f"/settings {words}")
    assert await world.chat.says(who, "/settings") == before


async def test_a_leap_month_that_this_year_lacks_is_kept_in_the_ordinary_one(
    world: World,
) -> None:
    await world.customer(LI, "麦凯信封有限公司", "C")
    await world.chat.says(LI, "今天拜访麦凯王总，他生日农历闰四月初三")
    assert "农历闰四月初三" in world.chat.last(LI)["text"]
    world.now("2026-05-19 08:31")  # 2026 has no leap fourth month: the 3rd of the fourth
    await world.tick()
    assert "🎂 麦凯信封有限公司 王总：生日 今天（农历）" in world.chat.last(LI)["text"]


async def test_a_year_whose_holidays_are_not_published_is_marked_estimated(
    world: World,
) -> None:
    await world.customer(LI, "麦凯信封有限公司", "A", since="2029-12-03")
    firm = await world.customer(JOHN, "Redwood Paper Ltd", "A", since="2029-12-03")
    world.now("2030-01-07 08:31")
    await world.tick()
    assert "这一年的放假调休还没公布" in world.chat.last(LI)["text"]
    assert "这一年的放假调休还没公布" in await world.chat.says(LI, "/plan")
    assert "holidays are not published yet" in await world.chat.says(JOHN, "/plan")
    assert "are estimated" in await forged(world, JOHN, f"why:{firm.id}:visit")


async def test_a_published_year_is_not_marked(world: World) -> None:
    await world.customer(LI, "麦凯信封有限公司", "A")
    assert "没公布" not in await world.chat.says(LI, "/plan")


async def test_after_six_nothing_is_proposed_for_today(world: World) -> None:
    await world.customer(LI, "麦凯信封有限公司", "A")
    assert "麦凯信封有限公司 · A · 今天" in await world.chat.says(LI, "/plan")
    world.now("2026-03-18 20:30")
    plan = await world.chat.says(LI, "/plan")
    assert "麦凯信封有限公司 · A · 明天" in plan
    assert "今天" not in plan


@pytest.fixture
async def due(world: World) -> World:
    await world.customer(LI, "麦凯信封有限公司", "A")
    world.now("2026-03-19 08:31")
    await world.tick()
    return world


async def test_a_day_to_put_off_to_is_picked_from_the_next_working_days(due: World) -> None:
    await due.chat.presses(LI, "💤 1")
    asked = await due.chat.presses(LI, "选日期")
    assert "推迟到哪天？点一天，或回复这条写日期" in asked
    days = [one for one in due.chat.buttons(LI) if "周" in one]
    assert days[0] == "周一 03-23"  # a Saturday and a Sunday are no working days
    assert len(days) == 9
    assert "推迟到 周三 03-25" in await due.chat.presses(LI, "周三 03-25")
    assert "💤 李雷 把走访推迟到 周三 03-25" in await due.chat.says(LI, "麦凯")


@pytest.mark.parametrize("words", ["2026-03-01", "昨天", "今天", "2027年1月1日"])
async def test_a_snooze_into_the_past_or_too_far_changes_nothing(due: World, words: str) -> None:
    await due.chat.presses(LI, "💤 1")
    await due.chat.presses(LI, "选日期")
    answer = await due.chat.says(LI, words, reply_to=due.chat.last(LI))
    assert "这个日期不能推迟到" in answer
    assert "💤" not in await due.chat.says(LI, "麦凯")


async def test_why_it_is_not_wanted_may_be_said_in_ones_own_words_and_is_read_in_the_brief(
    due: World,
) -> None:
    asked = await due.chat.presses(LI, "🚫 1")
    assert "可直接回复原因" in asked
    said = await due.chat.says(LI, "他们在搬厂，月底才有人", reply_to=due.chat.last(LI))
    assert "已记下原因" in said
    brief = await due.chat.says(HAN, "麦凯")
    assert "🚫 李雷：走访暂不需要，到 周四 04-02（他们在搬厂，月底才有人）" in brief


async def test_a_reason_by_button_is_read_in_the_readers_language(world: World) -> None:
    await world.customer(JOHN, "Redwood Paper Ltd", "A")
    world.now("2026-03-19 08:31")
    await world.tick()
    await world.chat.presses(JOHN, "🚫 1")
    await world.chat.presses(JOHN, "Off season")
    assert "🚫 John: no visit wanted until Thu 2 Apr (off season)" in (
        await world.chat.says(JOHN, "Redwood")
    )
    assert "（淡季）" in await world.chat.says(HAN, "Redwood")


async def test_two_visits_on_following_days_put_the_next_off_by_half_an_interval(
    world: World,
) -> None:
    await world.customer(LI, "麦凯信封有限公司", "A")
    await world.chat.says(LI, "昨天拜访麦凯，聊了报价")
    card = await world.chat.says(LI, "今天又去了麦凯，送了样品")
    # 2 of 3 done; the third is due by pace at the month's end, never within five days.
    assert "本月走访 2/3，下次 周二 03-31 前" in card
    world.now("2026-03-20 08:31")
    await world.tick()
    assert "走访逾期" not in str(world.chat.api.messages(LI.id)[-1].get("text"))
