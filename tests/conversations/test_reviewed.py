"""What a hostile reader of the running product found: each said again as it was said to it."""

from datetime import date

import pytest

from bot.actions import duties
from bot.actions.turn import Turn
from bot.domain.readings import Channel
from bot.domain.staff import Role, Staff
from bot.storage import entries, staff
from bot.storage.transaction import Tx
from tests.conversations.world import CHEN, JOHN, LI, ROOT, STRANGER, World

MCKAY = "麦凯信封有限公司"
KEYSTONE = "Keystone Coatings Ltd"


async def become(world: World, person_id: int, role: Role, lang: str) -> None:
    """Somebody else joins with this role."""
    one = Staff(0, person_id, "小周", frozenset({role}), lang=lang)
    await world.write(staff.add, one)


async def test_a_first_visit_long_past_its_day_is_called_overdue(world: World) -> None:
    await world.customer(LI, MCKAY, "A")
    await world.customer(JOHN, KEYSTONE, "A")
    world.now("2026-03-19 08:31")
    await world.tick()
    assert "⏰ 麦凯信封有限公司 · A：还没走访过，已逾期" in str(world.chat.last(LI)["text"])
    assert "应在" not in str(world.chat.last(LI)["text"])
    mine = str(world.chat.last(JOHN)["text"])
    assert "no visit yet," in mine
    assert "d overdue" in mine
    assert "owed by" not in mine


async def test_after_hours_the_plan_begins_with_the_next_working_day(world: World) -> None:
    await world.customer(LI, MCKAY, "A")
    await world.customer(JOHN, KEYSTONE, "A")
    world.now("2026-03-19 20:30")
    assert f"1. {MCKAY} · A · 明天" in await world.chat.says(LI, "/plan")
    world.now("2026-03-20 20:30")
    assert f"1. {MCKAY} · A · 周一 03-23" in await world.chat.says(LI, "/plan")
    assert f"1. {KEYSTONE} · A · Mon 23 Mar" in await world.chat.says(JOHN, "/plan")
    await world.chat.says(LI, "/plan 麦凯")
    assert world.chat.buttons(LI)[0] == "周一 03-23"


@pytest.mark.parametrize("words", ["怎么用", "怎么使用？", "这个怎么用", "你能做什么", "帮助"])
async def test_help_is_asked_for_in_plain_words(world: World, words: str) -> None:
    assert await world.chat.says(LI, words) == await world.chat.says(LI, "/help")


@pytest.mark.parametrize("words", ["help", "How does this work?", "what can you do"])
async def test_help_is_asked_for_in_plain_english(world: World, words: str) -> None:
    assert await world.chat.says(JOHN, words) == await world.chat.says(JOHN, "/help")


async def test_a_note_of_how_something_is_used_is_no_call_for_help(world: World) -> None:
    await world.customer(LI, MCKAY, "A")
    assert "走访" in await world.chat.says(LI, "今天拜访麦凯，教他们怎么用新机器")


async def test_nobody_is_praised_for_visits_to_customers_there_are_not(world: World) -> None:
    await world.customer(LI, MCKAY, "B")
    assert "您名下没有A类客户" in await world.chat.says(LI, "我本周还有哪些A类没去")
    assert "您名下没有A类客户" in await world.chat.says(LI, "本周还有哪些A类没去")
    assert "You have no A customers" in await world.chat.says(
        JOHN, "which A customers are left this week"
    )
    assert "The team has no A customers" in await world.chat.says(
        CHEN, "which A customers haven't we visited this week"
    )
    await world.chat.says(LI, "今天拜访了麦凯，想要样品")
    assert "都走访过了" in await world.chat.says(LI, "本周还有哪些B类没去")


async def test_an_admin_is_not_sent_to_what_admins_lack(world: World) -> None:
    assert "没有这项权限" in await world.chat.says(ROOT, "/brief 麦凯")
    answer = await world.chat.says(ROOT, "麦凯")
    assert "/customer" not in answer
    assert "/customer" in await world.chat.says(LI, "/brief 麦凯")


async def test_an_archivist_has_no_customers_of_their_own_to_switch_to(world: World) -> None:
    await world.customer(LI, MCKAY, "A")
    await become(world, STRANGER.id, Role.ARCHIVIST, "zh")
    assert MCKAY[:2] in await world.chat.says(STRANGER, "谁逾期了")
    assert "只看我的" not in world.chat.buttons(STRANGER)


async def test_visits_and_calls_are_late_by_their_own_days(world: World) -> None:
    await world.customer(LI, MCKAY, "A")
    await world.customer(JOHN, KEYSTONE, "A")
    late = await world.write(_late, world, LI.id)
    visit, call = late[Channel.VISIT], late[Channel.CALL]
    assert visit != call
    assert (
        f"1. {MCKAY} · A · 走访逾期{visit}天 · 从未走访 · 电话逾期{call}天"
        in await world.chat.says(LI, "谁逾期了")
    )
    assert f"visit {visit} d overdue · never visited · call {call} d overdue" in (
        await world.chat.says(JOHN, "who is overdue")
    )


def _late(tx: Tx, world: World, telegram_id: int) -> dict[Channel, int]:
    who = world.staff[telegram_id]
    turn = Turn(tx, world.program.house, who, telegram_id)
    return {one.channel: one.days_overdue for one in duties.of_staff(turn, who)}


def kept(tx: Tx, customer_id: int) -> list[tuple[str, str | None, str | None]]:
    found = entries.of_customers(tx, [customer_id], since=date(2026, 1, 1))
    return [(one.text, one.amount, one.currency) for one in found]


async def test_what_an_expense_was_for_stays_with_its_amount(world: World) -> None:
    one = await world.customer(LI, MCKAY)
    await world.chat.says(LI, "/expense 麦凯")
    assert "没看到金额" in await world.chat.says(LI, "吃饭")
    assert "三百八 是什么单位" in await world.chat.says(LI, "三百八")
    await world.chat.presses(LI, "三百八 元")
    await world.chat.presses(LI, "今天")
    assert await world.write(kept, one.id) == [("吃饭 三百八元", "380", "CNY")]


async def test_an_amount_whose_unit_is_skipped_is_kept_without_one(world: World) -> None:
    one = await world.customer(JOHN, KEYSTONE)
    await world.chat.says(JOHN, "/expense Keystone")
    await world.chat.says(JOHN, "dinner")
    assert "380 of what?" in await world.chat.says(JOHN, "380")
    await world.chat.says(JOHN, "!!!")
    await world.chat.says(JOHN, "/skip")
    await world.chat.presses(JOHN, "Today")
    assert await world.write(kept, one.id) == [("dinner 380", "380", None)]


async def test_a_number_said_anew_takes_the_place_of_the_first(world: World) -> None:
    one = await world.customer(LI, MCKAY)
    await world.chat.says(LI, "/expense 麦凯")
    await world.chat.says(LI, "吃饭 380")
    await world.chat.says(LI, "380元")
    await world.chat.presses(LI, "今天")
    assert await world.write(kept, one.id) == [("吃饭 380元", "380", "CNY")]


async def test_leave_without_days_is_asked_for_and_its_reply_understood(world: World) -> None:
    assert "回复这条写日期" in await world.chat.says(LI, "/leave")
    answer = await world.chat.says(LI, "下周三", reply_to=world.chat.last(LI))
    assert "已登记休假：周三 03-25" in answer
    await world.chat.says(LI, "/leave")
    answer = await world.chat.says(LI, "随便", reply_to=world.chat.last(LI))
    assert "没有登记" in answer
    assert "reply to this with the days" in await world.chat.says(JOHN, "/leave")
    answer = await world.chat.says(JOHN, "20 Mar to 24 Mar", reply_to=world.chat.last(JOHN))
    assert "Leave noted: Fri 20 Mar – Tue 24 Mar" in answer


@pytest.mark.parametrize("words", ["麦凯", "👍"])
async def test_an_edit_that_leaves_nothing_keeps_the_entry(world: World, words: str) -> None:
    await world.customer(LI, MCKAY, "A")
    note = "今天拜访麦凯王总，周五前给新报价"
    await world.chat.says(LI, note)
    mine = next(one for one in world.chat.api.messages(LI.id) if one.get("text") == note)
    assert "原来的记录没有变" in await world.chat.edits(LI, mine, words)
    assert world.chat.buttons(LI)[0] == f"✏️ 修改 {MCKAY}"
    brief = await world.chat.says(LI, "/brief 麦凯")
    assert "新报价" in brief
    assert "资料：" not in brief


async def test_an_edit_that_leaves_nothing_in_english(world: World) -> None:
    await world.customer(JOHN, KEYSTONE, "A")
    note = "Visited Keystone today, they want samples"
    await world.chat.says(JOHN, note)
    mine = next(one for one in world.chat.api.messages(JOHN.id) if one.get("text") == note)
    assert "the entry stands as it was" in await world.chat.edits(JOHN, mine, "Keystone")
    await world.chat.presses(JOHN, f"✏️ Edit {KEYSTONE}")


async def test_all_the_working_days_of_a_long_stop_are_counted(world: World) -> None:
    await world.customer(LI, MCKAY, "A")
    await world.customer(JOHN, KEYSTONE, "A")
    world.now("2026-03-19 08:31")
    await world.tick()
    world.now("2026-07-30 08:31")
    await world.tick()
    days = 90  # 94 weekdays from 20 March to 29 July, five of them holidays, one Saturday worked
    assert f"之前 {days} 个工作日的提醒没有送到" in str(world.chat.last(LI)["text"])
    assert f"My reminders of the last {days} working days did not reach you" in str(
        world.chat.last(JOHN)["text"]
    )


async def test_choices_are_capitalised_alike(world: World) -> None:
    await world.customer(JOHN, KEYSTONE)
    await world.chat.says(JOHN, "/visit Keystone")
    buttons = world.chat.buttons(JOHN)
    assert "Visit" in buttons
    assert [one for one in buttons if one[:1].islower()] == []
