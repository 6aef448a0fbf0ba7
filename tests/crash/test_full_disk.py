"""A disk that is really full: nothing is half done, nothing receipted, and it goes on by itself.

The figure, printed: seconds from the moment there is room again to the last answer."""

import asyncio
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any

import pytest

from tests.crash.__main__ import FAST
from tests.crash.lives import born, gone
from tests.crash.mortal import Plan
from tests.crash.runs import CHATS
from tests.crash.subject import effects, open_store, sqlite
from tests.crash.telegram import SmallTelegram, notes

SIZE = 48  # MiB
MANY = 2000
LENGTH = 4000  # characters of a note: small ones would find room in the journal's old pages
Updates = list[dict[str, Any]]
LONGEST = 60  # seconds that it may take to go on, by the specification


@pytest.fixture
def small_disk() -> Iterator[Path]:
    """A file system of its own, of a few megabytes."""
    folder = Path(tempfile.mkdtemp(prefix="fieldbook-disk-"))
    mount = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}m", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode:
        folder.rmdir()
        pytest.skip("no file system may be mounted here: this needs root")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)
    folder.rmdir()


def fill(folder: Path) -> Path:
    """Writes until there is no room left."""
    path = folder / "ballast"
    with path.open("wb", buffering=0) as file:
        for size in (2**20, 4096):
            try:
                while True:
                    file.write(bytes(size))
            except OSError:
                continue
    return path


@pytest.mark.long
async def test_a_disk_that_was_full_costs_no_note_and_no_second_answer(small_disk: Path) -> None:
    async with SmallTelegram() as telegram:
        plan = Plan(sqlite(small_disk), telegram.url, limits=FAST)
        open_store(plan.database).engine.dispose()
        life = born(plan)
        told = [long(one) for one in notes(MANY, CHATS, 3)]
        first, later = told[: MANY // 10], told[MANY // 10 :]
        try:
            resumed, waiting = await through_a_full_disk(telegram, small_disk, first, later)
        finally:
            ended = await stopped(life)
        assert ended == 0
        store = open_store(plan.database)
        with store.transaction() as tx:
            done = effects(tx, "effect:")
        store.engine.dispose()
    copies = Counter(said.text for said in telegram.said)
    print(f"full disk: seed=3 updates={MANY} unreceipted={waiting} resumed_seconds={resumed}")  # noqa: T201 # the figures are the test's result
    assert waiting  # no receipt without storage
    assert (len(done), set(done.values())) == (MANY, {1})
    assert set(copies.values()) == {1}
    assert resumed <= LONGEST


async def through_a_full_disk(
    telegram: SmallTelegram, disk: Path, first: Updates, later: Updates
) -> tuple[float, int]:
    """(seconds from there being room again to the last answer, updates without a receipt)."""
    telegram.tell(first)
    await reached(telegram, MANY // 20)
    ballast = fill(disk)
    telegram.tell(later)
    await asyncio.sleep(12)
    waiting = len(telegram.pending)
    ballast.unlink()
    begun = time.monotonic()
    await reached(telegram, MANY)
    return round(time.monotonic() - begun, 1), waiting


async def stopped(life: ForkServerProcess) -> int | None:
    if life.is_alive():
        life.terminate()
    return await gone(life, patience=60)


def long(update: dict[str, Any]) -> dict[str, Any]:
    return {**update, "message": {**update["message"], "text": "x" * LENGTH}}


async def reached(telegram: SmallTelegram, many: int) -> None:
    async with asyncio.timeout(120):
        while len(telegram.said) < many:  # noqa: ASYNC110 # another process
            await asyncio.sleep(0.02)


def test_a_start_on_a_full_disk_ends_with_its_own_status_and_works_when_there_is_room(
    small_disk: Path, tmp_path: Path
) -> None:
    data, key = small_disk / "data", tmp_path / "root.key"

    def fieldbook(*words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "bot", *words, "--data", str(data)]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    assert fieldbook("init", "--yes", "--key-file", str(key)).returncode == 0
    ballast = fill(small_disk)
    full = fieldbook("staff", "list")
    assert (full.returncode, "the disk is full" in full.stderr) == (6, True), full.stderr
    ballast.unlink()
    assert fieldbook("staff", "list").returncode == 0
