"""What the models of notes learn from: the clauses of gold notes and of single phrases."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from bot.capture.notes.steps import Clauses
from bot.cli.read import answer
from tests.bench.fitting import Example
from tests.bench.notes import bare

HERE = Path(__file__).parent.parent / "capture"
NOTES = [HERE / name for name in ("notes_a.json", "notes_b.json", "notes_c.json")]
OLDER = [HERE / name for name in ("unseen_notes.json", "fresh_notes2.json")]
PHRASES = HERE / "phrases_steps.txt"
NOW = "2026-03-18T15:30:00"
STEPS = ("no", "ours", "theirs")
# A phrase stands alone, so that its place tells nothing.
PLACES = {"=first", "=last", "=dated note", "=undated note", "=last day"}


@dataclass(frozen=True)
class Seen:
    """One visit of a gold note, as the reader saw its clauses."""

    clauses: Clauses
    gold: dict[str, Any]


def training(note: dict[str, Any]) -> bool:
    return note.get("split") != "test"


def read_clauses(text: str, now: str) -> list[Clauses]:
    """The clauses of a note, part by part, before anything is made of them."""
    found: list[Clauses] = []

    def chances(self: Clauses, at: int) -> dict[str, float]:
        if not found or found[-1] is not self:
            found.append(self)
        return {"no": 1.0, "ours": 0.0, "theirs": 0.0}

    with patch.object(Clauses, "chances", chances):
        answer({"text": text, "now": now})
    return found


def seen(notes: Sequence[dict[str, Any]]) -> Iterator[Seen]:
    """The visits of the notes whose parts are those of the gold."""
    for note in notes:
        golds = note.get("golds") or [note["gold"]]
        parts = read_clauses(note["text"], note["now"])
        if len(parts) == len(golds):
            yield from map(Seen, parts, golds)


def step_at(one: Seen) -> int | None:
    """The clause that holds the gold's next step: its words, and its day."""
    gold, best, found = one.gold, 0.0, None
    if not gold["next_step"]:
        return None
    days = {str(day)[:10] for day in [gold["due"], *gold.get("due_accept", [])] if day}
    wanted = bare(gold["next_step"])
    for at, part in enumerate(one.clauses.parts):
        shared = longest_shared(wanted, bare(part.text))
        likeness = shared / len(wanted) if shared >= min(2, len(wanted)) else 0.0
        dated = any(str(day.start) in days for day in one.clauses.days(at))
        if dated and not one.clauses.is_bare(at):
            likeness += 0.8
        if likeness > best or (dated and likeness and likeness == best):
            best, found = likeness, at
    return found


def longest_shared(one: str, other: str) -> int:
    """The length of the longest run of characters that both have."""
    best = 0
    for start in range(len(one)):
        while start + best < len(one) and one[start : start + best + 1] in other:
            best += 1
    return best


def steps(notes: Sequence[dict[str, Any]]) -> list[Example]:
    """Every clause of the notes: no step, ours or theirs."""
    found = []
    for one in seen(notes):
        right = step_at(one)
        for at in range(len(one.clauses.parts)):
            label = (one.gold.get("by") or "ours") if at == right else "no"
            found.append(Example(frozenset(one.clauses.features(at)), label))
    return found


def phrases() -> list[Example]:
    """Single clauses, written for the purpose: `label<tab>clause`."""
    found = []
    for line in PHRASES.read_text("utf-8").splitlines():
        label, text = line.split("\t")
        for clauses in read_clauses(text, NOW)[:1]:
            dated = [at for at in range(len(clauses.parts)) if clauses.days(at)]
            chosen = (dated or [len(clauses.parts) - 1])[-1:]
            for at in range(len(clauses.parts)) if label == "no" else chosen:
                found.append(Example(frozenset(clauses.features(at)) - PLACES, label))
    return found


def notes_of(paths: Sequence[Path]) -> list[dict[str, Any]]:
    """Their notes but those that are kept apart for the test."""
    read = [json.loads(path.read_text("utf-8"))["items"] for path in paths]
    return [note for items in read for note in items if training(note)]
