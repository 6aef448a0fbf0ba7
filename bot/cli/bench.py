"""`fieldbook bench`: measures this machine with the repository's benches."""

import importlib.util
import subprocess
import sys

import click

BENCHES = {
    "echo": ["tests.bench.echo"],
    "echo-10000": ["tests.bench.echo", "--customers", "10000", "--rounds", "1"],
    "importing": ["tests.bench.importing"],
    "plan": ["tests.bench.plan", "--most", "10000"],
    "sweep": ["tests.bench.sweep"],
}


@click.command()
@click.argument("names", nargs=-1, type=click.Choice(list(BENCHES)))
def bench(names: tuple[str, ...]) -> None:
    """Print figures: notes beside a stock echo bot; import, start, search, brief, memory; one
    member's plan and a company's morning."""
    for name in names or BENCHES:
        module, *options = BENCHES[name]
        if not _is_there(module):
            raise click.ClickException(
                f"{module} is not here: the benches are no part of the installed program; "
                "run this from the root of the repository, with its development packages"
            )
        click.secho(name, bold=True)
        # Each in a process of its own, so that the memory which it tells is its own.
        run = subprocess.run([sys.executable, "-m", module, *options], check=False)  # noqa: S603 # our own
        if run.returncode:
            raise click.ClickException(f"{module} ended with status {run.returncode}")


def _is_there(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except ModuleNotFoundError:
        return False
