"""Bench: Monday's digests of a whole company, a team at a time.

python -m tests.bench.digest --folder DIR (an archive of tests.bench.sweep)

Everybody's are gathered, worded and posted, as a tick does it: works of a moment share a
transaction. A director and an executive are shown the whole company, and share what is found."""

import argparse
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from sqlalchemy import func, select
from sqlmodel import col

from bot.actions import digest_days
from bot.actions.sweeps import TOGETHER, Work
from bot.actions.turn import House
from bot.app import steady
from bot.domain.letters import LetterKind
from bot.storage.scribe import while_it_lasts
from bot.storage.tables import OutboxRow
from bot.storage.transaction import Store
from tests.bench import nation
from tests.bench.start import peak
from tests.bench.sweep import spread, undo

MONDAY = datetime(2026, 11, 23, 0, 35, tzinfo=UTC)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", type=Path, required=True)
    asked = parser.parse_args()
    store = nation.opened(asked.folder, MONDAY)
    undo(store)
    steady()
    begun = time.process_time()
    with store.transaction() as tx:
        works = digest_days.works(tx, House(store, Random(1)))
    print(f"asked what is due: {time.process_time() - begun:.2f} s; {len(works):,} works")
    taken = list(batches(store, works))
    print(f"  {len(taken):,} transactions: {spread(taken)}; {letters(store):,} letters;"
          f" all of it {time.process_time() - begun:.1f} s of one processor;"
          f" peak {peak():.0f} MB")  # fmt: skip
    undo(store)


def letters(store: Store) -> int:
    """The digests that were posted, charts among them."""
    with store.transaction() as tx:
        query = select(func.count()).where(col(OutboxRow.kind) == LetterKind.DIGEST)
        return int(tx.session.connection().execute(query).scalar_one())


def batches(store: Store, works: list[Work]) -> Iterator[float]:
    """Milliseconds of processor of each transaction."""
    while works:
        start = time.process_time()
        with store.transaction() as tx:
            del works[: while_it_lasts(tx, works[:TOGETHER])]
        yield (time.process_time() - start) * 1000


if __name__ == "__main__":
    main()
