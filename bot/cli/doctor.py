"""`fieldbook doctor`: looks at everything that can be wrong and says what to do about it."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bot.cli.options import asking, data_options

if TYPE_CHECKING:
    from bot.cli.check import Check
    from bot.storage.transaction import Tx

UNWELL = 1
SIGNS = {True: "ok  ", False: "FAIL"}


@click.command()
@data_options
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@click.option("--quick", is_flag=True, help="Skip the reading of every row.")
def doctor(data: Path, database: str | None, as_json: bool, quick: bool) -> None:
    """Check the archive, the key, the machine; nothing is ever written.

    Exit status 0 when all is well, 1 when something needs doing.
    """
    report, checks = _report(data, database, quick=quick)
    if as_json:
        shown = [check.as_json() for check in checks]
        click.echo(json.dumps(report | {"checks": shown}, ensure_ascii=False, indent=2))
    else:
        _tell(report, checks)
    if not all(check.ok or check.is_advice for check in checks):
        raise SystemExit(UNWELL)


def _report(
    data: Path, database: str | None, *, quick: bool
) -> tuple[dict[str, Any], list["Check"]]:
    from bot.cli import checks
    from bot.domain.clock import SystemClock
    from bot.storage.founding import FAULTS, explained, look_into

    found = [*checks.of_machine(data), *checks.of_key(data), checks.of_token()]
    found += [checks.of_process(data), *checks.of_heartbeat(data), *checks.of_extras()]
    try:
        store = look_into(data, database, asking(), SystemClock())
        with store.transaction() as tx:
            report, of_archive = _archive(tx, data, quick=quick)
    except FAULTS as problem:
        return {}, [checks.unreadable(explained(problem)), *found]
    store.engine.dispose()
    return report, [*found, *of_archive]


def _archive(tx: "Tx", data: Path, *, quick: bool) -> tuple[dict[str, Any], list["Check"]]:
    from bot.cli import checks, upkeep
    from bot.storage import counting

    tables = upkeep.of_schema(tx)
    if not tables.ok:  # nothing more can be asked of tables that this program does not know
        return {}, [tables]
    report: dict[str, Any] = counting.living(tx) | counting.queues(tx)
    waiting = counting.waiting(tx)
    found = [*checks.of_database(tx, data, quick=quick), *checks.of_queues(report, waiting)]
    found.append(checks.of_reading_ahead(report["customers"]))
    return report | {"waiting_seconds": waiting}, found


def _tell(report: dict[str, Any], checks: list["Check"]) -> None:
    for name, value in report.items():
        parts = value.items() if isinstance(value, dict) else [("", value)]
        click.echo(f"{name:<16}{', '.join(f'{key} {each}'.strip() for key, each in parts)}")
    for check in checks:
        sign = "note" if check.is_advice and not check.ok else SIGNS[check.ok]
        click.echo(f"{sign}  {check.name}: {check.said}")
        if not check.ok:
            click.echo(f"      → {check.what_to_do}")
