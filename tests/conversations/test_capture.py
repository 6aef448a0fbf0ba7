"""Capture: a rep says what happened and gets one card."""

from tests.conversations.world import LI, World


async def test_a_note_about_a_known_customer_is_filed_and_answered_with_one_card(
    world: World,
) -> None:
    await world.customer(LI, "麦凯信封有限公司", "A")
    card = await world.chat.says(LI, "刚见了麦凯信封的王总，嫌报价高，下周三前给报价")
    assert card.startswith("✅ 麦凯信封有限公司 · A · 走访 今天")
    assert world.chat.buttons(LI) == ["✏️ 修改", "↩️ 撤销", "➕ 补充"]
