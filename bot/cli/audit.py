"""`fieldbook audit verify`: checks the chain of audit entries from the first to the last."""

from pathlib import Path

import click

from bot.cli.options import archive, data_options


@click.group()
def audit() -> None:
    """Look after the audit."""


@audit.command()
@data_options
def verify(data: Path, database: str | None) -> None:
    """Find any entry that was edited, deleted, inserted, moved or cut off."""
    from bot.storage.audit_check import verify as check
    from bot.storage.founding import HEAD

    with archive(data, database) as store:
        verdict = check(store, data / HEAD)
    if not verdict.sound:
        raise click.ClickException(f"audit row {verdict.row}: {verdict.fault}")
    click.echo(f"The audit is sound: {verdict.entries} entries.")


@audit.command()
@data_options
def pin(data: Path, database: str | None) -> None:
    """Pin today's head where none is pinned, on a machine that is new to this archive."""
    from bot.storage.audit_check import pin_first
    from bot.storage.founding import HEAD

    with archive(data, database) as store:
        verdict = pin_first(store, data / HEAD)
    if not verdict.sound:
        raise click.ClickException(f"audit row {verdict.row}: {verdict.fault}")
    click.echo(f"Pinned: {verdict.entries} entries.")
