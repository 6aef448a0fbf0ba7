"""What every test of the program may ask for: an archive, and the program itself."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.cli import main
from bot.cli.options import asking
from bot.domain.clock import SystemClock
from bot.storage.founding import open_archive
from bot.storage.transaction import Store

TEAM = (("101", "李雷"), ("102", "John Smith"))


@dataclass(frozen=True)
class Ran:
    """How one call of the program ended."""

    status: int
    out: str
    err: str = ""


@dataclass(frozen=True)
class Archive:
    """A data directory, and the program run on it: here, or as a process of its own."""

    data: Path

    def run(self, *words: object) -> Ran:
        given = [str(word) for word in words]
        result = CliRunner().invoke(main, given, env={"FIELDBOOK_DATA": str(self.data)})
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Ran(result.exit_code, result.stdout, result.stderr)

    def process(self, *words: object, **more: str) -> Ran:
        ended = subprocess.run(
            [sys.executable, "-m", "bot", *map(str, words)],
            capture_output=True, text=True, timeout=300, check=False,
            env=clean_environment() | {"FIELDBOOK_DATA": str(self.data)} | more,
        )  # fmt: skip
        return Ran(ended.returncode, ended.stdout, ended.stderr)

    def store(self) -> Store:
        return open_archive(self.data, None, asking(), SystemClock())


def clean_environment() -> dict[str, str]:
    """This process' environment without anything that the program listens to."""
    return {name: value for name, value in os.environ.items() if "FIELDBOOK" not in name}


@pytest.fixture
def new_archive(tmp_path: Path) -> Archive:
    """An archive that was just made, without staff."""
    archive = Archive(tmp_path / "data")
    assert archive.run("init", "--yes").status == 0
    return archive


@pytest.fixture
def archive(new_archive: Archive) -> Archive:
    """An archive with two reps."""
    for telegram_id, name in TEAM:
        words = ("staff", "add", "--telegram-id", telegram_id, "--name", name, "--role", "rep")
        assert new_archive.run(*words).status == 0
    return new_archive


@pytest.fixture
def opened(archive: Archive) -> Iterator[Store]:
    """Its database, to look into."""
    store = archive.store()
    yield store
    store.engine.dispose()


Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a list: `write("名称,等级", "麦凯,A")` → its path."""

    def put(*lines: str, name: str = "list.csv", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_bytes("\n".join(lines).encode(encoding))
        return path

    return put
