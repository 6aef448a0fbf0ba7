"""Nudges: what arrives by itself in the morning, and what its buttons do."""

from datetime import date

import pytest

from bot.domain.staff import Staff
from bot.storage import duties
from bot.storage.transaction import Tx
from tests.conversations.world import HAN, JOHN, LI, World


@pytest.fixture
async def due(world: World) -> World:
    """An A customer that was never visited, since January."""
    await world.customer(LI, "麦凯信封有限公司", "A")
    world.now("2026-03-19 08:31")
    return world


async def test_a_never_visited_customer_becomes_due_in_the_morning(due: World) -> None:
    await due.tick()
    text = str(due.chat.last(LI)["text"])
    assert "☀️" in text
    assert "⏰ 麦凯信封有限公司 · A：还没走访过，已逾期" in text


async def test_the_morning_comes_once_a_day_however_often_the_clock_ticks(due: World) -> None:
    await due.tick()
    await due.tick()
    due.now("2026-03-19 11:00")
    await due.tick()
    assert len([m for m in due.chat.api.messages(LI.id) if "☀️" in str(m.get("text"))]) == 1


async def test_nothing_to_say_is_no_message(world: World) -> None:
    world.now("2026-03-19 08:31")
    await world.tick()
    assert not world.chat.api.messages(LI.id)


async def test_nobody_is_nudged_before_the_hour_or_on_a_sunday(due: World) -> None:
    due.now("2026-03-20 08:29")
    await due.tick()
    due.now("2026-03-22 09:00")
    await due.tick()
    assert not due.chat.api.messages(LI.id)


async def test_done_opens_a_reply_and_the_reply_is_the_log(due: World) -> None:
    await due.tick()
    await due.chat.presses(LI, "✓ 1")
    card = await due.chat.says(LI, "见了王总，聊得不错", reply_to=due.chat.last(LI))
    assert card.startswith("✅ 麦凯信封有限公司 · A · 走访 今天")
    due.now("2026-03-20 08:31")
    await due.tick()
    assert "麦凯信封有限公司 · A：还没走访过" not in str(due.chat.last(LI)["text"])


async def test_replying_to_a_nudge_of_one_line_logs_that_customer(due: World) -> None:
    await due.tick()
    card = await due.chat.says(LI, "去过了，要样品", reply_to=due.chat.last(LI))
    assert card.startswith("✅ 麦凯信封有限公司 · A · 走访 今天")


async def test_by_phone_is_a_call_and_leaves_the_visit_owed(due: World) -> None:
    await due.tick()
    await due.chat.presses(LI, "📞 1")
    card = await due.chat.says(LI, "聊了新价格", reply_to=due.chat.last(LI))
    assert "· 电话 今天" in card
    due.now("2026-03-20 08:31")
    await due.tick()
    assert "还没走访过" in str(due.chat.last(LI)["text"])


async def test_a_snoozed_customer_is_silent_until_its_day(due: World) -> None:
    await due.tick()
    await due.chat.presses(LI, "💤 1")
    assert "推迟到" in await due.chat.presses(LI, "3天后")
    due.now("2026-03-20 08:31")
    await due.tick()
    assert "走访" not in str(due.chat.last(LI)["text"]).partition("电话")[0]
    due.now("2026-03-23 08:31")
    await due.tick()
    assert "还没走访过" in str(due.chat.last(LI)["text"])


async def test_a_snooze_into_the_past_is_refused(due: World) -> None:
    await due.tick()
    await due.chat.presses(LI, "💤 1")
    await due.chat.presses(LI, "选日期")
    answer = await due.chat.says(LI, "2026-03-01", reply_to=due.chat.last(LI))
    assert "没有" in answer or "不能" in answer


async def test_why_explains_its_arithmetic(due: World) -> None:
    await due.tick()
    text = await due.chat.presses(LI, "❓ 1")
    assert "每月3次" in text
    assert "还没有过" in text


async def test_a_birthday_is_told_a_week_and_a_day_ahead_and_on_the_day(world: World) -> None:
    await world.customer(LI, "麦凯信封有限公司", "A")
    await world.chat.says(LI, "今天拜访麦凯，王总生日是3月27号")
    told = []
    for day in range(19, 28):
        world.now(f"2026-03-{day} 08:31")
        await world.tick()
        said = world.chat.last(LI)
        if "🎂" in str(said["text"]) and said["date"] == int(world.clock.now().timestamp()):
            told.append(day)
    assert told == [20, 26, 27]


async def test_a_promise_falls_due_in_the_morning_and_is_kept_with_one_tap(
    world: World,
) -> None:
    await world.customer(LI, "麦凯信封有限公司", "C")
    await world.chat.says(LI, "今天拜访麦凯王总，周五前给新报价")
    world.now("2026-03-20 08:31")
    await world.tick()
    assert "📌 麦凯信封有限公司：给新报价" in str(world.chat.last(LI)["text"])
    assert "✅ 已完成" in await world.chat.presses(LI, "✓ 1")
    assert "没有" in await world.chat.presses(LI, "✓ 1")


async def test_the_wrong_line_ticked_off_is_owed_again(world: World) -> None:
    await world.customer(LI, "麦凯信封有限公司", "C")
    await world.chat.says(LI, "今天拜访麦凯王总，周五前给新报价")
    world.now("2026-03-20 08:31")
    await world.tick()
    await world.chat.presses(LI, "✓ 1")
    assert "还没完成，继续提醒：给新报价（今天）" in await world.chat.presses(LI, "↩️ 点错了")
    world.now("2026-03-23 08:31")
    await world.tick()
    assert "🔴 麦凯信封有限公司：给新报价" in str(world.chat.last(LI)["text"])


async def test_english_staff_are_nudged_in_english(world: World) -> None:
    await world.customer(JOHN, "Riverside Dairy", "A")
    world.now("2026-03-19 08:31")
    await world.tick()
    assert "no visit yet" in str(world.chat.last(JOHN)["text"])


async def test_an_unanswered_a_customer_reaches_the_manager_after_one_interval(
    due: World,
) -> None:
    await due.tick()
    text = str(due.chat.last(HAN)["text"])
    assert "❗ 麦凯信封有限公司（李雷）" in text


async def test_monday_brings_the_pace_of_the_month(due: World) -> None:
    due.now("2026-03-23 08:31")
    await due.tick()
    assert "📊 本月走访进度" in str(due.chat.last(LI)["text"])


async def test_seven_lines_give_every_kind_its_room(due: World) -> None:
    for number in range(9):
        other = await due.customer(LI, f"云泽{number}号食品厂", "A", since="2026-03-18")
        await due.chat.says(LI, f"{other.name}王总{number}，生日是3月19号")
    due.now("2026-03-20 08:31")
    await due.tick()
    text = str(due.chat.last(LI)["text"])
    assert "7. " in text
    assert "8. " not in text
    assert "🎂" in text
    assert "麦凯信封有限公司 · A" in text
    assert "还有" in due.chat.buttons(LI)[-1]
    assert "8. " in await due.chat.presses(LI, "还有")


async def test_after_downtime_one_late_message_says_what_was_missed(due: World) -> None:
    await due.tick()
    due.now("2026-03-25 16:00")
    await due.tick()
    text = str(due.chat.last(LI)["text"])
    assert "早上好" not in text
    assert "之前 3 个工作日的提醒没有送到" in text  # Friday, Monday and Tuesday
    assert len(due.chat.api.messages(LI.id)) == 2


async def test_downtime_that_ends_in_the_quiet_hours_waits_for_the_morning(due: World) -> None:
    await due.tick()
    due.now("2026-03-20 21:30")
    await due.tick()
    assert len(due.chat.api.messages(LI.id)) == 1
    due.now("2026-03-23 08:31")
    await due.tick()
    assert "之前 1 个工作日的提醒没有送到" in str(due.chat.last(LI)["text"])


async def test_logging_ends_the_snooze(due: World) -> None:
    await due.tick()
    await due.chat.presses(LI, "💤 1")
    await due.chat.presses(LI, "下周一")
    assert await due.write(_held, due.staff[LI.id])
    await due.chat.says(LI, "今天拜访麦凯，王总要样品")
    assert not await due.write(_held, due.staff[LI.id])


def _held(tx: Tx, who: Staff) -> bool:
    return any(one.snoozed_until for one in duties.owed_by(tx, who, date(2026, 3, 19)))


async def test_the_manager_hears_of_a_late_customer_once_a_week(due: World) -> None:
    for day in ("19", "20", "23", "24"):
        due.now(f"2026-03-{day} 08:31")
        await due.tick()
    heard = [one for one in due.chat.api.messages(HAN.id) if "❗ 麦凯" in str(one.get("text"))]
    assert len(heard) == 2


async def test_a_blessing_for_the_mid_autumn_festival_comes_in_one_line(world: World) -> None:
    for name in ("麦凯信封有限公司", "东方电器厂"):
        await world.customer(LI, name, "B", since="2026-09-17")
    world.now("2026-09-18 08:31")
    await world.tick()
    text = str(world.chat.last(LI)["text"])
    assert text.count("中秋节") == 1
    assert "麦凯信封有限公司、东方电器厂" in text
    assert "中秋节" in await world.chat.presses(LI, "💌 1")


@pytest.mark.parametrize(
    ("mornings", "speaks"),
    [
        (("2026-03-30", "2026-03-31", "2026-04-01", "2026-04-02"), False),
        (("2026-03-30",), True),
    ],
    ids=["always up", "down for three days"],
)
async def test_what_a_stop_kept_from_being_said_is_said_after_it(
    world: World, mornings: tuple[str, ...], *, speaks: bool
) -> None:
    await world.customer(JOHN, "Riverside Dairy", "C", since="2026-03-02")
    for day in mornings:
        world.now(f"{day} 08:31")
        await world.tick()
    before = len(world.chat.api.messages(JOHN.id))
    world.now("2026-04-03 08:31")  # it was due on 31 March, and is not asked for every day
    await world.tick()
    told = world.chat.api.messages(JOHN.id)[before:]
    assert [("Riverside" in str(one["text"])) for one in told] == [True] * speaks


async def test_their_promise_whose_day_fell_into_a_stop_is_asked_after(world: World) -> None:
    await world.customer(LI, "麦凯信封有限公司", "C")
    await world.chat.says(LI, "见了麦凯王总，他答应下周二付清尾款")
    world.now("2026-03-20 08:31")
    await world.tick()
    world.now("2026-03-26 08:31")
    await world.tick()
    assert "对方答应付清尾款（应在 周二 03-24）" in str(world.chat.last(LI)["text"])


async def test_nobody_is_behind_on_the_first_working_morning_of_a_month(world: World) -> None:
    await world.customer(LI, "麦凯信封有限公司", "A")
    world.now("2026-06-01 08:31")
    await world.tick()
    assert "🟢 A 类：0/3" in world.chat.last(LI)["text"]
    world.now("2026-06-15 08:31")
    await world.tick()
    assert "🔴 A 类：0/3" in world.chat.last(LI)["text"]
