"""A linear model: labels scored by the weights of the features that are there."""

import json
import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources

# Bits for the sum of a label: of thousands of features none comes near its ends.
WIDTH = 24
HALF, MASK = 1 << WIDTH - 1, (1 << WIDTH) - 1


@dataclass(frozen=True)
class Linear:
    """`weights` of each feature in hundredths, one a label, in the labels' order: whole numbers,
    so that their sum is the same in whatever order they come."""

    labels: tuple[str, ...]
    weights: dict[str, list[int]]

    def chances(self, features: Iterable[str]) -> dict[str, float]:
        """How likely each label is; together they are one."""
        packed = self._packed
        sums = self._unpacked(sum(map(packed.__getitem__, packed.keys() & features)))
        top = max(sums)
        raised = [math.exp((one - top) / 100) for one in sums]
        whole = sum(raised)
        return {label: one / whole for label, one in zip(self.labels, raised, strict=True)}

    @cached_property
    def _packed(self) -> dict[str, int]:
        """A feature's weights side by side in one number, so that one addition adds them all."""
        return {
            feature: sum(weight << place * WIDTH for place, weight in enumerate(row))
            for feature, row in self.weights.items()
        }

    def _unpacked(self, packed: int) -> list[int]:
        sums = []
        for _ in self.labels:
            low = ((packed + HALF) & MASK) - HALF  # it may be below zero
            sums.append(low)
            packed = (packed - low) >> WIDTH
        return sums


@cache
def model(name: str) -> Linear:
    """The model of that name, read on first use from its file."""
    kept = json.loads(resources.files(__package__).joinpath(f"{name}.json").read_text("utf-8"))
    return Linear(tuple(kept["labels"]), kept["weights"])
