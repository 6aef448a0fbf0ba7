"""What the model of lives learns from: clauses of gold notes and single phrases, by facet."""

import re
from collections.abc import Sequence
from typing import Any
from unittest.mock import patch

from bot.capture.notes import lives as lives_of
from bot.capture.notes.lives import Lives
from bot.cli.read import answer
from tests.bench.fitting import Example
from tests.bench.learning import (
    HERE,
    NOW,
    OUTCOME_PHRASES,
    PLACES,
    STEP_PHRASES,
    longest_shared,
)
from tests.bench.notes import FACETS, bare

PHRASES = (HERE / "phrases_facts.txt", STEP_PHRASES, OUTCOME_PHRASES)
LIVES = (lives_of.NONE, *lives_of.FACETS)
VISIT_ZH, VISIT_EN = "上午拜访鼎丰包装的高总，", "Met Dana Cole at Hilltop Foods, "
# So much of a gold value stands in the clause that tells it.
TOLD = 0.6


def read_lives(text: str, now: str) -> list[Lives]:
    """The clauses of a note, part by part, as the model of lives sees them."""
    found: list[Lives] = []

    def find_lives(
        text: str, parts: Any, people: Any, names: Any, _: Any, facts: Any
    ) -> list[Any]:
        found.append(lives_of.lives(text, parts, people, names, facts))
        return list(facts)

    with patch.object(lives_of, "find_lives", find_lives):
        answer({"text": text, "now": now})
    return found


def lives(notes: Sequence[dict[str, Any]]) -> list[Example]:
    """Every clause of the notes with the facet that it tells of. One of a birthday is left out,
    for others read that."""
    found = []
    for note in notes:
        golds = note.get("golds") or [note["gold"]]
        parts = read_lives(note["text"], note["now"])
        if len(parts) == len(golds):
            for seen, gold in zip(parts, golds, strict=True):
                found += _lives(seen, gold["facts"])
    return found


def _lives(seen: Lives, facts: Sequence[dict[str, str]]) -> list[Example]:
    gold = [_facet_at(part.text, facts) for part in seen.parts]
    born = [told == "birthday" for told in seen.told]
    seen.told[:] = [one or told for one, told in zip(gold, seen.told, strict=True)]
    return [
        Example(frozenset(seen.features(at)), facet or lives_of.NONE)
        for at, facet in enumerate(gold)
        if not born[at]
    ]


def _facet_at(clause: str, facts: Sequence[dict[str, str]]) -> str | None:
    """The facet of the first gold fact that the clause tells."""
    words = bare(clause)
    for fact in facts:
        value = bare(fact["value"])
        if value and longest_shared(value, words) >= max(min(2, len(value)), TOLD * len(value)):
            facet = FACETS.get(fact["type"], fact["type"])
            return facet if facet in LIVES else None
    return None


def life_phrases() -> list[Example]:
    """Single clauses of a life and of trade, written for the purpose; those of what was promised
    and what came of a meeting tell of no life, unless one only got on well."""
    lines = [path.read_text("utf-8").splitlines() for path in PHRASES]
    of_life, *others = [[line.split("\t") for line in one] for one in lines]
    none = [
        [lives_of.NONE, text] for one in others for label, text in one if label != "relationship"
    ]
    return [case for label, text in [*of_life, *none] for case in _life_phrase(label, text)]


def _life_phrase(label: str, text: str) -> list[Example]:
    """A phrase behind a visit, for alone it might be taken for a customer."""
    visit = VISIT_ZH if re.search("[\u4e00-\u9fff]", text) else VISIT_EN
    return [
        Example(frozenset(seen.features(at)) - PLACES, label)
        for seen in read_lives(visit + text, NOW)[:1]
        for at, part in enumerate(seen.parts)
        if part.start >= len(visit) and (seen.told[at] is None or label != lives_of.NONE)
    ]
