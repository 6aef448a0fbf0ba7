"""Health: what a monitor is told, and that systemd hears us."""

import asyncio
import socket
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from bot.domain.clock import MovableClock
from bot.handlers.health import Health
from bot.handlers.systemd import Heartbeat, notify
from bot.storage import inbox
from bot.storage.scribe import Scribe
from bot.storage.transaction import Store
from tests.crash.telegram import note
from tests.delivery.road import post


async def asked(health: Health, path: str) -> httpx.Response:
    transport = httpx.ASGITransport(health.app)
    async with httpx.AsyncClient(transport=transport, base_url="http://health") as client:
        return await client.get(path)


async def test_a_monitor_sees_counts_and_ages(store: Store, clock: MovableClock) -> None:
    with store.transaction() as tx:
        inbox.receive(tx, [note(1, 7)])
    post(store, "secret words")
    scribe = Scribe(store)
    health = Health(scribe, clock.now, more={"clock_skew_seconds": lambda: 0.5})
    answer = await asked(health, "/healthz")
    assert answer.status_code == 200
    report = answer.json()
    assert (report["inbox"], report["outbox"]) == ({"new": 1}, {"queued": 1})
    assert report["clock_skew_seconds"] == 0.5
    metrics = (await asked(health, "/metrics")).text
    assert 'fieldbook_inbox_rows{state="new"} 1.0' in metrics
    assert "fieldbook_up 1.0" in metrics
    assert "secret words" not in metrics + answer.text
    scribe.close()


async def test_a_monitor_is_told_what_is_wrong(store: Store, clock: MovableClock) -> None:
    scribe = Scribe(store)
    health = Health(scribe, lambda: None)
    clock.move(timedelta(minutes=5))
    answer = await asked(health, "/healthz")
    assert answer.status_code == 503
    assert answer.json()["troubles"] == ["polling"]
    scribe.close()
    store.engine.dispose()


async def test_storage_that_does_not_answer_is_reported(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_tx: object) -> dict[str, int]:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(inbox, "counts", broken)
    scribe = Scribe(store)
    answer = await asked(Health(scribe, lambda: None), "/healthz")
    assert answer.json() == {"status": "storage", "fault": "OSError"}
    assert b"fieldbook_up 0.0" in (await asked(Health(scribe, lambda: None), "/metrics")).content
    scribe.close()


async def test_systemd_hears_that_we_are_ready_alive_and_ending(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    door = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    door.bind(str(tmp_path / "notify"))
    door.setblocking(False)
    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
    monkeypatch.setenv("WATCHDOG_USEC", "20000")
    beat = Heartbeat(lambda: True)
    async with asyncio.TaskGroup() as group:
        group.create_task(beat.run())
        await asyncio.sleep(0.05)
        beat.stop()
    heard = []
    while True:
        try:
            heard.append(door.recv(99))
        except BlockingIOError:
            break
    door.close()
    assert heard[:3] == [b"READY=1", b"WATCHDOG=1", b"WATCHDOG=1"]
    assert b"STOPPING=1" in heard


def test_without_systemd_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    notify("READY=1")
    monkeypatch.setenv("NOTIFY_SOCKET", "/nowhere/at/all")
    notify("READY=1")
