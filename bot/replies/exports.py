"""Exports as files: a workbook, CSV files or JSON, in which nothing can act as a formula."""

import csv
import io
import json
from collections.abc import Iterable

from bot.domain.defusing import defused
from bot.domain.exports import Cell, Table


def workbook(tables: Iterable[Table]) -> bytes:
    """An XLSX file with one sheet a noun; every cell is text."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    for table in tables:
        sheet = book.create_sheet(table.name)
        sheet.append(table.headings)
        for row in table.rows:
            sheet.append([_safe(cell) for cell in row])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def comma_separated(table: Table) -> bytes:
    """One noun as CSV, with the mark by which Excel knows UTF-8."""
    file = io.StringIO(newline="")
    lines = csv.writer(file)
    lines.writerow(table.headings)
    lines.writerows([_safe(cell) for cell in row] for row in table.rows)
    return file.getvalue().encode("utf-8-sig")


def as_json(tables: Iterable[Table]) -> bytes:
    """{noun: [{heading: value}]}; values are as they are, for no spreadsheet reads JSON."""
    said = {
        table.name: [dict(zip(table.headings, row, strict=True)) for row in table.rows]
        for table in tables
    }
    return json.dumps(said, ensure_ascii=False, indent=1).encode()


def _safe(cell: Cell) -> Cell:
    if not isinstance(cell, str):
        return cell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    return defused(ILLEGAL_CHARACTERS_RE.sub("", cell))
