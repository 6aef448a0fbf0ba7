"""Reports: what an import did not take, as a CSV file that only its owner may read."""

import csv
import os
from collections.abc import Iterable
from pathlib import Path

from bot.domain.defusing import defused
from bot.domain.imports import Left

COLUMNS = ("row", "column", "left", "why", "value", "like")


def write_report(path: Path, left: Iterable[Left]) -> None:
    """One line for each row or value that was left, by row; values cannot act as formulas."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8-sig", newline="") as file:
        lines = csv.writer(file)
        lines.writerow(COLUMNS)
        for one in sorted(left, key=lambda each: each.row):
            what = "row" if one.whole else "value"
            shown = (defused(one.value), defused(one.like))
            lines.writerow((one.row, one.column, what, one.why.value, *shown))
