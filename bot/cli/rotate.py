"""`fieldbook rotate`: a new key epoch; every customer's key is wrapped anew, the old one goes."""

from pathlib import Path

import click

from bot.cli.options import archive, data_options


@click.command()
@data_options
def rotate(data: Path, database: str | None) -> None:
    """Rotate the keys; the bot may go on running meanwhile."""
    from bot.storage.vault.rotation import rotate as turn

    with archive(data, database) as store:
        done = turn(store.engine, store.vault)
    click.echo(f"Epoch {done.epoch} is active; {done.rewrapped} keys were wrapped anew.")
    if done.damaged:
        raise click.ClickException(
            f"{done.damaged} keys are damaged and keep the old epoch: restore the key archive"
        )
