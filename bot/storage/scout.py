"""The scout: a thread that only reads, while the scribe's goes on writing.

scout.read(work) begins at once to run work(tx) on the archive as it stands, and gives a future."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from sqlalchemy import Executable
from sqlmodel import Session

from bot.storage import packing
from bot.storage.engine import for_reading
from bot.storage.transaction import Store, Tx

R = TypeVar("R")


class ReadTx(Tx):
    """A transaction that sees one state of the archive and writes nothing; of the statements
    that were built once only those that give no blobs can be run in it."""

    def rows(self, statement: Executable, **values: object) -> list[Any]:
        return packing.rows(self.connection, statement, values)


class Scout:
    """One store, and the thread that reads ahead in it."""

    def __init__(self, store: Store) -> None:
        self._store, self._engine = store, for_reading(store.engine)
        self._memory: dict[Any, object] = {}  # its own, for the scribe's may be a change ahead
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="scout")

    def read(self, work: Callable[[Tx], R]) -> asyncio.Future[R]:
        """What `work` will have found."""
        return asyncio.get_running_loop().run_in_executor(self._thread, self._reading, work)

    def _reading(self, work: Callable[[Tx], R]) -> R:
        store = self._store
        with Session(self._engine) as session, session.begin():
            return work(ReadTx(session, store.vault, store.clock.now(), memory=self._memory))

    def close(self) -> None:
        """Let the reading at hand end, and the thread with it."""
        self._thread.shutdown(wait=True)
