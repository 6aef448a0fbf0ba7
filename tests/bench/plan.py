"""Bench: one member's duties, month plan and morning from the database, as the table grows.

python -m tests.bench.plan [--most 100000] [--seed N] [--folder DIR] [--postgres]

What one member asks for costs what their own customers cost, however many the others have."""

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from bot.actions import duties, looking, morning_gathering
from bot.actions.turn import House, Turn
from bot.domain.planning import plan_month
from bot.domain.readings import Channel
from bot.domain.staff import Role, Staff
from bot.storage import staff
from bot.storage.transaction import Store
from tests.bench import nation
from tests.bench.servers import copied

NOW = datetime(2026, 11, 18, 0, 35, tzinfo=UTC)
EACH = 200  # customers of one member of staff
ROUNDS = 100


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--most", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--folder", type=Path, help="an archive of tests.bench.sweep besides")
    parser.add_argument("--postgres", action="store_true", help="its archive in PostgreSQL too")
    asked = parser.parse_args()
    print(f"seed {asked.seed}; {EACH} customers a member; SQLite on disk")
    print("milliseconds of one processor: median / p95")
    for number in (10_000, 100_000, 1_000_000):
        if number > asked.most:
            break
        with tempfile.TemporaryDirectory() as folder:
            store = nation.built(Path(folder), number // EACH, EACH, NOW, asked.seed)
            tell(f"{number:>10,} customers", store, Random(asked.seed))
            store.engine.dispose()
    if asked.folder:
        store = nation.opened(asked.folder, NOW)
        tell("   its archive       ", store, Random(asked.seed))
        with ExitStack() as ended:
            if asked.postgres:
                tell("   in PostgreSQL     ", copied(store, ended), Random(asked.seed))
        store.engine.dispose()


def tell(name: str, store: Store, chance: Random) -> None:
    """The figures of members chosen by chance, each one asked for once."""
    with store.transaction() as tx:
        reps = [one for one in staff.everybody(tx) if one.has(Role.REP)]
    some = [chance.choice(reps) for _ in range(ROUNDS)]
    figure(store, some, look)  # as idle ticks do
    plan, morning = figure(store, some, month), figure(store, some, morning_gathering.gather)
    print(f"{name}: month plan {plan}; morning {morning}")


def figure(store: Store, some: list[Staff], work: Callable[[Turn], object]) -> str:
    house, taken = House(store, Random(1)), []
    for who in some:
        start = time.process_time()
        with store.transaction() as tx:
            work(Turn(tx, house, who, who.telegram_id))
        taken.append((time.process_time() - start) * 1000)
    return f"{statistics.median(taken):.1f} / {statistics.quantiles(taken, n=20)[-1]:.1f}"


def look(turn: Turn) -> None:
    looking.look(turn.tx, house=turn.house, staff_id=turn.asker.id)


def month(turn: Turn) -> None:
    """The month's visits, spread over its working days."""
    owed = duties.of_staff(turn, turn.asker)
    visits = [one for one in owed if one.channel is Channel.VISIT]
    plan_month(visits, duties.calendar_of(turn, turn.asker), turn.today, 8)


if __name__ == "__main__":
    main()
