"""`fieldbook import FILE`: a list of customers into the archive; safe to run twice."""

import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.options import archive, data_options

if TYPE_CHECKING:
    from bot.actions.importing import Importing, Tally
    from bot.capture.sheets.lists import CustomerList
    from bot.domain.imports import Left, Listed
    from bot.storage.transaction import Store

BATCH = 250  # customers in one transaction: all that a kill can cost, and half a second's lock
BREATH = 0.03  # seconds between two, in which a running bot gets its turn to write
SOMETHING_LEFT = 2


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@data_options
@click.option(
    "--mapping", "-m", "pairs", multiple=True, metavar="COLUMN=FIELD",
    help="What a column is, where its heading does not say: 'Kunde=name', '3=phone'.",
)  # fmt: skip
@click.option("--keeper", default="", help="Whose the rows are that name no keeper.")
@click.option("--add-look-alikes", is_flag=True, help="Add what looks like a known customer.")
@click.option("--dry-run", is_flag=True, help="Only tell what would be done.")
@click.option(
    "--report", type=click.Path(path_type=Path, dir_okay=False),
    help="A CSV file to write: each row and value that was not taken, and why.",
)  # fmt: skip
def import_(
    file: Path,
    data: Path,
    database: str | None,
    pairs: tuple[str, ...],
    keeper: str,
    add_look_alikes: bool,
    dry_run: bool,
    report: Path | None,
) -> None:
    """Import customers from a CSV, XLSX or vCard file.

    Exit status 0 when all was taken, 2 when something was left: see the report.
    """
    from bot.actions.importing import Importing

    mapping = _mapping(pairs)
    with archive(data, database) as store:
        rows, read = _list(store, file, mapping)
        listed = [row for row, _ in read if row is not None]
        work = Importing(listed, keeper, take_alike=add_look_alikes, rehearsal=dry_run)
        work.tally.left += [left for _, lefts in read for left in lefts]
        _run(store, work)
    _tell(rows, work.tally, len(read), dry_run=dry_run)
    if report is not None:
        from bot.cli.reports import write_report

        write_report(report, work.tally.left)
    if work.tally.left:
        raise SystemExit(SOMETHING_LEFT)


def _run(store: "Store", work: "Importing") -> None:
    for start in range(0, len(work.rows), BATCH):
        with store.transaction() as tx:
            work.take(tx, work.rows[start : start + BATCH])
        time.sleep(BREATH)


def _mapping(pairs: tuple[str, ...]) -> dict[str, str]:
    from bot.capture.sheets.headings import SYNONYMS
    from bot.domain.facets import FACETS

    found = {}
    for pair in pairs:
        column, _, name = pair.rpartition("=")
        known = name.rstrip("123456789") in SYNONYMS or name in FACETS
        if not column or not known:
            choices = ", ".join(SYNONYMS)
            raise click.UsageError(f"--mapping {pair}: COLUMN=FIELD, where FIELD is {choices}")
        found[column] = name
    return found


def _list(
    store: "Store", file: Path, mapping: dict[str, str]
) -> "tuple[CustomerList, list[tuple[Listed | None, list[Left]]]]":
    """The list and all its rows: a file may prove broken in its middle."""
    from bot.capture.sheets.files import is_workbook
    from bot.capture.sheets.lists import customer_list
    from bot.domain.refusals import FileNotTaken, NothingToRead, Refusal
    from bot.storage import settings

    with store.transaction() as tx:
        country, now = settings.get(tx, "country"), tx.now
    data = file.read_bytes()
    try:
        found = customer_list(data, country=country, ref=now, facets=facets(), mapping=mapping)
        return found, list(found.rows)
    except Refusal as refusal:
        broken = file.suffix.lower() == ".xlsx" and data.strip() and not is_workbook(data)
        if broken and isinstance(refusal, (NothingToRead, FileNotTaken)):
            why = "the file is broken, or no Excel workbook: save it again as .xlsx or .csv"
        else:
            why = _worded(refusal)
        raise click.ClickException(f"{file.name}: {why}") from None


def facets() -> dict[str, str]:
    """Headings that name a facet, in either language."""
    from bot.capture.sheets.headings import key
    from bot.domain.facets import FACETS
    from bot.replies.words import LANGUAGES, label

    found = {key(name): name for name in FACETS}
    for lang in LANGUAGES:
        found |= {key(label(lang, f"facet-{name}")): name for name in FACETS}
    return found


def _worded(refusal: Exception) -> str:
    about = getattr(refusal, "about", {})
    match type(refusal).__name__:
        case "FileTooBig":
            return f"larger than {about['limit'] // 1024**2} MiB"
        case "NothingToRead":
            return (
                "no column is a customer's name. Headings found: "
                f"{about['headings'] or 'none'}. Say which one: --mapping 'HEADING=name'"
            )
        case "FileNotTaken":
            return f"not a CSV, XLSX or vCard file ({about['kind']})"
        case _:
            return f"the file is broken, or not what it says it is ({about.get('kind', '')})"


def _tell(rows: "CustomerList", tally: "Tally", read: int, *, dry_run: bool) -> None:
    would = "would be " if dry_run else ""
    click.echo(
        f"{read} rows read: {tally.new} {would}added, {tally.completed} completed, ", nl=False
    )
    click.echo(f"{tally.same} there already, {tally.rows_left} left.")
    if rows.unknown:
        click.echo(f"Columns not read: {', '.join(rows.unknown)} (see --mapping).")
    for line in _reasons(tally.left):
        click.echo(line)


def _reasons(left: list["Left"]) -> list[str]:
    """One line a reason: how many, and the first rows."""
    grouped: dict[tuple[bool, str, str], list[int]] = {}
    for one in left:
        grouped.setdefault((not one.whole, one.column, one.why.value), []).append(one.row)
    lines = []
    for (value_only, column, why), numbers in sorted(grouped.items()):
        what = f"value of {column} not taken" if value_only else f"row left ({column})"
        known = [one for one in numbers if one]  # a card that cannot be read has no number
        shown = ", ".join(map(str, known[:10])) + (" …" if len(known) > 10 else "")
        rows = f" (rows {shown})" if known else ""
        lines.append(f"  {what}: {why}: {len(numbers)} ×{rows}")
    return lines
