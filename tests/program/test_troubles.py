"""Troubles of the program: each ends in one clear line and an exit status of its own."""

import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.storage.leader import alone_in
from tests.program.conftest import Archive, Ran, clean_environment

TOKEN = "123456789:AAHfiqksKZ8WmHPDWJyYBZKzZ3Lr0R1xYzQ"


def is_told(ran: Ran, status: int, *words: str) -> None:
    assert ran.status == status, ran.err
    assert "Traceback" not in ran.err
    assert "Error: " in ran.err
    for word in words:
        assert word in ran.err


@pytest.fixture
def locked(new_archive: Archive) -> Iterator[Archive]:
    with closing(sqlite3.connect(new_archive.data / "fieldbook.db")) as other:
        other.execute("BEGIN IMMEDIATE")
        yield new_archive


def with_pragma(archive: Archive, pragma: str, *words: str) -> Ran:
    """The program on a database that meets the real error at the first write."""
    code = (
        "import sys; from sqlalchemy import event; from sqlalchemy.engine import Engine\n"
        f"event.listen(Engine, 'connect', lambda raw, _: raw.execute('PRAGMA {pragma}'))\n"
        "from bot.cli import main; main(sys.argv[1:])"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code, *words],
        capture_output=True, text=True, check=False,
        env=clean_environment() | {"FIELDBOOK_DATA": str(archive.data)},
    )  # fmt: skip
    return Ran(ended.returncode, ended.stdout, ended.stderr)


def test_no_archive_yet(tmp_path: Path) -> None:
    is_told(Archive(tmp_path / "none").process("staff", "list"), 3, "fieldbook init")


def test_no_data_directory_named() -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "bot", "staff", "list"],
        capture_output=True, text=True, check=False, env=clean_environment(),
    )  # fmt: skip
    is_told(Ran(ended.returncode, ended.stdout, ended.stderr), 2, "--data")


@pytest.mark.parametrize("words", [("dance",), ("run", "--dance"), ("run", "--api-url", "here")])
def test_an_unknown_verb_option_or_address(new_archive: Archive, words: tuple[str, ...]) -> None:
    is_told(new_archive.process(*words, FIELDBOOK_TOKEN=TOKEN), 2, words[-1].lstrip("-")[:5])


def test_a_wrong_key(new_archive: Archive) -> None:
    key = new_archive.data / "root.key"
    key.chmod(0o600)
    key.write_bytes(bytes(32))
    key.chmod(0o400)
    is_told(new_archive.process("staff", "list"), 4)


def test_a_key_that_others_may_read(new_archive: Archive) -> None:
    (new_archive.data / "root.key").chmod(0o444)
    is_told(new_archive.process("staff", "list"), 4, "chmod 0400")


def test_a_database_that_another_process_holds_long(locked: Archive) -> None:
    is_told(locked.process("staff", "list"), 5, "locked")


def test_a_full_disk(archive: Archive, tmp_path: Path) -> None:
    """A limit on the size of files says what a full disk says, to every write."""
    path = tmp_path / "list.csv"
    rows = (f"客户{number},101,王芳{number}" for number in range(3000))
    path.write_text("\n".join(["名称,负责人,联系人", *rows]), "utf-8")
    with closing(sqlite3.connect(archive.data / "fieldbook.db")) as database:
        database.execute("PRAGMA journal_mode=WAL")
        pages = database.execute("PRAGMA page_count").fetchone()[0]
    ran = with_pragma(archive, f"max_page_count={pages + 20}", "import", str(path))
    is_told(ran, 6, "disk is full")
    assert archive.run("import", path).out.startswith("3000 rows read: 3000 added")


def test_a_place_that_cannot_be_written(archive: Archive, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("名称,负责人\n麦凯,101", "utf-8")
    is_told(with_pragma(archive, "query_only=ON", "import", str(path)), 7, "cannot be written")


def test_a_damaged_database_file(new_archive: Archive) -> None:
    (new_archive.data / "fieldbook.db").write_bytes(b"rubbish" * 1000)
    is_told(new_archive.process("staff", "list"), 8, "restore")


def test_no_token(new_archive: Archive) -> None:
    is_told(new_archive.process("run"), 9, "--token-file")


def test_a_second_process_on_the_same_directory(new_archive: Archive) -> None:
    first = alone_in(new_archive.data)
    is_told(new_archive.process("run", FIELDBOOK_TOKEN=TOKEN), 14, "already running")
    first.leave()


def test_a_trial_beside_a_process_on_the_same_directory(new_archive: Archive) -> None:
    first = alone_in(new_archive.data)
    ran = new_archive.process("try", "--no-browser", "--port", 0, "--data", new_archive.data)
    is_told(ran, 14, "already running")
    first.leave()


def test_a_trial_leaves_an_archive_of_ones_own_alone(new_archive: Archive) -> None:
    new_archive.run("staff", "add", "--telegram-id", 101, "--name", "李雷", "--role", "rep")
    ran = new_archive.process("try", "--no-browser", "--port", 0, "--data", new_archive.data)
    is_told(ran, 1, "an archive of your own")
    assert "王芳" not in new_archive.run("staff", "list").out


def test_a_port_in_use(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ran = Archive(tmp_path).process("try", "--port", port, "--no-browser")
    is_told(ran, 13, str(port))


def test_a_live_bot_refuses_a_root_key_from_the_environment(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "data")
    key = {"FIELDBOOK_ROOT_KEY": "07" * 32}
    assert archive.process("init", "--yes", **key).status == 0
    assert archive.process("staff", "list", **key).status == 0
    live = key | {"FIELDBOOK_TOKEN": TOKEN}
    is_told(archive.process("run", **live), 4, "FIELDBOOK_ALLOW_ROOT_KEY_IN_ENVIRONMENT")
