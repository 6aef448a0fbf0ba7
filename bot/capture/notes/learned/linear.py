"""A linear model: labels scored by the weights of the features that are there."""

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Self

# Bits for the sum of a label: of thousands of features none comes near its ends.
WIDTH = 24
HALF, MASK = 1 << WIDTH - 1, (1 << WIDTH) - 1


@dataclass(frozen=True)
class Linear:
    """Weights of each feature in hundredths, one a label, in the labels' order: whole numbers, so
    that their sum is the same in whatever order they come. They are kept `packed`: a feature's
    side by side in one number, so that one addition adds them all."""

    labels: tuple[str, ...]
    packed: dict[str, int]

    @classmethod
    def of(cls, labels: Sequence[str], weights: Mapping[str, Sequence[int]]) -> Self:
        return cls(tuple(labels), {
            feature: sum(weight << place * WIDTH for place, weight in enumerate(row))
            for feature, row in weights.items()
        })  # fmt: skip

    def weights(self) -> Iterator[tuple[str, list[int]]]:
        """Unpacked, feature by feature."""
        return ((feature, self._unpacked(row)) for feature, row in self.packed.items())

    def chances(self, features: Iterable[str]) -> dict[str, float]:
        """How likely each label is; together they are one."""
        sums = self.sums(features)
        top = max(sums)
        raised = [math.exp((one - top) / 100) for one in sums]
        whole = sum(raised)
        return {label: one / whole for label, one in zip(self.labels, raised, strict=True)}

    def sums(self, features: Iterable[str]) -> list[int]:
        """What the features that are known add up to, label by label."""
        packed = self.packed
        return self._unpacked(sum(map(packed.__getitem__, packed.keys() & features)))

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
    return Linear.of(kept["labels"], kept["weights"])
