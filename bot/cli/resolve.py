"""`fieldbook resolve`: whom a name means, of a list of customers in a file."""

import json
import sys
from pathlib import Path
from typing import Any

import click


@click.command()
@click.option(
    "--customers",
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="JSON list of names, or of objects with a name.",
)
@click.option("--jsonl", is_flag=True, help="Read {id, query} from standard input, one a line.")
@click.argument("query", required=False)
def resolve(customers: Path, jsonl: bool, query: str | None) -> None:
    """Say which customer QUERY means: null when it is none, or truly several."""
    if (query is None) is not jsonl:
        raise click.UsageError("Give either QUERY or --jsonl.")
    from bot.capture.names.files import NotCustomers, read_customers

    try:
        directory = read_customers(customers)
    except NotCustomers as refusal:
        raise click.ClickException(f"{customers.name}: {refusal}") from refusal
    if query is not None:
        click.echo(_line(directory.resolve(query)))
        return
    for row in filter(None, map(str.strip, sys.stdin)):
        asked = _asked(row)
        read = directory.resolve(str(asked["query"]))
        click.echo(_line(read, {"id": asked.get("id")}))


def _asked(row: str) -> dict[str, Any]:
    try:
        asked = json.loads(row)
    except ValueError as broken:
        raise click.ClickException(f"not a line of JSON: {row[:60]}") from broken
    if not isinstance(asked, dict) or "query" not in asked:
        raise click.ClickException(f"a line needs a query: {row[:60]}")
    return asked


def _line(read: Any, opening: dict[str, Any] | None = None) -> str:
    found = {
        **(opening or {}),
        "match": read.match.name if read.match else None,
        "candidates": [{"name": one.name, "score": one.score} for one in read.candidates],
    }
    return json.dumps(found, ensure_ascii=False)
