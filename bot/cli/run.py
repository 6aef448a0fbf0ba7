"""`fieldbook run`: serves the team until SIGTERM."""

import asyncio
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_urlsafe
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import click

from bot.cli.options import HEARTBEAT, archive, data_options
from bot.cli.statuses import ALREADY_RUNNING, NO_TOKEN, Stopped

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.storage.leader import Leader
    from bot.storage.transaction import Store


@click.command()
@data_options
@click.option("--api-url", help="Another Bot API server: URL + /bot<token>/<method>.")
@click.option("--token-file", type=click.Path(path_type=Path), help="File that holds the token.")
@click.option("--standby", is_flag=True, help="PostgreSQL: wait until no other process leads.")
@click.option("--health-port", type=int, help="Serve /healthz and /metrics.")
@click.option("--webhook-url", help="Let Telegram call this address instead of asking it.")
@click.option("--webhook-port", type=int, help="Local port behind that address.")
@click.option("--listen", help="Address for both ports; loopback unless given.")
@click.option("--log-level", default="INFO", show_default=True)
def run(data: Path, database: str | None, standby: bool, log_level: str, **given: object) -> None:
    """Serve the team over Telegram."""
    from bot.cli.logs import set_up
    from bot.handlers.halting import Halted
    from bot.settings import Settings, TokenMissing

    set_up(log_level)
    known = {key: value for key, value in given.items() if value is not None}
    settings = Settings().model_copy(update=known)
    check_url(settings.api_url)
    try:
        token = settings.bot_token()
    except TokenMissing:
        raise Stopped(no_token(settings.token_file), NO_TOKEN) from None
    with (
        archive(data, database, production=True) as store,
        _leading(store, data, standby) as leader,
    ):
        try:
            asyncio.run(_serve(store, settings, token, leader, data))
        except Halted as halted:
            raise Stopped(halted.line, halted.status) from None


def no_token(file: Path | None) -> str:
    """What to do where no token was found: the file that was named holds none, or none was."""
    if file is not None:
        return f"no token in {file}: the file is not there, cannot be read or is empty"
    return "no token: put it into a file and give --token-file, or set FIELDBOOK_TOKEN"


def check_url(url: str) -> None:
    """The address of a Bot API server, or a usage error."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        line = f"--api-url {url}: an address such as http://127.0.0.1:8081 is wanted"
        raise click.UsageError(line)


@contextmanager
def _leading(store: "Store", data: Path, standby: bool) -> "Iterator[Leader | None]":
    """The right to serve this archive. An SQLite directory has one process, always; of several
    on PostgreSQL one leads, and the others stand by if they were told to."""
    from bot.storage.leader import SecondProcess, alone_in, leader_for

    if store.engine.dialect.name == "sqlite":
        try:
            alone = alone_in(data)
        except SecondProcess as second:
            raise Stopped(str(second), ALREADY_RUNNING) from None
        yield None
        alone.leave()
        return
    leader = leader_for(store.engine, data)
    if not standby and not leader.take():
        raise Stopped("another process leads; start this one with --standby", ALREADY_RUNNING)
    yield leader
    leader.leave()


async def _serve(
    store: "Store", settings: "Settings", token: str, leader: "Leader | None", data: Path
) -> None:
    from bot.app import HookAt, Program
    from bot.capture.readahead import is_to_spare
    from bot.cli.figures import figures
    from bot.handlers.pulse import Pulse
    from bot.handlers.wire import Wire

    hook = None
    if settings.webhook_url is not None:
        secret = settings.webhook_secret.get_secret_value() if settings.webhook_secret else ""
        hook = HookAt(settings.webhook_url, settings.webhook_port, secret or token_urlsafe(32))
    async with Wire() as request, Wire() as polls:

        def skew() -> float | None:
            return (request if hook else polls).skew

        program = Program(
            store, request, polls, settings.api_url.rstrip("/"), token, leader=leader,
            health_port=settings.health_port, listen=settings.listen, hook=hook,
            health=figures(data, skew), read_ahead=settings.read_ahead and is_to_spare(),
        )  # fmt: skip
        program.others.append(Pulse(data / HEARTBEAT, program.last_poll, skew))
        loop = asyncio.get_running_loop()
        for name in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(name, program.stop)
        await program.run()
