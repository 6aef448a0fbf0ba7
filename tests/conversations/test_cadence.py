"""/cadence: the visit table looked at, changed by buttons, by words and by its sheet."""

from collections.abc import Callable
from io import BytesIO

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from bot.playground.people import Person
from bot.playground.wire import Upload
from tests.conversations.approving import approve
from tests.conversations.test_digest_sheet import file_of
from tests.conversations.test_measures import forged
from tests.conversations.world import CHEN, HAN, JOHN, LI, ROOT, World


async def test_the_manager_sees_the_whole_table_on_one_screen(world: World) -> None:
    text = await world.chat.says(HAN, "/cadence")
    assert (
        "A 走访：销售 每月3次 · 经理 每1–2个月1次 · 总监 每6个月1次 · 总经理 每12个月1次" in text
    )
    assert "C 电话：销售 每月1次" in text
    approve("cadence.zh", world.chat.transcript(HAN))


async def test_the_director_sees_it_in_english(world: World) -> None:
    text = await world.chat.says(CHEN, "/cadence")
    assert "A visit: rep 3 a month · manager once every 1–2 months" in text
    approve("cadence.en", world.chat.transcript(CHEN))


async def test_reps_and_admins_neither_see_nor_change_it(world: World) -> None:
    assert "访问表由经理、总监和总经理修改" in await world.chat.says(LI, "/cadence")
    refused = "changed by managers, directors and executives; nothing was changed"
    assert refused in await world.chat.says(JOHN, "/cadence A visit rep 1")
    assert "访问表由经理" in await world.chat.says(ROOT, "/cadence")
    assert "/cadence" not in await world.chat.says(LI, "/help")
    assert "/cadence" in await world.chat.says(HAN, "/help")


async def test_a_cell_changed_by_buttons_waits_for_a_yes_and_then_moves_the_due_dates(
    world: World,
) -> None:
    await world.customer(LI, "麦凯信封有限公司", "A")
    await world.chat.says(HAN, "/cadence")
    await world.chat.presses(HAN, "✏️ A 走访")
    await world.chat.presses(HAN, "销售：每月3次")
    asked = await world.chat.presses(HAN, "每月1次")
    assert "访问表有 1 处要改，涉及 1 家客户" in asked
    assert "A · 走访 · 销售：每月3次 → 每月1次" in asked
    assert "本月走访 1/3" in await world.chat.says(LI, "今天拜访麦凯，聊得好")
    assert "A 走访：销售 每月1次" not in await world.chat.says(HAN, "/cadence")
    await world.chat.presses(HAN, "✅ 生效")
    assert "A 走访：销售 每月1次✎" in await world.chat.says(HAN, "/cadence")
    assert "最近修改：韩梅梅，今天" in world.chat.last(HAN)["text"]
    assert "本月走访 1/1" in await world.chat.says(LI, "昨天也去了麦凯，聊了价格")


async def test_a_no_changes_nothing_and_the_button_works_but_once(world: World) -> None:
    await world.chat.says(HAN, "/cadence A 走访 销售 每月4次")
    asked = world.chat.last(HAN)
    await world.chat.presses(HAN, "🚫 不改")
    assert "销售 每月3次 ·" in await world.chat.says(HAN, "/cadence")
    stale = world.chat.api.desk.chats[HAN.id].find(asked["message_id"])
    assert stale is not None
    assert "没有改动" in stale.message["text"]


SAID = [
    (HAN, "B 走访 经理 每3个月一次", "B · 走访 · 经理：每2–3个月1次 → 每3个月1次"),
    (HAN, "C 电话 销售 不要求", "C · 电话 · 销售：每月1次 → 不要求"),
    (HAN, "A 4", "A · 走访 · 销售：每月3次 → 每月4次"),
    (CHEN, "A call rep 3 a month", "A · call · rep: 2–3 a month → 3 a month"),
    (CHEN, "B visit director every 6 months", "once every 6–12 months → once every 6 months"),
    (CHEN, "C visit manager when needed", "C · visit · manager: not owed → when needed"),
]  # fmt: skip


@pytest.mark.parametrize(("who", "words", "change"), SAID)
async def test_a_cell_may_be_said_in_words(
    world: World, who: Person, words: str, change: str
) -> None:
    assert change in await world.chat.says(who, f"/cadence {words}")


async def test_several_lines_change_several_cells_at_once(world: World) -> None:
    said = await world.chat.says(HAN, "/cadence A 走访 销售 4\nA 电话 销售 每月1-2次")
    assert "2 处" in said
    await world.chat.presses(HAN, "生效")
    table = await world.chat.says(HAN, "/cadence")
    assert "销售 每月4次✎" in table
    assert "✎ 和默认表不同" in table
    assert "A 电话：销售 每月1–2次✎" in table


REFUSED = [
    (HAN, "A 走访 销售 -3", "次数不能是 -3"),
    (HAN, "A 走访 销售 999次", "999 太大了"),
    (HAN, "A 走访 销售 每0个月1次", "次数不能是 0"),
    (HAN, "A visit rep 1 per 0 months", "次数不能是 0"),
    (HAN, "A 走访 销售 2.5", "“2.5”不是整数"),
    (HAN, "A 走访 销售 每月3-2次", "最少比最多还大"),
    (HAN, "走访 销售 4", "没看出是哪一类客户"),
    (HAN, "A 走访 销售 多去几次", "没看懂“多去几次”"),
    (HAN, "A 走访 销售 4\nB 走访 销售 -1", "次数不能是 -1"),
    (CHEN, "A visit manager every 99 months", "99 is too much"),
    (CHEN, "A visit rep -2 a month", "It cannot be -2"),
    (CHEN, "A visit rep often", "I could not read “often” as how often"),
]


@pytest.mark.parametrize(("who", "words", "refusal"), REFUSED)
async def test_an_absurd_number_is_refused_by_its_name_and_changes_nothing(
    world: World, who: Person, words: str, refusal: str
) -> None:
    before = await world.chat.says(who, "/cadence")
    said = await world.chat.says(who, f"/cadence {words}")
    assert refusal in said
    assert await world.chat.says(who, "/cadence") == before


async def test_other_opens_a_reply_and_the_reply_is_the_rule(world: World) -> None:
    await world.chat.says(CHEN, "/cadence")
    await world.chat.presses(CHEN, "✏️ A visit")
    await world.chat.presses(CHEN, "manager: ")
    await world.chat.presses(CHEN, "✏️ Other")
    prompt = world.chat.last(CHEN)
    assert "nothing was changed" in await world.chat.says(CHEN, "rarely", reply_to=prompt)
    said = await world.chat.says(CHEN, "every 4 months", reply_to=prompt)
    assert "A · visit · manager: once every 1–2 months → once every 4 months" in said


async def test_what_is_so_already_asks_nothing(world: World) -> None:
    assert "没有要改的" in await world.chat.says(HAN, "/cadence A 走访 销售 每月3次")


async def test_a_yes_to_a_table_that_changed_meanwhile_changes_nothing(world: World) -> None:
    await world.chat.says(HAN, "/cadence A 走访 销售 4")
    await world.chat.says(CHEN, "/cadence A visit rep 2")
    await world.chat.presses(CHEN, "Yes, change it")
    assert "被别人改过，这次没有生效" in await world.chat.presses(HAN, "生效")
    assert "销售 每月2次✎" in await world.chat.says(HAN, "/cadence")


async def test_the_history_says_who_changed_what_and_when(world: World) -> None:
    assert "还没有改过" in await history(world, HAN)
    await world.chat.says(CHEN, "/cadence A visit rep 2")
    await world.chat.presses(CHEN, "Yes, change it")
    world.now("2026-03-19 09:05")
    await world.chat.says(HAN, "/cadence A 走访 销售 4")
    await world.chat.presses(HAN, "生效")
    found = await history(world, HAN)
    assert "今天 09:05 韩梅梅：A · 走访 · 销售：每月2次 → 每月4次" in found
    assert "昨天 15:30 Ms Chen：A · 走访 · 销售：每月3次 → 每月2次" in found


async def history(world: World, who: Person) -> str:
    await world.chat.says(who, "/cadence")
    return await world.chat.presses(who, "🕘")


async def exported(world: World, who: Person, button: str) -> openpyxl.Workbook:
    await world.chat.says(who, "/cadence")
    await world.chat.presses(who, button)
    return openpyxl.load_workbook(BytesIO(file_of(world, who, "document")))


def saved(book: openpyxl.Workbook) -> bytes:
    out = BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize(("who", "button", "same"), [
    (HAN, "导出表格", "没有要改的"), (CHEN, "Export sheet", "nothing to change"),
])  # fmt: skip
async def test_a_sheet_sent_back_as_it_was_changes_nothing(
    world: World, who: Person, button: str, same: str
) -> None:
    book = await exported(world, who, button)
    assert same in await world.chat.sends_document(who, "t.xlsx", saved(book))


async def test_an_edited_sheet_shows_its_difference_and_takes_effect_on_a_yes(
    world: World,
) -> None:
    book = await exported(world, HAN, "导出表格")
    page: Worksheet = book.worksheets[0]
    assert [cell.value for cell in page[1]] == ["等级", "方式", "角色", "规则", "最少", "最多"]
    assert [cell.value for cell in page[2]] == ["A", "走访", "销售", "每月几次", 3, 3]
    page["E2"] = page["F2"] = 4
    page["D3"], page["E3"], page["F3"] = "几个月一次", 2, 3
    said = await world.chat.sends_document(HAN, "访问表.xlsx", saved(book))
    assert "访问表有 2 处要改" in said
    assert "A · 走访 · 经理：每1–2个月1次 → 每2–3个月1次" in said
    assert "每月3次 ·" in await world.chat.says(HAN, "/cadence")
    await world.chat.presses(HAN, "生效")
    assert "销售 每月4次✎ · 经理 每2–3个月1次✎" in await world.chat.says(HAN, "/cadence")


async def test_a_sheet_with_faults_names_each_by_its_row_and_takes_nothing(world: World) -> None:
    book = await exported(world, HAN, "导出表格")
    page: Worksheet = book.worksheets[0]
    page["E2"], page["F2"] = -3, 2
    page["F3"] = 400
    page["A4"] = "D"
    page["D5"] = "常去"
    page["E6"] = "很多"
    page["E7"] = 9  # would be a change of its own
    said = await world.chat.sends_document(HAN, "访问表.xlsx", saved(book))
    assert "有 5 处看不懂或不合理，一处都没有采用" in said
    assert "第 2 行“最少”：-3，太小，至少是 1" in said
    assert "第 3 行“最多”：400，太大" in said
    assert "第 4 行“等级”：D，没有这一项" in said
    assert "第 5 行“规则”：常去" in said
    assert "第 6 行“最少”：很多，不是整数" in said
    assert "访问管理表" in await world.chat.says(HAN, "/cadence")
    assert "✎" not in world.chat.last(HAN)["text"]


async def test_faults_are_told_in_english_too(world: World) -> None:
    book = await exported(world, CHEN, "Export sheet")
    book.worksheets[0]["E2"] = 0.5
    book.worksheets[0]["B3"] = "fax"
    said = await world.chat.sends_document(CHEN, "table.xlsx", saved(book))
    assert "2 things in this sheet are wrong or unclear, so none of it was taken" in said
    assert "row 2, Minimum: “0.5” is not a whole number" in said
    assert "row 3, Channel: “fax” is not known" in said


async def sent_back(world: World, who: Person, button: str, edit: dict[str, object]) -> str:
    """The answer to the exported sheet with these cells changed."""
    book = await exported(world, who, button)
    for place, value in edit.items():
        book.worksheets[0][place] = value
    return await world.chat.sends_document(who, "访问表.xlsx", saved(book))


@pytest.mark.parametrize(("who", "button", "edit", "said"), [
    (HAN, "导出表格", {"E2": 4}, "第 2 行“最少”：4 > 3，最少比最多还大"),
    (CHEN, "Export sheet", {"E2": 4}, "row 2, Minimum: “4 > 3” has a minimum above its maximum"),
    (HAN, "导出表格", {"E2": None, "F2": None}, "第 2 行“最少”空着"),
    (CHEN, "Export sheet", {"E2": "=1+3"}, "row 2, Minimum: the cell is empty"),
    (HAN, "导出表格", {"A3": None}, "第 3 行“等级”空着（合并的单元格请先拆开）"),
    (HAN, "导出表格", {"D2": None}, "第 2 行“规则”空着"),
    (HAN, "导出表格", {"C3": "销售"}, "第 3 行“角色”：A · 走访 · 销售，这一格写了两次"),
    (HAN, "导出表格", {"E3": "2次"}, "第 3 行“最少”：2次，不是整数"),
])  # fmt: skip
async def test_a_fault_is_told_in_the_words_and_by_the_column_of_the_sheet(
    world: World, who: Person, button: str, edit: dict[str, object], said: str
) -> None:
    assert said in await sent_back(world, who, button, edit)


@pytest.mark.parametrize(("who", "button", "edit", "said"), [
    (HAN, "导出表格", {"E2": "4次", "F2": "四次"}, "A · 走访 · 销售：每月3次 → 每月4次"),
    (CHEN, "Export sheet", {"E2": "2 times", "F2": "three"}, "3 a month → 2–3 a month"),
    (HAN, "导出表格", {"E3": "２个月"}, "A · 走访 · 经理：每1–2个月1次 → 每2个月1次"),
])  # fmt: skip
async def test_a_number_with_its_unit_is_read_as_the_number(
    world: World, who: Person, button: str, edit: dict[str, object], said: str
) -> None:
    assert said in await sent_back(world, who, button, edit)


@pytest.mark.parametrize("heading", ["D1", "E1"])
async def test_a_sheet_whose_rule_or_number_column_was_renamed_is_no_document_of_a_customer(
    world: World, heading: str
) -> None:
    book = await exported(world, HAN, "导出表格")
    book.worksheets[0][heading] = "次数如下"
    said = await world.chat.sends_document(HAN, "访问表.xlsx", saved(book))
    assert "没有找到访问表：要有“等级、方式、角色、规则、最少、最多”这几列" in said


async def test_a_list_of_customers_with_like_columns_is_no_visit_table(world: World) -> None:
    book = openpyxl.Workbook()
    book.active.append(["客户", "等级", "渠道", "职位", "类型"])
    book.active.append(["麦凯信封", "A", "电话", "经理", "企业"])
    said = await world.chat.sends_document(HAN, "客户.xlsx", saved(book))
    assert "访问表" not in said


async def test_a_sheet_as_csv_and_with_rows_left_out_is_read_too(world: World) -> None:
    sheet = "Grade,Channel,Role,Rule,Minimum,Maximum\nA,visit,rep,times a month,5,\n"
    said = await world.chat.sends_document(CHEN, "table.csv", sheet.encode())
    assert "A · visit · rep: 3 a month → 5 a month" in said
    assert "1 change" in said


async def test_a_rep_who_sends_a_visit_table_is_told_that_nothing_was_changed(
    world: World,
) -> None:
    book = await exported(world, HAN, "导出表格")
    book.worksheets[0]["E2"] = 1
    said = await world.chat.sends_document(LI, "t.xlsx", saved(book))
    assert "访问表由经理、总监和总经理修改，这次没有更改" in said


BROKEN: list[tuple[str, Callable[[openpyxl.Workbook], None]]] = [
    ("没有找到访问表", lambda book: book.worksheets[0].delete_rows(1)),
    ("没有找到访问表", lambda book: book.worksheets[0].delete_cols(3)),
]


@pytest.mark.parametrize(("said", "broken"), BROKEN)
async def test_a_reply_to_the_sheet_that_is_no_table_any_more_says_so(
    world: World, said: str, broken: Callable[[openpyxl.Workbook], None]
) -> None:
    book = await exported(world, HAN, "导出表格")
    sheet = world.chat.last(HAN)
    broken(book)
    content = saved(book)
    await world.chat.after(
        HAN, lambda: world.chat.api.sends_document(
            HAN, Upload("t.xlsx", content), reply_to=sheet["message_id"]
        ),
    )  # fmt: skip
    assert said in world.chat.last(HAN)["text"]


async def test_any_other_sheet_is_a_document_as_before(world: World) -> None:
    book = openpyxl.Workbook()
    book.active.append(["客户", "等级", "电话"])
    said = await world.chat.sends_document(HAN, "客户.xlsx", saved(book))
    assert "访问表" not in said


async def test_a_forged_cell_or_somebody_elses_yes_changes_nothing(world: World) -> None:
    assert "访问表由经理" in await forged(world, LI, "rule:A:visit:rep:quota 1-1")
    assert "按钮失效了" in await forged(world, HAN, "rule:A:fax:rep:quota 1-1")
    assert "按钮失效了" in await forged(world, HAN, "rule:A:visit:rep:quota 999-999")
    await world.chat.says(HAN, "/cadence A 走访 销售 4")
    yes = world.chat.last(HAN)["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    assert "gone or has changed" in await forged(world, CHEN, yes)
    assert "访问表由经理" in await forged(world, LI, yes)
    assert "访问管理表" in await world.chat.says(HAN, "/cadence")
    assert "✎" not in world.chat.last(HAN)["text"]
