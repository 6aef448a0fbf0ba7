"""Figures of the vault: sealing, opening with and without prefetch, recording in the audit."""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from sqlmodel import Session

from bot.domain.clock import SystemClock
from bot.storage import audit
from bot.storage.audit_check import pin_head, verify
from bot.storage.engine import open_engine, sqlite_url
from bot.storage.migrations import migrate
from bot.storage.transaction import Store, Tx
from bot.storage.vault import Vault, create_vault, customer

ROOT = bytes(range(32))
MANY = 10_000
PLAIN = b'{"name":"Zhang Wei","company":"Example Ltd"}'
Work = Callable[[Tx], object]


def timed(name: str, store: Store, work: Work, each: int = MANY) -> None:
    """One transaction of this work, printed in seconds and in microseconds each."""
    begin = time.perf_counter()
    with store.transaction() as tx:
        work(tx)
    took = time.perf_counter() - begin
    print(f"{name:<58}{took:8.3f} s{took / each * 1e6:10.1f} µs each")


def seal_all(tx: Tx) -> list[bytes]:
    return [tx.seal_bytes(customer(id), "identity", "customer", id, PLAIN) for id in range(MANY)]


def open_all(tx: Tx, blobs: list[bytes]) -> None:
    for id, blob in enumerate(blobs):
        tx.open_bytes(customer(id), "identity", "customer", id, blob)


def prefetch_and_open(tx: Tx, blobs: list[bytes]) -> None:
    tx.vault.prefetch(tx.session, range(MANY))
    open_all(tx, blobs)


def record_all(tx: Tx) -> None:
    for id in range(MANY):
        audit.record(tx, "view", "customer", id, staff=1)


def main() -> None:
    """Print the figures, on an SQLite file with synchronous=FULL."""
    with tempfile.TemporaryDirectory() as scratch:
        store = fresh_store(Path(scratch))
        blobs: list[bytes] = []
        timed(
            "seal one blob for each of 10,000 new customers",
            store,
            lambda tx: blobs.extend(seal_all(tx)),
        )
        store = Store(store.engine, Vault(ROOT), store.clock)
        timed(
            "open them after a restart, prefetched", store, lambda tx: prefetch_and_open(tx, blobs)
        )
        timed("open them again, keys in memory", store, lambda tx: open_all(tx, blobs))
        store = Store(store.engine, Vault(ROOT), store.clock)
        timed("open them after a restart, one by one", store, lambda tx: open_all(tx, blobs))
        timed("record 10,000 audit entries", store, record_all)
        timed("verify them", store, lambda tx: verify(tx, Path(scratch) / "head.json"))
        store.engine.dispose()


def fresh_store(folder: Path) -> Store:
    engine = open_engine(sqlite_url(folder))
    migrate(engine)
    with Session(engine) as session, session.begin():
        vault = create_vault(session, ROOT)
    store = Store(engine, vault, SystemClock())
    with store.transaction() as tx:
        pin_head(tx, folder / "head.json")
    return store


if __name__ == "__main__":
    main()
