"""New customers, orders, expenses and complaints, asked for one thing at a time."""

from datetime import date

import pytest

from bot.domain.customers import Contact, Customer, Entry
from bot.storage import contacts, customers, entries
from bot.storage.transaction import Tx
from tests.conversations.world import HAN, JOHN, LI, ROOT, World


def kept(tx: Tx, customer_id: int) -> list[Entry]:
    return entries.of_customers(tx, [customer_id], since=date(2025, 1, 1))


def everybody(tx: Tx) -> list[tuple[Customer, list[Contact]]]:
    return [(one, contacts.of_customer(tx, one.id)) for one in customers.of_keepers(tx, None)]


async def test_a_new_customer_is_asked_for_and_its_keeper_is_who_added_it(world: World) -> None:
    assert "新客户叫什么" in await world.chat.says(LI, "/customer")
    assert "企业还是个人" in await world.chat.says(LI, "蓝海贸易有限公司")
    assert "价值等级" in await world.chat.presses(LI, "企业")
    assert "哪个地区" in await world.chat.presses(LI, "B")
    assert "主要联系人" in await world.chat.says(LI, "宁波")
    assert "职务" in await world.chat.says(LI, "赵敏")
    assert "电话号码" in await world.chat.says(LI, "采购经理")
    assert "电话号码不对" in await world.chat.says(LI, "110")
    card = await world.chat.says(LI, "138-1234-5678")
    assert "🆕 蓝海贸易有限公司 · 企业 · B · 宁波" in card
    assert "👤 赵敏 采购经理 +8613812345678" in card
    assert "您是负责人。第一次走访：" in card
    ((one, people),) = await world.write(everybody)
    assert one.keeper_id == world.staff[LI.id].id
    assert (one.grade, one.region, one.assigned_on) == ("B", "宁波", date(2026, 3, 18))
    assert [(who.name, who.title, who.phones) for who in people] == [
        ("赵敏", "采购经理", ("+8613812345678",))
    ]
    assert "📇 蓝海贸易有限公司" in await world.chat.says(LI, "蓝海贸易")


async def test_an_individual_is_their_own_contact(world: World) -> None:
    await world.chat.says(JOHN, "/customer Jane Roe")
    await world.chat.presses(JOHN, "Individual")
    await world.chat.presses(JOHN, "Skip")
    assert "Phone number" in await world.chat.presses(JOHN, "Skip")
    card = await world.chat.says(JOHN, "+1 212 555 0123")
    assert "🆕 Jane Roe · individual · C" in card
    ((one, people),) = await world.write(everybody)
    assert [(who.name, who.phones) for who in people] == [("Jane Roe", ("+12125550123",))]
    assert one.kind == "individual"


async def test_a_name_that_resembles_one_is_never_added_without_asking(world: World) -> None:
    await world.customer(LI, "麦凯信封有限公司", "A")
    said = await world.chat.says(LI, "/customer 麦凯信封厂")
    assert "“麦凯信封厂”和这些客户像" in said
    assert "不能跳过" in await world.chat.says(LI, "/skip")
    assert "📇 麦凯信封有限公司" in await world.chat.presses(LI, "麦凯信封有限公司 · A")
    assert len(await world.write(everybody)) == 1
    assert "没有进行中" in await world.chat.says(LI, "/cancel")


async def test_it_is_added_when_it_is_another_one_after_all(world: World) -> None:
    await world.customer(LI, "麦凯信封有限公司", "A")
    await world.chat.says(LI, "/customer 麦凯信封厂")
    assert "企业还是个人" in await world.chat.presses(LI, "不是，新建")
    for _ in range(4):
        await world.chat.says(LI, "/skip")
    assert "🆕 麦凯信封厂" in await world.chat.says(LI, "/skip")
    assert len(await world.write(everybody)) == 2


async def test_a_phone_that_is_known_already_is_asked_about(world: World) -> None:
    old = await world.customer(LI, "麦凯信封有限公司", "A")
    phones = ("+8613812345678",)
    await world.write(lambda tx: contacts.add(tx, Contact(0, old.id, "王总", phones=phones)))
    await world.chat.says(LI, "/customer 星辰科技")
    for _ in range(3):
        await world.chat.says(LI, "/skip")
    await world.chat.says(LI, "/skip")
    said = await world.chat.says(LI, "13812345678")
    assert "这个电话已经在下面的客户名下" in said
    assert "🆕 星辰科技" in await world.chat.presses(LI, "不是，新建")


async def test_anothers_customer_is_not_betrayed_by_the_duplicate_check(world: World) -> None:
    await world.customer(JOHN, "金龙贸易有限公司")
    said = await world.chat.says(LI, "/customer 金龙贸易有限公司")
    assert "企业还是个人" in said
    assert "像" not in said


@pytest.mark.parametrize(
    ("said", "amount", "currency"),
    [
        ("信封两万个 三万五", "35000", "CNY"),
        ("12.5万", "125000", "CNY"),
        ("$1.2k of envelopes", "1200", "USD"),
        ("860元", "860", "CNY"),
    ],
)
async def test_an_order_is_filed_with_its_amount(
    world: World, said: str, amount: str, currency: str
) -> None:
    one = await world.customer(LI, "麦凯信封有限公司")
    await world.chat.says(LI, "/order 麦凯")
    assert "哪天" in await world.chat.says(LI, said)
    card = await world.chat.presses(LI, "昨天")
    assert "麦凯信封有限公司 · C · 资料 昨天" in card
    (entry,) = await world.write(kept, one.id)
    assert (entry.kind, entry.amount, entry.currency) == ("order", amount, currency)
    assert entry.day == date(2026, 3, 17)


async def test_an_amount_without_a_unit_is_asked_back(world: World) -> None:
    one = await world.customer(LI, "麦凯信封有限公司")
    await world.chat.says(LI, "/order 麦凯")
    assert "35000 是什么单位" in await world.chat.says(LI, "信封 35000")
    assert world.chat.buttons(LI)[:3] == ["35000 元", "35000 万元", "35000 美元"]
    await world.chat.presses(LI, "35000 元")
    await world.chat.presses(LI, "今天")
    (entry,) = await world.write(kept, one.id)
    assert (entry.amount, entry.currency, entry.text) == ("35000", "CNY", "信封 35000元")


async def test_an_expense_without_an_amount_keeps_its_words_when_skipped(world: World) -> None:
    one = await world.customer(LI, "麦凯信封有限公司")
    await world.chat.says(LI, "/expense 麦凯")
    assert "没看到金额" in await world.chat.says(LI, "请客户喝茶")
    await world.chat.says(LI, "/skip")
    card = await world.chat.presses(LI, "今天")
    assert "费用" in card
    (entry,) = await world.write(kept, one.id)
    assert (entry.kind, entry.text, entry.amount) == ("expense", "请客户喝茶", None)


async def test_a_complaint_stays_open_and_can_be_undone(world: World) -> None:
    one = await world.customer(LI, "麦凯信封有限公司")
    await world.chat.says(LI, "/complaint 麦凯")
    await world.chat.says(LI, "太贵了，上次的货还有破损")
    card = await world.chat.presses(LI, "今天")
    assert "⚠️ 投诉" in card
    (entry,) = [it for it in await world.write(kept, one.id) if it.kind == "complaint"]
    assert entry.open
    await world.chat.presses(LI, "↩️ 撤销")
    assert await world.write(kept, one.id) == []


async def test_other_words_for_an_order_stay_an_order_of_that_day(world: World) -> None:
    one = await world.customer(LI, "麦凯信封有限公司")
    await world.chat.says(LI, "/order 麦凯")
    await world.chat.says(LI, "三万五")
    await world.chat.presses(LI, "昨天")
    await world.chat.presses(LI, "✏️ 修改")
    await world.chat.presses(LI, "✍️ 改内容")
    await world.chat.says(LI, "四万五", reply_to=world.chat.last(LI))
    (entry,) = await world.write(kept, one.id)
    assert (entry.kind, entry.amount, entry.day) == ("order", "45000", date(2026, 3, 17))


async def test_the_manager_may_file_for_the_team_and_the_admin_for_nobody(world: World) -> None:
    await world.customer(LI, "麦凯信封有限公司")
    assert "什么、多少钱" in await world.chat.says(HAN, "/order 麦凯信封")
    assert "没有这项权限" in await world.chat.says(ROOT, "/customer")


async def test_help_stays_on_one_screen_with_every_command(world: World) -> None:
    said = await world.chat.says(LI, "/help")
    for command in ("visit", "customer", "complaint", "order", "expense", "complete"):
        assert f"/{command} – " in said
    assert len(said) < 800
    assert said.count("\n") < 24


async def test_a_complaint_is_kept_whole_and_the_brief_says_what_it_was(world: World) -> None:
    await world.customer(LI, "麦凯信封有限公司")
    await world.chat.says(LI, "/complaint 麦凯")
    await world.chat.says(LI, "送货慢了三天，客户很生气。")
    assert "投诉：送货慢了三天，客户很生气" in await world.chat.says(LI, "/skip")
    await world.chat.says(LI, "/order 麦凯")
    await world.chat.says(LI, "3.5万")
    await world.chat.says(LI, "/skip")
    brief = await world.chat.says(LI, "麦凯")
    assert "· 今天 已下单：3.5万" in brief
    assert "· 今天 投诉：送货慢了三天，客户很生气" in brief


async def test_words_beside_the_channel_are_not_swallowed(world: World) -> None:
    await world.customer(JOHN, "McKay Envelope")
    await world.chat.says(JOHN, "/visit mckay")
    said = await world.chat.says(JOHN, "Met Sarah; we send samples by next Tuesday")
    assert "the other words were not kept" in said
    assert "How did you meet?" in said
    assert "Which day?" in await world.chat.says(JOHN, "called him")
