"""Exporting: the archive as a file, harmless to the spreadsheet that opens it, on record."""

import csv
import json
import stat
from pathlib import Path

import openpyxl
import pytest

from bot.domain.defusing import defused
from bot.storage.audit_check import verify
from bot.storage.founding import HEAD
from bot.storage.transaction import Store
from tests.program.conftest import Archive, Write

LIST = (
    "name,keeper,phone,contact,birthday,region,industry",
    "麦凯信封有限公司,101,13800138000,王芳,农历八月十五,上海,包装",
    "=1+1,102,,@SUM(1),,,",
)


@pytest.fixture
def filled(archive: Archive, write: Write) -> Archive:
    assert archive.run("import", write(*LIST)).status == 0
    return archive


def test_a_workbook_has_a_sheet_for_each_noun_and_no_formula(
    filled: Archive, tmp_path: Path
) -> None:
    assert filled.run("export", "--out", tmp_path / "all.xlsx").status == 0
    book = openpyxl.load_workbook(tmp_path / "all.xlsx")
    assert book.sheetnames == ["customers", "contacts", "facts", "interactions", "promises"]
    names = [row[1].value for row in book["customers"].iter_rows()]
    assert sorted(map(str, names)) == ["'=1+1", "name", "麦凯信封有限公司"]
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert all(cell.data_type != "f" for cell in cells)


def test_csv_files_are_one_for_each_noun(filled: Archive, tmp_path: Path) -> None:
    assert filled.run("export", "--out", tmp_path / "all.csv").status == 0
    with (tmp_path / "all-contacts.csv").open(encoding="utf-8-sig", newline="") as file:
        found = {row["name"]: row["phones"] for row in csv.DictReader(file)}
    assert found == {"王芳": "'+8613800138000", "'@SUM(1)": ""}
    assert stat.S_IMODE((tmp_path / "all.csv").stat().st_mode) == 0o600


def test_a_keeper_and_an_asker_narrow_it(filled: Archive, tmp_path: Path) -> None:
    def names(*words: object) -> list[str]:
        assert filled.run("export", "--out", tmp_path / "all.json", *words).status == 0
        said = json.loads((tmp_path / "all.json").read_text("utf-8"))
        return [one["name"] for one in said["customers"]]

    assert names("--keeper", 102) == ["=1+1"]
    assert names("--staff", 101) == ["麦凯信封有限公司"]
    assert names("--staff", 101, "--keeper", 102) == []


def test_an_export_is_on_record(filled: Archive, opened: Store, tmp_path: Path) -> None:
    before = verify(opened, filled.data / HEAD).entries
    filled.run("export", "--out", tmp_path / "all.json")
    assert verify(opened, filled.data / HEAD).entries == before + 1


def test_an_unknown_member_or_kind_of_file_is_told(filled: Archive, tmp_path: Path) -> None:
    assert filled.run("export", "--out", tmp_path / "all.json", "--staff", 7).status == 1
    assert filled.run("export", "--out", tmp_path / "all.pdf").status == 2


@pytest.mark.parametrize(
    "sign", ["=", "+", "-", "@", "|", "%", "\t", "\r", "\n", "＝", "＋", "＠", " ="]
)
def test_every_way_to_begin_a_formula_is_defused(sign: str) -> None:
    assert defused(f"{sign}1+1") == f"'{sign}1+1"


def test_other_words_are_left_alone() -> None:
    assert defused("麦凯 (50%)") == "麦凯 (50%)"
