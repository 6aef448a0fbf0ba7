"""A linear model: labels scored by the weights of the features that are there."""

import json
import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True)
class Linear:
    """`weights` of each feature, one a label, in the labels' order."""

    labels: tuple[str, ...]
    weights: dict[str, list[float]]

    def chances(self, features: Iterable[str]) -> dict[str, float]:
        """How likely each label is; together they are one."""
        rows = [self.weights[one] for one in set(features) if one in self.weights]
        sums = [sum(column) for column in zip(*rows, strict=True)] or [0.0] * len(self.labels)
        top = max(sums)
        raised = [math.exp(one - top) for one in sums]
        whole = sum(raised)
        return {label: one / whole for label, one in zip(self.labels, raised, strict=True)}


@cache
def model(name: str) -> Linear:
    """The model of that name, read on first use from its file: its weights are in hundredths."""
    kept = json.loads(resources.files(__package__).joinpath(f"{name}.json").read_text("utf-8"))
    weights = {feature: [one / 100 for one in row] for feature, row in kept["weights"].items()}
    return Linear(tuple(kept["labels"]), weights)
