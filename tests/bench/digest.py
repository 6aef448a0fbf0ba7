"""Bench: Monday's digests of a whole company, one transaction each.

python -m tests.bench.digest --folder DIR [--most 20]      (an archive of tests.bench.sweep)

Of each role the first `--most` are gathered, worded and posted; what all of them would take is
reckoned from these. A director and an executive are shown the whole company."""

import argparse
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from bot.actions import digest_days
from bot.actions.turn import House
from bot.app import steady
from bot.domain.staff import Role
from bot.storage import staff
from tests.bench import nation
from tests.bench.start import peak
from tests.bench.sweep import spread, undo

MONDAY = datetime(2026, 11, 23, 0, 35, tzinfo=UTC)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--most", type=int, default=20)
    parser.add_argument("--roles", nargs="*", type=Role, default=list(digest_days.MANAGING))
    asked = parser.parse_args()
    store = nation.opened(asked.folder, MONDAY)
    undo(store)
    with store.transaction() as tx:
        begun = time.process_time()
        due = digest_days.due(tx)
        print(f"asked what is due: {time.process_time() - begun:.2f} s; {len(due):,} digests")
        roles = {one.id: next(iter(one.roles)) for one in staff.everybody(tx)}
    many, house = Counter(roles[one] for one in due), House(store, Random(1))
    steady()
    for role in asked.roles:
        taken = []
        for one in [one for one in due if roles[one] is role][: asked.most]:
            start = time.process_time()
            with store.transaction() as tx:
                digest_days.send(tx, house=house, staff_id=one)
            taken.append((time.process_time() - start) * 1000)
        whole = sum(taken) / len(taken) * many[role] / 1000
        print(f"  {role}: {len(taken)} of {many[role]:,}; {spread(taken)}; all of them"
              f" {whole:,.0f} s of one processor; peak {peak():.0f} MB")  # fmt: skip
    undo(store)


if __name__ == "__main__":
    main()
