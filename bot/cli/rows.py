"""Rows of the command line: JSON objects from standard input, one a line, and one answer each."""

import json
import sys
from collections.abc import Iterator
from typing import Any

import click

Row = dict[str, Any]
BOM = "\ufeff"


def rows() -> Iterator[Row]:
    """Every line that is not blank, as it comes; one that is no JSON object is an empty row, so
    that a broken line costs its own answer and no other's."""
    for line in sys.stdin.buffer:
        # always UTF-8, whatever the locale says; files that were joined carry a mark in the middle
        text = line.decode("utf-8", "replace").replace(BOM, "").strip()
        if text:
            yield _row(text)


def _row(text: str) -> Row:
    try:
        row = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return row if isinstance(row, dict) else {}


def words(row: Row, key: str) -> str:
    """What the row says under `key`; nothing where that is no text."""
    said = row.get(key)
    return said if isinstance(said, str) else ""


def say(answer: Row) -> None:
    """One line of JSON in UTF-8; half a character, which UTF-8 has not, as JSON escapes it."""
    line = json.dumps(answer, ensure_ascii=False)
    click.echo(line.encode("utf-8", "backslashreplace"))
