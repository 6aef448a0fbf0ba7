"""Media: pictures, contacts, places and files become the right entry, or get a clear answer."""

import io
import zipfile
from functools import partial

import pytest
from PIL import Image

from bot.domain.cards import CardRead
from bot.domain.refusals import EngineFailed, NotInstalled
from bot.storage import contacts
from bot.storage.transaction import Tx
from tests.conversations.senses import sees
from tests.conversations.world import HAN, JOHN, LI, ROOT, World

PDF = b"%PDF-1.7\n" + b"contract " * 40_000  # more than one chunk
CARD = CardRead(
    "王建国",
    "采购总监",
    "麦凯信封有限公司",
    ("13812345678",),
    ("wang@example.com",),
    "上海市延安路1号",
)
NOTE = "今天拜访麦凯王总，想要样品"


def png(wide: int = 300, high: int = 200) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (wide, high), "white").save(out, "PNG")
    return out.getvalue()


def vcard(name: str, phone: str, company: str = "") -> str:
    org = f"ORG:{company}\n" if company else ""
    return f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nTEL:{phone}\n{org}END:VCARD\n"


@pytest.fixture
async def maikai(world: World) -> World:
    world.maikai = await world.customer(LI, "麦凯信封有限公司", "A")  # type: ignore[attr-defined]
    sees(world, None)
    return world


async def people_of(world: World) -> list[str]:
    def ask(tx: Tx) -> list[str]:
        known = contacts.of_customer(tx, world.maikai.id)  # type: ignore[attr-defined]
        return [f"{one.name} {one.title} {' '.join(one.phones)}" for one in known]

    found: list[str] = await world.write(ask)
    return found


# Cards and contacts


async def test_a_card_is_shown_as_a_contact_and_saved_with_one_tap(maikai: World) -> None:
    sees(maikai, CARD)
    asked = await maikai.chat.sends_photo(LI, png())
    assert "📇 王建国 采购总监" in asked
    assert "→ 客户：麦凯信封有限公司" in asked
    assert await people_of(maikai) == []
    assert "✅ 已保存到 麦凯信封有限公司：王建国" in await maikai.chat.presses(LI, "✅ 保存")
    assert await people_of(maikai) == ["王建国 采购总监 +8613812345678"]
    assert len(maikai.chat.api.messages(LI.id)) == 2


async def test_saving_a_card_can_be_taken_back(maikai: World) -> None:
    sees(maikai, CARD)
    await maikai.chat.sends_photo(LI, png())
    await maikai.chat.presses(LI, "✅ 保存")
    assert "↩️ 已撤销：王建国" in await maikai.chat.presses(LI, "↩️ 撤销")
    assert await people_of(maikai) == []


async def test_the_same_person_is_completed_and_not_doubled(maikai: World) -> None:
    await maikai.chat.says(LI, NOTE)
    sees(maikai, CARD)
    assert "🔗 已有同一人：王总" in await maikai.chat.sends_photo(LI, png())
    await maikai.chat.presses(LI, "🔗 合并")
    assert await people_of(maikai) == ["王建国 采购总监 +8613812345678"]
    await maikai.chat.presses(LI, "↩️ 撤销", message=maikai.chat.last(LI))
    assert [one.split()[0] for one in await people_of(maikai)] == ["王总"]


async def test_the_same_phone_is_the_same_person(maikai: World) -> None:
    sees(maikai, CARD)
    await maikai.chat.sends_photo(LI, png())
    await maikai.chat.presses(LI, "✅ 保存")
    asked = await maikai.chat.sends_contact(LI, "+86 138 1234 5678", "Wang")
    assert "哪个客户" in asked
    asked = await maikai.chat.presses(LI, "麦凯信封")
    assert "🔗 已有同一人：王建国" in asked


async def test_a_card_of_a_firm_nobody_knows_offers_a_new_customer(maikai: World) -> None:
    sees(maikai, CardRead("罗平", "老板", "顺和五金厂", ("13912345678",)))
    assert "还不知道是哪个客户" in await maikai.chat.sends_photo(LI, png())
    assert "→ 客户：顺和五金厂" in await maikai.chat.presses(LI, "新客户：顺和五金厂")
    await maikai.chat.presses(LI, "✅ 保存")
    assert "📇 顺和五金厂" in await maikai.chat.says(LI, "/brief 顺和五金厂")


async def test_a_misread_field_is_put_right_by_a_reply(maikai: World) -> None:
    sees(maikai, CARD)
    await maikai.chat.sends_photo(LI, png())
    await maikai.chat.presses(LI, "✏️")
    prompt = maikai.chat.last(LI)
    asked = await maikai.chat.says(LI, "姓名 汪建国，电话 13987654321", reply_to=prompt)
    assert "汪建国 采购总监" in asked
    assert "+8613987654321" in asked


async def test_a_card_that_is_not_wanted_leaves_nothing(maikai: World) -> None:
    sees(maikai, CARD)
    await maikai.chat.sends_photo(LI, png())
    assert "没有保存" in await maikai.chat.presses(LI, "🗑")
    assert await people_of(maikai) == []


async def test_a_shared_contact_in_reply_to_a_card_belongs_to_its_customer(maikai: World) -> None:
    await maikai.chat.says(LI, NOTE)
    card = maikai.chat.last(LI)
    asked = await maikai.chat.after(
        LI,
        lambda: maikai.chat.api.sends_contact(LI, "13700001111", "小丽", "周", reply_to=card),
    )
    assert "→ 客户：麦凯信封有限公司" in asked


async def test_five_hundred_people_in_a_vcard_are_capped_with_a_clear_answer(
    maikai: World,
) -> None:
    many = "".join(vcard(f"人{n:03d}", f"1380000{n:04d}", "麦凯信封有限公司") for n in range(500))
    asked = await maikai.chat.sends_document(LI, "all.vcf", many.encode())
    assert "共 100 位联系人" in asked
    assert "500 位" in asked
    assert "400 位没有收" in asked
    assert "已保存到 麦凯信封有限公司" in await maikai.chat.presses(LI, "✅ 保存")
    assert len(await people_of(maikai)) == 100


async def test_people_of_several_firms_go_to_their_own_customers(maikai: World) -> None:
    await maikai.customer(LI, "东海印刷有限公司")
    two = vcard("甲一", "13800000001", "麦凯信封有限公司") + vcard(
        "乙二", "13800000002", "东海印刷有限公司"
    )
    asked = await maikai.chat.sends_document(LI, "two.vcf", two.encode())
    assert "东海印刷有限公司" in asked
    assert "麦凯信封有限公司、东海印刷有限公司" in await maikai.chat.presses(LI, "✅ 保存")
    assert [one.split()[0] for one in await people_of(maikai)] == ["甲一"]


# Files


async def test_a_document_gets_a_folder_and_a_number_and_comes_back_whole(maikai: World) -> None:
    await maikai.chat.says(LI, NOTE)
    asked = await maikai.chat.sends_document(LI, "合同.pdf", PDF)
    assert "哪个客户" in asked
    assert "放哪个文件夹" in await maikai.chat.presses(LI, "麦凯信封")
    filed = await maikai.chat.presses(LI, "2 合同订单")
    assert "2026-2-0001 合同.pdf" in filed
    assert "2 合同订单 · 1" in str(maikai.chat.buttons(LI)) or await maikai.chat.presses(LI, "🗂")
    await maikai.chat.presses(LI, "2 合同订单 · 1")
    await maikai.chat.presses(LI, "合同.pdf ·")
    sent = maikai.chat.last(LI)["document"]
    stored = maikai.chat.api.desk.shelf.find(sent["file_id"])
    assert stored is not None
    assert stored.upload.content == PDF
    assert sent["file_name"] == "2026-2-0001 合同.pdf"


async def test_catalogue_numbers_run_through_the_year_and_the_folder(maikai: World) -> None:
    for number in (1, 2):
        await maikai.chat.sends_document(LI, f"{number}.pdf", PDF + bytes([number]), "麦凯信封")
        assert f"2026-3-000{number}" in await maikai.chat.presses(LI, "3 信用")
    await maikai.chat.sends_document(LI, "3.pdf", PDF, "麦凯信封")
    assert "2026-1-0001" in await maikai.chat.presses(LI, "1 基本资料")


async def test_the_same_file_twice_is_noticed(maikai: World) -> None:
    await maikai.chat.sends_document(LI, "a.pdf", PDF, "麦凯信封")
    await maikai.chat.presses(LI, "1 基本资料")
    assert "已经有了：2026-1-0001" in await maikai.chat.sends_document(
        LI, "b.pdf", PDF, "麦凯信封"
    )


async def test_a_filed_document_can_be_taken_back(maikai: World) -> None:
    await maikai.chat.sends_document(LI, "a.pdf", PDF, "麦凯信封")
    await maikai.chat.presses(LI, "1 基本资料")
    assert "内容已删除" in await maikai.chat.presses(LI, "↩️ 撤销")
    await maikai.chat.says(LI, "麦凯")
    await maikai.chat.presses(LI, "🗂")
    assert "1 基本资料 · 0" in maikai.chat.buttons(LI)


async def test_a_file_is_handed_to_who_may_read_its_customer_alone(maikai: World) -> None:
    await maikai.chat.sends_document(LI, "a.pdf", PDF, "麦凯信封")
    await maikai.chat.presses(LI, "1 基本资料")
    await maikai.chat.presses(LI, "🗂")
    await maikai.chat.presses(LI, "1 基本资料")
    data = maikai.chat.holding(LI, "a.pdf")["reply_markup"]["inline_keyboard"][0][0]
    for person, allowed in ((HAN, True), (JOHN, False), (ROOT, False)):
        query = {
            "id": str(person.id), "from": maikai.chat.api.person(person).as_user(),
            "chat_instance": "1", "data": data["callback_data"],
            "message": {"message_id": 1, "date": 1, "chat": {"id": person.id, "type": "private"}},
        }  # fmt: skip
        pressed = partial(maikai.chat.api.desk.updates.put, "callback_query", query)
        await maikai.chat.after(person, pressed)
        assert ("document" in maikai.chat.last(person)) is allowed


async def test_the_words_beside_a_photo_are_a_note_and_the_photo_stays_with_it(
    maikai: World,
) -> None:
    answer = await maikai.chat.sends_photo(LI, png(), NOTE)
    assert "✅ 麦凯信封有限公司 · A · 走访 今天" in answer
    assert "放哪个文件夹" in answer
    await maikai.chat.says(LI, "麦凯")
    await maikai.chat.presses(LI, "🗂")
    assert "📷 随记录的照片 · 1" in maikai.chat.buttons(LI)


async def test_a_picture_without_a_card_on_it_is_said_to_be_none(maikai: World) -> None:
    sees(maikai, None)
    answer = await maikai.chat.sends_photo(LI, png())
    assert "图上没有看到名片" in answer
    assert "是哪个客户的" in answer
    assert "没有看到名片" not in await maikai.chat.sends_photo(LI, png(), "麦凯信封")


async def test_an_edited_caption_is_read_anew(maikai: World) -> None:
    await maikai.chat.sends_photo(LI, png(), NOTE)
    mine = next(one for one in maikai.chat.api.messages(LI.id) if one.get("caption") == NOTE)
    card = await maikai.chat.edits(LI, mine, "昨天给麦凯打了电话，要报价")
    assert "重新记录" in card
    assert "电话 昨天" in card


async def test_a_caption_without_a_customer_waits_for_it_and_is_filed_then(maikai: World) -> None:
    await maikai.chat.says(LI, NOTE)
    assert "哪个客户" in await maikai.chat.sends_photo(LI, png(), "他们嫌报价高，要样品")
    await maikai.chat.presses(LI, "麦凯信封")
    assert "嫌报价高" in await maikai.chat.says(LI, "麦凯")


@pytest.mark.parametrize("seen", [NotInstalled(extra="cards"), EngineFailed(worker="cards")])
async def test_without_eyes_a_picture_is_kept_and_its_sender_told(
    maikai: World, seen: NotInstalled | EngineFailed
) -> None:
    sees(maikai, seen)
    answer = await maikai.chat.sends_photo(LI, png(), "麦凯信封")
    assert "ℹ️" in answer
    assert "放哪个文件夹" in answer


# Bad input


def _zip() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.zip", _zip(), "不能归档"),
        ("invoice.pdf", b"MZ\x90\x00" + bytes(100), "不能归档"),
        ("page.pdf", b"<html><script>alert(1)</script>", "不能归档"),
        ("empty.txt", b"", "是空的"),
        ("broken.vcf", b"BEGIN:VCARD\nnothing", "已损坏"),
        ("big.pdf", b"%PDF-1.7" + bytes(20 << 20), "太大"),
    ],
)
async def test_what_is_not_taken_is_refused_with_its_reason(
    maikai: World, name: str, content: bytes, words: str
) -> None:
    assert words in await maikai.chat.sends_document(LI, name, content, "麦凯信封")


async def test_a_file_just_under_the_limit_is_filed(maikai: World) -> None:
    content = b"%PDF-1.7" + bytes((20 << 20) - 8)
    assert "20.0 MB" in await maikai.chat.sends_document(LI, "big.pdf", content, "麦凯信封")
    assert "2026-5-0001" in await maikai.chat.presses(LI, "5 售后")


async def test_html_in_a_file_name_stays_text(maikai: World) -> None:
    answer = await maikai.chat.sends_document(LI, "<b>x</b>&.pdf", PDF, "麦凯信封")
    assert "<b>x</b>&.pdf" in answer


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ({"poll": {"id": "1", "question": "?", "options": [], "total_voter_count": 0,
                   "is_closed": False, "is_anonymous": True, "type": "regular",
                   "allows_revoting": False, "members_only": False,
                   "allows_multiple_answers": False}}, "投票"),
        ({"dice": {"emoji": "🎲", "value": 3}}, "没有可以记录"),
        ({"video_note": {"file_id": "a", "file_unique_id": "b", "length": 1, "duration": 1}},
         "圆形视频"),
    ],
)  # fmt: skip
async def test_other_things_get_a_clear_answer(
    maikai: World, content: dict[str, object], words: str
) -> None:
    assert words in await maikai.chat.after(LI, lambda: maikai.chat.api.sends(LI, content))
