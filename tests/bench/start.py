"""Bench: what the program does before it serves: every customer's names are opened for the index.

python -m tests.bench.start --folder DIR      (an archive of tests.bench.sweep)"""

import argparse
import gc
import resource
import time
from pathlib import Path
from random import Random

from bot.actions import ears
from bot.actions.turn import House
from bot.storage.transaction import Store
from tests.bench import nation
from tests.bench.sweep import NOW, spread


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", type=Path, required=True)
    store = nation.opened(parser.parse_args().folder, NOW)
    before, begun, spent = peak(), time.perf_counter(), time.process_time()
    house, kept = House(store, Random(1)), list[float]()
    while sliced(store, house, kept):
        gc.freeze()
    known = len(house.directory or ())
    busy, wall = time.process_time() - spent, time.perf_counter() - begun
    print(f"{known:,} customers indexed in {busy:.0f} s of one processor ({wall:.0f} s by the"
          f" clock); the thread was kept: {spread(kept)}; peak {peak():.0f} MB, before"
          f" {before:.0f}")  # fmt: skip


def sliced(store: Store, house: House, kept: list[float]) -> bool:
    begun = time.process_time()
    with store.transaction() as tx:
        more = ears.read_on(tx, house)
    kept.append((time.process_time() - begun) * 1000)
    return more


def peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
