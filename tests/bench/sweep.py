"""Bench: one morning's sweep of a whole company, through the product's own road.

python -m tests.bench.sweep [--staff 10000] [--customers 200] [--seed N] [--folder DIR]
                            [--rounds N] [--postgres]

Everybody's morning comes at the same moment: what is due is asked for, and everybody's morning is
computed, worded and posted, a few in one transaction, as a tick does it; `--rounds` runs it again
as if the morning had not been. A folder is kept, and built only once; without one the
archive goes when the bench ends. `--postgres`: the same archive in the wheel's PostgreSQL, whose
own processor time is told beside the program's."""

import argparse
import asyncio
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import delete, func, text
from sqlmodel import select

from bot.actions import looking, sweeps
from bot.actions.sweeping import Sweeping
from bot.actions.turn import House
from bot.app import steady
from bot.domain.staff import Role
from bot.storage import staff
from bot.storage.scribe import Scribe
from bot.storage.tables import (
    CustomerRow,
    InteractionRow,
    LedgerRow,
    OccasionRow,
    OutboxRow,
    PromiseRow,
    StaffRow,
)
from bot.storage.transaction import Store, Tx
from tests.bench import nation
from tests.bench.servers import copied, spent

NOW = datetime(2026, 11, 18, 0, 35, tzinfo=UTC)  # Wednesday, 08:35 in Shanghai


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--staff", type=int, default=200)
    parser.add_argument("--customers", type=int, default=200)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--postgres", action="store_true")
    asked = parser.parse_args()
    with ExitStack() as ended:
        folder = asked.folder or Path(ended.enter_context(tempfile.TemporaryDirectory()))
        store = archive(folder, asked.staff, asked.customers, asked.seed)
        ended.callback(store.engine.dispose)
        store = copied(store, ended) if asked.postgres else store
        print(f"seed {asked.seed}; {counted(store)}; {store.engine.dialect.name} on disk")
        look_ahead(store)
        for _ in range(asked.rounds):
            steady()
            sys.setswitchinterval(0.001)  # as the office sets it
            before = spent(store) if asked.postgres else 0.0
            sweep(store)
            if asked.postgres:
                print(f"and the server's own: {spent(store) - before:.1f} s of processor")
            undo(store)


def undo(store: Store) -> None:
    """As if nobody had had a morning."""
    with store.transaction() as tx:
        for table in (LedgerRow, OutboxRow):
            tx.session.execute(delete(table))


def archive(folder: Path, reps: int, each: int, seed: int) -> Store:
    """The company in this folder, built the first time."""
    if (folder / "built").exists():
        return nation.opened(folder, NOW)
    folder.mkdir(exist_ok=True)
    begun = time.perf_counter()
    store = nation.built(folder, reps, each, NOW, seed)
    size = (folder / "fieldbook.db").stat().st_size / 2**30
    print(f"built in {time.perf_counter() - begun:.0f} s, {size:.1f} GiB")
    (folder / "built").touch()
    return store


def counted(store: Store) -> str:
    tables = (StaffRow, CustomerRow, InteractionRow, LedgerRow, OccasionRow, OutboxRow, PromiseRow)
    with store.transaction() as tx:
        numbers = {
            str(table.__tablename__): tx.session.exec(
                select(func.count()).select_from(table)
            ).one()
            for table in tables
        }
    return ", ".join(f"{name} {number:,}" for name, number in numbers.items())


def look_ahead(store: Store) -> None:
    """What idle ticks do beforehand, for all keepers at one go."""
    house, spent, looked = House(store, Random(1)), time.process_time(), 0
    while True:
        with store.transaction() as tx:
            ids = list(looking.due(tx))
        if not ids:
            break
        for one in ids:
            with store.transaction() as tx:
                looking.look(tx, house=house, staff_id=one)
        looked += len(ids)
    busy = time.process_time() - spent
    print(f"looked ahead for {looked:,} keepers beforehand in {busy:.1f} s of one processor")


def sweep(store: Store) -> None:
    """The tick, with a scribe that looks at the clock."""
    house, before = House(store, Random(1)), posted(store)
    scribe = Timed(store)
    with store.transaction() as tx:
        scribe.roles = {one.id: next(iter(one.roles)) for one in staff.everybody(tx)}
    begun, spent = time.perf_counter(), time.process_time()
    asyncio.run(Sweeping(scribe, house).tick())
    wall, busy = time.perf_counter() - begun, time.process_time() - spent
    for role, times in sorted(scribe.each.items()):
        print(f"  {role}: {len(times):,} mornings, {sum(times) / 1000:.1f} s; {spread(times)}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    kept = scribe.kept[1:]  # the first asks what is due
    print(f"asked what is due: {scribe.kept[0]:.0f} ms")
    print(f"{len(kept):,} transactions with their commits; the thread was kept: {spread(kept)}")
    print(f"asked again, with nothing due: {asked_again(store, house):.2f} s")
    print(f"all done, {posted(store) - before:,} posted: {busy:.1f} s of processor, "
          f"{sum(scribe.kept) / 1000:.1f} of them in the thread that writes "
          f"({wall:.1f} s by the clock); peak {peak:.0f} MB")  # fmt: skip
    scribe.close()


def asked_again(store: Store, house: House) -> float:
    """Seconds of processor that a tick takes to see that nothing is due."""
    start = time.process_time()
    with store.transaction() as tx:
        sweeps.due(tx, house)
    return time.process_time() - start


class Timed(Scribe):
    """A scribe that notes how long its thread works: for each morning, by role, and for each
    transaction; milliseconds of processor."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.roles: dict[int, Role] = {}
        self.each: dict[Role, list[float]] = {}
        self.kept: list[float] = []

    async def several(self, works: Sequence[Callable[[Tx], object]]) -> int:
        return await super().several([partial(self._timed, work) for work in works])

    def _timed(self, work: Any, tx: Tx) -> None:
        start = time.thread_time()
        work(tx)
        if role := self.roles.get(getattr(work, "keywords", {}).get("staff_id", 0)):
            self.each.setdefault(role, []).append((time.thread_time() - start) * 1000)

    def _transaction(self, *args: Any, **named: Any) -> Any:
        start = time.thread_time()
        found = super()._transaction(*args, **named)
        self.kept.append((time.thread_time() - start) * 1000)
        return found


def spread(taken: list[float]) -> str:
    if len(taken) < 20:
        return f"longest {max(taken):.0f} ms"
    p95 = statistics.quantiles(taken, n=20)[-1]
    return f"median {statistics.median(taken):.1f} ms, p95 {p95:.1f}, longest {max(taken):.0f}"


def posted(store: Store) -> int:
    with store.transaction() as tx:
        query = text("SELECT count(*) FROM outbox WHERE kind = 'nudge'")
        return int(tx.session.connection().execute(query).scalar_one())


if __name__ == "__main__":
    main()
