"""Bench: what a start costs: before the program serves, when somebody says something before their
customers' turn has come, and behind the desk until every name is in the index.

python -m tests.bench.start --folder DIR      (an archive of tests.bench.sweep)"""

import argparse
import resource
import time
from pathlib import Path
from random import Random

from bot.actions import ears
from bot.actions.turn import House
from bot.domain.staff import Role
from bot.handlers.filling import SETTLED, settle
from bot.storage import staff
from bot.storage.transaction import Store
from tests.bench import nation
from tests.bench.sweep import NOW, spread


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", type=Path, required=True)
    store = nation.opened(parser.parse_args().folder, NOW)
    before, begun, spent = peak(), time.perf_counter(), time.process_time()
    house, kept = House(store, Random(1)), list[float]()
    sliced(store, house, kept, ears.AT_FIRST)
    print(f"serves after {kept.pop():.0f} ms; own customers first: {spread(early(store, house))}")
    while sliced(store, house, kept):
        if len(kept) % SETTLED == 0:
            settle()
    known = len(house.directory or ())
    busy, wall = time.process_time() - spent, time.perf_counter() - begun
    print(f"{known:,} customers indexed in {busy:.0f} s of one processor ({wall:.0f} s by the"
          f" clock); the thread was kept: {spread(kept)}; peak {peak():.0f} MB, before"
          f" {before:.0f}")  # fmt: skip


def early(store: Store, house: House) -> list[float]:
    """Milliseconds of processor by which the first words of forty members wait for their names."""
    with store.transaction() as tx:
        reps = [one.id for one in staff.everybody(tx) if one.has(Role.REP)]
    taken = []
    for staff_id in reps[:: max(len(reps) // 40, 1)]:
        begun = time.process_time()
        with store.transaction() as tx:
            ears.open_first(house, tx, staff_id)
        taken.append((time.process_time() - begun) * 1000)
    return taken


def sliced(store: Store, house: House, kept: list[float], most: int | None = None) -> bool:
    begun = time.process_time()
    with store.transaction() as tx:
        more = ears.read_on(tx, house, most)
    kept.append((time.process_time() - begun) * 1000)
    return more


def peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
