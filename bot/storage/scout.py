"""The scout: a thread that only reads, while the scribe's goes on writing.

scout.read(work) begins at once to run work(tx) on the archive as it stands, and gives a future.
While scout.send_out() … scout.call_back() a second process asks SQLite for it."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Executable
from sqlmodel import Session

from bot.storage import packing
from bot.storage.engine import for_reading
from bot.storage.outrider import Outrider
from bot.storage.prepared import prepared
from bot.storage.transaction import Store, Tx

R = TypeVar("R")


@dataclass
class ReadTx(Tx):
    """A transaction that sees one state of the archive and writes nothing; of the statements
    that were built once only those that give no blobs can be run in it. What an outrider reads
    may be of a moment later than the rest."""

    outrider: Outrider | None = None

    def rows(self, statement: Executable, **values: object) -> list[Any]:
        one = prepared(self.connection, statement, values) if self.outrider else None
        if one is None or self.outrider is None:
            return packing.rows(self.connection, statement, values)
        found = self.outrider.rows(one.sql, one.parameters(values))
        return packing.made(statement, self.connection.dialect, found)


class Scout:
    """One store, and the thread that reads ahead in it."""

    def __init__(self, store: Store) -> None:
        self._store, self._engine = store, for_reading(store.engine)
        self._memory: dict[Any, object] = {}  # its own, for the scribe's may be a change ahead
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="scout")
        self._outrider: Outrider | None = None

    def send_out(self) -> None:
        """There is very much to read. PostgreSQL is another process already."""
        file = self._store.engine.url.database
        if self._store.engine.dialect.name == "sqlite" and self._outrider is None and file:
            self._outrider = Outrider(Path(file))

    def call_back(self) -> None:
        if self._outrider is not None:
            self._outrider.close()
            self._outrider = None

    def read(self, work: Callable[[Tx], R]) -> asyncio.Future[R]:
        """What `work` will have found."""
        return asyncio.get_running_loop().run_in_executor(self._thread, self._reading, work)

    def _reading(self, work: Callable[[Tx], R]) -> R:
        store, outrider = self._store, self._outrider
        with Session(self._engine) as session, session.begin():
            tx = ReadTx(
                session, store.vault, store.clock.now(), memory=self._memory, outrider=outrider
            )
            found = work(tx)
        if outrider is not None:
            outrider.rest()
        return found

    def close(self) -> None:
        """Let the reading at hand end, and the thread with it."""
        self._thread.shutdown(wait=True)
        self.call_back()
