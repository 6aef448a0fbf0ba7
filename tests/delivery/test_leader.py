"""Leadership: one at a time, and a standby that follows at once when the leader is gone."""

import asyncio
from pathlib import Path

import pytest

from bot.handlers.election import Watch, elected
from bot.handlers.halting import Halted
from bot.storage.leader import AdvisoryLeader, SecondProcess, alone_in, leader_for
from bot.storage.transaction import Store


def test_there_is_one_leader_and_then_another(store: Store, tmp_path: Path) -> None:
    first, second = (leader_for(store.engine, tmp_path) for _ in range(2))
    assert first.take()
    assert first.holds()
    assert not second.take()
    assert not second.holds()
    first.leave()
    assert second.take()
    second.leave()


def test_whoever_leads_already_goes_on(store: Store, tmp_path: Path) -> None:
    leader = leader_for(store.engine, tmp_path)
    assert leader.take()
    assert leader.take()  # `run` takes it at its start, and the program before it serves
    leader.leave()
    assert not leader.holds()


def test_a_second_process_on_a_directory_is_told_who_has_it(tmp_path: Path) -> None:
    leader = alone_in(tmp_path)
    with pytest.raises(SecondProcess, match=r"already running on .* \(process \d+\)"):
        alone_in(tmp_path)
    leader.leave()
    alone_in(tmp_path).leave()


async def test_a_standby_takes_over_when_the_leader_is_gone(store: Store, tmp_path: Path) -> None:
    first, second = (leader_for(store.engine, tmp_path) for _ in range(2))
    assert first.take()
    stopped = asyncio.Event()
    async with asyncio.TaskGroup() as group:
        waiting = group.create_task(elected(second, stopped, every=0.01))
        await asyncio.sleep(0.05)
        assert not waiting.done()
        first.leave()
    assert waiting.result()
    second.leave()


async def test_a_standby_that_is_stopped_never_leads(store: Store, tmp_path: Path) -> None:
    first, second = (leader_for(store.engine, tmp_path) for _ in range(2))
    first.take()
    stopped = asyncio.Event()
    async with asyncio.TaskGroup() as group:
        waiting = group.create_task(elected(second, stopped, every=5))
        await asyncio.sleep(0.02)
        stopped.set()
    assert not waiting.result()
    first.leave()


@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
async def test_a_leader_whose_session_was_ended_stands_down(store: Store) -> None:
    leader = AdvisoryLeader(store.engine)
    assert leader.take()
    with store.transaction() as tx:
        tx.session.connection().exec_driver_sql(
            "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"
        )
    with pytest.raises(Halted, match="stands down"):
        await Watch(leader, every=0.01).run()
