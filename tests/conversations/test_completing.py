"""Completing an archive: one facet after another, by worth, never a sensitive one."""

from bot.domain.customers import Contact, Fact
from bot.domain.facets import FACETS
from bot.storage import contacts, facts, interactions, occasions
from bot.storage.transaction import Tx
from tests.conversations.restarting import restarted
from tests.conversations.world import JOHN, LI, World


async def with_wang(world: World) -> int:
    one = await world.customer(LI, "麦凯信封有限公司", "A")
    await world.write(lambda tx: contacts.add(tx, Contact(0, one.id, "王建国", "采购总监")))
    return one.id


def known(tx: Tx, customer_id: int) -> dict[str, str]:
    return {one.facet: one.value for one in facts.of_customer(tx, customer_id)}


async def test_the_most_wanted_is_asked_first_with_the_progress(world: World) -> None:
    key = await with_wang(world)
    first = await world.chat.says(LI, "/complete 麦凯")
    assert "补资料 · 麦凯信封有限公司 · 已知 1/" in first
    assert "王建国的手机号是多少？" in first
    assert world.chat.buttons(LI) == ["⬅️ 上一步", "⏭ 跳过", "✋ 到这里"]
    second = await world.chat.says(LI, "13812345678")
    assert "已知 2/" in second
    assert "王建国的生日" in second
    assert "还在和谁家谈" in await world.chat.says(LI, "农历八月十五")
    said = await world.chat.presses(LI, "✋ 到这里")
    assert "麦凯信封有限公司 这次补了 2 条" in said
    people = await world.write(contacts.of_customer, key)
    assert people[0].phones == ("+8613812345678",)
    days = await world.write(lambda tx: [one.day for one in occasions.of_customers(tx, [key])])
    assert [(day.lunar, day.month, day.day) for day in days] == [(True, 8, 15)]


async def test_a_strange_answer_is_asked_again_and_a_sensitive_one_is_not_kept(
    world: World,
) -> None:
    key = await with_wang(world)
    await world.chat.says(LI, "/complete 麦凯")
    assert "电话号码不对" in await world.chat.says(LI, "在前台")
    await world.chat.says(LI, "没有")
    assert "没有这一天" in await world.chat.says(LI, "2月30日")
    await world.chat.says(LI, "/skip")
    assert "敏感资料" in await world.chat.says(LI, "他信佛")
    assert await world.write(known, key) == {}


async def test_no_sensitive_facet_is_ever_asked(world: World) -> None:
    await with_wang(world)
    said = [await world.chat.says(LI, "/complete 麦凯")]
    while "补资料" in said[-1] and len(said) <= len(FACETS):
        said.append(await world.chat.says(LI, "/skip"))
    assert "补资料" not in said[-1], "it goes on asking"
    asked = "\n".join(said)
    assert all(word not in asked for word in ("宗教", "政治", "健康"))
    assert len(said) > sum(1 for one in FACETS.values() if one.worth) * 0.9


async def test_going_back_puts_the_new_answer_in_the_old_ones_place(world: World) -> None:
    key = await with_wang(world)
    await world.chat.says(LI, "/complete 麦凯")
    await world.chat.says(LI, "/skip")
    await world.chat.says(LI, "/skip")
    await world.chat.says(LI, "宏达包装")
    assert "还在和谁家谈" in await world.chat.says(LI, "/back")
    await world.chat.says(LI, "金龙纸业")
    assert await world.write(known, key) == {"competitor": "金龙纸业"}


async def test_another_command_in_the_middle_keeps_what_was_answered(world: World) -> None:
    key = await with_wang(world)
    await world.chat.says(LI, "/complete 麦凯")
    await world.chat.says(LI, "/skip")
    await world.chat.says(LI, "3月5日")
    assert "已填的都保存了" in await world.chat.says(LI, "/customer")
    assert await world.write(known, key) == {"birthday": "3月5日"}


async def test_a_restart_in_the_middle_goes_on_where_it_stood(world: World) -> None:
    key = await with_wang(world)
    await world.chat.says(LI, "/complete 麦凯")
    await world.chat.says(LI, "/skip")
    async with restarted(world):
        assert "还在和谁家谈" in await world.chat.says(LI, "3月5日")
        await world.chat.says(LI, "/cancel")
        assert await world.write(known, key) == {"birthday": "3月5日"}


async def test_without_anybody_known_the_main_contact_is_asked_for_first(world: World) -> None:
    one = await world.customer(JOHN, "McKay Envelope", "B")
    assert "main contact" in await world.chat.says(JOHN, "/complete mckay")
    assert "What is Jane Doe’s phone number?" in await world.chat.says(JOHN, "Jane Doe")
    await world.chat.says(JOHN, "/skip")
    await world.chat.says(JOHN, "/skip")
    people = await world.write(contacts.of_customer, one.id)
    assert [who.name for who in people] == ["Jane Doe"]


async def test_everything_of_one_round_is_taken_back_together(world: World) -> None:
    key = await with_wang(world)
    await world.chat.says(LI, "/complete 麦凯")
    await world.chat.says(LI, "/skip")
    await world.chat.says(LI, "3月5日")
    await world.chat.says(LI, "宏达包装")
    await world.chat.presses(LI, "✋ 到这里")
    assert "已撤销" in await world.chat.presses(LI, "↩️ 撤销")
    assert await world.write(known, key) == {}
    assert await world.write(interactions.latest, key) == []


async def test_what_is_known_is_not_asked_again(world: World) -> None:
    key = await with_wang(world)

    def tell(tx: Tx) -> None:
        who = contacts.of_customer(tx, key)[0]
        on = world.clock.now().date()
        staff_id = world.staff[LI.id].id
        facts.add(tx, Fact(0, key, "birthday", "3月5日", "family", staff_id, on, who.id))

    await world.write(tell)
    await world.chat.says(LI, "/complete 麦凯")
    assert "生日" not in await world.chat.says(LI, "/skip")


async def test_not_knowing_is_no_answer(world: World) -> None:
    key = await with_wang(world)
    await world.chat.says(LI, "/complete 麦凯")
    for words in ("不知道", "还不清楚", "没问"):
        assert "已知 1/" in await world.chat.says(LI, words)
    assert await world.write(known, key) == {}


async def test_one_answer_is_one_answer(world: World) -> None:
    one = await world.customer(JOHN, "McKay Envelope", "A")
    await world.write(lambda tx: contacts.add(tx, Contact(0, one.id, "Jane Doe")))
    await world.chat.says(JOHN, "/complete mckay")
    await world.chat.says(JOHN, "020 7946 0018")
    await world.chat.says(JOHN, "no idea")
    assert "1 answer added" in await world.chat.says(JOHN, "/cancel")
