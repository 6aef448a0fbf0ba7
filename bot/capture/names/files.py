"""A file of customers' names, for the command line: a JSON list of names or of objects."""

import json
from collections.abc import Iterator
from pathlib import Path

from bot.capture.names.directory import Directory
from bot.capture.names.entries import Entry


class NotCustomers(ValueError):
    """The file is no JSON list of names."""


def _entries(rows: list[object]) -> Iterator[Entry]:
    for number, row in enumerate(rows, 1):
        if isinstance(row, str) and row.strip():
            yield Entry(number, row)
        elif isinstance(row, dict) and isinstance(row.get("name"), str):
            aliases = row.get("aliases")
            known = tuple(map(str, aliases)) if isinstance(aliases, list) else ()
            yield Entry(number, row["name"], known)
        else:
            raise NotCustomers(f"row {number} is no name")


def read_customers(path: Path) -> Directory:
    """The directory of the names in `path`; NotCustomers when they are none."""
    return Directory(read_entries(path))


def read_entries(path: Path) -> list[Entry]:
    """The customers in `path`, in its order; NotCustomers when they are none."""
    try:
        rows = json.loads(path.read_text("utf-8-sig"))
    except ValueError as broken:
        raise NotCustomers("not a JSON file") from broken
    if isinstance(rows, dict) and isinstance(rows.get("items"), list):
        rows = rows["items"]
    if not isinstance(rows, list):
        raise NotCustomers("not a JSON list")
    return list(_entries(rows))
