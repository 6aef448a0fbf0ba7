"""One note received, sealed, read, filed, answered, beside a stock PTB echo bot on one Bot API.

measure(subjects, notes=…, rounds=…) -> {name: Measured}; a subject is `serve(url, folder)`, a
module-level function that runs a bot against that Bot API until SIGTERM. The token is
`tests.crash.telegram.TOKEN`. python -m tests.bench.echo prints the figures of one run."""

import asyncio
import logging
import os
import signal
import statistics
import tempfile
import time
from collections import defaultdict, deque
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import click
from telegram import Update
from telegram.ext import ApplicationBuilder, ContextTypes, MessageHandler, filters

from bot.handlers.paces import UNPACED, Paces
from tests.bench import company
from tests.bench.telegrams import TELEGRAMS, Told
from tests.crash.lives import CONTEXT, gone
from tests.crash.mortal import Plan
from tests.crash.subject import begin_life, sqlite
from tests.crash.telegram import TOKEN

Serve = Callable[[str, Path], None]
WARM = 200  # notes before the watch runs: imports, first statements, first keys
UP = 4.0  # seconds after them, in which the process comes up that reads ahead from now on


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
    """The road alone, with a handler that only counts: what inbox, desk and outbox cost."""
    begin_life(Plan(sqlite(folder), url, limits=UNPACED))


def fieldbook(url: str, folder: Path, customers: int, *, read_ahead: bool = True) -> None:
    """The whole program on an archive of its own; paces off, for Telegram is no limit here."""
    from bot.app import Program
    from bot.capture.readahead import is_to_spare
    from bot.handlers.wire import Wire

    async def serve() -> None:
        async with Wire() as request, Wire() as polls:
            program = Program(
                store, request, polls, url, TOKEN, paces=Paces(UNPACED),
                read_ahead=read_ahead and is_to_spare(),
            )  # fmt: skip
            asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, program.stop)
            await program.run()

    store = company.opened(folder, customers)
    asyncio.run(serve())


@dataclass
class Round:
    """Updates a second; processor milliseconds an update, and those of its child processes;
    milliseconds from note to answer."""

    rate: float
    cpu: float
    beside: float
    waits: list[float]


@dataclass
class Measured:
    """What came of all the rounds of one subject."""

    rounds: list[Round] = field(default_factory=list)

    @property
    def rate(self) -> float:
        return statistics.median(each.rate for each in self.rounds)

    @property
    def cpu(self) -> float:
        return statistics.median(each.cpu for each in self.rounds)

    @property
    def beside(self) -> float:
        return statistics.median(each.beside for each in self.rounds)

    def percentile(self, part: float) -> float:
        waits = sorted(wait for each in self.rounds for wait in each.waits)
        return waits[min(int(len(waits) * part), len(waits) - 1)]

    def __str__(self) -> str:
        return (
            f"{self.rate:.0f} updates/s, {self.cpu:.2f} ms of processor each and "
            f"{self.beside:.2f} ms beside; at 50 notes/s "
            f"p50 {self.percentile(0.5):.1f} ms, p99 {self.percentile(0.99):.1f} ms"
        )


class Stopwatch:
    """Notes when each chat's note was told and when its answer came."""

    def __init__(self, api: str, first: int, customers: int) -> None:
        self.telegram = TELEGRAMS[api](self._sent, first)
        self._told: dict[int, deque[float]] = defaultdict(deque)
        self.waits: list[float] = []
        self._next = first
        self._customers = customers

    def _sent(self, chat: int) -> None:
        if waiting := self._told[chat]:
            self.waits.append((time.perf_counter() - waiting.popleft()) * 1000)

    def tell(self, number: int) -> None:
        """That many notes at once."""
        notes = []
        for _ in range(number):
            self._next += 1
            chat, words = company.note_of(self._next, self._customers)
            self._told[chat].append(time.perf_counter())
            notes.append(Told(self._next, chat, words))
        self.telegram.hear(notes)

    async def answered(self, number: int) -> None:
        """Until there have been that many answers."""
        async with asyncio.timeout(120):
            while len(self.waits) < number:  # noqa: ASYNC110 # the answers come over HTTP
                await asyncio.sleep(0.002)

    async def steadily(self, number: int, rate: float) -> list[float]:
        """The waits of so many notes at an even pace."""
        self.waits.clear()
        begun = time.perf_counter()
        for place in range(number):
            await asyncio.sleep(max(begun + place / rate - time.perf_counter(), 0))
            self.tell(1)
        await self.answered(number)
        return self.waits


async def timed(
    serve: Serve, folder: Path, api: str, first: int, notes: int, customers: int
) -> Round:
    """One life of a subject: so many notes that wait already, then fifty a second."""
    watch = Stopwatch(api, first, customers)
    async with watch.telegram as telegram:
        life = CONTEXT.Process(target=serve, args=(telegram.url, folder))
        life.start()
        watch.tell(WARM)
        await watch.answered(WARM)
        await asyncio.sleep(UP)
        begun = time.perf_counter()
        spent, beside = processor_seconds(life.pid), seconds_beside(life.pid)
        watch.tell(notes)
        await watch.answered(WARM + notes)
        rate = notes / (time.perf_counter() - begun)
        cpu = (processor_seconds(life.pid) - spent) / notes * 1000
        beside = (seconds_beside(life.pid) - beside) / notes * 1000
        waits = await watch.steadily(200, 50)
        life.terminate()
        await gone(life, patience=10)
    return Round(rate, cpu, beside, waits)


def processor_seconds(pid: int | None) -> float:
    """What a living process has used, over all its threads (Linux)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def seconds_beside(pid: int | None) -> float:
    """What its living child processes have used."""
    lists = Path(f"/proc/{pid}/task").glob("*/children")
    return sum(
        processor_seconds(int(child)) for each in lists for child in each.read_text().split()
    )


def measure(
    subjects: Mapping[str, Serve],
    notes: int = 600,
    rounds: int = 3,
    customers: int = company.REPS,
    api: str = "playground",
) -> dict[str, Measured]:
    """All subjects in turn, several times over, so that a busy machine is busy for each."""
    measured = {name: Measured() for name in subjects}
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="fieldbook-bench-")))
        for number in range(1, rounds + 1):
            for name, serve in subjects.items():
                own = folder / name
                own.mkdir(exist_ok=True)
                life = timed(serve, own, api, number * 1_000_000, notes, customers)
                measured[name].rounds.append(asyncio.run(life))
        if "fieldbook" in subjects:
            told = rounds * (WARM + notes + 200)
            click.echo(f"fieldbook filed {company.filed(folder / 'fieldbook')} of {told} notes")
    return measured


@click.command()
@click.option("--notes", default=600, show_default=True)
@click.option("--rounds", default=3, show_default=True)
@click.option("--customers", default=company.REPS, show_default=True)
@click.option("--read-ahead/--no-read-ahead", default=True, show_default=True)
@click.option("--road", is_flag=True, help="Also a handler that only counts, without a reading.")
@click.option("--api", type=click.Choice(list(TELEGRAMS)), help="One of the two only.")
def main(
    notes: int, rounds: int, customers: int, api: str | None, *, road: bool, read_ahead: bool
) -> None:
    """Print the figures of a stock echo bot and of the whole program, and their ratio: on the
    local Bot API that `fieldbook try` serves, and on a stub that costs next to nothing."""
    subjects: dict[str, Serve] = {"stock": stock}
    if road:
        subjects["counting"] = counting
    subjects["fieldbook"] = partial(fieldbook, customers=customers, read_ahead=read_ahead)
    for each in [api] if api else TELEGRAMS:
        measured = measure(subjects, notes, rounds, customers, each)
        for name, figures in measured.items():
            click.echo(f"{each}, {name}: {figures}")
        click.echo(f"{each}, ratio: {measured['fieldbook'].rate / measured['stock'].rate:.2f}")


if __name__ == "__main__":
    main()
