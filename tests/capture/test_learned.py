"""The small models of the reader: made again from what is in the repository, small, readable."""

from pathlib import Path

import pytest

from bot.capture.notes import learned
from bot.capture.notes.learned.linear import Linear, model
from tests.bench.fitting import Example
from tests.bench.learn import examples, fitted, written

NAMES = ("lives", "channels", "faults", "steps", "outcomes", "chatter")
LARGEST = 640_000


def right(one: Linear, cases: list[Example]) -> list[str]:
    found = []
    for case in cases:
        chances = one.chances(case.features)
        found.append(max(chances, key=lambda label: chances[label]))
    return found


@pytest.mark.parametrize("name", NAMES)
def test_a_model_fitted_anew_decides_as_the_kept_one(name: str) -> None:
    cases = examples(name)
    assert cases
    anew, kept = right(fitted(name, cases), cases), right(model(name), cases)
    same = sum(one == other for one, other in zip(anew, kept, strict=True))
    # Not all: the readers whose findings it looks at are better than when it was fitted.
    assert same >= 0.98 * len(cases), "fit it anew: make learn"


@pytest.mark.parametrize("name", NAMES)
def test_a_model_is_a_short_file_of_lines_in_order(name: str) -> None:
    path = Path(learned.__file__).parent / f"{name}.json"
    assert path.read_text("utf-8") == written(model(name))
    assert path.stat().st_size <= LARGEST


def test_a_model_keeps_its_weights_once() -> None:
    one = model("lives")
    one.chances(one.packed)
    assert [*vars(one)] == ["labels", "packed"]
    assert all(type(row) is int for row in one.packed.values())
