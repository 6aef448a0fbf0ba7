"""A worker for tests: it obeys, sleeps, swells, spins or dies, as the job says."""

import os
import signal
import time
from typing import Any

from bot.domain.refusals import Unreadable


def work(job: dict[str, Any], blob: bytes) -> dict[str, Any]:
    print("noise on standard output must not reach the answer")  # noqa: T201 - on purpose
    match job["do"]:
        case "refuse":
            raise Unreadable(kind="probe")
        case "die":
            os.kill(os.getpid(), signal.SIGKILL)
        case "swell":
            return {"size": len(bytearray(8 << 30))}
        case "spin":
            while True:
                pass
        case "sleep":
            time.sleep(60)
        case "environment":
            return {"names": sorted(os.environ)}
    return {"size": len(blob), "pid": os.getpid()}
