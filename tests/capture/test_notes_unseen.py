"""The reader's figures on notes kept apart do not fall below what the product needs."""

import json
from collections import defaultdict
from pathlib import Path

import pytest

from bot.cli.read import answer
from tests.bench.notes import Tally, score

NOTES = json.loads((Path(__file__).parent / "unseen_notes.json").read_text("utf-8"))["items"]


def figures(split: str) -> dict[str, Tally]:
    tallies: dict[str, Tally] = defaultdict(Tally)
    for note in NOTES:
        if note["split"] == split:
            score(note, answer({"text": note["text"], "now": note["now"]}), tallies)
    return tallies


@pytest.fixture(scope="module")
def held_out() -> dict[str, Tally]:
    return figures("test")


@pytest.mark.parametrize(
    ("field", "floor"),
    [
        ("customer", 0.95),
        ("contact", 0.90),
        ("visit date", 0.95),
        ("channel", 0.95),
        ("outcome", 0.90),
        ("promise", 0.85),
        ("due", 0.90),
        ("amount", 0.98),
        ("fact", 0.85),
    ],
)
def test_notes_never_tuned_on_are_read_well(
    held_out: dict[str, Tally], field: str, floor: float
) -> None:
    precision, recall, both = held_out[field].scores()
    assert both >= floor, (precision, recall, held_out[field].lines)
