"""Warming: once it is done, no note waits for a pattern."""

import json
from datetime import datetime
from pathlib import Path

from bot.capture.notes import read_note
from bot.capture.notes.table import compiled
from bot.capture.notes.warming import warm

NOTES = json.loads((Path(__file__).parent / "unseen_notes.json").read_text("utf-8"))["items"]


def test_a_warm_reader_compiles_nothing_for_a_note() -> None:
    warm()
    before = compiled.cache_info().misses
    for note in NOTES:
        read_note(note["text"], now=datetime.fromisoformat(note["now"]))
    assert compiled.cache_info().misses == before
