"""Bench: one member's duties and month plan from the database, as the table grows.

python -m tests.bench.plan [--most 100000] [--seed N]
"""

import argparse
import statistics
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

from sqlalchemy import Engine, insert
from sqlmodel import Session

from bot.domain.cadence import DEFAULT_TABLE
from bot.domain.clock import MovableClock
from bot.domain.duties import duties_of
from bot.domain.planning import plan_month
from bot.domain.readings import Channel
from bot.domain.staff import Role, Staff
from bot.domain.workdays import WorkCalendar
from bot.storage import duties, staff
from bot.storage.engine import open_engine, sqlite_url
from bot.storage.migrations import migrate
from bot.storage.tables import CustomerRow, InteractionRow
from bot.storage.transaction import Store
from bot.storage.vault import create_vault

TODAY = date(2026, 11, 18)
NOW = datetime(2026, 11, 18, 1, tzinfo=UTC)
EACH = 200  # customers of one member of staff
MEETINGS = 10  # of one customer, over the last year
ROUNDS = 60
SEALED = bytes(200)


def company(folder: Path, number: int, chance: Random) -> tuple[Store, list[Staff]]:
    """`number` customers of as many members of staff as they need, under one manager each ten."""
    engine = open_engine(sqlite_url(folder))
    migrate(engine)
    with Session(engine) as session, session.begin():
        vault = create_vault(session, bytes(range(32)))
    store = Store(engine, vault, MovableClock(frozen=NOW))
    with store.transaction() as tx:
        reps = [
            staff.add(tx, Staff(0, n, f"rep {n}", frozenset({Role.REP})))
            for n in range(1, number // EACH + 1)
        ]
    fill(engine, reps, chance)
    return store, reps


def fill(engine: Engine, reps: list[Staff], chance: Random) -> None:
    """Rows as they come in life: mixed, so that nobody's lie side by side."""
    keepers = [rep.id for rep in reps for _ in range(EACH)]
    chance.shuffle(keepers)
    with engine.begin() as connection:
        connection.execute(insert(CustomerRow), [
            {
                "id": n, "kind": "enterprise", "grade": chance.choice("ABBCCC"),
                "standing": "active", "keeper_id": keeper, "created_by": keeper, "version": 1,
                "assigned_on": TODAY - timedelta(days=chance.randrange(30, 700)), "changed": n,
                "created_at": NOW, "gone": False, "sealed": SEALED,
            }
            for n, keeper in enumerate(keepers, 1)
        ])  # fmt: skip
        for turn in range(MEETINGS):
            connection.execute(insert(InteractionRow), [
                {
                    "id": turn * len(keepers) + n, "customer_id": n, "staff_id": keeper,
                    "channel": chance.choice(("visit", "call", "message")), "version": 1,
                    "happened_on": TODAY - timedelta(days=chance.randrange(365)),
                    "created_at": NOW, "gone": False, "sealed": SEALED,
                }
                for n, keeper in enumerate(keepers, 1)
            ])  # fmt: skip


def one_plan(store: Store, who: Staff) -> float:
    """Milliseconds from the question to the month's plan."""
    calendar = WorkCalendar("CN")
    start = time.perf_counter()
    with store.transaction() as tx:
        given = duties.owed_by(tx, who, TODAY)
        owed = duties_of(given, DEFAULT_TABLE, calendar, TODAY)
        plan_month([one for one in owed if one.channel is Channel.VISIT], calendar, TODAY, 8)
    return (time.perf_counter() - start) * 1000


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--most", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=7)
    asked = parser.parse_args()
    print(f"seed {asked.seed}; a plan of {EACH} customers; SQLite on disk; ms")
    for number in (1_000, 10_000, 100_000, 1_000_000):
        if number > asked.most:
            break
        with tempfile.TemporaryDirectory() as folder:
            chance = Random(asked.seed)  # a bench must repeat
            store, reps = company(Path(folder), number, chance)
            taken = [one_plan(store, chance.choice(reps)) for _ in range(ROUNDS)]
            p95 = statistics.quantiles(taken, n=20)[-1]
            print(f"{number:>10,} customers, {number * MEETINGS:>11,} interactions: "
                  f"median {statistics.median(taken):6.1f}, p95 {p95:6.1f}")  # fmt: skip
            store.engine.dispose()


if __name__ == "__main__":
    main()
