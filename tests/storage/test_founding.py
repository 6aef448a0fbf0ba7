"""The program's own commands found an archive once, open it, rotate, audit and recover it."""

import re
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.cli import main
from bot.storage import founding
from bot.storage.vault.sources import noted

WORDS = re.compile(r"^(?:[a-z]+ ){23}[a-z]+$", re.M)


@pytest.fixture(autouse=True)
def _no_key_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FIELDBOOK_ROOT_KEY", "CREDENTIALS_DIRECTORY", "FIELDBOOK_DATABASE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def fieldbook(*words: str | Path, stdin: str = "", env: dict[str, str] | None = None) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], input=stdin, env=env)


def founded(data: Path, *more: str | Path) -> str:
    """Found an archive and give its recovery words."""
    result = fieldbook("init", "--data", data, "--yes", *more)
    assert result.exit_code == 0, result.output
    found = WORDS.search(result.output)
    assert found is not None
    return found.group()


def test_init_makes_an_archive_that_only_its_owner_can_read(data: Path) -> None:
    founded(data)
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in data.iterdir()}
    assert modes["root.key"] == 0o400
    assert all(mode & 0o077 == 0 for mode in modes.values())
    assert stat.S_IMODE(data.stat().st_mode) == 0o700


def test_a_second_init_says_so_and_changes_nothing(data: Path) -> None:
    founded(data)
    before = {file.name: file.read_bytes() for file in data.iterdir()}
    result = fieldbook("init", "--data", data, "--yes")
    assert result.exit_code == 1
    assert "holds an archive already" in result.output
    assert {file.name: file.read_bytes() for file in data.iterdir()} == before


def test_init_asks_unless_told_not_to(data: Path) -> None:
    assert fieldbook("init", "--data", data).exit_code == 1
    assert not data.exists()
    assert fieldbook("init", "--data", data, stdin="y\n").exit_code == 0


def test_the_data_directory_may_come_from_the_environment(data: Path) -> None:
    assert fieldbook("init", "--yes", env={"FIELDBOOK_DATA": str(data)}).exit_code == 0
    assert fieldbook("audit", "verify", env={"FIELDBOOK_DATA": str(data)}).exit_code == 0


def test_the_key_file_goes_where_it_is_wanted(data: Path, tmp_path: Path) -> None:
    founded(data, "--key-file", tmp_path / "volume" / "fieldbook.key")
    assert not (data / "root.key").exists()
    assert (tmp_path / "volume" / "fieldbook.key").stat().st_size == 32
    assert fieldbook("rotate", "--data", data).exit_code == 0


def test_an_init_that_was_interrupted_is_finished_with_the_same_keys(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "passphrase").write_text("correct horse")
    more = ("--passphrase-file", tmp_path / "passphrase", "--passphrase-memory", "64")
    with monkeypatch.context() as broken:
        broken.setattr(founding, "settle", lambda _: (_ for _ in ()).throw(OSError(5, "Power")))
        assert fieldbook("init", "--data", data, "--yes", *map(str, more)).exit_code == 1
    assert noted(data) is None
    founded(data, *more)
    assert fieldbook("audit", "verify", "--data", data).exit_code == 0


def test_an_archive_by_passphrase_opens_with_it_alone(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "passphrase"
    file.write_text("correct horse")
    founded(data, "--passphrase-file", file, "--passphrase-memory", "64")
    assert fieldbook("audit", "verify", "--data", data).exit_code == 0
    file.write_text("wrong horse")
    result = fieldbook("audit", "verify", "--data", data)
    assert result.exit_code == 4
    assert "not the root key that this database was made with" in result.output


def test_an_archive_by_environment_opens_with_it_alone(data: Path) -> None:
    first, second = ({"FIELDBOOK_ROOT_KEY": byte * 32} for byte in ("ab", "cd"))
    assert fieldbook("init", "--data", data, "--yes", env=first).exit_code == 0
    assert fieldbook("audit", "verify", "--data", data, env=first).exit_code == 0
    assert fieldbook("audit", "verify", "--data", data, env=second).exit_code == 4
    assert fieldbook("audit", "verify", "--data", data).exit_code == 4


def test_the_words_bring_a_lost_key_back(data: Path, tmp_path: Path) -> None:
    words = founded(data)
    (data / "root.key").unlink()
    assert "no key file" in fieldbook("rotate", "--data", data).output
    new = tmp_path / "new.key"
    result = fieldbook("recover", "--data", data, "--key-file", new, stdin=words)
    assert result.exit_code == 0, result.output
    assert stat.S_IMODE(new.stat().st_mode) == 0o400
    assert fieldbook("rotate", "--data", data).exit_code == 0


def test_another_archives_words_write_no_key(data: Path, tmp_path: Path) -> None:
    founded(data)
    other = founded(tmp_path / "other")
    new = tmp_path / "new.key"
    result = fieldbook("recover", "--data", data, "--key-file", new, stdin=other)
    assert result.exit_code == 4
    assert not new.exists()


def test_a_place_without_an_archive_is_told_and_left_alone(data: Path) -> None:
    result = fieldbook("audit", "verify", "--data", data)
    assert result.exit_code == 3
    assert "fieldbook init" in result.output
    assert not data.exists()


def test_a_database_that_has_gone_is_not_quietly_made_anew(data: Path) -> None:
    founded(data)
    (data / "fieldbook.db").unlink()
    result = fieldbook("audit", "verify", "--data", data)
    assert result.exit_code == 3
    assert "restore" in result.output
    assert not (data / "fieldbook.db").exists()


def test_a_file_that_is_no_database_is_told(data: Path) -> None:
    founded(data)
    (data / "fieldbook.db").write_bytes(b"not a database " * 500)
    result = fieldbook("audit", "verify", "--data", data)
    assert result.exit_code == 8
    assert "not a database" in result.output
    assert "Traceback" not in result.output


def test_a_broken_audit_gives_the_row_and_a_status(data: Path) -> None:
    founded(data)
    with closing(sqlite3.connect(data / "fieldbook.db")) as database:
        database.execute(
            "INSERT INTO audit (seq, at, action, kind, mac) "
            "VALUES (1, '2026-03-05 08:00:00.000000', 'view', 'customer', x'00')"
        )
        database.commit()
    result = fieldbook("audit", "verify", "--data", data)
    assert result.exit_code == 1
    assert "audit row 1" in result.output


def test_an_archive_may_stand_on_either_engine(data: Path, empty_url: str) -> None:
    founded(data, "--database", empty_url)
    options = ("--data", data, "--database", empty_url)
    assert fieldbook("rotate", *options).exit_code == 0
    assert fieldbook("audit", "verify", *options).exit_code == 0
