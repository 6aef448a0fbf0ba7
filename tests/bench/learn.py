"""Fits the models of the notes anew: python -m tests.bench.learn"""

import json
from pathlib import Path

from bot.capture.notes import learned
from bot.capture.notes.learned.linear import Linear
from tests.bench.fitting import Example, fit
from tests.bench.learning import NOTES, OLDER, STEPS, notes_of, phrases, steps

KEPT = Path(learned.__file__).parent
LABELS = {"steps": STEPS}


def examples() -> dict[str, list[Example]]:
    """What each model learns from."""
    notes = notes_of([*OLDER, *NOTES])
    return {"steps": [*steps(notes), *phrases()]}


def fitted(name: str, cases: list[Example]) -> Linear:
    return fit(cases, LABELS[name])


def written(one: Linear) -> str:
    """The file of a model: a line a feature, in the order of the alphabet."""
    rows = [
        f" {json.dumps(feature, ensure_ascii=False)}: {json.dumps(row)}"
        for feature, row in sorted(one.weights.items())
    ]
    labels, lines = json.dumps(one.labels), ",\n".join(rows)
    return f'{{"labels": {labels},\n"weights": {{\n{lines}\n}}}}\n'


def main() -> None:
    for name, cases in examples().items():
        one, path = fitted(name, cases), KEPT / f"{name}.json"
        path.write_text(written(one), "utf-8")
        print(f"{path.name}: {len(one.weights)} features, {path.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
