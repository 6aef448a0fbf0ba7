"""Warming: once it is done, no note waits for a pattern."""

import subprocess
import sys
from pathlib import Path

# In a process of its own: here the other tests have warmed the reader already.
COLD = """
import json
from datetime import datetime
from pathlib import Path
from bot.capture.notes import read_note
from bot.capture.notes.table import compiled
from bot.capture.notes.warming import warm

warm()
before = compiled.cache_info().misses
for note in json.loads(Path("tests/capture/unseen_notes.json").read_text("utf-8"))["items"]:
    read_note(note["text"], now=datetime.fromisoformat(note["now"]))
    assert compiled.cache_info().misses == before, note["text"]
"""


def test_a_warm_reader_compiles_nothing_for_a_note() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", COLD], capture_output=True, text=True, check=False,
        cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert (ran.returncode, ran.stderr) == (0, "")
