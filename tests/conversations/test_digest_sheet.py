"""The digest's picture and workbook, and what each role may see in them."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import openpyxl
import pytest
from PIL import Image

from bot.domain.customers import Draft
from bot.domain.staff import Role, Staff
from bot.playground.people import Person
from bot.replies.sheets import DANGEROUS, defused
from bot.storage import customers, staff
from bot.storage.transaction import Tx
from tests.conversations.team import four_weeks
from tests.conversations.world import HAN, LI, STRANGER, World


@pytest.fixture
async def team(world: World) -> World:
    await four_weeks(world)
    world.now("2026-03-23 10:00")
    return world


def file_of(world: World, who: Person, kind: str) -> bytes:
    """The newest picture or document in this chat."""
    found = [one[kind] for one in world.chat.api.messages(who.id) if kind in one][-1]
    file_id = found[-1]["file_id"] if isinstance(found, list) else found["file_id"]
    stored = world.chat.api.desk.shelf.find(file_id)
    assert stored is not None
    return stored.upload.content


async def test_the_chart_is_a_small_picture_for_a_phone(team: World) -> None:
    await team.chat.says(HAN, "/digest")
    content = file_of(team, HAN, "photo")
    with Image.open(BytesIO(content)) as picture:
        assert picture.width == 1080
    assert len(content) < 200_000


async def test_the_sheet_holds_the_same_figures(team: World) -> None:
    await team.chat.says(HAN, "/digest")
    await team.chat.presses(HAN, "📊 表格")
    book = openpyxl.load_workbook(BytesIO(file_of(team, HAN, "document")))
    rows = list(book["人员"].iter_rows(min_row=3, values_only=True))
    assert [row[:7] for row in rows] == [("李雷", 3, 6, 2, 2, 0, 1), ("John", 3, 3, 1, 2, 1, 0)]
    assert [row[0] for row in book["流失风险"].iter_rows(min_row=3, values_only=True)] == [
        "东海纸业集团", "麦凯信封有限公司",
    ]  # fmt: skip


async def test_nothing_in_a_sheet_would_run(team: World) -> None:
    name = '=HYPERLINK("http://x","点我")'

    def add(tx: Tx) -> None:
        who = team.staff[LI.id].id
        draft = Draft(name, grade="A", standing="active")
        customers.add(tx, draft, keeper_id=who, by=who, assigned_on=tx.now.date())
        staff.change(tx, replace(team.staff[LI.id], name="＝1+1"))

    await team.write(add)
    await team.chat.says(HAN, "/digest 本周")
    await team.chat.presses(HAN, "📊 表格")
    book = openpyxl.load_workbook(BytesIO(file_of(team, HAN, "document")))
    cells = [cell for page in book for row in page.iter_rows() for cell in row if cell.value]
    assert not [cell.value for cell in cells if cell.data_type == "f"]
    texts = [cell.value for cell in cells if isinstance(cell.value, str)]
    assert not [text for text in texts if text[0] in DANGEROUS]
    assert f"'{name}" in texts


BEGINNINGS = [*"=+-@|%＝＋－＠\t\r\n", " =", "\u3000=", "\u200b="]


@pytest.mark.parametrize("begin", BEGINNINGS)
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(begin: str) -> None:
    assert defused(f"{begin}1+1").startswith("'")


def test_plain_words_stay_as_they_are() -> None:
    assert defused("麦凯 (A) = 3") == "麦凯 (A) = 3"


async def hire(world: World, role: Role) -> None:
    await world.write(
        staff.add, Staff(0, STRANGER.id, "新人", frozenset({role}), lang_chosen=True)
    )


async def test_an_analyst_sees_figures_and_no_customer(team: World) -> None:
    await hire(team, Role.ANALYST)
    said = await team.chat.says(STRANGER, "/digest")
    assert "流失风险（2）" in said
    for name in ("东海", "麦凯", "Redwood", "Harbor", "给新报价", "色差"):
        assert name not in said
    await team.chat.presses(STRANGER, "📊 表格")
    book = openpyxl.load_workbook(BytesIO(file_of(team, STRANGER, "document")))
    assert book.sheetnames == ["人员", "合计"]


async def test_another_teams_manager_sees_nothing_of_this_team(team: World) -> None:
    await hire(team, Role.MANAGER)
    said = await team.chat.says(STRANGER, "/digest")
    assert "还没有客户" in said
    assert "李雷" not in said


async def test_an_archivist_reads_no_digest(team: World) -> None:
    await hire(team, Role.ARCHIVIST)
    assert "没有这项权限" in await team.chat.says(STRANGER, "/digest")


async def test_a_large_team_still_fits_one_message(team: World) -> None:
    def crowd(tx: Tx) -> None:
        for number in range(40):
            rep = staff.add(
                tx, Staff(0, 5000 + number, f"销售员{number:02d}号", frozenset({Role.REP}),
                          manager_id=team.staff[HAN.id].id),
            )  # fmt: skip
            for place in range(3):
                draft = Draft(f"很长很长名字的某某实业发展集团公司{number}-{place}", grade="A")
                customers.add(
                    tx, draft, keeper_id=rep.id, by=rep.id,
                    assigned_on=date(2026, 1, 5),
                )  # fmt: skip

    await team.write(crowd)
    await team.chat.says(HAN, "/digest")
    text = team.chat.last(HAN)["text"]
    assert text.startswith("📊 周报")
    assert "还有 22 人" in text
    assert "还有 " in text.split("A 类走访逾期")[-1]
    assert len(text) <= 4096
