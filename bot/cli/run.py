"""`fieldbook run`: serves the team until SIGTERM."""

import asyncio
import signal
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.options import archive, data_options

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.storage.transaction import Store

NO_TOKEN = 9


@click.command()
@data_options
@click.option("--api-url", help="Another Bot API server: URL + /bot<token>/<method>.")
@click.option("--token-file", type=click.Path(path_type=Path), help="File that holds the token.")
@click.option("--log-level", default="INFO", show_default=True)
def run(
    data: Path,
    database: str | None,
    api_url: str | None,
    token_file: Path | None,
    log_level: str,
) -> None:
    """Serve the team over Telegram."""
    from bot.cli.logs import set_up
    from bot.handlers.halting import Halted
    from bot.settings import Settings, TokenMissing

    set_up(log_level)
    given = {"api_url": api_url, "token_file": token_file}
    known = {key: value for key, value in given.items() if value is not None}
    settings = Settings().model_copy(update=known)
    try:
        token = settings.bot_token()
    except TokenMissing:
        raise Stopped(
            "no token: put it into a file and give --token-file, or set FIELDBOOK_TOKEN", NO_TOKEN
        ) from None
    with archive(data, database) as store:
        try:
            asyncio.run(_serve(store, settings, token))
        except Halted as halted:
            raise Stopped(halted.line, halted.status) from None


async def _serve(store: "Store", settings: "Settings", token: str) -> None:
    from bot.app import Program
    from bot.handlers.wire import Wire

    async with Wire() as request, Wire() as polls:
        program = Program(store, request, polls, settings.api_url.rstrip("/"), token)
        loop = asyncio.get_running_loop()
        for name in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(name, program.stop)
        await program.run()


class Stopped(click.ClickException):
    """One clear line, and the exit status that says which."""

    def __init__(self, line: str, status: int) -> None:
        super().__init__(line)
        self.status = status

    @property
    def exit_code(self) -> int:  # type: ignore[override] # click has a class variable here
        return self.status
