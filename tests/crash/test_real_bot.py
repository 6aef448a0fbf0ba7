"""The real program, killed in the middle of a queue of notes: nothing lost, nothing doubled."""

import asyncio
import os
import random
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path

import httpx
import pytest
from sqlalchemy import text

from bot.domain.clock import MovableClock, SystemClock
from bot.domain.customers import Draft
from bot.domain.staff import Role, Staff
from bot.playground.model import BotApi
from bot.playground.people import Person
from bot.playground.server import build, serving
from bot.storage import customers, staff
from bot.storage.founding import Wish, found, open_archive
from bot.storage.transaction import Store
from bot.storage.vault.sources import Asking
from tests.crash.webhook import free_port
from tests.waiting import until

TOKEN = "1:REALBOT"
REPS = [Person(200 + number, f"Rep {number}", "zh-hans") for number in range(4)]
NOTES = 10  # from each rep
KILLS = 4


def archive(folder: Path) -> Store:
    found(folder, None, Wish(), Asking({}), SystemClock())
    store = open_archive(folder, None, Asking({}), SystemClock())
    with store.transaction() as tx:
        for rep in REPS:
            who = staff.add(tx, Staff(0, rep.id, rep.name, frozenset({Role.REP})))
            customers.add(
                tx, Draft("麦凯信封有限公司", grade="A"), keeper_id=who.id, by=who.id,
                assigned_on=date(2026, 1, 5),
            )  # fmt: skip
    return store


@asynccontextmanager
async def programs() -> AsyncIterator[Callable[..., subprocess.Popen[bytes]]]:
    """Starts the program; none that it has started outlives the block, whatever happens there."""
    started: list[subprocess.Popen[bytes]] = []

    def start(folder: Path, url: str, *more: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "bot", "run", "--data", str(folder), "--api-url", url]
        command += more
        environment = {**os.environ, "FIELDBOOK_TOKEN": TOKEN}
        started.append(subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL))
        return started[-1]

    try:
        yield start
    finally:
        for one in started:
            one.kill()
            one.wait()


def count(store: Store, query: str) -> int:
    with store.engine.connect() as connection:
        found: int = connection.execute(text(query)).scalar_one()
        return found


def is_answered(store: Store, notes: int) -> bool:
    done = count(store, "SELECT count(*) FROM inbox WHERE state = 'done'")
    waiting = count(store, "SELECT count(*) FROM outbox WHERE state <> 'sent'")
    return done >= notes and waiting == 0


async def test_killed_in_the_middle_it_files_every_note_once_and_answers_each(
    tmp_path: Path,
) -> None:
    store = archive(tmp_path / "data")
    api = BotApi(TOKEN, "fieldbook_bot", MovableClock(), REPS)
    chance = random.Random(7)
    async with serving(build(api)) as url, programs() as start:
        process = start(tmp_path / "data", url)
        for number in range(NOTES):
            for rep in REPS:
                api.says(rep, f"今天拜访麦凯，第{number + 1}次来，要新报价")
        for _ in range(KILLS):
            await asyncio.sleep(chance.uniform(0.6, 1.6))
            process.kill()
            process.wait()
            process = start(tmp_path / "data", url)
        await until(lambda: is_answered(store, NOTES * len(REPS)), "an answer to every note")
        process.send_signal(signal.SIGTERM)
        assert await asyncio.to_thread(process.wait, 60) == 0
    assert count(store, "SELECT count(*) FROM interaction WHERE channel = 'visit'") == 40
    assert count(store, "SELECT count(*) FROM note") == 40
    for rep in REPS:
        cards = [one for one in api.messages(rep.id) if "✅" in str(one.get("text"))]
        assert NOTES <= len(cards) <= NOTES + KILLS
    store.engine.dispose()


async def test_a_second_process_on_the_same_data_is_refused(tmp_path: Path) -> None:
    archive(tmp_path / "data").engine.dispose()
    api = BotApi(TOKEN, "fieldbook_bot", MovableClock(), REPS)
    async with serving(build(api)) as url, programs() as start:
        first = start(tmp_path / "data", url)
        await until(lambda: api.desk.updates.polled, "the first process at work")
        second = start(tmp_path / "data", url)
        assert await asyncio.to_thread(second.wait, 120) == 14
        first.send_signal(signal.SIGTERM)
        assert await asyncio.to_thread(first.wait, 60) == 0


async def met(client: httpx.AsyncClient, url: str) -> bool:
    try:
        return (await client.get(url)).status_code == 200
    except httpx.ConnectError:
        return False


@pytest.mark.skipif(sys.platform != "linux", reason="127.0.0.2 is met on Linux alone")
async def test_health_is_met_where_the_program_was_told_to_listen(tmp_path: Path) -> None:
    archive(tmp_path / "data").engine.dispose()
    api, port = BotApi(TOKEN, "fieldbook_bot", MovableClock(), REPS), str(free_port())
    async with serving(build(api)) as url, programs() as start, httpx.AsyncClient() as client:
        start(tmp_path / "data", url, "--health-port", port, "--listen", "127.0.0.2")
        async with asyncio.timeout(120):
            while not await met(client, f"http://127.0.0.2:{port}/healthz"):  # noqa: ASYNC110 - a process
                await asyncio.sleep(0.05)
        with pytest.raises(httpx.ConnectError):
            await client.get(f"http://127.0.0.1:{port}/healthz")


async def test_a_token_that_telegram_refuses_ends_with_a_line_and_its_own_status(
    tmp_path: Path,
) -> None:
    archive(tmp_path / "data").engine.dispose()
    api = BotApi("1:ANOTHER", "fieldbook_bot", MovableClock(), REPS)
    async with serving(build(api)) as url, programs() as start:
        process = start(tmp_path / "data", url)
        assert await asyncio.to_thread(process.wait, 120) == 10
