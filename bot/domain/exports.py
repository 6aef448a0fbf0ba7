"""Exports: the archive as plain tables, one a noun, as a spreadsheet or a program reads it."""

from dataclasses import dataclass

Cell = str | int | None


@dataclass(frozen=True)
class Table:
    """One noun's rows under their headings."""

    name: str
    headings: tuple[str, ...]
    rows: list[tuple[Cell, ...]]
