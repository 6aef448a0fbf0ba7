"""The child process: its limits hold, and whatever befalls it the parent goes on."""

import asyncio
import os
import signal
import threading
from collections.abc import Iterator

import pytest

from bot.capture.child import Child, Limits
from bot.domain.refusals import EngineFailed, Unreadable
from tests.waiting import block_until

PROBE = "tests.capture.probe"


@pytest.fixture
def child() -> Iterator[Child]:
    child = Child(PROBE, Limits(megabytes=512, cpu_seconds=1, seconds=20))
    yield child
    child.close()


def test_a_job_is_answered_and_the_next_one_finds_the_same_child(child: Child) -> None:
    first, second = child.ask({"do": "weigh"}, b"x" * 3_000_000), child.ask({"do": "weigh"}, b"")
    assert first["size"] == 3_000_000
    assert first["pid"] == second["pid"] == child.pid


def test_a_refusal_of_the_worker_arrives_as_the_same_refusal(child: Child) -> None:
    with pytest.raises(Unreadable) as refusal:
        child.ask({"do": "refuse"}, b"")
    assert refusal.value.about == {"kind": "probe"}


@pytest.mark.parametrize("deed", ["die", "spin"])
def test_a_child_that_dies_over_a_job_is_refused_and_replaced(child: Child, deed: str) -> None:
    with pytest.raises(EngineFailed):
        child.ask({"do": deed}, b"")
    assert child.ask({"do": "weigh"}, b"ab")["size"] == 2


def test_a_child_may_not_take_more_memory_than_allowed(child: Child) -> None:
    with pytest.raises(EngineFailed):
        child.ask({"do": "swell"}, b"")
    assert child.ask({"do": "weigh"}, b"ab")["size"] == 2


def test_a_child_that_takes_too_long_is_ended() -> None:
    child = Child(PROBE, Limits(megabytes=512, cpu_seconds=5, seconds=0.5))
    with pytest.raises(EngineFailed):
        child.ask({"do": "sleep"}, b"")
    assert child.pid is None


def test_an_idle_child_leaves_and_the_next_job_starts_another() -> None:
    child = Child(PROBE, Limits(megabytes=512, cpu_seconds=5, seconds=60, idle=0.05))
    first = child.ask({"do": "weigh"}, b"")["pid"]
    block_until(lambda: child.pid is None, "the idle child gone")
    assert child.ask({"do": "weigh"}, b"")["pid"] != first
    child.close()


def test_a_child_killed_in_the_middle_of_a_job_is_refused(child: Child) -> None:
    first = child.ask({"do": "weigh"}, b"")["pid"]
    threading.Timer(0.1, os.kill, (first, signal.SIGKILL)).start()
    with pytest.raises(EngineFailed):
        child.ask({"do": "sleep"}, b"")
    assert child.ask({"do": "weigh"}, b"")["pid"] != first


async def test_the_event_loop_goes_on_while_a_child_works(child: Child) -> None:
    asyncio.get_running_loop().call_later(0.05, child.close)
    with pytest.raises(EngineFailed):
        await child.aask({"do": "sleep"}, b"")


def test_a_child_sees_no_secret_of_ours(child: Child, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIELDBOOK_TOKEN", "secret")
    assert "FIELDBOOK_TOKEN" not in child.ask({"do": "environment"}, b"")["names"]
