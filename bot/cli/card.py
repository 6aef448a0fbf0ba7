"""`fieldbook card`: a photograph of a business card → its fields as JSON."""

from pathlib import Path
from typing import Any

import click

from bot.cli.senses import run


@click.command()
@click.argument("image", required=False, type=click.Path(path_type=Path))
@click.option("--jsonl", is_flag=True, help="Read {id, file} objects, one a line, from stdin.")
def card(image: Path | None, jsonl: bool) -> None:
    """Read a business card: name, title, company, phones, email, address, qr.

    All fields are null when the picture shows no card.
    """
    from bot.capture.cards.reader import CardReader

    reader = CardReader()

    def read(row: dict[str, Any], photo: bytes) -> dict[str, Any]:
        found = reader.read(photo)
        fields = ("name", "title", "company", "phones", "email", "address", "qr")
        return {field: getattr(found, field, None) for field in fields}

    try:
        run(image, jsonl, ("file", "image"), read)
    finally:
        reader.close()
