"""Options that several commands share, and the archive they open."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from bot.storage.transaction import Store
    from bot.storage.vault.sources import Asking

Command = Callable[..., Any]
HEARTBEAT = "heartbeat.json"  # in the data directory: when Telegram was last reached


def data_options(command: Command) -> Command:
    """`--data DIR` and `--database URL`, or their environment variables."""
    command = click.option(
        "--database",
        envvar="FIELDBOOK_DATABASE",
        metavar="URL",
        help="postgresql://… instead of the SQLite file in the data directory.",
    )(command)
    return click.option(
        "--data",
        envvar="FIELDBOOK_DATA",
        required=True,
        type=click.Path(path_type=Path, file_okay=False),
        help="Directory of this archive (or FIELDBOOK_DATA).",
    )(command)


def asking(*, production: bool = False) -> "Asking":
    """What this process can say about the root key; it asks a person only at a terminal."""
    from bot.storage.vault.sources import Asking

    at_terminal = os.isatty(0)
    return Asking(os.environ, ask=_ask_passphrase if at_terminal else None, production=production)


@contextmanager
def archive(data: Path, database: str | None, *, production: bool = False) -> Iterator["Store"]:
    """The opened archive. What keeps it shut, or fails while it is open, is told in one line
    with its own exit status. In `production` a root key from the environment is refused."""
    from bot.domain.clock import SystemClock
    from bot.storage.founding import open_archive

    with told():
        store = open_archive(data, database, asking(production=production), SystemClock())
        try:
            yield store
        finally:
            store.engine.dispose()


@contextmanager
def told() -> Iterator[None]:
    """Turn what an administrator can mend into one line and an exit status."""
    from bot.storage.founding import FAULTS, explained

    try:
        yield
    except FAULTS as problem:
        from bot.cli.statuses import told_as

        raise told_as(problem, explained(problem)) from None


def one_of(argument: object, jsonl: bool, called: str) -> None:
    """Either one thing to read, or lines of them: not both, and not neither."""
    if (argument is None) is not jsonl:
        raise click.UsageError(f"Give either {called} or --jsonl.")


def _ask_passphrase() -> str:
    words: str = click.prompt("Passphrase", hide_input=True, err=True)
    return words
