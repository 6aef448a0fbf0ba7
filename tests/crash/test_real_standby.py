"""Two real processes on one PostgreSQL, and the leader killed in the middle of a morning push."""

import asyncio
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.domain.clock import MovableClock, SystemClock
from bot.domain.customers import Draft
from bot.domain.staff import Role, Staff
from bot.playground.model import BotApi
from bot.playground.people import Person
from bot.playground.server import build, serving
from bot.playground.wire import Answer, LostConnection
from bot.storage import customers, settings, staff
from bot.storage.founding import Wish, found, open_archive
from bot.storage.transaction import Store, Tx
from bot.storage.vault.sources import Asking

TOKEN = "1:REALBOT"
REPS = [Person(300 + number, f"Rep {number}", "en") for number in range(30)]
NOON = 12
TAKEOVER = 10.0  # seconds, spec 5.6
FIRST = 10  # reps who are told before the leader ends


class Halfway(BotApi):
    """Lets no more than the first letters through until the leader is gone."""

    def __init__(self) -> None:
        super().__init__(TOKEN, "fieldbook_bot", MovableClock(), REPS)
        self.leader_gone, self.letters = asyncio.Event(), 0

    async def call(self, method: str, *rest: Any, **named: Any) -> Answer:
        self.letters += method.lower() == "sendmessage"
        is_more = method.lower() == "sendmessage" and self.letters > FIRST
        if is_more and not self.leader_gone.is_set():
            await self.leader_gone.wait()
            raise LostConnection(delivered=False)
        return await super().call(method, *rest, **named)


def noon_now() -> tuple[str, datetime]:
    """A zone in which it is about noon, and the time there: no test waits for a morning."""
    now = datetime.now(UTC)
    east = (NOON - now.hour + 12) % 24 - 12
    return f"Etc/GMT{-east:+d}", now + timedelta(hours=east)


def company(tx: Tx) -> None:
    """Everybody's morning was a minute ago, whatever day of the week it is."""
    zone, local = noon_now()
    settings.put(tx, "workdays", local.date().isoformat())
    at = (local - timedelta(minutes=1)).time().replace(second=0, microsecond=0, tzinfo=None)
    for rep in REPS:
        who = staff.add(
            tx, Staff(0, rep.id, rep.name, frozenset({Role.REP}), lang="en", zone=zone, morning=at)
        )
        customers.add(
            tx, Draft(f"Firm of {rep.name}", grade="A"), keeper_id=who.id, by=who.id,
            assigned_on=date(2026, 1, 5),
        )  # fmt: skip


def archives(folder: Path, database: str) -> Store:
    """One archive, and its directory twice: for each process its own, with the same root key."""
    found(folder / "one", database, Wish(), Asking({}), SystemClock())
    store = open_archive(folder / "one", database, Asking({}), SystemClock())
    shutil.copytree(folder / "one", folder / "two")
    return store


def start(data: Path, database: str, url: str, *words: str) -> subprocess.Popen[bytes]:
    command = [
        sys.executable, "-m", "bot", "run", "--data", str(data), "--database", database,
        "--api-url", url, *words,
    ]  # fmt: skip
    environment = {**os.environ, "FIELDBOOK_TOKEN": TOKEN}
    with (data / "log").open("wb") as log:
        return subprocess.Popen(command, env=environment, stderr=log)


@pytest.fixture
def processes() -> Iterator[list[subprocess.Popen[bytes]]]:
    """Those that a test has started; none outlives it."""
    started: list[subprocess.Popen[bytes]] = []
    yield started
    for one in started:
        one.kill()
        one.wait()


async def stands_by(data: Path, seconds: float = 180) -> None:
    """Waits until the process of this directory says so."""
    async with asyncio.timeout(seconds):
        while "standing by" not in (data / "log").read_text():  # noqa: ASYNC110 # a process
            await asyncio.sleep(0.05)


def told(api: BotApi) -> list[list[str]]:
    """What each rep has read of their morning."""
    words = [[str(one.get("text")) for one in api.messages(rep.id)] for rep in REPS]
    return [[one for one in each if "Firm of" in one] for each in words]


async def at_least(api: BotApi, number: int, seconds: float = 180) -> float:
    """Waits until so many have been told; the seconds that took."""
    since = time.monotonic()
    async with asyncio.timeout(seconds):
        while sum(map(bool, told(api))) < number:  # noqa: ASYNC110 # the others are processes
            await asyncio.sleep(0.01)
    return time.monotonic() - since


async def test_the_standby_ends_the_morning_that_a_killed_leader_began(
    tmp_path: Path, postgres_url: str, processes: list[subprocess.Popen[bytes]]
) -> None:
    store = archives(tmp_path, postgres_url)
    api = Halfway()
    async with serving(build(api)) as url:
        leader, begun = start(tmp_path / "one", postgres_url, url), time.monotonic()
        processes.append(leader)
        async with asyncio.timeout(180):
            while not api.desk.updates.polled:  # noqa: ASYNC110 # the other is a process
                await asyncio.sleep(0.05)
        a_start = time.monotonic() - begun
        standby = start(tmp_path / "two", postgres_url, url, "--standby")
        processes.append(standby)
        await stands_by(tmp_path / "two")
        with store.transaction() as tx:
            company(tx)
        await at_least(api, FIRST)
        leader.kill()
        leader.wait()
        before = sum(map(bool, told(api)))
        api.leader_gone.set()
        wait = await at_least(api, before + 1)
        await at_least(api, len(REPS))
        standby.terminate()
        assert await asyncio.to_thread(standby.wait, 60) == 0
    store.engine.dispose()
    copies = [each for each in told(api) if len(each) > 1]
    print(f"killed after {before} of {len(REPS)}, silent for {wait:.1f} s, {len(copies)} copies")  # noqa: T201
    assert before == FIRST
    assert len(copies) <= 1
    assert all("may repeat" in each[-1] and len(each) == 2 for each in copies)
    assert wait <= max(TAKEOVER, 5 * a_start)  # where a mere start takes long, so may this
