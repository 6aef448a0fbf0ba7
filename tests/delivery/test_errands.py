"""Errands: slow work is durable, is done once, and is told of when it fails."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

from bot.domain.clock import MovableClock
from bot.domain.letters import Letter, Reply
from bot.domain.staff import Role, Staff
from bot.handlers.errands import Errands, Finish, Work
from bot.storage import errands, outbox, staff
from bot.storage.counters import advance, value
from bot.storage.errands import Errand
from bot.storage.scribe import Scribe
from bot.storage.transaction import Store, Tx
from tests.delivery.road import working
from tests.waiting import until


def add(store: Store, kind: str = "voice", number: int = 1) -> None:
    with store.transaction() as tx:
        known = staff.by_telegram(tx, 5) or staff.add(tx, Staff(0, 5, "Li", frozenset({Role.REP})))
        for place in range(number):
            errands.add(tx, kind, 5, known.id, {"file": f"f{place}"})


def count(store: Store) -> dict[str, int]:
    with store.transaction() as tx:
        return errands.counts(tx)


def failures(store: Store) -> list[str]:
    """What went wrong with those that wait for another try."""
    query = "SELECT fault FROM errand WHERE state = 'queued' AND attempts > 0"
    with store.transaction() as tx:
        return list(tx.session.connection().exec_driver_sql(query).scalars())


def apology(_tx: Tx, errand: Errand) -> Letter:
    return Letter(errand.chat_id, Reply("could not hear it"))


@asynccontextmanager
async def running(store: Store, work: Work, **how: Any) -> AsyncIterator[Errands]:
    scribe = Scribe(store)
    worker = Errands(scribe, {"voice": work}, apology, **how)
    async with working(worker):
        yield worker
    scribe.close()


def heard(tx: Tx) -> None:
    advance(tx, "heard")


def effect(store: Store) -> int:
    with store.transaction() as tx:
        return value(tx, "heard")


async def test_slow_work_is_done_a_few_at_a_time_and_its_effects_once(store: Store) -> None:
    at_once, most, together = 0, 0, asyncio.Event()

    async def listen(errand: Errand) -> Finish:
        nonlocal at_once, most
        at_once, most = at_once + 1, max(most, at_once + 1)
        if at_once == 3:
            together.set()
        await together.wait()
        await asyncio.sleep(0.01)
        at_once -= 1
        assert errand.value["file"].startswith("f")
        return heard

    add(store, number=7)
    async with running(store, listen, at_most=3):
        await until(lambda: count(store) == {"done": 7})
    assert (effect(store), most) == (7, 3)


async def test_work_that_fails_is_tried_again_and_then_told_of(
    store: Store, clock: MovableClock
) -> None:
    async def deaf(_errand: Errand) -> Finish:
        raise OSError("no network")

    add(store)
    async with running(store, deaf) as worker:

        def later() -> None:
            clock.move(timedelta(minutes=5))
            worker.wake()

        await until(lambda: count(store) == {"dead": 1}, "the errand given up", doing=later)
    with store.transaction() as tx:
        assert outbox.counts(tx) == {"queued": 1}


async def test_work_that_hangs_counts_as_failed(store: Store) -> None:
    async def hang(_errand: Errand) -> Finish:
        await asyncio.sleep(60)
        return heard

    add(store)
    async with running(store, hang, patience=0.01):
        await until(lambda: failures(store) == ["TimeoutError"])
    assert count(store) == {"queued": 1}


async def test_effects_that_fail_leave_nothing_behind(store: Store) -> None:
    def half(tx: Tx) -> None:
        advance(tx, "heard")
        raise ValueError

    async def listen(_errand: Errand) -> Finish:
        return half

    add(store)
    async with running(store, listen):
        await until(lambda: failures(store) == ["ValueError"])
    assert (count(store), effect(store)) == ({"queued": 1}, 0)


async def test_each_worker_takes_the_kinds_that_are_its_own(store: Store) -> None:
    async def listen(errand: Errand) -> Finish:
        assert errand.kind == "voice"
        return heard

    add(store, "digest")
    add(store)
    async with running(store, listen):
        await until(lambda: count(store) == {"done": 1, "queued": 1})
    with store.transaction() as tx:
        assert [one.kind for one in errands.claim(tx, 5, ["digest"])] == ["digest"]
    async with running(store, listen):
        await until(lambda: count(store) == {"done": 1, "working": 1})


async def test_what_a_dead_process_had_begun_is_begun_anew(
    store: Store, clock: MovableClock
) -> None:
    async def listen(_errand: Errand) -> Finish:
        return heard

    add(store)
    with store.transaction() as tx:
        assert len(errands.claim(tx, 5, ["voice"])) == 1
        assert errands.recover(tx, ["voice"]) == []
    async with running(store, listen) as worker:
        await until(lambda: count(store) == {"queued": 1})
        clock.move(timedelta(seconds=3))
        worker.wake()
        await until(lambda: count(store) == {"done": 1})
    assert effect(store) == 1
