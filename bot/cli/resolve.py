"""`fieldbook resolve`: whom a name means, of a list of customers in a file."""

from pathlib import Path
from typing import Any

import click

from bot.cli.options import one_of
from bot.cli.rows import rows, say, words


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
    one_of(query, jsonl, "QUERY")
    from bot.capture.names.files import NotCustomers, read_customers

    try:
        directory = read_customers(customers)
    except NotCustomers as refusal:
        raise click.ClickException(f"{customers.name}: {refusal}") from refusal
    if query is not None:
        say(_found(directory.resolve(query)))
        return
    for row in rows():
        say({"id": row.get("id"), **_found(directory.resolve(words(row, "query")))})


def _found(read: Any) -> dict[str, Any]:
    return {
        "match": read.match.name if read.match else None,
        "candidates": [{"name": one.name, "score": one.score} for one in read.candidates],
    }
