"""A whole bot that is killed while it listens: at one point of an errand, or at none."""

import asyncio
import logging
import os
import signal
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.app import Program
from bot.domain.clock import SystemClock
from bot.domain.transcripts import Transcript
from bot.handlers.downloads import Downloads
from bot.handlers.wire import Wire
from bot.storage.engine import open_engine, sqlite_url
from bot.storage.transaction import Store
from bot.storage.vault import Vault
from tests.crash.subject import ROOT_KEY

TOKEN = "1:PLAYGROUND"
HEAD = b"OggS\x00\x02" + bytes(22) + b"\x01\x13OpusHead"
POINTS = ("download", "listening", "before effects", "before commit", "after commit")


@dataclass(frozen=True)
class Life:
    folder: str
    url: str
    point: str | None


class Ears:
    """Understands the words that stand in the file."""

    def __init__(self, end: Callable[[str], None]) -> None:
        self._end = end

    async def transcribe(
        self, voice: bytes, lang: str = "auto", names: Sequence[str] = ()
    ) -> Transcript:
        self._end("listening")
        return Transcript(voice.removeprefix(HEAD).decode(), "zh", 2.0)

    def close(self) -> None:
        """Nothing to end."""


def begin(life: Life) -> None:
    """The entry of the subprocess."""
    logging.disable(logging.CRITICAL)
    asyncio.run(_live(life))


async def _live(life: Life) -> None:
    def end(point: str) -> None:
        if point == life.point:
            os.kill(os.getpid(), signal.SIGKILL)

    store = Store(open_engine(sqlite_url(Path(life.folder))), Vault(ROOT_KEY), SystemClock())
    async with Wire() as request, Wire() as polls:
        program = Program(store, request, polls, life.url, TOKEN, long_poll=1)
        _arm(program, end)
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, program.stop)
        await program.run()


def _arm(program: Program, end: Callable[[str], None]) -> None:
    senses = program.senses
    senses.listener = Ears(end)
    fetch, finish, committed = Downloads.fetch, senses.errands._finish, senses.errands.on_commit

    async def fetching(self: Downloads, file_id: str) -> bytes:
        end("download")
        return await fetch(self, file_id)

    def finishing(*args: Any) -> None:
        end("before effects")
        finish(*args)
        end("before commit")

    def done() -> None:
        end("after commit")
        committed()

    Downloads.fetch = fetching  # type: ignore[method-assign] # this process dies with it
    senses.errands._finish = finishing  # type: ignore[method-assign, assignment] # as above
    senses.errands.on_commit = done
