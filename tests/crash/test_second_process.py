"""The real program and the process beside it that reads ahead: killed, or told to end."""

import asyncio
import os
import signal
import subprocess
from pathlib import Path

import pytest

from bot.domain.clock import MovableClock
from bot.playground.model import BotApi
from bot.playground.server import build, serving
from bot.storage.transaction import Store
from tests.crash.test_real_bot import REPS, TOKEN, archive, count, programs
from tests.waiting import until

NOTES = 50  # from each rep
ROUNDS = 100  # of so many notes: the next process comes after a pause
pytestmark = pytest.mark.skipif(
    len(os.sched_getaffinity(0)) < 2, reason="there is no processor to spare"
)


def write(api: BotApi) -> None:
    for number in range(NOTES):
        for rep in REPS:
            api.says(rep, f"今天拜访麦凯，第{number + 1}次，要新报价")


def beside(process: subprocess.Popen[bytes]) -> int | None:
    """Its child, if there is one."""
    lists = Path(f"/proc/{process.pid}/task").glob("*/children")
    return next((int(child) for each in lists for child in each.read_text().split()), None)


def is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def handled(store: Store) -> int:
    """Answers may wait a while longer: one a second leaves for each chat."""
    return count(store, "SELECT count(*) FROM inbox WHERE state = 'done'")


async def test_the_second_process_killed_in_the_middle_of_a_queue_costs_no_note(
    tmp_path: Path,
) -> None:
    store = archive(tmp_path / "data")
    api = BotApi(TOKEN, "fieldbook_bot", MovableClock(), REPS)
    async with serving(build(api)) as url, programs() as start:
        process = start(tmp_path / "data", url)
        killed, told = set[int](), 0
        for moment in (0.2, 3.0):  # while it comes up; and while it reads
            for _ in range(ROUNDS):
                if beside(process) not in (None, *killed):
                    break
                write(api)
                told += NOTES * len(REPS)
                await until(lambda: handled(store) > told - NOTES * len(REPS))  # noqa: B023
            else:
                pytest.fail(f"no other process came beside it in {told} notes")
            await asyncio.sleep(moment)
            write(api)
            told += NOTES * len(REPS)
            await until(lambda: handled(store) > told - 3 * NOTES)  # noqa: B023 # called at once
            killed.add(beside(process) or 0)
            for pid in filter(is_running, killed - {0}):
                os.kill(pid, signal.SIGKILL)
        await until(lambda: handled(store) == told)
        process.send_signal(signal.SIGTERM)
        assert await asyncio.to_thread(process.wait, 60) == 0
    assert len(killed) == 2
    assert count(store, "SELECT count(*) FROM interaction") == told
    store.engine.dispose()


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGKILL])
async def test_both_end_together(tmp_path: Path, end: signal.Signals) -> None:
    store = archive(tmp_path / "data")
    api = BotApi(TOKEN, "fieldbook_bot", MovableClock(), REPS)
    async with serving(build(api)) as url, programs() as start:
        process = start(tmp_path / "data", url)
        write(api)
        await until(lambda: beside(process))
        pid = beside(process)
        assert pid is not None
        process.send_signal(end)
        assert await asyncio.to_thread(process.wait, 60) == (0 if end is signal.SIGTERM else -9)
        await until(lambda: not is_running(pid))
    store.engine.dispose()


async def test_turned_off_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIELDBOOK_READ_AHEAD", "false")
    store = archive(tmp_path / "data")
    api = BotApi(TOKEN, "fieldbook_bot", MovableClock(), REPS)
    async with serving(build(api)) as url, programs() as start:
        process = start(tmp_path / "data", url)
        write(api)
        await until(lambda: handled(store) == NOTES * len(REPS))
        assert beside(process) is None
        process.terminate()
        assert await asyncio.to_thread(process.wait, 60) == 0
    store.engine.dispose()
