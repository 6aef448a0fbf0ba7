"""Figures of the vault: sealing, opening, rotating; and of the audit: recording, verifying."""

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
from bot.storage.transaction import Store
from bot.storage.vault import Vault, create_vault, customer
from bot.storage.vault.rotation import rotate

ROOT = bytes(range(32))
MANY = 10_000
PLAIN = b'{"name":"Zhang Wei","company":"Example Ltd"}'


def timed(name: str, work: Callable[[], object]) -> None:
    """Print what this work takes, in all and for each of the many."""
    begin = time.perf_counter()
    work()
    took = time.perf_counter() - begin
    print(f"{name:<58}{took:8.3f} s{took / MANY * 1e6:10.1f} µs each")


class Archive:
    """A store with a blob of each of many customers."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.blobs: list[bytes] = []

    def seal_all(self) -> None:
        with self.store.transaction() as tx:
            for id in range(MANY):
                sealed = tx.seal_bytes(customer(id), "identity", "customer", id, PLAIN)
                self.blobs.append(sealed)

    def open_all(self, *, prefetched: bool = False) -> None:
        with self.store.transaction() as tx:
            if prefetched:
                tx.vault.prefetch(tx.session, range(MANY))
            for id, blob in enumerate(self.blobs):
                tx.open_bytes(customer(id), "identity", "customer", id, blob)

    def record_all(self) -> None:
        with self.store.transaction() as tx:
            for id in range(MANY):
                audit.record(tx, "view", "customer", id, staff=1)

    def restart(self) -> None:
        self.store = Store(self.store.engine, Vault(ROOT), self.store.clock)


def main() -> None:
    """Print the figures, on an SQLite file with synchronous=FULL."""
    with tempfile.TemporaryDirectory() as scratch:
        archive = Archive(fresh_store(Path(scratch)))
        timed("seal a blob for each of 10,000 new customers", archive.seal_all)
        archive.restart()
        timed("open them after a restart, prefetched", lambda: archive.open_all(prefetched=True))
        timed("open them again, keys in memory", archive.open_all)
        archive.restart()
        timed("open them after a restart, one by one", archive.open_all)
        timed("record 10,000 audit entries", archive.record_all)
        timed("verify them", lambda: verify(archive.store, Path(scratch) / "head.json"))
        timed("rotate 10,000 keys", lambda: rotate(archive.store.engine, archive.store.vault))
        archive.store.engine.dispose()


def fresh_store(folder: Path) -> Store:
    engine = open_engine(sqlite_url(folder))
    migrate(engine)
    with Session(engine) as session, session.begin():
        vault = create_vault(session, ROOT)
    store = Store(engine, vault, SystemClock())
    pin_head(store, folder / "head.json")
    return store


if __name__ == "__main__":
    main()
