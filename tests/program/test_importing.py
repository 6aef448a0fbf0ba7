"""Importing lists of customers: what is taken, what is left and why, and running it twice."""

import csv
import io
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from bot.domain.customers import Contact, Customer
from bot.storage import contacts, customers, facts, occasions
from bot.storage.audit_check import verify
from bot.storage.founding import HEAD
from bot.storage.transaction import Store
from tests.program.conftest import Archive, Write

HEADINGS = "name,kind,grade,keeper,phone,contact,birthday,region"
MCKAY = "麦凯信封有限公司,enterprise,A,李雷,13800138000,王芳,农历八月十五,上海"


def known(store: Store) -> dict[str, Customer]:
    with store.transaction() as tx:
        return {one.name: one for one in customers.of_keepers(tx, None)}


def people(store: Store, name: str) -> list[Contact]:
    one = known(store)[name]
    with store.transaction() as tx:
        return contacts.of_customer(tx, one.id)


def reasons(path: Path) -> list[tuple[str, str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [(row["row"], row["column"], row["left"]) for row in csv.DictReader(file)]


def test_a_list_becomes_customers_with_their_people_and_days(
    archive: Archive, opened: Store, write: Write
) -> None:
    ran = archive.run("import", write(HEADINGS, MCKAY))
    assert (ran.status, ran.out) == (
        0, "1 rows read: 1 added, 0 completed, 0 there already, 0 left.\n",
    )  # fmt: skip
    mckay = known(opened)["麦凯信封有限公司"]
    assert (mckay.kind, mckay.grade, mckay.region) == ("enterprise", "A", "上海")
    (wang,) = people(opened, mckay.name)
    assert (wang.name, wang.phones) == ("王芳", ("+8613800138000",))
    with opened.transaction() as tx:
        (day,) = occasions.of_customers(tx, [mckay.id])
    assert (day.contact_id, day.day.lunar, day.day.month, day.day.day) == (wang.id, True, 8, 15)


@pytest.mark.parametrize(
    "headings",
    [
        "客户名称,类型,等级,负责人,电话,联系人,生日,地区",
        "公司名称,客户类型,客户等级,业务员,手机,联系人姓名,出生日期,城市",
        "Company,Type,Grade,Owner,Phone,Contact Person,Date of birth,City",
        "Account Name,Kind,ABC,Account Owner,Mobile,Contact,DOB,Territory",
        "ＣＵＳＴＯＭＥＲ ＮＡＭＥ,kind,GRADE,keeper,Tel.,contact,Birthday,Region",
    ],
)
def test_headings_are_known_in_both_languages(
    archive: Archive, opened: Store, write: Write, headings: str
) -> None:
    assert archive.run("import", write(headings, MCKAY)).status == 0
    assert people(opened, "麦凯信封有限公司")[0].phones == ("+8613800138000",)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_any_usual_encoding_and_delimiter_is_read(
    archive: Archive, opened: Store, write: Write, encoding: str, delimiter: str
) -> None:
    lines = [line.replace(",", delimiter) for line in (HEADINGS, MCKAY)]
    assert archive.run("import", write(*lines, encoding=encoding)).status == 0
    assert list(known(opened)) == ["麦凯信封有限公司"]


def test_a_workbook_is_read_with_its_days_and_numbers(
    archive: Archive, opened: Store, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["客户清单 2026"])
    sheet.append(["名称", "等级", "负责人", "手机", "联系人", "生日", "行业"])
    sheet.append(["华强电子", "b级", 102, 13800138000, "陈明", date(1975, 8, 12), "电子"])
    book.save(tmp_path / "list.xlsx")
    ran = archive.run("import", tmp_path / "list.xlsx")
    assert ran.status == 0, ran.out
    one = known(opened)["华强电子"]
    assert one.grade == "B"
    with opened.transaction() as tx:
        assert ("industry", "电子") in [
            (fact.facet, fact.value) for fact in facts.of_customer(tx, one.id)
        ]
        assert occasions.of_customers(tx, [one.id])[0].day.year == 1975


def test_a_vcard_file_is_read(archive: Archive, opened: Store, write: Write) -> None:
    cards = (
        "BEGIN:VCARD\nVERSION:3.0\nFN:王芳\nORG:麦凯信封\nTITLE:经理\nTEL:13800138000\n"
        "BDAY:1975-08-12\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:张三\nTEL:13800138001\n"
        "END:VCARD\n"
    )
    ran = archive.run("import", write(cards, name="people.vcf"), "--keeper", "101")
    assert ran.status == 0, ran.out
    assert {name: one.kind for name, one in known(opened).items()} == {
        "麦凯信封": "enterprise",
        "张三": "individual",
    }
    assert people(opened, "麦凯信封")[0].title == "经理"


def test_a_card_that_cannot_be_read_is_named_by_its_place(
    archive: Archive, opened: Store, write: Write
) -> None:
    cards = (
        "BEGIN:VCARD\nVERSION:3.0\nFN:王芳\nORG:麦凯信封\nTEL:13800138000\nEND:VCARD\n"
        "BEGIN:VCARD\nthis is no card at all\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:3.0\nFN:张三\nTEL:13800138001\nEND:VCARD\n"
    )
    ran = archive.run("import", write(cards, name="people.vcf"), "--keeper", "101")
    assert "3 rows read: 2 added" in ran.out
    assert "row left (card): cannot be read: 1 × (rows 2)" in ran.out
    assert set(known(opened)) == {"麦凯信封", "张三"}


def test_running_it_again_changes_nothing(archive: Archive, opened: Store, write: Write) -> None:
    path = write(HEADINGS, MCKAY, "华强电子,企业,B,101,,,,")
    archive.run("import", path)
    before = (opened, known(opened), people(opened, "麦凯信封有限公司"))
    ran = archive.run("import", path)
    assert ran.status == 0
    assert ran.out.startswith("2 rows read: 0 added, 0 completed, 2 there already")
    assert before == (opened, known(opened), people(opened, "麦凯信封有限公司"))


def test_a_corrected_list_completes_what_is_missing_and_writes_over_nothing(
    archive: Archive, opened: Store, write: Write, tmp_path: Path
) -> None:
    archive.run("import", write(HEADINGS, "华强电子,企业,B,李雷,,陈明,,"))
    path = write(HEADINGS, "华强电子,企业,A,李雷,13800138001,陈明,8月15日,深圳")
    ran = archive.run("import", path, "--report", tmp_path / "report.csv")
    assert ran.status == 2
    assert "1 completed" in ran.out
    one = known(opened)["华强电子"]
    assert (one.grade, one.region) == ("B", "深圳")
    assert people(opened, "华强电子")[0].phones == ("+8613800138001",)
    assert reasons(tmp_path / "report.csv") == [("2", "grade", "value")]


def test_rows_of_one_customer_bring_its_people_together(
    archive: Archive, opened: Store, write: Write
) -> None:
    path = write(HEADINGS, MCKAY, "麦凯信封有限公司,,A,李雷,13800138001,赵四,,上海")
    assert archive.run("import", path).status == 0
    assert [one.name for one in people(opened, "麦凯信封有限公司")] == ["王芳", "赵四"]


def test_further_contacts_stand_in_numbered_columns(
    archive: Archive, opened: Store, write: Write
) -> None:
    path = write("公司,负责人,联系人1,电话1,联系人2,电话2,Contact 3,Contact 3 phone",
                 "麦凯,李雷,王芳,13800138000,赵四,13800138001,Tom Lee,13800138002")  # fmt: skip
    assert archive.run("import", path).status == 0
    assert [(one.name, one.phones[0][-1]) for one in people(opened, "麦凯")] == [
        ("王芳", "0"), ("赵四", "1"), ("Tom Lee", "2"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("row", "column"),
    [
        (",企业,A,李雷,,,,", "name"),
        ("华强,企业,Z,李雷,,,,", "grade"),
        ("华强,宇宙,A,李雷,,,,", "kind"),
        ("华强,企业,A,谁也不是,,,,", "keeper"),
        ("华强,企业,A,,,,,", "keeper"),
        ("华强,企业,A,999,,,,", "keeper"),
        ("麦凯信封公司,企业,A,李雷,,,,", "name"),
        ("麥凱信封,企业,A,李雷,,,,", "name"),
        ("麦凯信封有限公司,企业,A,John Smith,,,,", "name"),
        ("华强,企业,A,李雷,13800138000,,,", "phone"),
    ],
)
def test_a_row_that_cannot_be_taken_is_left_and_reported(
    archive: Archive, opened: Store, write: Write, tmp_path: Path, row: str, column: str
) -> None:
    ran = archive.run("import", write(HEADINGS, MCKAY, row), "--report", tmp_path / "report.csv")
    assert ran.status == 2
    assert reasons(tmp_path / "report.csv") == [("3", column, "row")]
    assert list(known(opened)) == ["麦凯信封有限公司"]


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ("华强,企业,A,李雷,12345,陈明,,", "phone"),
        ("华强,企业,A,李雷,,陈明,2月30日,", "birthday"),
        ("华强,企业,A,李雷,,陈明,5/6,", "birthday"),
        ("华强,企业,A,李雷,,,8月15日,", "birthday"),
    ],
)
def test_a_value_that_cannot_be_read_costs_nothing_but_itself(
    archive: Archive, opened: Store, write: Write, tmp_path: Path, row: str, column: str
) -> None:
    ran = archive.run("import", write(HEADINGS, row), "--report", tmp_path / "report.csv")
    assert ran.status == 2
    assert reasons(tmp_path / "report.csv") == [("2", column, "value")]
    assert list(known(opened)) == ["华强"]


def test_names_that_one_list_holds_side_by_side_are_two_customers(
    archive: Archive, opened: Store, write: Write
) -> None:
    rows = [f"测试客户{number:04},企业,C,101,,,," for number in range(30)]
    assert archive.run("import", write(HEADINGS, *rows, "测试客户,企业,C,101,,,,")).status == 0
    assert len(known(opened)) == 31


def test_a_look_alike_of_the_archive_is_reported_and_not_merged(
    archive: Archive, opened: Store, write: Write
) -> None:
    archive.run("import", write(HEADINGS, MCKAY))
    path = write(HEADINGS, "麦开信封有限公司,企业,A,李雷,,,,")
    assert archive.run("import", path).status == 2
    assert list(known(opened)) == ["麦凯信封有限公司"]
    assert archive.run("import", path, "--add-look-alikes").status == 0
    assert len(known(opened)) == 2


def test_two_private_persons_may_share_a_name_but_not_an_archive(
    archive: Archive, opened: Store, write: Write
) -> None:
    path = write(HEADINGS, "王芳,个人,C,101,13800138000,,,", "王芳,个人,C,101,13800138001,,,")
    assert archive.run("import", path).status == 2
    assert people(opened, "王芳")[0].phones == ("+8613800138000",)


def test_sensitive_columns_are_not_taken(archive: Archive, opened: Store, write: Write) -> None:
    path = write("名称,负责人,联系人,宗教,爱好", "麦凯,李雷,王芳,佛教,钓鱼")
    assert archive.run("import", path).status == 2
    with opened.transaction() as tx:
        told = facts.of_customer(tx, known(opened)["麦凯"].id)
    assert [(fact.facet, fact.value) for fact in told] == [("hobby", "钓鱼")]


def test_what_looks_like_a_formula_stays_text(
    archive: Archive, opened: Store, write: Write, tmp_path: Path
) -> None:
    path = write(HEADINGS, "\"=cmd|' /C calc'!A0\",企业,A,李雷,,@SUM(1),=1+1,")
    archive.run("import", path, "--report", tmp_path / "report.csv")
    assert people(opened, "=cmd|' /C calc'!A0")[0].name == "@SUM(1)"
    assert "'=1+1" in (tmp_path / "report.csv").read_text("utf-8-sig")


def test_a_mapping_names_what_a_heading_does_not(
    archive: Archive, opened: Store, write: Write
) -> None:
    path = write("Kunde;Zuständig;Branche", "Mustermann AG;John Smith;Druck")
    refused = archive.run("import", path)
    assert (refused.status, "Kunde, Zuständig, Branche" in refused.err) == (1, True)
    more = ("-m", "Kunde=name", "-m", "Zuständig=keeper", "-m", "3=industry")
    assert archive.run("import", path, *more).status == 0
    assert list(known(opened)) == ["Mustermann AG"]


def test_a_dry_run_tells_and_writes_nothing(archive: Archive, opened: Store, write: Write) -> None:
    ran = archive.run("import", write(HEADINGS, MCKAY, MCKAY), "--dry-run")
    assert "1 would be added, 0 completed, 1 there already" in ran.out
    assert known(opened) == {}


@pytest.mark.parametrize(
    "content", [b"", b"\x7fELF\0\0", b"PK\x03\x04broken", b"\xd0\xcf\x11\xe0"]
)
def test_a_file_of_another_kind_is_refused_in_a_line(
    archive: Archive, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "list.csv").write_bytes(content)
    ran = archive.run("import", tmp_path / "list.csv")
    assert ran.status == 1
    assert ran.err.startswith("Error: list.csv: ")
    assert ran.err.count("\n") == 1


def test_an_import_is_on_record(archive: Archive, opened: Store, write: Write) -> None:
    before = verify(opened, archive.data / HEAD).entries
    archive.run("import", write(HEADINGS, MCKAY, "华强电子,企业,B,101,,,,"))
    assert verify(opened, archive.data / HEAD).entries == before + 2


def workbook() -> bytes:
    book, kept = openpyxl.Workbook(), io.BytesIO()
    book.active.append(["客户名称", "电话"])
    for number in range(3000):
        book.active.append([f"客户{number}", f"138{number:08}"])
    book.save(kept)
    return kept.getvalue()


def cut_inside(data: bytes) -> bytes:
    """The same workbook, its sheet's XML cut in the middle."""
    whole, kept = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(kept, "w") as damaged:
        for name in whole.namelist():
            part = whole.read(name)
            damaged.writestr(name, part[: len(part) // 2] if "sheet1" in name else part)
    return kept.getvalue()


def scratched(data: bytes) -> bytes:
    return data[:3000] + b"U" * 100 + data[3100:]


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[: len(data) // 2], lambda data: data[10:], cut_inside, scratched,
        lambda _: b"this was a workbook once",
    ],
)  # fmt: skip
def test_a_broken_workbook_is_called_broken_and_nothing_of_it_is_taken(
    archive: Archive, opened: Store, tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    (tmp_path / "list.xlsx").write_bytes(damage(workbook()))
    ran = archive.run("import", tmp_path / "list.xlsx")
    assert ran.status == 1
    assert ran.err.startswith("Error: list.xlsx: the file is broken")
    assert ran.err.count("\n") == 1
    assert known(opened) == {}
