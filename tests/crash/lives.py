"""Lives of the subject: processes that are born, waited for and killed."""

import asyncio
import multiprocessing
import time
from multiprocessing.context import ForkServerProcess

from tests.crash.mortal import Plan
from tests.crash.subject import begin_life

CONTEXT = multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload(["tests.crash.subject"])


def born(plan: Plan) -> ForkServerProcess:
    life = CONTEXT.Process(target=begin_life, args=(plan,), daemon=True)
    life.start()
    return life


async def gone(life: ForkServerProcess, patience: float) -> int | None:
    """Wait for its end; bring it about when it takes too long. Its exit code."""
    until = time.monotonic() + patience
    while life.is_alive() and time.monotonic() < until:  # noqa: ASYNC110 # another process
        await asyncio.sleep(0.005)
    life.kill()
    life.join()
    status = life.exitcode
    life.close()
    return status


def kill_at_once(life: ForkServerProcess) -> None:
    life.kill()
    life.join()
    life.close()
