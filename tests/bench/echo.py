"""One note received, sealed, handled and answered, beside a stock PTB echo bot on one Bot API.

measure(subjects, notes=…, rounds=…) -> {name: Measured}; a subject is `serve(url, folder)`, a
module-level function that runs a bot against that Bot API until SIGTERM. The token is
`tests.crash.telegram.TOKEN`. python -m tests.bench.echo prints the figures of one run."""

import asyncio
import logging
import statistics
import tempfile
import time
from collections import defaultdict, deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click
from aiohttp import web
from telegram import Update
from telegram.ext import ApplicationBuilder, ContextTypes, MessageHandler, filters

from bot.handlers.paces import UNPACED
from tests.crash.harness import CONTEXT, gone
from tests.crash.subject import Plan, begin_life, sqlite
from tests.crash.telegram import TOKEN, SmallTelegram, note

Serve = Callable[[str, Path], None]
CHATS = 50


def stock(url: str, _folder: Path) -> None:
    """PTB as its own example has it: Updater, HTTPXRequest, one echo."""
    logging.disable(logging.CRITICAL)

    async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        if update.message is not None and update.message.text is not None:
            await update.message.reply_text(update.message.text)

    application = ApplicationBuilder().token(TOKEN).base_url(f"{url}/bot").build()
    application.add_handler(MessageHandler(filters.TEXT & ~filters.COMMAND, echo))
    application.run_polling(allowed_updates=Update.ALL_TYPES)


def counting(url: str, folder: Path) -> None:
    """The whole road with a handler that only counts; paces off, for Telegram is no limit here."""
    begin_life(Plan(sqlite(folder), url, limits=UNPACED))


@dataclass
class Measured:
    """Updates a second, round by round; milliseconds from note to answer at fifty a second."""

    rates: list[float] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)

    @property
    def rate(self) -> float:
        return statistics.median(self.rates)

    def percentile(self, part: float) -> float:
        waits = sorted(self.waits)
        return waits[min(int(len(waits) * part), len(waits) - 1)]

    def __str__(self) -> str:
        return (
            f"{self.rate:.0f} updates/s, at 50 notes/s "
            f"p50 {self.percentile(0.5):.1f} ms, p99 {self.percentile(0.99):.1f} ms"
        )


class Stopwatch:
    """A Telegram that notes when each chat's note was told and when its answer came."""

    def __init__(self) -> None:
        self.telegram = SmallTelegram(fault=self._watch)
        self._told: dict[int, deque[float]] = defaultdict(deque)
        self.waits: list[float] = []
        self._next = 10_000

    async def _watch(
        self, _request: web.Request, method: str, fields: dict[str, Any]
    ) -> web.StreamResponse | None:
        waiting = self._told[int(fields["chat_id"])] if method == "sendMessage" else None
        if waiting:
            self.waits.append((time.perf_counter() - waiting.popleft()) * 1000)
        return None

    def tell(self, number: int) -> None:
        """That many notes at once."""
        updates = []
        for _ in range(number):
            self._next += 1
            chat = 100 + self._next % CHATS
            self._told[chat].append(time.perf_counter())
            updates.append(note(self._next, chat, f"visited Mike, wants a quote {self._next}"))
        self.telegram.tell(updates)

    async def answered(self, number: int) -> None:
        """Until there have been that many answers."""
        async with asyncio.timeout(120):
            while len(self.waits) < number:  # noqa: ASYNC110 # the answers come over HTTP
                await asyncio.sleep(0.002)


async def timed(
    serve: Serve, folder: Path, notes: int, seconds: float
) -> tuple[float, list[float]]:
    """Updates a second with so many notes waiting, and the waits at fifty a second."""
    watch = Stopwatch()
    async with watch.telegram as telegram:
        life = CONTEXT.Process(target=serve, args=(telegram.url, folder))
        life.start()
        watch.tell(20)  # imports, first statements, first keys
        await watch.answered(20)
        begun = time.perf_counter()
        watch.tell(notes)
        await watch.answered(20 + notes)
        rate = notes / (time.perf_counter() - begun)
        watch.waits.clear()
        for _ in range(int(seconds * 50)):
            watch.tell(1)
            await asyncio.sleep(0.02)
        await watch.answered(int(seconds * 50))
        life.terminate()
        await gone(life, patience=10)
    return rate, watch.waits


def measure(
    subjects: Mapping[str, Serve], notes: int = 600, rounds: int = 3, seconds: float = 4.0
) -> dict[str, Measured]:
    """All subjects in turn, several times over, so that a busy machine is busy for each."""
    measured = {name: Measured() for name in subjects}
    for _ in range(rounds):
        for name, serve in subjects.items():
            with tempfile.TemporaryDirectory(prefix="fieldbook-bench-") as folder:
                rate, waits = asyncio.run(timed(serve, Path(folder), notes, seconds))
            measured[name].rates.append(rate)
            measured[name].waits += waits
    return measured


@click.command()
@click.option("--notes", default=600, show_default=True)
@click.option("--rounds", default=3, show_default=True)
def main(notes: int, rounds: int) -> None:
    """Print the figures of a stock echo bot and of the whole road, and their ratio."""
    measured = measure({"stock": stock, "fieldbook": counting}, notes, rounds)
    for name, figures in measured.items():
        click.echo(f"{name}: {figures}")
    click.echo(f"ratio: {measured['fieldbook'].rate / measured['stock'].rate:.2f}")


if __name__ == "__main__":
    main()
