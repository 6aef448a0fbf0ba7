"""The post in trouble: whoever blocked the bot is told of, and an admin sees what is lost."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import update

from bot.domain.letters import Letter, LetterKind, Reply
from bot.domain.staff import Staff
from bot.storage import outbox, staff
from bot.storage.outbox import OUTBOX
from bot.storage.transaction import Tx
from tests.conversations.world import CHEN, HAN, JOHN, LI, ROOT, World


@pytest.fixture
async def blocked(world: World) -> World:
    """Li has blocked the bot, and his morning has come."""
    await world.customer(LI, "麦凯信封有限公司", "A")
    await world.chat.says(ROOT, "/help")
    world.chat.api.desk.chats[LI.id].blocked = True
    world.now("2026-03-19 08:31")
    await world.tick()
    return world


async def test_the_manager_hears_once_that_somebody_blocked_the_bot(blocked: World) -> None:
    assert "李雷 停用或屏蔽了机器人" in blocked.chat.transcript(HAN)
    blocked.now("2026-03-20 08:31")
    await blocked.tick()
    assert blocked.chat.transcript(HAN).count("停用或屏蔽") == 1


async def test_an_admin_sees_the_lost_letter_without_a_word_of_it(blocked: World) -> None:
    told = await blocked.chat.says(ROOT, "/delivery")
    assert "没有送到：1 条" in told
    assert "今天 08:31 李雷 · 提醒：对方停用或屏蔽了机器人" in told
    assert "联系不上：李雷" in told
    assert "麦凯" not in told


async def test_an_admin_is_told_the_morning_after_and_only_then(blocked: World) -> None:
    blocked.now("2026-03-20 08:29")
    before = len(blocked.chat.api.messages(ROOT.id))
    await blocked.tick()
    assert len(blocked.chat.api.messages(ROOT.id)) == before
    for moment in ("2026-03-20 08:30", "2026-03-20 12:00", "2026-03-21 09:00"):
        blocked.now(moment)
        await blocked.tick()
    new = blocked.chat.api.messages(ROOT.id)[before:]
    assert [("没有送到：1 条" in str(one["text"])) for one in new] == [True]


async def test_whoever_writes_again_is_reached_again(blocked: World) -> None:
    blocked.chat.api.desk.chats[LI.id].blocked = False
    await blocked.chat.says(LI, "/help")
    assert "联系不上" not in await blocked.chat.says(ROOT, "/delivery")
    blocked.now("2026-03-20 08:31")
    await blocked.tick()
    assert "麦凯" in str(blocked.chat.last(LI)["text"])


async def test_a_deleted_account_is_as_one_that_blocked_the_bot(world: World) -> None:
    gone = Staff(0, 999_001, "走了的人", world.staff[LI.id].roles, world.staff[HAN.id].id)

    def write(tx: Tx) -> None:
        made = staff.add(tx, gone)
        outbox.post(tx, Letter(gone.telegram_id, Reply("x"), LetterKind.NUDGE, staff_id=made.id))

    await world.write(write)
    await world.tick()
    assert "走了的人 停用或屏蔽了机器人" in world.chat.transcript(HAN)


async def test_of_whoever_has_no_manager_an_admin_hears(world: World) -> None:
    await world.chat.says(CHEN, "/help")
    await world.chat.says(ROOT, "/help")
    world.chat.api.desk.chats[CHEN.id].blocked = True

    def write(tx: Tx) -> None:
        chen = world.staff[CHEN.id]
        outbox.post(tx, Letter(CHEN.id, Reply("x"), LetterKind.NUDGE, staff_id=chen.id))

    await world.write(write)
    await world.tick()
    assert "Ms Chen 停用或屏蔽了机器人" in world.chat.transcript(ROOT)


async def test_when_all_is_well_it_says_so_and_no_morning_comes(world: World) -> None:
    assert "一切正常" in await world.chat.says(ROOT, "/delivery")
    before = len(world.chat.api.messages(ROOT.id))
    world.now("2026-03-19 08:31")
    await world.tick()
    assert len(world.chat.api.messages(ROOT.id)) == before


@pytest.mark.parametrize("who", [LI, HAN, JOHN])
async def test_nobody_but_an_admin_may_look(world: World, who: object) -> None:
    told = await world.chat.says(who, "/delivery")  # type: ignore[arg-type] # a person
    assert "📮" not in told
    assert told


async def test_what_is_older_than_a_week_is_not_shown(blocked: World) -> None:
    blocked.now("2026-03-27 08:31")
    assert "没有送到" not in await blocked.chat.says(ROOT, "/delivery")


async def test_a_morning_that_met_a_block_comes_again_to_whoever_returns_that_day(
    blocked: World,
) -> None:
    blocked.chat.api.unblocks(LI.id)
    await blocked.settle()
    blocked.now("2026-03-19 10:00")
    await blocked.tick()
    await blocked.tick()
    assert blocked.chat.transcript(LI).count("☀️") == 1
    assert "麦凯信封有限公司" in str(blocked.chat.last(LI)["text"])


async def test_a_birthday_told_to_nobody_is_told_belatedly(world: World) -> None:
    await world.customer(LI, "麦凯信封有限公司", "C")
    await world.chat.says(LI, "见了麦凯王总，王总生日是3月19日")
    world.chat.api.blocks(LI.id)
    world.now("2026-03-19 08:31")
    await world.tick()
    world.chat.api.unblocks(LI.id)
    world.now("2026-03-20 07:50")
    await world.settle()
    world.now("2026-03-20 08:31")
    await world.tick()
    text = str(world.chat.last(LI)["text"])
    assert "王总：生日已过（昨天），可补祝福" in text
    assert "之前 1 个工作日的提醒没有送到" in text


async def test_a_morning_that_still_waits_for_telegram_becomes_part_of_the_next(
    world: World,
) -> None:
    await world.customer(JOHN, "Riverside Dairy", "A")
    world.chat.api.faults.add("sendMessage", 99, lost_request=True)
    world.now("2026-03-19 08:31")
    await world.tick()
    world.chat.api.faults.coming.clear()
    at = datetime(2026, 3, 20, 0, 45, tzinfo=UTC)  # it is tried once an hour by then

    def wait(tx: Tx) -> None:
        tx.session.connection().execute(update(OUTBOX).values(not_before=at))

    await world.write(wait)
    world.now("2026-03-20 08:30")
    await world.tick()
    world.now("2026-03-20 08:50")
    await world.settle()
    told = [str(one["text"]) for one in world.chat.api.messages(JOHN.id)]
    (morning,) = [one for one in told if "Riverside" in one]
    assert "My reminders of the last working day did not reach you" in morning
    assert world.chat.transcript(HAN).count("❗ Riverside Dairy（John）") == 1  # told once a week
    assert "没有送到" not in await world.chat.says(ROOT, "/delivery")


async def test_what_waited_into_the_quiet_hours_waits_for_their_end(world: World) -> None:
    await world.customer(JOHN, "Riverside Dairy", "A")
    world.chat.api.faults.add("sendMessage", 99, lost_request=True)
    world.now("2026-03-19 08:31")
    await world.tick()
    world.chat.api.faults.coming.clear()
    for moment in ("2026-03-19 21:30", "2026-03-20 07:29"):
        world.now(moment)
        await world.settle()
        assert "Riverside" not in world.chat.transcript(JOHN)
    world.now("2026-03-20 07:31")
    await world.settle()
    assert world.chat.transcript(JOHN).count("Riverside") == 1
