"""A company of any size for the benches: a reporting line, customers, people, days, promises.

What a morning opens is sealed as the product seals it, under a key of each customer's own; the
text of past interactions, which no morning opens, is as many zero bytes. Written straight into
the file, for twenty million rows take hours by the product's own road."""

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

from sqlmodel import Session

from bot.domain.clock import MovableClock
from bot.domain.staff import Role, Staff
from bot.storage import staff
from bot.storage.engine import open_engine, sqlite_url
from bot.storage.migrations import migrate
from bot.storage.transaction import Store
from bot.storage.vault import create_vault
from tests.bench.company import name_of
from tests.bench.sealer import Sealer, epoch_key

ROOT = bytes(range(32))
SPAN = 10  # people under one boss
LINE = (Role.REP, Role.MANAGER, Role.DIRECTOR, Role.EXECUTIVE)
CHUNK = 5_000
FIRST = 50_000_000_000  # ids as the product makes them: a millisecond, then 22 bits

Rows = dict[str, list[tuple[object, ...]]]
COLUMNS = {
    "customer": "id, keeper_id, created_by, grade, assigned_on, changed, sealed",
    "customer_key": "owner, version, epoch, sealed",
    "contact": "id, customer_id, sealed",
    "occasion": "id, customer_id, contact_id, sealed",
    "promise": "id, customer_id, staff_id, ours, due_on, sealed",
    "cadence_exception": "id, customer_id, staff_id, until, sealed",
    "hold": "id, customer_id, staff_id, until, sealed",
}
ALIKE: dict[str, dict[str, str | int]] = {
    "customer": {"kind": "enterprise", "standing": "active", "version": 1, "gone": 0},
    "contact": {"version": 1, "gone": 0},
    "occasion": {"kind": "birthday", "section": "family", "opted_out": 0, "gone": 0, "gift": 0},
    "promise": {"state": "open", "version": 1, "gone": 0},
    "cadence_exception": {"role": "rep", "channel": "visit", "rule": "quota 1-1"},
    "hold": {"channel": "visit"},
}


@dataclass(frozen=True)
class Share:
    """A run of customers for one worker: their numbers, and the keeper of each."""

    first: int
    keepers: list[int]
    kek: bytes
    today: date
    seed: int


def built(folder: Path, reps: int, each: int, now: datetime, seed: int) -> Store:
    """The archive of `reps` members with `each` customers, and their bosses above them."""
    engine = open_engine(sqlite_url(folder))
    migrate(engine)
    with Session(engine) as session, session.begin():
        vault = create_vault(session, ROOT)
        kek = epoch_key(vault, session)
    store = Store(engine, vault, MovableClock(frozen=now))
    keepers = _hired(store, reps)
    engine.dispose()  # the file is written to by nobody else
    fill(folder / "fieldbook.db", keepers, each, kek, now, seed)
    return store


def opened(folder: Path, now: datetime) -> Store:
    """An archive that was built before."""
    engine = open_engine(sqlite_url(folder))
    with Session(engine) as session, session.begin():
        vault = create_vault(session, ROOT)
    return Store(engine, vault, MovableClock(frozen=now))


def _hired(store: Store, reps: int) -> list[int]:
    """The staff, from the top down; ids of those who keep customers."""
    sizes = [reps]
    while len(sizes) < len(LINE):
        sizes.append(max(sizes[-1] // SPAN, 1))
    above: list[int] = []
    number = 1000
    with store.transaction() as tx:
        for role, size in reversed(list(zip(LINE, sizes, strict=True))):
            made = []
            for place in range(size):
                boss = above[place * len(above) // size] if above else None
                number += 1
                one = Staff(0, number, f"{role} {place}", frozenset({role}), manager_id=boss)
                made.append(staff.add(tx, one).id)
            above = made
    return above


def fill(file: Path, keepers: list[int], each: int, kek: bytes, now: datetime, seed: int) -> None:
    """The rows, as they come in life: mixed, so that nobody's lie side by side."""
    chance = Random(seed)
    mixed = [keeper for keeper in keepers for _ in range(each)]
    chance.shuffle(mixed)
    shares = [
        Share(start, mixed[start : start + CHUNK], kek, now.date(), seed)
        for start in range(0, len(mixed), CHUNK)
    ]
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        indices = _without_indices(connection)
        with ProcessPoolExecutor(2) as workers:
            for rows in workers.map(sealed_rows, shares):
                _write(connection, rows, now)
        _meetings(connection, now, seed)
        _count_changes(connection)
        for statement in indices:
            connection.execute(statement)
        connection.execute("ANALYZE")


def _without_indices(connection: sqlite3.Connection) -> list[str]:
    """Takes the indices away until everything is in; what makes them again."""
    for pragma in ("synchronous=OFF", "journal_mode=OFF", "cache_size=-400000"):
        connection.execute(f"PRAGMA {pragma}")
    found = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
        " AND tbl_name IN ('customer', 'contact', 'occasion', 'promise', 'interaction')"
    ).fetchall()
    for name, _ in found:
        connection.execute(f"DROP INDEX {name}")
    return [sql for _, sql in found]


def sealed_rows(share: Share) -> Rows:
    """One share's rows; in a process of its own."""
    chance, seal = Random(share.seed * 1_000_003 + share.first), Sealer(share.kek)
    rows: Rows = {table: [] for table in COLUMNS}
    for number, keeper in enumerate(share.keepers, share.first):
        id = (FIRST + number) << 22
        assigned = share.today - timedelta(days=chance.randrange(30, 700))
        grade = chance.choices("ABC", (2, 3, 5))[0]
        name = {"name": f"{name_of(number % 10_000)}{number}"}
        rows["customer_key"].append((id, 1, 1, seal.new_key(id)))
        rows["customer"].append(
            (id, keeper, keeper, grade, str(assigned), number + 1,
             seal(id, "identity", "customer", id, name))
        )  # fmt: skip
        for table, row in _around(id, keeper, share.today, chance, seal):
            rows[table].append(row)
    return rows


def _around(
    id: int, keeper: int, today: date, chance: Random, seal: Sealer
) -> Iterator[tuple[str, tuple[object, ...]]]:
    """What hangs on a customer: for every second a birthday, for every fourth a promise, for
    one in fifty a cadence of its own, for one in thirty a snooze."""
    if chance.random() < 1 / 2:
        yield "contact", (id + 1, id, seal(id, "contact", "contact", id + 1, {"name": "王建国"}))
        day = {"month": chance.randint(1, 12), "day": chance.randint(1, 28), "year": 1975,
               "lunar": chance.random() < 0.2, "leap_month": False}  # fmt: skip
        yield "occasion", (id + 2, id, id + 1, seal(id, "family", "occasion", id + 2, day))
    if chance.random() < 1 / 4:
        due = today + timedelta(days=chance.randint(-20, 60))
        text = {"text": "新报价"}
        ours = chance.random() < 0.8
        yield "promise", (id + 3, id, keeper, ours, str(due),
                          seal(id, "notes", "promise", id + 3, text))  # fmt: skip
    if chance.random() < 1 / 50:
        until = str(today + timedelta(days=90))
        why = seal(id, "notes", "cadence_exception", id + 4, {"reason": "工厂搬迁"})
        yield "cadence_exception", (id + 4, id, keeper, until, why)
    if chance.random() < 1 / 30:
        until = str(today + timedelta(days=chance.randint(1, 14)))
        why = seal(id, "notes", "hold", id + 5, {"reason": ""})
        yield "hold", (id + 5, id, keeper, until, why)


def _write(connection: sqlite3.Connection, rows: Rows, now: datetime) -> None:
    connection.execute("BEGIN")
    for table, values in rows.items():
        alike = dict(ALIKE.get(table, {}))
        if table not in ("customer_key", "occasion"):
            alike["created_at"] = f"{now:%Y-%m-%d %H:%M:%S}.000000"
        if table == "customer":
            alike["standing_on"] = str(now.date())
        given = COLUMNS[table].split(", ")
        marks = ", ".join(["?"] * len(given) + [repr(value) for value in alike.values()])
        into = f"INSERT INTO {table} ({', '.join([*given, *alike])}) VALUES ({marks})"  # noqa: S608 # our own names
        connection.executemany(into, values)
    connection.execute("COMMIT")


def _count_changes(connection: sqlite3.Connection) -> None:
    """So that a program that starts knows of customers to read."""
    connection.execute(
        "INSERT INTO counter (name, value) SELECT 'customer-changes', max(changed) FROM customer"
        " WHERE true ON CONFLICT (name) DO UPDATE SET value = excluded.value"
    )


def _meetings(connection: sqlite3.Connection, now: datetime, seed: int) -> None:
    """Ten meetings a customer on the average in the last year, of an A customer twenty; one in
    sixteen by the keeper's boss. In SQL, by a hash of the customer's and the meeting's number."""
    connection.create_function("hash", 3, _hash, deterministic=True)
    connection.execute("BEGIN")
    connection.execute(
        """
        WITH RECURSIVE turn(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM turn WHERE n < 19)
        INSERT INTO interaction (id, customer_id, staff_id, channel, happened_on, created_at,
                                 version, gone, sealed)
        SELECT id + 100 + n, id,
               CASE WHEN h % 16 = 0 THEN coalesce(boss, keeper_id) ELSE keeper_id END,
               CASE h / 16 % 4 WHEN 0 THEN 'call' WHEN 1 THEN 'message' ELSE 'visit' END,
               date(:today, '-' || (h / 64 % 365) || ' days'), :now, 1, 0, zeroblob(200)
        FROM (SELECT customer.id AS id, keeper_id, staff.manager_id AS boss, n,
                     hash(customer.changed, n, :seed) AS h
              FROM turn JOIN customer JOIN staff ON staff.id = customer.keeper_id
              WHERE n < CASE grade WHEN 'A' THEN 20 WHEN 'B' THEN 10 ELSE 6 END)
        """,
        {"today": str(now.date()), "now": f"{now:%Y-%m-%d %H:%M:%S}.000000", "seed": seed},
    )
    connection.execute("COMMIT")


def _hash(number: int, turn: int, seed: int) -> int:
    """An even spread that a seed repeats."""
    mixed = (number * 0x9E3779B97F4A7C15 + turn * 0xBF58476D1CE4E5B9 + seed) & (2**64 - 1)
    mixed = ((mixed ^ mixed >> 30) * 0x94D049BB133111EB) & (2**64 - 1)
    return mixed >> 33
