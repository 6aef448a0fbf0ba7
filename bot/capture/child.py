"""A child process for the heavy senses: started on demand, held to limits, ended when idle."""

import asyncio
import subprocess
import sys
import threading
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from bot.capture.frames import Frame, read_frame, write_frame
from bot.domain import refusals

_ROOT = str(Path(__file__).resolve().parents[2])
MEGABYTE = 1 << 20


@dataclass(frozen=True)
class Limits:
    """What one child may use: address space in MB, processor and wall seconds for one job, and
    the idle seconds after which it ends by itself."""

    megabytes: int
    cpu_seconds: int
    seconds: float
    idle: float = 120.0


class Child:
    """One worker module in a process of its own; jobs go one after another.

    `ask` blocks and is for the command line; `aask` leaves the event loop free. Both raise the
    refusal that the worker named, or EngineFailed when it crashed or ran out of time.
    """

    def __init__(self, worker: str, limits: Limits) -> None:
        self.worker = worker
        self.limits = limits
        self._process: subprocess.Popen[bytes] | None = None
        self._one_job = threading.Lock()
        # One thread a child: waiting jobs must not fill the loop's shared pool.
        self._hand = ThreadPoolExecutor(max_workers=1, thread_name_prefix=worker)

    @property
    def pid(self) -> int | None:
        """The living child's process id; None between jobs long apart."""
        alive = self._process is not None and self._process.poll() is None
        return self._process.pid if alive and self._process else None

    async def aask(self, job: Mapping[str, Any], blob: bytes) -> dict[str, Any]:
        return await asyncio.get_running_loop().run_in_executor(self._hand, self.ask, job, blob)

    def ask(self, job: Mapping[str, Any], blob: bytes) -> dict[str, Any]:
        with self._one_job:
            answer = self._exchange(Frame(dict(job), blob))
        if answer is None:
            raise refusals.EngineFailed(worker=self.worker)
        if "refused" in answer.head:
            raise _refusal(answer.head)
        return answer.head

    def close(self) -> None:
        """End the child now and for good, even in the middle of a job."""
        if self._process is not None:
            self._process.kill()
        with self._one_job:
            self._end()
        self._hand.shutdown(wait=False, cancel_futures=True)

    def _exchange(self, frame: Frame) -> Frame | None:
        """The answer, or None when the child died over this job. A child that had ended from
        idleness before it took the job is replaced once."""
        answer, retry = self._attempt(frame)
        if answer is None and retry:
            answer, _ = self._attempt(frame)
        return answer

    def _attempt(self, frame: Frame) -> tuple[Frame | None, bool]:
        process = self._living()
        clock = threading.Timer(self.limits.seconds, process.kill)
        clock.daemon = True
        clock.start()
        try:
            write_frame(_pipe(process.stdin), frame)
            answer = read_frame(_pipe(process.stdout))
        except OSError:
            answer = None
        finally:
            clock.cancel()
        if answer is not None:
            return answer, False
        self._end()
        return None, process.returncode == 0

    def _living(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self._end()
            self._process = start(self.worker, self.limits)
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        for pipe in (process.stdin, process.stdout):
            _close(pipe)
        try:
            process.wait(timeout=0.5)  # an idle child leaves by itself once its input is closed
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def start(worker: str, limits: Limits) -> subprocess.Popen[bytes]:
    """A process of its own for a worker module, with nothing of ours but two pipes."""
    numbers = (limits.megabytes * MEGABYTE, limits.cpu_seconds, limits.idle)
    return subprocess.Popen(  # noqa: S603 - our own interpreter and our own module
        [sys.executable, "-m", "bot.capture.worker", worker, *map(str, numbers)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_bare_environment(),
        close_fds=True,
    )


def _refusal(head: Mapping[str, Any]) -> refusals.Refusal:
    kind = getattr(refusals, str(head["refused"]), refusals.EngineFailed)
    refusal: refusals.Refusal = kind(**head.get("about", {}))
    return refusal


def _bare_environment() -> dict[str, str]:
    """No token or key reaches the decoders, and nothing there may call out."""
    return {
        "PYTHONPATH": _ROOT,
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONUTF8": "1",
        "HF_HUB_OFFLINE": "1",
        "OMP_NUM_THREADS": "2",
        "PATH": "/usr/bin:/bin",
    }


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise BrokenPipeError
    return pipe


def _close(pipe: IO[bytes] | None) -> None:
    try:
        if pipe is not None:
            pipe.close()
    except OSError:
        pass  # a half-written frame cannot be flushed to a dead child
