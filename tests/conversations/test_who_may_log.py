"""Who may log: roles that only look up, or only run the machine, write nothing about customers."""

from dataclasses import replace

from bot.domain.staff import Role
from bot.storage import staff
from bot.storage.transaction import Tx
from tests.conversations.world import LI, ROOT, World

NOTE = "刚见了麦凯的王总，嫌报价高"


async def test_an_admin_who_writes_a_note_is_told_and_no_customer_is_offered(
    world: World,
) -> None:
    await world.customer(LI, "麦凯信封有限公司", "A")
    assert "您的角色不记走访" in await world.chat.says(ROOT, NOTE)
    assert world.chat.buttons(ROOT) == []


async def test_an_admin_who_shares_a_contact_cannot_make_a_customer_of_it(world: World) -> None:
    await world.chat.after(
        ROOT, lambda: world.chat.api.sends_contact(ROOT, "+8613800138000", "王五", "")
    )
    for label in world.chat.buttons(ROOT):
        assert "新客户" not in label


async def test_an_admin_has_no_plan_of_visits(world: World) -> None:
    assert "没有走访计划" in await world.chat.says(ROOT, "/plan")
    assert "没有走访计划" in await world.chat.says(ROOT, "/plan 麦凯 明天")


async def test_an_archivist_reads_a_brief_without_buttons_that_would_be_refused(
    world: World,
) -> None:
    await world.customer(LI, "麦凯信封有限公司", "A")
    await world.write(_archivist)
    assert "麦凯信封有限公司" in await world.chat.says(ROOT, "麦凯")
    shown = world.chat.buttons(ROOT)
    assert "📖 更多" in shown
    assert not {"📝 记一笔", "📅 排走访"} & set(shown)


def _archivist(tx: Tx) -> None:
    """The admin becomes the archivist."""
    who = staff.by_telegram(tx, ROOT.id)
    assert who is not None
    staff.change(tx, replace(who, roles=frozenset({Role.ARCHIVIST})))
