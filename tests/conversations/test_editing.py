"""Editing: what is known of a customer is put right, by those who may, one after the other."""

from typing import Any

from bot.domain.customers import Contact, Customer
from bot.storage import contacts, customers, duties
from bot.storage.transaction import Tx
from tests.conversations.world import CHEN, HAN, JOHN, LI, World


def one_of(tx: Tx, customer_id: int) -> Customer:
    return customers.by_ids(tx, [customer_id])[customer_id]


async def with_contact(world: World, customer: Customer, name: str = "王建国") -> Contact:
    def add(tx: Tx) -> Contact:
        return contacts.add(tx, Contact(0, customer.id, name, "采购总监"))

    made: Contact = await world.write(add)
    return made


async def opened(world: World, who: Any, name: str) -> str:
    await world.chat.says(who, f"/brief {name}")
    return await world.chat.presses(who, "✏️")


async def test_the_brief_leads_to_a_panel_of_everything_that_can_be_changed(world: World) -> None:
    one = await world.customer(LI, "麦凯信封有限公司", "A")
    await with_contact(world, one)
    panel = await opened(world, LI, "麦凯")
    assert "A · 合作" in panel
    assert "👤 王建国 采购总监" in panel
    assert world.chat.buttons(LI) == [
        "名称", "别名", "等级", "地区", "地址", "电话", "状态", "👤 王建国", "➕ 联系人",
    ]  # fmt: skip


async def test_a_region_is_changed_and_shown(world: World) -> None:
    one = await world.customer(LI, "麦凯信封有限公司")
    await opened(world, LI, "麦凯")
    assert "新地区？（现在：–）" in await world.chat.presses(LI, "地区")
    panel = await world.chat.says(LI, "上海浦东")
    assert "✅ 已保存：地区" in panel
    assert "C · 合作 · 上海浦东" in panel
    assert (await world.write(one_of, one.id)).region == "上海浦东"
    await world.chat.presses(LI, "地区")
    assert "C · 合作" in await world.chat.presses(LI, "🗑 清空")
    assert (await world.write(one_of, one.id)).region is None


async def test_a_new_name_and_an_alias_are_found_at_once(world: World) -> None:
    await world.customer(LI, "麦凯信封有限公司")
    await opened(world, LI, "麦凯")
    await world.chat.presses(LI, "名称")
    await world.chat.says(LI, "迈凯伦包装有限公司")
    await world.chat.presses(LI, "别名")
    assert "别名：老麦家" in await world.chat.says(LI, "老麦家")
    assert "迈凯伦包装有限公司" in await world.chat.says(LI, "老麦家")
    await world.chat.presses(LI, "别名", message=world.chat.holding(LI, "别名"))
    assert "别名：" not in await world.chat.presses(LI, "🗑 老麦家")


async def test_a_wrong_phone_is_refused_and_asked_again(world: World) -> None:
    one = await world.customer(LI, "麦凯信封有限公司")
    await opened(world, LI, "麦凯")
    await world.chat.presses(LI, "电话", message=world.chat.last(LI))
    assert "电话号码不对" in await world.chat.says(LI, "12345")
    assert "☎️ +8613812345678" in await world.chat.says(LI, "138 1234 5678")
    assert (await world.write(one_of, one.id)).phone == "+8613812345678"


async def test_lost_customers_are_owed_no_visits(world: World) -> None:
    one = await world.customer(LI, "麦凯信封有限公司", "A")
    await opened(world, LI, "麦凯")
    await world.chat.presses(LI, "状态")
    assert "A · 流失" in await world.chat.presses(LI, "流失")
    assert (await world.write(one_of, one.id)).standing == "lost"


async def test_an_edit_after_somebody_elses_change_is_not_saved(world: World) -> None:
    await world.customer(LI, "麦凯信封有限公司")
    await opened(world, LI, "麦凯")
    panel = world.chat.last(LI)
    await opened(world, HAN, "麦凯信封有限公司")
    await world.chat.presses(HAN, "地区")
    await world.chat.presses(LI, "地址")
    await world.chat.says(HAN, "上海")
    late = await world.chat.says(LI, "浦东大道1号")
    assert "这期间有人改过" in late
    assert "上海" in late
    assert "浦东大道" not in late
    assert "这期间有人改过" in await world.chat.presses(LI, "名称", message=panel)


async def test_a_rep_proposes_a_grade_and_the_manager_signs_it(world: World) -> None:
    one = await world.customer(LI, "麦凯信封有限公司", "C")
    await opened(world, LI, "麦凯")
    assert "改成哪个等级" in await world.chat.presses(LI, "等级")
    assert "为什么改" in await world.chat.presses(LI, "A")
    said = await world.chat.says(LI, "今年预算翻倍")
    assert "C → A 已提交韩梅梅签字" in said
    assert (await world.write(one_of, one.id)).grade == "C"
    asked = world.chat.last(HAN)
    assert "李雷建议把 麦凯信封有限公司 从 C 改为 A" in asked["text"]
    assert "今年预算翻倍" in asked["text"]
    assert "近12个月订单 0 笔" in asked["text"]
    assert "已签字" in await world.chat.presses(HAN, "同意", message=asked)
    assert "走访要求从今天起按 A 算" in world.chat.last(LI)["text"]
    assert (await world.write(one_of, one.id)).grade == "A"


async def propose(world: World, name: str, reason: str) -> None:
    await opened(world, LI, name)
    await world.chat.presses(LI, "等级")
    await world.chat.presses(LI, "A")
    await world.chat.says(LI, reason)


async def test_from_the_digest_waiting_signatures_are_settled_on_one_screen(world: World) -> None:
    one = await world.customer(LI, "麦凯信封有限公司", "C")
    other = await world.customer(LI, "东海纸业集团", "B")
    await propose(world, "麦凯", "今年预算翻倍")
    await propose(world, "东海", "要建新厂")
    await world.chat.says(HAN, "/digest")
    asked = await world.chat.presses(HAN, "✍️ 等您签字（2）")
    assert "1. 麦凯信封有限公司 C → A · 李雷：今年预算翻倍" in asked
    assert "2. 东海纸业集团 B → A · 李雷：要建新厂" in asked
    left = await world.chat.presses(HAN, "1 ✅ 同意")
    assert "已签字：麦凯信封有限公司 C → A" in left
    assert "1. 东海纸业集团 B → A" in left
    assert "走访要求从今天起按 A 算" in world.chat.last(LI)["text"]
    left = await world.chat.presses(HAN, "1 🚫 不同意")
    assert "未同意：东海纸业集团 仍是 B" in left
    assert "没有等您签字的等级变更了" in left
    assert (await world.write(one_of, one.id)).grade == "A"
    assert (await world.write(one_of, other.id)).grade == "B"
    await world.chat.says(HAN, "/digest")
    assert not [label for label in world.chat.buttons(HAN) if "签字" in label]


async def test_who_may_not_sign_sees_nothing_that_waits(world: World) -> None:
    await world.customer(LI, "麦凯信封有限公司", "C")
    await propose(world, "麦凯", "今年预算翻倍")
    await world.chat.says(LI, "/digest")
    assert not [label for label in world.chat.buttons(LI) if "签字" in label]
    await world.chat.says(CHEN, "/digest")
    asked = await world.chat.presses(CHEN, "✍️ Waiting for you (1)")
    assert "麦凯信封有限公司 C → A · 李雷: 今年预算翻倍" in asked


async def test_the_cadence_changes_from_the_day_of_the_signature(world: World) -> None:
    one = await world.customer(HAN, "麦凯信封有限公司", "C")
    await opened(world, HAN, "麦凯")
    await world.chat.presses(HAN, "等级")
    await world.chat.presses(HAN, "A")
    assert "A · 合作" in await world.chat.says(HAN, "大客户")

    def graded(tx: Tx) -> object:
        today = world.clock.now().date()
        inputs = duties.owed_for(tx, world.staff[HAN.id], one.id, today)
        return {(str(given.grade), given.graded_on) for given in inputs}

    assert await world.write(graded) == {("A", world.clock.now().date())}


async def test_a_refused_grade_stays_and_a_second_press_changes_nothing(world: World) -> None:
    one = await world.customer(LI, "麦凯信封有限公司", "B")
    await opened(world, LI, "麦凯")
    await world.chat.presses(LI, "等级")
    await world.chat.presses(LI, "A")
    await world.chat.says(LI, "想多跑跑")
    asked = world.chat.last(HAN)

    def twice() -> None:
        world.chat.api.presses(HAN, asked, "不同意")
        world.chat.api.presses(HAN, asked, "✅ 同意")

    await world.chat.after(HAN, twice)
    assert "没有同意" in world.chat.last(LI)["text"]
    assert (await world.write(one_of, one.id)).grade == "B"


async def test_only_who_may_sign_can_sign(world: World) -> None:
    await world.customer(JOHN, "McKay Envelope", "B")
    await opened(world, JOHN, "mckay")
    await world.chat.presses(JOHN, "Grade")
    await world.chat.presses(JOHN, "A")
    assert "is with 韩梅梅 for signature" in await world.chat.says(JOHN, "doubled their budget")
    asked = world.chat.last(HAN)
    data = asked["reply_markup"]["inline_keyboard"][0][0]["callback_data"]

    def forged() -> None:
        api = world.chat.api
        press = api.presses(JOHN, world.chat.holding(JOHN, "Name"), "Name")
        api.desk.updates.pending[-1]["callback_query"]["data"] = data
        assert press

    assert "no such customer" in await world.chat.after(JOHN, forged)


async def test_a_person_is_renamed_and_marked_as_gone(world: World) -> None:
    one = await world.customer(LI, "麦凯信封有限公司")
    who = await with_contact(world, one)
    await opened(world, LI, "麦凯")
    await world.chat.presses(LI, "👤 王建国")
    await world.chat.presses(LI, "名称")
    assert "👤 王建军 采购总监" in await world.chat.says(LI, "王建军")
    assert "名字里不该有数字" in (
        await world.chat.presses(LI, "名称") and await world.chat.says(LI, "13812345678")
    )
    await world.chat.says(LI, "/cancel")
    assert "已离职" in await world.chat.presses(LI, "已离职")
    assert "不愿收到生日祝贺" in await world.chat.presses(LI, "不祝贺")
    kept = await world.write(contacts.get, who.id)
    assert (kept.name, kept.left, kept.opted_out, kept.deceased) == ("王建军", True, True, False)


async def test_another_person_is_added_question_by_question(world: World) -> None:
    await world.customer(LI, "麦凯信封有限公司")
    await opened(world, LI, "麦凯")
    await world.chat.presses(LI, "➕ 联系人")
    await world.chat.says(LI, "赵敏")
    await world.chat.says(LI, "财务经理")
    said = await world.chat.says(LI, "13912345678")
    assert "👤 赵敏 财务经理" in said
    assert "+8613912345678" in said


async def test_a_strangers_customer_cannot_be_edited(world: World) -> None:
    mine = await world.customer(LI, "麦凯信封有限公司")
    await opened(world, LI, "麦凯")
    panel = world.chat.last(LI)

    def handed_over(tx: Tx) -> None:
        from dataclasses import replace

        customers.change(tx, replace(one_of(tx, mine.id), keeper_id=world.staff[JOHN.id].id))

    await world.chat.presses(LI, "地区")
    await world.write(handed_over)
    assert "没有找到这个客户" in await world.chat.says(LI, "上海")
    assert "没有找到这个客户" in await world.chat.presses(LI, "名称", message=panel)
