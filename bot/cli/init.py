"""`fieldbook init`: makes the keys and the database, and prints the recovery words once."""

from pathlib import Path

import click

from bot.cli.options import asking, data_options, told

WORDS = """
These 24 words restore the root key. Write them on paper, keep the paper away from this machine,
and show them to nobody: whoever has them and a copy of the archive can read it.

{words}
"""
SAME_DISK = """
The key file {path} lies in the data directory. Move it to another volume before going live, so
that whoever takes the disk or a copy of it has not taken the key as well.
"""


@click.command()
@data_options
@click.option("--yes", is_flag=True, help="Do not ask; for scripts.")
@click.option(
    "--key-file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Where to keep the root key (0400); by default in the data directory.",
)
@click.option(
    "--passphrase-file",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="Make the root key from the passphrase in this file.",
)
@click.option("--passphrase", is_flag=True, help="Make the root key from a typed passphrase.")
@click.option(
    "--passphrase-memory",
    type=click.IntRange(64),
    default=256,
    show_default=True,
    metavar="MIB",
    help="Memory that stretching the passphrase takes.",
)
def init(
    data: Path,
    database: str | None,
    yes: bool,
    key_file: Path | None,
    passphrase_file: Path | None,
    passphrase: bool,
    passphrase_memory: int,
) -> None:
    """Make a new archive: its keys, its database, its recovery words."""
    from bot.domain.clock import SystemClock
    from bot.storage.founding import Wish, found

    by_passphrase = passphrase or passphrase_file is not None
    if key_file and by_passphrase:
        raise click.UsageError("choose a key file or a passphrase, not both")
    if not yes:
        click.confirm(f"Make a new archive in {data}?", abort=True)
    wish = Wish(key_file, by_passphrase, passphrase_file, passphrase_memory)
    with told():
        made = found(data, database, wish, asking(), SystemClock())
    click.echo(f"A new archive stands in {data}. Root key: {made.source.kind}.")
    click.echo(WORDS.format(words=made.words))
    if made.source.kind == "key file" and Path(made.source.path).is_relative_to(data.absolute()):
        click.echo(SAME_DISK.format(path=made.source.path), err=True)
