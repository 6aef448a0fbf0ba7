"""`fieldbook try`: the real bot and a sample team on this desk, without Telegram or internet."""

import asyncio
import errno
import os
import signal
import sys
import tempfile
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import click

from bot.cli.options import told
from bot.cli.statuses import ALREADY_RUNNING, FAILED, PORT_IN_USE, Stopped

if TYPE_CHECKING:
    from bot.domain.clock import MovableClock
    from bot.playground.model import BotApi
    from bot.playground.travel import OnMoved
    from bot.storage.transaction import Store

TOKEN = "1:PLAYGROUND"  # noqa: S105 # opens nothing but the desk's own Bot API
LONG_POLL = 20


@click.command("try")
@click.option("--port", default=8765, show_default=True, help="0 takes any free port.")
@click.option("--data", type=click.Path(path_type=Path, file_okay=False), help="Keep the archive.")
@click.option("--no-browser", is_flag=True, help="Do not open a browser.")
@click.option("--terminal", is_flag=True, help="Talk in this terminal instead.")
@click.option("--seed", default=7, show_default=True, help="Of the sample team.")
def try_(port: int, data: Path | None, no_browser: bool, terminal: bool, seed: int) -> None:
    """Try Fieldbook with a sample team; the clock can be moved."""
    from bot.cli.logs import set_up

    set_up("WARNING")
    folder = nullcontext(str(data)) if data else tempfile.TemporaryDirectory(prefix="fieldbook-")
    with folder as name, told(), _alone(Path(name)), _port(port):
        asyncio.run(
            _try(Path(name), port, terminal, seed, browser=not no_browser, kept=data is not None)
        )


@contextmanager
def _alone(data: Path) -> Iterator[None]:
    """One process on an archive: two would both send its mornings."""
    from bot.storage.leader import SecondProcess, alone_in

    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        leader = alone_in(data)
    except SecondProcess as second:
        raise Stopped(str(second), ALREADY_RUNNING) from None
    try:
        yield
    finally:
        leader.leave()


@contextmanager
def _port(port: int) -> Iterator[None]:
    try:
        yield
    except OSError as problem:
        if problem.errno != errno.EADDRINUSE:
            raise
        line = f"port {port} is in use: --port 0 takes any free one"
        raise Stopped(line, PORT_IN_USE) from None


async def _try(
    data: Path, port: int, terminal: bool, seed: int, *, browser: bool, kept: bool
) -> None:
    from bot.app import Program
    from bot.cli import sample
    from bot.domain.clock import MovableClock
    from bot.handlers.wire import Wire
    from bot.playground.model import BotApi
    from bot.playground.server import build, serving

    clock = MovableClock()
    store, new = _archive(data, clock)
    if new:
        sample.fill(store, seed)
    elif not sample.is_sample(store):
        line = f"{data} holds an archive of your own: a trial would send its reminders to nobody"
        raise Stopped(f"{line}; give --data a directory that is empty", FAILED)
    # With --data the archive outlives the desk: ids that it knows must not come again.
    first = int(clock.now().timestamp())
    people = sample.people(store)
    api = BotApi(TOKEN, "fieldbook_bot", clock, people, first_update=first, first_message=first)

    async def moved(_now: object) -> None:
        await program.ticks.now()

    app = build(api, on_clock_moved=moved, suggestions=sample.suggestions)
    async with serving(app, port) as url, Wire() as request, Wire() as polls:
        program = Program(store, request, polls, url, TOKEN, long_poll=LONG_POLL)
        stopping = asyncio.Event()
        for name in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(name, stopping.set)
        async with asyncio.TaskGroup() as group:
            group.create_task(program.run())
            if terminal:
                await _terminal(api, clock, moved)
            else:
                _announce(url, browser=browser, kept=kept)
                await stopping.wait()
            program.stop()


async def _terminal(api: "BotApi", clock: "MovableClock", moved: "OnMoved") -> None:
    from bot.cli import sample
    from bot.playground.lines import lines_of
    from bot.playground.terminal import Terminal
    from bot.playground.travel import Travel

    travel = Travel(clock, ZoneInfo("Asia/Shanghai"), moved)
    desk = Terminal(
        api, travel, click.echo, suggestions=sample.suggestions, colour=sys.stdout.isatty()
    )
    await desk.converse(lines_of(sys.stdin))


def _announce(url: str, *, browser: bool, kept: bool) -> None:
    click.echo(f"Fieldbook is on your desk: {url}")
    click.echo("Press Ctrl+C to stop; nothing is kept unless you gave --data.")
    if kept:
        click.echo("--data keeps the archive; this desk's chats begin empty at each start.")
    if browser and (
        os.environ.get("DISPLAY") or os.name == "nt" or Path("/usr/bin/open").exists()
    ):
        webbrowser.open(url)


def _archive(data: Path, clock: "MovableClock") -> tuple["Store", bool]:
    """The archive in this directory, and whether it was made just now."""
    from bot.cli.options import asking
    from bot.storage.founding import AlreadyFounded, Wish, found, open_archive

    new = True
    try:
        found(data, None, Wish(), asking(), clock)
    except AlreadyFounded:
        new = False
    return open_archive(data, None, asking(), clock), new
