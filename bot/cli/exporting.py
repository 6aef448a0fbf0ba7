"""`fieldbook export`: the archive as a file, for the administrator of the machine."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.options import archive, data_options

if TYPE_CHECKING:
    from bot.domain.exports import Table

SUFFIXES = (".xlsx", ".csv", ".json")


@click.command()
@data_options
@click.option(
    "--out", required=True, type=click.Path(path_type=Path, dir_okay=False),
    help="FILE.xlsx, FILE.json, or FILE.csv (one file a noun: FILE-contacts.csv …).",
)  # fmt: skip
@click.option("--keeper", type=int, help="Telegram id: this member's customers alone.")
@click.option("--staff", "asker", type=int, help="Telegram id: what this member may read.")
def export(
    data: Path, database: str | None, out: Path, keeper: int | None, asker: int | None
) -> None:
    """Write customers, contacts, facts, interactions and promises to a file; it is on record.

    The file is plain: whoever has it can read it.
    """
    from bot.actions import exporting
    from bot.domain.refusals import BadValue

    if out.suffix not in SUFFIXES:
        raise click.UsageError(f"--out {out.name}: one of {', '.join(SUFFIXES)} is wanted")
    with archive(data, database) as store:
        try:
            with store.transaction() as tx:
                tables = exporting.tables(tx, keeper=keeper, asker=asker)
        except BadValue as bad:
            raise click.ClickException(f"--{bad.about['field']}: no such member") from None
        for path, content in _files(out, tables):
            _write(path, content)
    click.echo(", ".join(f"{len(table.rows)} {table.name}" for table in tables))


def _files(out: Path, tables: list["Table"]) -> list[tuple[Path, bytes]]:
    from bot.replies import exports

    if out.suffix == ".xlsx":
        return [(out, exports.workbook(tables))]
    if out.suffix == ".json":
        return [(out, exports.as_json(tables))]
    paths = [out, *(out.with_name(f"{out.stem}-{table.name}.csv") for table in tables[1:])]
    contents = map(exports.comma_separated, tables)
    return list(zip(paths, contents, strict=True))


def _write(path: Path, content: bytes) -> None:
    """For its owner's eyes alone, and whole or not at all."""
    fresh = path.with_name(f".{path.name}.new")
    fresh.unlink(missing_ok=True)
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    fresh.replace(path)
