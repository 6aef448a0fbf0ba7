"""Bench: Monday's digests of a whole company, a team at a time, or one that is asked for.

python -m tests.bench.digest --folder DIR [--asked]   (an archive of tests.bench.sweep)

Everybody's are gathered, worded and posted, as a tick does it: works of a moment share a
transaction. A director and an executive are shown the whole company, and share what is found.
`--asked`: an executive asks for it, then for its sheet, as errands beside the queue."""

import argparse
import asyncio
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import func, select
from sqlmodel import col

from bot.actions import digest_days, digest_errands, digests
from bot.actions.sweeps import TOGETHER, Work
from bot.actions.turn import House, Turn
from bot.app import steady
from bot.domain.digests import Form
from bot.domain.letters import LetterKind
from bot.domain.staff import Role
from bot.handlers.gatherings import Gatherings
from bot.replies import gatherings as wording
from bot.storage import errands, staff
from bot.storage.scribe import Scribe, while_it_lasts
from bot.storage.tables import OutboxRow
from bot.storage.transaction import Store, Tx
from tests.bench import nation
from tests.bench.start import peak
from tests.bench.sweep import spread, undo

MONDAY = datetime(2026, 11, 23, 0, 35, tzinfo=UTC)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--asked", action="store_true")
    asked = parser.parse_args()
    store = nation.opened(asked.folder, MONDAY)
    undo(store)
    steady()
    if asked.asked:
        for form in (Form.MESSAGE, Form.SHEET):
            asyncio.run(answered(store, form))
    else:
        mondays(store)
    undo(store)


def mondays(store: Store) -> None:
    begun = time.process_time()
    with store.transaction() as tx:
        works = digest_days.works(tx, House(store, Random(1)))
    print(f"asked what is due: {time.process_time() - begun:.2f} s; {len(works):,} works")
    taken = list(batches(store, works))
    print(f"  {len(taken):,} transactions: {spread(taken)}; {letters(store):,} letters;"
          f" all of it {time.process_time() - begun:.1f} s of one processor;"
          f" peak {peak():.0f} MB")  # fmt: skip


class TimedScribe(Scribe):
    """Keeps how long its thread was kept by each transaction, in milliseconds of processor."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.kept: list[float] = []

    def _transaction(self, work: Any, *args: Any, **kwargs: Any) -> Any:
        begun = time.thread_time()
        try:
            return super()._transaction(work, *args, **kwargs)
        finally:
            self.kept.append((time.thread_time() - begun) * 1000)


async def answered(store: Store, form: Form) -> None:
    """One errand from the asking to the letter."""
    scribe, house, begun = TimedScribe(store), House(store, Random(1)), time.process_time()
    worker = Gatherings(house, scribe)
    await scribe.write(ask, house, form)
    async with asyncio.TaskGroup() as group:
        group.create_task(worker.run())
        while await asyncio.to_thread(is_waiting, store):  # noqa: ASYNC110 # as any asker does
            await asyncio.sleep(0.5)
        worker.stop()
    print(f"asked for ({form}): the thread was kept: {spread(scribe.kept)};"
          f" all of it {time.process_time() - begun:.1f} s of one processor;"
          f" peak {peak():.0f} MB")  # fmt: skip
    scribe.close()


def ask(tx: Tx, house: House, form: Form) -> None:
    who = next(one for one in staff.everybody(tx) if one.has(Role.EXECUTIVE))
    turn = Turn(tx, house, who, who.telegram_id)
    digest_errands.begin(turn, form, digests.asked_period(turn, ""), wording.gathering("zh"))


def is_waiting(store: Store) -> bool:
    with store.transaction() as tx:
        return errands.at_work(tx)


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
