"""Health: what a monitor is told, and that systemd hears us."""

import asyncio
import re
import socket
import time
from pathlib import Path

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.domain.clock import MovableClock
from bot.domain.staff import Role, Staff
from bot.handlers.health import Health
from bot.handlers.systemd import Heartbeat, notify
from bot.handlers.wire import Line, Wire
from bot.storage import inbox, staff
from bot.storage.scribe import Scribe
from bot.storage.transaction import Store
from tests.crash.telegram import TOKEN, SmallTelegram, note
from tests.delivery.road import post


def soon() -> float:
    """Telegram has answered a moment ago."""
    return 0.5


async def asked(health: Health, path: str) -> httpx.Response:
    transport = httpx.ASGITransport(health.app)
    async with httpx.AsyncClient(transport=transport, base_url="http://health") as client:
        return await client.get(path)


async def test_a_monitor_sees_counts_and_ages(store: Store, clock: MovableClock) -> None:
    with store.transaction() as tx:
        inbox.receive(tx, [note(1, 7)])
    post(store, "secret words")
    scribe = Scribe(store)
    health = Health(scribe, soon, more={"clock_skew_seconds": lambda: 0.5})
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
    health = Health(scribe, lambda: 300.0)
    answer = await asked(health, "/healthz")
    assert answer.status_code == 503
    assert answer.json()["troubles"] == ["polling"]
    scribe.close()
    store.engine.dispose()


@pytest.mark.parametrize(
    ("name", "value", "trouble"),
    [
        ("clock_skew_seconds", -90.0, "clock"),
        ("disk_free_bytes", 1000, "disk"),
        ("disk_free_bytes", 0, "disk"),
    ],
)
async def test_a_wrong_clock_and_a_full_disk_are_troubles(
    store: Store, clock: MovableClock, name: str, value: float, trouble: str
) -> None:
    scribe = Scribe(store)
    health = Health(scribe, soon, more={name: lambda: value, "unknown": lambda: None})
    report = (await asked(health, "/healthz")).json()
    assert (report["status"], report["troubles"]) == ("degraded", [trouble])
    metrics = (await asked(health, "/metrics")).text
    assert f"fieldbook_{name} {float(value)}" in metrics
    assert "unknown" not in metrics
    scribe.close()


async def test_whoever_cannot_be_reached_is_counted(store: Store, clock: MovableClock) -> None:
    with store.transaction() as tx:
        staff.add(tx, Staff(0, 7, "Li", frozenset({Role.REP}), reachable=False))
    scribe = Scribe(store)
    health = Health(scribe, soon)
    assert (await asked(health, "/healthz")).json()["unreachable_staff"] == 1
    assert "fieldbook_unreachable_staff 1.0" in (await asked(health, "/metrics")).text
    scribe.close()


async def test_the_clock_of_the_last_answer_is_compared_with_ours(
    telegram: SmallTelegram,
) -> None:
    ahead = 3600.0
    async with Wire(now=lambda: time.time() + ahead) as wire:
        assert wire.skew is None
        await Line(wire, f"{telegram.url}/bot{TOKEN}").call("getMe")
        assert wire.skew == pytest.approx(ahead, abs=5)


async def test_storage_that_does_not_answer_is_reported(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_tx: object) -> dict[str, int]:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(inbox, "counts", broken)
    scribe = Scribe(store)
    answer = await asked(Health(scribe, soon), "/healthz")
    assert answer.json() == {"status": "storage", "fault": "OSError"}
    assert b"fieldbook_up 0.0" in (await asked(Health(scribe, soon), "/metrics")).content
    scribe.close()


async def test_systemd_hears_that_we_are_ready_alive_and_ending(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    door = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    door.bind(str(tmp_path / "notify"))
    door.setblocking(False)
    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
    monkeypatch.setenv("WATCHDOG_USEC", "20000")
    beat, loop = Heartbeat(lambda: True), asyncio.get_running_loop()
    async with asyncio.timeout(60), asyncio.TaskGroup() as group:
        group.create_task(beat.run())
        heard = [await loop.sock_recv(door, 99) for _ in range(3)]
        assert heard == [b"READY=1", b"WATCHDOG=1", b"WATCHDOG=1"]
        beat.stop()
        while await loop.sock_recv(door, 99) != b"STOPPING=1":
            pass
    door.close()


def test_without_systemd_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    notify("READY=1")
    monkeypatch.setenv("NOTIFY_SOCKET", "/nowhere/at/all")
    notify("READY=1")


async def test_every_metric_is_named_by_prometheus_rules(
    store: Store, clock: MovableClock
) -> None:
    scribe = Scribe(store)
    with store.transaction() as tx:
        inbox.receive(tx, [note(1, 7)])
    health = Health(scribe, soon, more={"disk_free_bytes": lambda: 10**9})
    text = (await asked(health, "/metrics")).text
    families = list(text_string_to_metric_families(text))
    assert {one.name for one in families} >= {"fieldbook_up", "fieldbook_inbox_rows"}
    for one in families:
        assert re.fullmatch(r"fieldbook_[a-z][a-z0-9_]*", one.name)
        assert one.type == "gauge"
        assert one.documentation
        assert not one.name.endswith(("_total", "_count", "_sum", "_bucket", "_milliseconds"))
    scribe.close()
