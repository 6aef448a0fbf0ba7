"""Fitting a linear chain: a conditional random field, by CRFsuite."""

import tempfile
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import pycrfsuite

from bot.capture.notes.learned.chain import Chain
from bot.capture.notes.learned.linear import Linear
from bot.capture.notes.seen_tokens import features, tokens
from tests.bench.learning_who import Labelled, tagged

# What keeps the weights few and small; and how often they are bettered.
SETTINGS = {"c1": 0.5, "c2": 0.05, "max_iterations": 120, "feature.possible_transitions": True}
SMALL = 3


def fit_chain(notes: Iterable[Labelled]) -> Chain:
    """The chain that labels these notes best. The same notes always give the same chain."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(SETTINGS)
    for note in notes:
        seen = tokens(note.text)
        trainer.append(features(seen), tagged(note, seen))
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "chain")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        known = tagger.info()
        tagger.close()
    labels = tuple(sorted(known.labels))
    rows: dict[str, list[int]] = defaultdict(lambda: [0] * len(labels))
    for (feature, label), weight in known.state_features.items():
        rows[feature][labels.index(label)] = round(100 * weight)
    moves = [[0] * len(labels) for _ in labels]
    for (one, other), weight in known.transitions.items():
        moves[labels.index(one)][labels.index(other)] = round(100 * weight)
    told = {one: row for one, row in rows.items() if max(map(abs, row)) > SMALL}
    return Chain(Linear.of(labels, told), moves)
