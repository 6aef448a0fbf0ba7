"""A linear chain: a label for every token, scored by the features there and by the label before.

The weights were fitted as a conditional random field."""

import json
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources

from bot.capture.notes.learned.linear import Linear


@dataclass(frozen=True)
class Chain:
    """What each feature tells of a label, and each label of the next: `moves` from the one to the
    other, in hundredths, in the labels' order."""

    local: Linear
    moves: list[list[int]]

    @property
    def labels(self) -> tuple[str, ...]:
        return self.local.labels

    def weights(self) -> Iterator[tuple[str, list[int]]]:
        """Unpacked, feature by feature."""
        return self.local.weights()

    def chances(self, tokens: Iterable[Iterable[str]]) -> list[list[float]]:
        """How likely each label is at each token, all paths considered."""
        local = [self._raised(features) for features in tokens]
        if not local:
            return []
        forth = _swept(local, self._factors)
        back = _swept(local[::-1], list(zip(*self._factors, strict=True)))[::-1]
        return [_shares(*three) for three in zip(forth, back, local, strict=True)]

    def _raised(self, features: Iterable[str]) -> list[float]:
        sums = self.local.sums(features)
        top = max(sums)
        return [math.exp((one - top) / 100) for one in sums]

    @cached_property
    def _factors(self) -> list[tuple[float, ...]]:
        return [tuple(math.exp(one / 100) for one in row) for row in self.moves]


def _swept(
    local: Sequence[Sequence[float]], factors: Sequence[Sequence[float]]
) -> list[list[float]]:
    """What all paths up to each token add up to, label by label; each row's sum is one."""
    into = list(zip(*factors, strict=True))
    row = _scaled(local[0])
    rows = [row]
    for here in local[1:]:
        row = _scaled(
            [
                own * sum([a * b for a, b in zip(row, column, strict=True)])
                for own, column in zip(here, into, strict=True)
            ]
        )
        rows.append(row)
    return rows


def _shares(forth: Sequence[float], back: Sequence[float], local: Sequence[float]) -> list[float]:
    return _scaled([a * b / c if c else 0.0 for a, b, c in zip(forth, back, local, strict=True)])


def _scaled(row: Sequence[float]) -> list[float]:
    whole = sum(row)
    return [one / whole for one in row]


@cache
def chain(name: str) -> Chain:
    """The chain of that name, read on first use from its file."""
    kept = json.loads(resources.files(__package__).joinpath(f"{name}.json").read_text("utf-8"))
    return Chain(Linear.of(kept["labels"], kept["weights"]), kept["moves"])
