"""How one met, read from single sentences in many voices: `channel<tab>sentence`."""

from pathlib import Path

import pytest

from bot.cli.read import answer

NOW = "2026-05-12T17:40:00"
FILE = Path(__file__).parent / "phrases_channels.txt"
LINES = [line.split("\t") for line in FILE.read_text("utf-8").splitlines()]


@pytest.mark.parametrize(("channel", "text"), LINES, ids=[text for _, text in LINES])
def test_a_sentence_tells_how_one_met(channel: str, text: str) -> None:
    (item, *_) = answer({"text": text, "now": NOW})["items"]
    assert (item["channel"] or "none") == channel
