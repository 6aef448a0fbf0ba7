"""Fitting a linear model in plain Python: multinomial logistic regression by AdaGrad."""

import math
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bot.capture.notes.learned.linear import Linear

PASSES, RATE, DECAY = 30, 0.1, 0.003
# A feature met less often tells nothing, a weight that small changes nothing.
LEAST, SMALL = 2, 0.2


@dataclass(frozen=True)
class Example:
    """What is seen of a case, and the right label."""

    features: frozenset[str]
    label: str


def fit(examples: Sequence[Example], labels: Sequence[str]) -> Linear:
    """The weights that tell the labels apart. The same examples always give the same model."""
    counted = Counter(feature for one in examples for feature in one.features)
    kept = {feature for feature, times in counted.items() if times >= LEAST}
    rows = [(sorted(one.features & kept), labels.index(one.label)) for one in examples]
    weights = {feature: [0.0] * len(labels) for feature in sorted(kept)}
    squares = {feature: [1.0] * len(labels) for feature in kept}
    shuffle, order = random.Random(7), list(range(len(rows)))
    for _ in range(PASSES):
        shuffle.shuffle(order)
        for at in order:
            _step(*rows[at], weights, squares)
    rounded = {one: [round(100 * weight) for weight in row] for one, row in weights.items()}
    told = {one: row for one, row in rounded.items() if max(map(abs, row)) >= 100 * SMALL}
    return Linear.of(labels, told)


def _step(
    features: list[str],
    right: int,
    weights: dict[str, list[float]],
    squares: dict[str, list[float]],
) -> None:
    rows = [weights[one] for one in features]
    if not rows:
        return
    sums = [sum(column) for column in zip(*rows, strict=True)]
    top = max(sums)
    raised = [math.exp(one - top) for one in sums]
    whole = sum(raised)
    gaps = [one / whole - (at == right) for at, one in enumerate(raised)]
    for feature, row in zip(features, rows, strict=True):
        past = squares[feature]
        for at, gap in enumerate(gaps):
            slope = gap + DECAY * row[at]
            past[at] += slope * slope
            row[at] -= RATE * slope / math.sqrt(past[at])
