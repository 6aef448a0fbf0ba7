"""Each line of the date tables reads its own examples."""

from datetime import datetime

import pytest

from bot.capture.dates import Context, DateRead, find_dates
from bot.capture.dates.tables import ROWS

REF = datetime.fromisoformat("2026-03-18T15:30")
EXAMPLES = sorted({example for row in ROWS for example in row.examples})


def brief(read: DateRead) -> str:
    """A reading as the tables' examples write it."""
    if read.impossible:
        return "impossible"
    words = "<=" * read.deadline + str(read.start)
    if read.at:
        words += f"T{read.at:%H:%M}"
    if read.until:
        words += f"..{read.until:%H:%M}"
    elif read.end:
        words += f"..{read.end}"
    return f"{words} {read.part}" if read.kind == "part" else words


def said(example: str) -> tuple[str, Context, str]:
    phrase, _, meaning = example.rpartition(" = ")
    if phrase.startswith("past "):
        return phrase.removeprefix("past "), "past", meaning
    return phrase, "future", meaning


@pytest.mark.parametrize("example", EXAMPLES)
def test_a_table_line_reads_its_example(example: str) -> None:
    phrase, context, meaning = said(example)
    reads = find_dates(phrase, ref=REF, context=context)
    assert [brief(read) for read in reads] == ([] if meaning == "none" else [meaning])


def test_every_table_line_has_an_example() -> None:
    assert [row.pattern for row in ROWS if not row.examples] == []
