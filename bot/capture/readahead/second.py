"""The second process as we hold it: two pipes that never make us wait, and its end."""

import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import IO

from bot.capture.child import Limits, start
from bot.capture.frames import Frame, packed, read_frame, unpacked, write_frame
from bot.capture.names import Entry
from bot.capture.readahead.asked import ENTRIES

WORKER = "bot.capture.readahead.worker"
AT_ONCE = 500  # entries a frame: some milliseconds of the interpreter's lock
TO_COME_UP = 60.0  # seconds
A_READ = 1 << 16


class Second:
    """One life of the second process. Whatever ends it shows as an OSError, and rubbish as a
    ValueError."""

    def __init__(self, limits: Limits) -> None:
        self._process = start(WORKER, limits)
        self._jobs, self._answers = _pipe(self._process.stdin), _pipe(self._process.stdout)
        self._out, self._in = bytearray(), bytearray()

    @property
    def pid(self) -> int:
        return self._process.pid

    def come_up(self, entries: Sequence[Entry]) -> None:
        """Waits until it knows the directory and is warm; from then on nothing waits."""
        clock = threading.Timer(TO_COME_UP, self._process.kill)
        clock.daemon = True
        clock.start()
        try:
            for frame in know(entries):
                self._told(frame)
            self._told(Frame({"do": "warm"}))
        finally:
            clock.cancel()
        os.set_blocking(self._jobs.fileno(), False)
        os.set_blocking(self._answers.fileno(), False)

    def send(self, frame: Frame) -> None:
        """Goes out with the next `flush` that finds room."""
        self._out += packed(frame)

    def flush(self) -> None:
        """Writes what the pipe takes now."""
        while self._out:
            try:
                sent = os.write(self._jobs.fileno(), self._out)
            except BlockingIOError:
                return
            del self._out[:sent]

    def answers(self) -> list[Frame]:
        """Those that have come by now, in the order of the jobs."""
        while len(data := self._come()) == A_READ:
            self._in += data
        self._in += data
        return list(unpacked(self._in))

    def _come(self) -> bytes:
        try:
            data = os.read(self._answers.fileno(), A_READ)
        except BlockingIOError:
            return b""
        if not data:
            raise BrokenPipeError
        return data

    def kill(self) -> None:
        """Ends it now; whoever waits for it finds the pipes broken."""
        self._process.kill()

    def bury(self) -> None:
        """Kills it and leaves nothing of it behind."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._answers, self._jobs):
            with suppress(OSError):  # what was half written goes nowhere any more
                pipe.close()

    def _told(self, frame: Frame) -> None:
        write_frame(self._jobs, frame)
        if read_frame(self._answers) is None:
            raise BrokenPipeError


def know(entries: Sequence[Entry]) -> Iterator[Frame]:
    """These customers, a few at a time: a frame must not become too long."""
    for first in range(0, len(entries), AT_ONCE):
        some = list(entries[first : first + AT_ONCE])
        yield Frame({"do": "know"}, ENTRIES.dump_json(some))


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise BrokenPipeError
    return pipe
