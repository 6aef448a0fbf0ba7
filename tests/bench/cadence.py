"""Bench: duties of one member of staff, their plan, and a sweep, timed on this machine.

python -m tests.bench.cadence [--seed N]
"""

import argparse
import random
import resource
import statistics
import time
from collections.abc import Callable
from datetime import date, timedelta

from bot.domain.cadence import CHANNELS, DEFAULT_TABLE
from bot.domain.duties import duties_of, urgency
from bot.domain.duty_inputs import DutyInput
from bot.domain.duty_rows import DutyRows
from bot.domain.grades import Grade
from bot.domain.meetings import met_on
from bot.domain.owing import due_today
from bot.domain.planning import plan_month
from bot.domain.readings import Channel
from bot.domain.staff import Role
from bot.domain.why import why
from bot.domain.workdays import Leave, WorkCalendar

TODAY = date(2026, 11, 18)
CUSTOMERS = 200
STAFF = 1000


def customers(chance: random.Random) -> list[DutyInput]:
    """200 customers on two channels, with up to ten meetings in the last two months."""
    made = []
    for number in range(CUSTOMERS):
        grade = chance.choices(list(Grade), (2, 3, 5))[0]
        assigned = TODAY - timedelta(days=chance.randint(0, 700))
        for channel in CHANNELS:
            days = [
                TODAY - timedelta(days=chance.randint(0, 60)) for _ in range(chance.randint(0, 10))
            ]
            met = met_on(days, TODAY)
            made.append(DutyInput(number, grade, channel, Role.REP, assigned, met))
    return made


def as_rows(given: list[DutyInput]) -> DutyRows:
    """The same as the database gives it: both channels of a customer in one row."""
    rows = [
        (visit.customer_id, 1, visit.grade.value, visit.assigned_on, visit.met.last_on,
         visit.met.days, call.met.last_on, call.met.days)
        for visit, call in zip(given[::2], given[1::2], strict=True)
    ]  # fmt: skip
    return DutyRows(Role.REP, CHANNELS, rows)


def timed(what: Callable[[], object], rounds: int) -> tuple[float, float]:
    """(median, 95th percentile) in milliseconds."""
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        what()
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken), statistics.quantiles(taken, n=20)[-1]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=7)
    seed = parser.parse_args().seed
    chance = random.Random(seed)
    given = customers(chance)
    leave = Leave(date(2026, 11, 10), date(2026, 11, 12))
    china, away = WorkCalendar("CN"), WorkCalendar("CN").with_leave([leave])
    duties = duties_of(given, DEFAULT_TABLE, china, TODAY)
    rows = as_rows(given)
    visits = [duty for duty in duties if duty.channel is Channel.VISIT]
    print(f"seed {seed}; {len(given)} duties of {CUSTOMERS} customers; median / p95 in ms")
    for name, work in {
        "computed": lambda: duties_of(given, DEFAULT_TABLE, china, TODAY),
        "computed, only what calls": lambda: due_today(rows, DEFAULT_TABLE, china, TODAY),
        "computed, with leave": lambda: duties_of(given, DEFAULT_TABLE, away, TODAY),
        "put in order": lambda: sorted(duties, key=urgency),
        "why, all of them": lambda: [why(one, DEFAULT_TABLE, china, TODAY) for one in given],
        "month planned, 8 a day": lambda: plan_month(visits, china, TODAY, 8),
    }.items():
        median, worst = timed(work, 40)
        print(f"  {name:26}{median:8.2f} /{worst:8.2f}")
    sweep(chance, china)


def sweep(chance: random.Random, china: WorkCalendar) -> None:
    """Customers of their own for each of many staff, one in ten with leave of their own; only
    the computing is timed, not the making up of customers."""
    taken, called = 0.0, 0
    for number in range(STAFF):
        rows = as_rows(customers(chance))
        days = [Leave(TODAY - timedelta(days=number % 300), TODAY)] if number % 10 == 0 else []
        start = time.perf_counter()
        called += len(due_today(rows, DEFAULT_TABLE, china.with_leave(days), TODAY))
        taken += time.perf_counter() - start
    many, peak = STAFF * CUSTOMERS, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"  sweep: {STAFF} staff x {CUSTOMERS} customers x 2 channels in {taken:.1f} s, one core"
        f" ({taken / many * 1e6:.1f} us a customer; 2 M would take {taken * 2e6 / many:.0f} s);"
        f" {called} due; peak {peak:.0f} MB"
    )


if __name__ == "__main__":
    main()
