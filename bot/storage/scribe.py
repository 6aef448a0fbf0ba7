"""The scribe: the one thread that writes, so that no writer ever waits for another's lock.

await scribe.write(work, *args) runs work(tx, *args) as one transaction;
await scribe.several(works) runs as many of them as fit into a moment as one;
await scribe.do(work, *args) runs any synchronous work in the same thread."""

import asyncio
import functools
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Concatenate, ParamSpec, TypeVar

from bot.storage.scout import Scout
from bot.storage.transaction import Store, Tx

P = ParamSpec("P")
R = TypeVar("R")

MOMENT = 0.03  # seconds for which nobody at the desk minds to wait


class Scribe:
    """One store and the thread in which everything of the running program is written; beside it
    the scout's, which only reads."""

    def __init__(self, store: Store) -> None:
        self.store, self.scout = store, Scout(store)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="scribe")

    async def write(
        self, work: Callable[Concatenate[Tx, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """What `work` returns, once its transaction has been committed."""
        return await self.do(functools.partial(self._transaction, work, *args, **kwargs))

    async def several(self, works: Sequence[Callable[[Tx], object]]) -> int:
        """Runs the first of these, and further ones until a moment has passed; how many. They
        share one commit; where one of them raises, none has been done."""
        return await self.write(while_it_lasts, works)

    async def do(self, work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """What `work` returns; it runs to its end even when the waiting for it is given up."""
        call = functools.partial(work, *args, **kwargs)
        return await asyncio.get_running_loop().run_in_executor(self._thread, call)

    def close(self) -> None:
        """Let the work at hand end, and the threads with it."""
        self.scout.close()
        self._thread.shutdown(wait=True)

    def _transaction(
        self, work: Callable[Concatenate[Tx, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        with self.store.transaction() as tx:
            return work(tx, *args, **kwargs)


def while_it_lasts(tx: Tx, works: Sequence[Callable[[Tx], object]]) -> int:
    """Does the first of these, and further ones until a moment has passed; how many."""
    begun, done = time.perf_counter(), 0
    for work in works:
        work(tx)
        done += 1
        if time.perf_counter() - begun > MOMENT:
            break
    return done
