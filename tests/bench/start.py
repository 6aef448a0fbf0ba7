"""Bench: what the program does before it serves: every customer's names are opened for the index.

python -m tests.bench.start --folder DIR      (an archive of tests.bench.sweep)"""

import argparse
import resource
import time
from pathlib import Path
from random import Random

from bot.actions import ears
from bot.actions.turn import House
from tests.bench import nation
from tests.bench.sweep import NOW


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", type=Path, required=True)
    store = nation.opened(parser.parse_args().folder, NOW)
    before, begun, spent = peak(), time.perf_counter(), time.process_time()
    with store.transaction() as tx:
        known = len(ears.refresh(House(store, Random(1)), tx))
    busy, wall = time.process_time() - spent, time.perf_counter() - begun
    print(f"{known:,} customers indexed in {busy:.0f} s of one processor ({wall:.0f} s by the"
          f" clock); peak {peak():.0f} MB, before {before:.0f}")  # fmt: skip


def peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
