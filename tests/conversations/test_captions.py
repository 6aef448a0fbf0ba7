"""Captions: a file whose words name its customer and its folder is asked about no more."""

import pytest

from tests.conversations.senses import sees
from tests.conversations.test_media import PDF
from tests.conversations.world import JOHN, LI, World


@pytest.fixture
async def desk(world: World) -> World:
    await world.customer(LI, "麦凯信封有限公司", "A")
    await world.customer(JOHN, "Keystone Coatings Ltd", "A")
    sees(world, None)
    return world


@pytest.mark.parametrize(
    ("caption", "folder"),
    [
        ("麦凯的营业执照", "1 基本资料"), ("麦凯营业执照扫描件", "1 基本资料"),
        ("麦凯2026年合同", "2 合同订单"), ("麦凯的采购订单", "2 合同订单"),
        ("麦凯10月对账单", "3 信用"), ("麦凯 授信申请", "3 信用"),
        ("麦凯的送货单", "4 往来"), ("麦凯信封退货单", "5 售后"), ("售后：麦凯", "5 售后"),
    ],
)  # fmt: skip
async def test_the_caption_names_customer_and_folder(
    desk: World, caption: str, folder: str
) -> None:
    answer = await desk.chat.sends_document(LI, "a.pdf", PDF, caption)
    assert "哪个" not in answer
    assert "麦凯信封有限公司" in answer
    assert folder in answer
    assert "↩️ 撤销" in desk.chat.buttons(LI)
    assert "已" in await desk.chat.presses(LI, "↩️ 撤销")
    assert "资料：" not in await desk.chat.says(LI, "/brief 麦凯")


@pytest.mark.parametrize(
    ("caption", "folder"),
    [
        ("Keystone's business licence", "1 Basics"), ("Keystone contract", "2 Contracts"),
        ("the signed contract with Keystone", "2 Contracts"), ("Keystone PO", "2 Contracts"),
        ("statement of account for Keystone", "3 Credit"),
        ("delivery note Keystone", "4 Current trade"), ("Keystone return form", "5 After-sales"),
    ],
)  # fmt: skip
async def test_the_caption_in_english(desk: World, caption: str, folder: str) -> None:
    answer = await desk.chat.sends_document(JOHN, "a.pdf", PDF, caption)
    assert "Which" not in answer
    assert "Keystone Coatings Ltd" in answer
    assert folder in answer
    assert "↩️ Undo" in desk.chat.buttons(JOHN)


async def test_a_customer_without_a_folder_is_asked_for_the_folder_alone(desk: World) -> None:
    answer = await desk.chat.sends_document(LI, "a.pdf", PDF, "麦凯的资料")
    assert "麦凯信封有限公司" in answer
    assert "放哪个文件夹" in answer
    assert "Which folder?" in await desk.chat.sends_document(JOHN, "b.pdf", PDF, "Keystone photos")


async def test_a_folder_without_a_customer_is_kept_until_it_is_named(desk: World) -> None:
    await desk.chat.says(LI, "今天拜访麦凯，想要样品")
    assert "哪个客户" in await desk.chat.sends_document(LI, "a.pdf", PDF, "营业执照")
    assert "1 基本资料" in await desk.chat.presses(LI, "麦凯信封")


async def test_a_customer_whom_nobody_knows_is_asked_about(desk: World) -> None:
    assert "哪个客户" in await desk.chat.sends_document(LI, "a.pdf", PDF, "星辰的营业执照")


async def test_the_same_file_again_is_asked_about(desk: World) -> None:
    await desk.chat.sends_document(LI, "a.pdf", PDF, "麦凯的合同")
    assert "放哪个文件夹" in await desk.chat.sends_document(LI, "a.pdf", PDF, "麦凯的合同")


async def test_a_note_beside_a_file_is_still_a_note(desk: World) -> None:
    answer = await desk.chat.sends_document(
        LI, "a.pdf", PDF, "今天拜访麦凯王总，合同签了，周五送货"
    )
    assert "✅ 麦凯信封有限公司 · A · 走访 今天" in answer
    assert "放哪个文件夹" in answer
