"""Bench: one morning's sweep of a whole company, through the product's own road.

python -m tests.bench.sweep [--staff 10000] [--customers 200] [--seed N] [--folder DIR]

Everybody's morning comes at the same moment: what is due is asked for, and each one's morning is
computed, worded and posted in a transaction of its own, as a tick does it. A folder is kept, and
built only once; without one the archive goes when the bench ends."""

import argparse
import resource
import statistics
import tempfile
import time
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from sqlalchemy import func, text
from sqlmodel import select

from bot.actions import sweeps
from bot.actions.turn import House
from bot.storage.tables import CustomerRow, InteractionRow, OccasionRow, PromiseRow, StaffRow
from bot.storage.transaction import Store
from tests.bench import nation

NOW = datetime(2026, 11, 18, 0, 35, tzinfo=UTC)  # Wednesday, 08:35 in Shanghai


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--staff", type=int, default=200)
    parser.add_argument("--customers", type=int, default=200)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--folder", type=Path)
    asked = parser.parse_args()
    with ExitStack() as ended:
        folder = asked.folder or Path(ended.enter_context(tempfile.TemporaryDirectory()))
        store = archive(folder, asked.staff, asked.customers, asked.seed)
        ended.callback(store.engine.dispose)
        print(f"seed {asked.seed}; {counted(store)}; SQLite on disk")
        sweep(store)


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
    tables = (StaffRow, CustomerRow, InteractionRow, OccasionRow, PromiseRow)
    with store.transaction() as tx:
        numbers = {
            str(table.__tablename__): tx.session.exec(
                select(func.count()).select_from(table)
            ).one()
            for table in tables
        }
    return ", ".join(f"{name} {number:,}" for name, number in numbers.items())


def sweep(store: Store) -> None:
    """The tick: what is due, and then each piece of work in a transaction of its own."""
    house = House(store, Random(1))
    begun, spent = time.perf_counter(), time.process_time()
    with store.transaction() as tx:
        works = sweeps.due(tx, house)
    asked = time.perf_counter() - begun
    each = []
    for work in works:
        start = time.perf_counter()
        with store.transaction() as tx:
            work(tx)
        each.append((time.perf_counter() - start) * 1000)
    wall, busy = time.perf_counter() - begun, time.process_time() - spent
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    p50, p95 = statistics.median(each), statistics.quantiles(each, n=20)[-1]
    print(f"asked what is due in {asked:.2f} s: {len(works):,} works; posted {posted(store):,}")
    print(f"all done in {wall:.1f} s ({busy:.1f} s of one processor); a member's morning "
          f"{p50:.1f} ms, p95 {p95:.1f}, longest {max(each):.0f}; peak {peak:.0f} MB")  # fmt: skip


def posted(store: Store) -> int:
    with store.transaction() as tx:
        query = text("SELECT count(*) FROM outbox WHERE kind = 'nudge'")
        return int(tx.session.connection().execute(query).scalar_one())


if __name__ == "__main__":
    main()
