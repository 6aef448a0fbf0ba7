"""The long form: python -m tests.crash [--kills 200 --updates 10000 | --full] [--seed N]."""

import asyncio
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import click

from bot.domain.letters import LetterKind
from bot.handlers.paces import Limits
from tests.crash.figures import Figures
from tests.crash.mortal import Plan
from tests.crash.runs import killed
from tests.crash.subject import sqlite
from tests.crash.webhook import free_port

# Telegram's own pace of 30 a second would make 10,000 messages last for ever; this is faster
# than that, and so harder: more is under way when the end comes.
FAST = Limits(overall=120, burst=60, burst_seconds=1.0, nudge_gap=0.0, nudges=120)


@click.command()
@click.option("--kills", default=40, show_default=True)
@click.option("--updates", default=2000, show_default=True)
@click.option("--seed", default=1, show_default=True)
@click.option("--full", is_flag=True, help="200 kills over 10,000 updates in each mode.")
@click.option("--postgres", default="", help="A database's URL, to run on it instead of SQLite.")
def main(kills: int, updates: int, seed: int, full: bool, postgres: str) -> None:
    """Kill the bot in the middle of everything, and print what was lost and what was doubled."""
    if full:
        kills, updates = 200, 10_000
    good = True
    for mode, plan in modes(postgres).items():
        figures = run(plan, kills, updates, seed)
        click.echo(f"{mode}: {figures} {'GOOD' if figures.good else 'BAD'}")
        good = good and figures.good
    broken = run(Plan("", "", limits=FAST, broken=True), min(kills, 20), 400, seed)
    click.echo(f"broken build (must lose): {broken}")
    sys.exit(0 if good and broken.lost_updates else 1)


def modes(postgres: str) -> dict[str, Plan]:
    return {
        "polling": Plan(postgres, "", limits=FAST),
        "webhook": Plan(postgres, "", limits=FAST, webhook_port=free_port()),
        "outbox": Plan(postgres, "", limits=FAST, kind=LetterKind.NUDGE),
    }


def run(plan: Plan, kills: int, updates: int, seed: int) -> Figures:
    """One run on a database of its own."""
    with tempfile.TemporaryDirectory(prefix="fieldbook-crash-") as folder:
        database = plan.database or sqlite(Path(folder))
        most = max(updates // max(kills, 1), 5)
        plan = replace(plan, database=database)
        return asyncio.run(killed(plan, kills, updates, seed, most))


if __name__ == "__main__":
    main()
