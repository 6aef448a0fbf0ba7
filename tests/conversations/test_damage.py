"""A damaged row: its customer is answered kindly, everybody else notices nothing."""

import pytest
from sqlalchemy import text

from bot.actions import staffing
from bot.replies.words import say
from bot.storage import remembering
from bot.storage.tables import StaffRow
from bot.storage.transaction import Tx
from tests.conversations.test_editing import propose
from tests.conversations.test_measures import forged
from tests.conversations.world import HAN, LI, World


async def damage(world: World, table: str, where: str = "1 = 1") -> None:
    def write(tx: object) -> None:
        rows = f"UPDATE {table} SET sealed = :rubbish WHERE {where}"  # noqa: S608 # our own names
        tx.session.connection().execute(text(rows), {"rubbish": bytes(96)})  # type: ignore[attr-defined] # the world's transaction

    await world.write(write)


async def test_a_damaged_customer_is_told_and_the_others_go_on(world: World) -> None:
    broken = await world.customer(LI, "麦凯信封")
    await world.customer(LI, "华强电子")
    await world.chat.says(LI, "麦凯信封")
    await damage(world, "customer", f"id = {broken.id}")
    assert await world.chat.says(LI, "麦凯信封") == say("zh", "refusal-DamagedRecord")
    assert "华强电子" in await world.chat.says(LI, "今天拜访华强电子，见了陈经理")
    world.now("2026-03-19 08:30")
    await world.tick()
    assert "华强电子" in world.chat.transcript(LI)


async def test_the_index_is_filled_around_a_damaged_customer(world: World) -> None:
    broken = await world.customer(LI, "麦凯信封")
    await world.customer(LI, "华强电子")
    await damage(world, "customer", f"id = {broken.id}")
    world.program.house.forget()
    assert "华强电子" in await world.chat.says(LI, "华强电子")


async def test_a_damaged_contact_and_fact_are_left_out_of_the_brief(world: World) -> None:
    await world.customer(LI, "华强电子")
    await world.chat.says(LI, "今天拜访华强电子，见了陈明经理，他爱好钓鱼")
    await damage(world, "contact")
    await damage(world, "fact")
    brief = await world.chat.says(LI, "华强电子")
    assert brief.startswith("📇 华强电子")
    assert brief.count("钓鱼") == 1  # in the note's own words, which are whole


async def test_a_damaged_phrase_costs_no_note(world: World) -> None:
    await world.customer(LI, "华强电子")
    await world.chat.says(LI, "今天跟华强电子的陈经理过了一遍图纸")
    await world.chat.presses(LI, "✏️ 修改")
    await world.chat.presses(LI, "视频")
    await damage(world, "phrase")
    world.program.house.forget()
    assert "✅ 华强电子" in await world.chat.says(LI, "昨天跟华强电子的陈经理过了一遍图纸")
    await world.chat.presses(LI, "✏️ 修改")
    assert "视频" in await world.chat.presses(LI, "视频")


async def test_a_damaged_hold_and_exception_are_left_out_of_the_brief_and_of_why(
    world: World,
) -> None:
    firm = await world.customer(LI, "华强电子", "A")
    world.now("2026-03-19 08:31")
    await forged(world, LI, f"snooze:{firm.id}:call:week")
    await world.chat.says(HAN, "/brief 华强电子")
    panel = await world.chat.presses(HAN, "⏱ 频次")
    assert "现在按 A 类客户的访问表" in panel
    said = "走访每月1次，到6月30日，工厂停产"
    assert "✅" in await world.chat.says(HAN, said, reply_to=world.chat.last(HAN))
    assert "停产" in await world.chat.says(LI, "华强电子")
    await damage(world, "hold")
    await damage(world, "cadence_exception")
    brief = await world.chat.says(LI, "华强电子")
    assert brief.startswith("📇 华强电子")
    assert "停产" not in brief
    assert "走访" in await forged(world, LI, f"why:{firm.id}:visit")


async def test_a_damaged_grade_change_leaves_the_others_to_be_signed(world: World) -> None:
    for name in ("华强电子", "麦凯信封", "东海纸业"):
        await world.customer(LI, name)
        await propose(world, name, "订单多了")
    await damage(world, "grade_change", "id = (SELECT min(id) FROM grade_change)")
    await damage(world, "customer", "id = (SELECT max(id) FROM customer)")
    screen = await forged(world, HAN, "waiting")
    assert "麦凯信封" in screen
    assert "华强电子" not in screen
    assert "东海纸业" not in screen


SEALED = (
    "alias", "contact", "dialogue", "document", "entry", "errand", "fact", "grade_change", "hold",
    "inbox", "interaction", "lookahead", "note", "occasion", "outbox", "pending", "phrase", "plan",
    "promise", "proposal", "staff",
)  # fmt: skip


@pytest.mark.parametrize("table", SEALED)
async def test_a_damaged_row_of_any_kind_holds_up_no_note_no_list_and_no_morning(
    world: World, table: str
) -> None:
    await world.customer(LI, "华强电子", "A")
    await world.customer(LI, "麦凯信封", "A")
    await world.chat.says(
        LI, "今天拜访华强电子，见了陈明经理，生日3月20日，周五前给报价，订了5万元"
    )
    card = world.chat.last(LI)
    await world.chat.says(LI, "谁喜欢钓鱼")
    await world.chat.says(LI, "/plan 华强电子 后天 10点")
    await world.chat.says(LI, "明天请假")
    await world.chat.sends_document(LI, "a.pdf", b"%PDF-1.4\n" + bytes(99))
    await world.chat.says(LI, "/visit")
    await damage(world, table)
    await world.chat.says(LI, "/cancel")
    assert "✅ 麦凯信封" in await world.chat.says(LI, "今天拜访麦凯信封，见了王总，要样品")
    await world.chat.says(LI, "补充：陈经理喜欢钓鱼", reply_to=card)
    assert "📇 华强电子" in await world.chat.says(LI, "华强电子")
    assert "📅" in await world.chat.says(LI, "/plan")
    assert "钓鱼" in await world.chat.says(LI, "谁喜欢钓鱼")
    answer = await world.chat.sends_document(LI, "b.pdf", b"%PDF-1.4\n" + bytes(99))
    assert "🗂" in answer
    world.now("2026-03-19 08:31")
    await world.tick()
    assert "☀️" in world.chat.transcript(LI)
    assert "编号" not in world.chat.transcript(LI)  # no fault of ours anywhere


async def test_a_damaged_name_is_not_written_over_by_what_stands_in_for_it(world: World) -> None:
    await world.customer(LI, "华强电子", "A")
    li = world.staff[LI.id].id
    before = await world.write(_sealed_name, li)
    await damage(world, "staff", f"id = {li}")
    world.program.house.forget()
    await world.chat.says(LI, "/settings")
    await world.chat.presses(LI, "English")
    assert f"#{li}" in await world.chat.says(HAN, "/digest")
    await world.write(_put_back, li, before)  # as from a backup
    assert LI.name in await world.chat.says(HAN, "/digest")
    assert "How Fieldbook works" in await world.chat.says(LI, "/help")  # what was changed stays


def _sealed_name(tx: Tx, staff_id: int) -> bytes:
    return bytes(tx.session.get_one(StaffRow, staff_id).sealed)


def _put_back(tx: Tx, staff_id: int, sealed: bytes) -> None:
    tx.session.get_one(StaffRow, staff_id).sealed = sealed
    remembering.changed(tx)


async def test_a_new_name_mends_a_damaged_one(world: World) -> None:
    await world.customer(LI, "华强电子", "A")
    li = world.staff[LI.id]
    await damage(world, "staff", f"id = {li.id}")
    await world.write(staffing.add, name="李雷", telegram_id=LI.id, roles=["rep"], manager=HAN.id)
    assert LI.name in await world.chat.says(HAN, "/digest")


async def test_a_damaged_day_holds_up_no_new_one(world: World) -> None:
    await world.customer(LI, "华强电子")
    await world.chat.says(LI, "今天拜访华强电子，见了陈明经理，生日3月20日")
    await damage(world, "occasion")
    assert "4月2日" in await world.chat.says(LI, "华强电子的陈明经理生日是4月2日")
