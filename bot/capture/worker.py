"""The inside of a child process: take a job, answer it, leave when nobody asks any more."""

import importlib
import os
import resource
import select
import sys
from collections.abc import Callable
from typing import IO, Any

from bot.capture.frames import Frame, read_frame, write_frame
from bot.domain.refusals import Refusal

# Every worker module has `work(job, blob) -> answer`.
Work = Callable[[dict[str, Any], bytes], dict[str, Any] | Frame]


def main(worker: str, memory: str, cpu_seconds: str, idle: str) -> None:
    answers = _keep_answers_apart()
    _confine(int(memory))
    work: Work = importlib.import_module(worker).work
    jobs = os.fdopen(0, "rb", buffering=0)  # of two that came at once none may hide from select
    while select.select([jobs], [], [], float(idle))[0]:
        frame = read_frame(jobs)
        if frame is None:
            return
        _allow(int(cpu_seconds))
        answer = _answer(work, frame)
        write_frame(answers, answer if isinstance(answer, Frame) else Frame(answer))


def _answer(work: Work, frame: Frame) -> dict[str, Any] | Frame:
    try:
        return work(frame.head, frame.blob)
    except Refusal as refusal:
        return {"refused": type(refusal).__name__, "about": refusal.about}
    except MemoryError:
        return {"refused": "EngineFailed", "about": {"worker": "memory"}}


def _keep_answers_apart() -> IO[bytes]:
    """Our answers keep the pipe; whatever a library prints goes nowhere."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return answers


def _confine(memory: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))  # decoders have nothing to write


def _allow(cpu_seconds: int) -> None:
    """So many processor seconds from now; the kernel ends a child that takes more."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime) + 1 + cpu_seconds
    resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.RLIM_INFINITY))


if __name__ == "__main__":
    main(*sys.argv[1:])
