"""Birthdays given with a contact: shown before saving, told of in time, taken back with it."""

import pytest

from tests.conversations.senses import sees
from tests.conversations.world import LI, World


def vcard(name: str, born: str) -> bytes:
    lines = ("BEGIN:VCARD", "VERSION:3.0", f"FN:{name}", "TEL:13800000001", f"BDAY:{born}",
             "ORG:麦凯信封有限公司", "END:VCARD", "")  # fmt: skip
    return "\n".join(lines).encode()


@pytest.fixture
async def maikai(world: World) -> World:
    await world.customer(LI, "麦凯信封有限公司", "A")
    sees(world, None)
    return world


async def test_a_birthday_on_a_vcard_becomes_a_special_day(maikai: World) -> None:
    shown = await maikai.chat.sends_document(LI, "wang.vcf", vcard("王建国", "1980-03-19"))
    assert "🎂 1980-03-19" in shown
    assert "王建国" not in await maikai.chat.says(LI, "3月谁过生日")
    await maikai.chat.presses(LI, "✅")
    assert "🎂 王建国 · 明天 · 46岁" in await maikai.chat.says(LI, "3月谁过生日")
    maikai.now("2026-03-19 08:30")
    await maikai.tick()
    assert "王建国" in maikai.chat.last(LI)["text"]


async def test_it_is_taken_back_with_the_contact(maikai: World) -> None:
    await maikai.chat.sends_document(LI, "wang.vcf", vcard("王建国", "--0319"))
    await maikai.chat.presses(LI, "✅")
    assert "王建国 · 明天" in await maikai.chat.says(LI, "3月谁过生日")
    await maikai.chat.presses(LI, "↩️ 撤销")
    assert "没有已知的生日" in await maikai.chat.says(LI, "3月谁过生日")


async def test_what_is_known_already_stands(maikai: World) -> None:
    await maikai.chat.says(LI, "今天见了麦凯的王建国，他生日5月3日")
    await maikai.chat.sends_document(LI, "wang.vcf", vcard("王建国", "1980-03-19"))
    await maikai.chat.presses(LI, "🔗 合并补全")
    assert "没有已知的生日" in await maikai.chat.says(LI, "3月谁过生日")
    assert "王建国 · 周日 05-03" in await maikai.chat.says(LI, "5月谁过生日")


@pytest.mark.parametrize("born", ["1980-02-30", "soon", "0000-00-00"])
async def test_a_birthday_that_cannot_be_costs_nobody_the_contact(
    maikai: World, born: str
) -> None:
    shown = await maikai.chat.sends_document(LI, "wang.vcf", vcard("王建国", born))
    assert "🎂" not in shown
    await maikai.chat.presses(LI, "✅")
    assert "+8613800000001" in await maikai.chat.says(LI, "麦凯的电话")


async def test_who_is_born_on_a_lunar_feast_is_told_of_by_the_moon(maikai: World) -> None:
    """端午 is the 19th of June in this year alone."""
    await maikai.chat.says(LI, "拜访麦凯，王建国经理说端午节是他生日")
    shown = await maikai.chat.says(LI, "6月谁过生日")
    assert "🎂 王建国经理 · 周五 06-19 · 农历" in shown


async def test_a_day_by_the_papers_is_a_birthday(maikai: World) -> None:
    await maikai.chat.says(LI, "拜访麦凯，王建国经理身份证上是1972年6月16日")
    shown = await maikai.chat.says(LI, "6月谁过生日")
    assert "王建国" in shown
    assert "54岁" in shown
