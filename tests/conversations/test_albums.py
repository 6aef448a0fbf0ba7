"""Albums: pictures sent together get one question, one folder, and numbers of their own."""

import io
from functools import partial

import pytest
from PIL import Image
from sqlmodel import select

from bot.playground.wire import Upload
from bot.storage.tables import DocumentRow
from bot.storage.transaction import Tx
from tests.conversations.senses import sees
from tests.conversations.test_media import CARD
from tests.conversations.world import JOHN, LI, World


def png(shade: int) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (300, 200), (shade, shade, shade)).save(out, "PNG")
    return out.getvalue()


THREE = [png(10), png(120), png(240)]
UPLOADS = [Upload("a.png", one, "image/png") for one in THREE]


@pytest.fixture
async def maikai(world: World) -> World:
    await world.customer(LI, "麦凯信封有限公司", "A")
    sees(world, None)
    return world


async def album(world: World, who: object, caption: str = "") -> str:
    person = JOHN if who is JOHN else LI
    return await world.chat.after(
        person, lambda: world.chat.api.sends_album(person, UPLOADS, caption)
    )


async def states(world: World) -> list[str]:
    def ask(tx: Tx) -> list[str]:
        return sorted(
            f"{row.state} {row.folder or ''} {'gone' if row.gone else ''}".strip()
            for row in tx.session.exec(select(DocumentRow))
        )

    found: list[str] = await world.write(ask)
    return found


async def test_an_album_is_asked_about_once_and_filed_together(maikai: World) -> None:
    answer = await album(maikai, LI, "麦凯信封")
    assert answer == "🗂 麦凯信封有限公司：一起发来的3个文件放哪个文件夹？"
    filed = await maikai.chat.presses(LI, "2 合同")
    assert filed.splitlines()[0].startswith("🗂 3个文件 → 麦凯信封有限公司")
    assert filed.splitlines()[1].split("、") == ["2026-2-0001", "2026-2-0002", "2026-2-0003"]
    assert await states(maikai) == ["filed 2", "filed 2", "filed 2"]


async def test_its_customer_is_asked_once_too(maikai: World) -> None:
    assert await album(maikai, LI) == "🗂 3个文件收到了，是哪个客户的？"
    await maikai.chat.presses(LI, "其他客户")
    asked = await maikai.chat.says(LI, "麦凯", reply_to=maikai.chat.last(LI))
    assert "一起发来的3个文件" in asked
    assert "2026-5-0003" in await maikai.chat.presses(LI, "5 售后")


async def test_all_of_it_is_taken_back_or_dropped_at_once(maikai: World) -> None:
    await album(maikai, LI, "麦凯信封")
    await maikai.chat.presses(LI, "2 合同")
    assert "已撤销3个文件" in await maikai.chat.presses(LI, "↩️ 撤销")
    await album(maikai, LI, "麦凯信封")
    await maikai.chat.presses(LI, "🗑")
    assert [
        one for one in await states(maikai) if "gone" not in one and "dropped" not in one
    ] == []


async def test_the_words_beside_it_are_one_note(maikai: World) -> None:
    answer = await album(maikai, LI, "今天拜访了麦凯，看了样品")
    assert answer.count("✅ 麦凯信封有限公司 · A · 走访 今天") == 1
    assert "一起发来的3个文件" in answer
    assert "1/3" in await maikai.chat.says(LI, "麦凯")


async def test_cards_in_it_are_contacts_each(maikai: World) -> None:
    sees(maikai, CARD)
    answer = await album(maikai, LI)
    assert answer.count("📇 王建国") == 3
    assert "正在看" not in maikai.chat.transcript(LI)


async def test_two_albums_are_two_questions(maikai: World) -> None:
    await album(maikai, LI, "麦凯信封")
    first = maikai.chat.holding(LI, "2 合同")
    await album(maikai, LI, "麦凯信封")
    assert "2026-2-0003" in await maikai.chat.presses(LI, "2 合同", message=first)
    assert "2026-4-0003" in await maikai.chat.presses(LI, "4 ")


async def test_an_album_in_english(maikai: World) -> None:
    await maikai.customer(JOHN, "Keystone Foods", "A")
    answer = await album(maikai, JOHN, "Keystone")
    assert answer == "🗂 Keystone Foods: 3 files sent together. Which folder?"
    assert "3 files → Keystone Foods" in await maikai.chat.presses(JOHN, "1 ")


@pytest.mark.parametrize("before", [1, 2])
async def test_a_file_that_comes_after_its_album_was_taken_back_is_not_filed(
    maikai: World, before: int
) -> None:
    group = {"media_group_id": "late"}
    pictures = [
        maikai.chat.api.desk.shelf.photo(Upload("a.png", one, "image/png")) for one in THREE
    ]
    for place, one in enumerate(pictures[:before]):
        words = {} if place else {"caption": "麦凯信封"}
        await maikai.chat.after(
            LI, partial(maikai.chat.api.sends, LI, {"photo": one} | group | words)
        )
    await maikai.chat.presses(LI, "2 合同")
    assert "已撤销" in await maikai.chat.presses(LI, "↩️ 撤销")
    await maikai.chat.after(LI, lambda: maikai.chat.api.sends(LI, {"photo": pictures[2]} | group))
    assert all("gone" in one for one in await states(maikai))
