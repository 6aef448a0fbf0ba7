"""`fieldbook recover`: puts the root key back from the recovery words, into a new key file."""

from pathlib import Path
from typing import TextIO

import click

from bot.cli.options import data_options, told


@click.command()
@data_options
@click.option(
    "--key-file",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="The key file to write (0400); it must not exist yet.",
)
@click.option(
    "--words",
    type=click.File("r"),
    default="-",
    help="A file with the 24 words; standard input otherwise.",
)
def recover(data: Path, database: str | None, key_file: Path, words: TextIO) -> None:
    """Restore the root key from its 24 words."""
    from bot.storage.founding import recover as restore

    with told():
        restore(data, database, key_file, words.read())
    click.echo(f"The words are right. The root key is in {key_file} from now on.")
