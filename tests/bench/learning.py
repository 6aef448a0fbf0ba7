"""What the models of notes learn from: the clauses of gold notes and of single phrases."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from bot.capture.notes import complaints as complaints_of
from bot.capture.notes import faults as faults_of
from bot.capture.notes import meetings
from bot.capture.notes import results as results_of
from bot.capture.notes.clauses import Clause
from bot.capture.notes.steps import Clauses
from bot.cli.read import answer
from bot.domain.readings import Channel
from tests.bench.fitting import Example
from tests.bench.notes import CHANNELS as ALIASES
from tests.bench.notes import alike, bare
from tests.bench.visits import visits_of

HERE = Path(__file__).parent.parent / "capture"
NOTES = [HERE / f"notes_{author}.json" for author in "abcdefgijnopq"]
# Two more authors, from whom the models of steps, faults and outcomes have learnt besides.
LATER = [HERE / f"notes_{author}.json" for author in "kl"]
VISITS = sorted(HERE.glob("visits_*.txt"))
OLDER = [HERE / name for name in ("unseen_notes.json", "fresh_notes2.json")]
STEP_PHRASES, OUTCOME_PHRASES = HERE / "phrases_steps.txt", HERE / "phrases_outcomes.txt"
FAULT_PHRASES = HERE / "phrases_faults.txt"
CHANNEL_PHRASES = [HERE / "phrases_channels.txt", HERE / "phrases_met.txt"]
NOW = "2026-03-18T15:30:00"
STEPS = ("no", "ours", "theirs")
CHANNELS = (meetings.NONE, "visit", "call", "message", "video", "event")
FAULTS = ("no", "fault")
OUTCOMES = (
    results_of.NONE, "ordered", "interested", "undecided", "rejected", "complaint",
    "quote_requested", "sample_requested", "payment", "not_met", "relationship",
)  # fmt: skip
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

    with patch.object(Clauses, "chances", chances), patch.object(results_of, "outcome", _none):
        answer({"text": text, "now": now})
    return found


def _none(_: Iterable[str], __: str | None) -> None:
    return None


def read_meetings(text: str, now: str) -> list[list[str]]:
    """What is seen of a whole note, part by part, before it is told how one met."""
    found: list[list[str]] = []

    def channel(features: Iterable[str], told: Channel | None) -> Channel | None:
        found.append(list(features))
        return told

    with patch.object(meetings, "channel", channel), patch.object(results_of, "outcome", _none):
        answer({"text": text, "now": now})
    return found


def read_results(text: str, now: str) -> list[list[str]]:
    """What is seen of a whole note, part by part, before its outcome is told."""
    found: list[list[str]] = []

    def outcome(features: Iterable[str], _: str | None) -> str | None:
        found.append(list(features))
        return None

    with patch.object(results_of, "outcome", outcome):
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


def step_phrases() -> list[Example]:
    """Single clauses, written for the purpose: `label<tab>clause`."""
    found = []
    for line in STEP_PHRASES.read_text("utf-8").splitlines():
        label, text = line.split("\t")
        for clauses in read_clauses(text, NOW)[:1]:
            dated = [at for at in range(len(clauses.parts)) if clauses.days(at)]
            chosen = (dated or [len(clauses.parts) - 1])[-1:]
            for at in range(len(clauses.parts)) if label == "no" else chosen:
                found.append(Example(frozenset(clauses.features(at)) - PLACES, label))
    return found


def outcomes(notes: Sequence[dict[str, Any]], *, tables: bool = True) -> list[Example]:
    """Every visit with its outcome. What the `tables` say is left out where they were written
    after the very notes: there they are always right."""
    found = []
    for note in notes:
        golds = note.get("golds") or [note["gold"]]
        parts = read_results(note["text"], note["now"])
        if len(parts) != len(golds):
            continue
        for features, gold in zip(parts, golds, strict=True):
            kept = [one for one in features if tables or not one.startswith("=")]
            found.append(Example(frozenset(kept), gold["outcome"] or results_of.NONE))
    return found


def outcome_phrases() -> list[Example]:
    """What single phrases tell of a meeting, written for the purpose."""
    found = []
    for line in OUTCOME_PHRASES.read_text("utf-8").splitlines():
        label, text = line.split("\t")
        for features in read_results(text, NOW)[:1]:
            kept = [one for one in features if not one.startswith("=by")]
            found.append(Example(frozenset(kept), label))
    return found


def read_faults(text: str, now: str) -> list[tuple[str, list[str]]]:
    """What is seen of each clause that might tell a fault, with its words."""
    found: dict[str, list[str]] = {}

    def find_troubles(_: str, veiled: str, parts: Sequence[Clause], __: Any) -> list[Any]:
        for part in parts:
            cues = complaints_of._cues(part)
            found[part.text] = faults_of.features(veiled[part.start : part.end], cues)
        return []

    with (
        patch.object(complaints_of, "find_troubles", find_troubles),
        patch.object(results_of, "outcome", _none),
    ):
        answer({"text": text, "now": now})
    return list(found.items())


def faults(notes: Sequence[dict[str, Any]], *, tables: bool = True) -> list[Example]:
    """Every clause of the notes: whether the complaint is told in it."""
    found = []
    for note in notes:
        golds = note.get("golds") or [note["gold"]]
        told = [piece for gold in golds for piece in (gold["complaint"] or "").split()]
        whole = [gold["complaint"] for gold in golds if gold["complaint"]]
        for text, features in read_faults(note["text"], note["now"]):
            is_told = any(alike(one, text) for one in [*whole, *(p for p in told if p > "~")])
            kept = [one for one in features if tables or not one.startswith("=")]
            found.append(Example(frozenset(kept), "fault" if is_told else "no"))
    return found


def fault_phrases() -> list[Example]:
    """Single clauses that tell a fault or none."""
    found = []
    for line in FAULT_PHRASES.read_text("utf-8").splitlines():
        label, text = line.split("\t")
        for _, features in read_faults(text, NOW)[:1]:
            found.append(Example(frozenset(features), label))
    return found


def channels(notes: Sequence[dict[str, Any]]) -> list[Example]:
    """Every visit with the way of meeting. What the tables say is left out, for they were
    written after these very notes."""
    found = []
    for note in notes:
        golds = note.get("golds") or [note["gold"]]
        parts = read_meetings(note["text"], note["now"])
        if len(parts) != len(golds):
            continue
        for features, gold in zip(parts, golds, strict=True):
            label = ALIASES.get(gold["channel"], gold["channel"]) or meetings.NONE
            found.append(Example(_untold(features), label))
    return found


def _untold(features: Iterable[str]) -> frozenset[str]:
    return frozenset(one for one in features if not one.startswith("="))


def channel_phrases() -> list[Example]:
    """Single sentences of many voices, with the way of meeting. The first file is the tables'
    own test; of the other they know a part, as of the notes of somebody new."""
    known, new = (path.read_text("utf-8").splitlines() for path in CHANNEL_PHRASES)
    found = []
    for line in [*known, *new]:
        label, text = line.split("\t")
        for features in read_meetings(text, NOW)[:1]:
            seen = frozenset(features) if line in new else _untold(features)
            found.append(Example(seen, label))
    return found


def visits() -> list[dict[str, Any]]:
    """The notes that are labelled in lines, for what belongs to a visit alone."""
    return [note for path in VISITS for note in visits_of(path)]


def notes_of(paths: Sequence[Path]) -> list[dict[str, Any]]:
    """Their notes but those that are kept apart for the test."""
    read = [json.loads(path.read_text("utf-8"))["items"] for path in paths]
    return [note for items in read for note in items if training(note)]
