"""Fits the models of the notes anew, or judges them by leaving out one author after the other.

python -m tests.bench.learn [NAME… | --across]"""

import json
import sys
from collections.abc import Iterable
from pathlib import Path

from bot.capture.notes import learned
from bot.capture.notes.learned.chain import Chain, chain
from bot.capture.notes.learned.linear import Linear, model
from tests.bench.fitting import Example, fit
from tests.bench.fitting_chain import fit_chain
from tests.bench.learning import (
    CHANNELS,
    FAULTS,
    LATER,
    NOTES,
    OLDER,
    OUTCOMES,
    STEPS,
    channel_phrases,
    channels,
    fault_phrases,
    faults,
    notes_of,
    outcome_phrases,
    outcomes,
    step_phrases,
    steps,
    visits,
)
from tests.bench.learning_chatter import LABELS as CHATTER
from tests.bench.learning_chatter import chatter
from tests.bench.learning_lives import LIVES, life_phrases, lives
from tests.bench.learning_who import Labelled, labelled, many, who_phrases

KEPT = Path(learned.__file__).parent
# The chain that says who is named, and how often each of its notes gets other names.
WHO, TIMES = "who", 3
LABELS = {
    "lives": LIVES,
    "channels": CHANNELS,
    "faults": FAULTS,
    "steps": STEPS,
    "outcomes": OUTCOMES,
    "chatter": CHATTER,
}


def examples(name: str) -> list[Example]:
    """What a model learns from."""
    older, newer, later = notes_of(OLDER), [*notes_of(NOTES), *visits()], notes_of(LATER)
    if name == "chatter":
        return chatter()
    if name == "lives":
        return [*lives([*older, *notes_of(NOTES)]), *life_phrases()]
    if name == "steps":
        return [*steps([*older, *newer, *later]), *step_phrases()]
    if name == "faults":
        kept = faults([*older, *notes_of(NOTES), *later], tables=False)
        return [*kept, *faults(visits()), *fault_phrases()]
    if name == "channels":
        return [*channels([*older, *newer]), *channel_phrases()]
    return [*outcomes(older, tables=False), *outcomes([*newer, *later]), *outcome_phrases()]


def fitted(name: str, cases: list[Example]) -> Linear:
    return fit(cases, LABELS[name])


def who_cases() -> Iterable[Labelled]:
    """What the chain of who is named learns from: notes as they are, and with other names."""
    return many([*labelled(notes_of([*NOTES, *OLDER])), *who_phrases()], TIMES)


def written(one: Linear | Chain) -> str:
    """The file of a model: a line a feature in the order of the alphabet, in hundredths."""
    rows = [
        f"{json.dumps(feature, ensure_ascii=False)}:[{','.join(map(str, row))}]"
        for feature, row in sorted(one.weights())
    ]
    labels, lines = json.dumps(one.labels), ",\n".join(rows)
    moves = f'"moves":{json.dumps(one.moves)},\n' if isinstance(one, Chain) else ""
    return f'{{"labels":{labels},\n{moves}"weights":{{\n{lines}\n}}}}\n'


def across() -> None:
    """How often the best label is right for an author whose notes were not learnt from."""
    older, phrased = notes_of(OLDER), (step_phrases(), outcome_phrases(), life_phrases())
    authors = {path.stem: notes_of([path]) for path in NOTES}
    for name in authors:
        others = [note for other, notes in authors.items() if other != name for note in notes]
        told = fit([*lives([*older, *others]), *phrased[2]], LIVES)
        judged(f"{name} lives", told, lives(authors[name]))
        told = fit([*steps([*older, *others]), *phrased[0]], STEPS)
        judged(f"{name} steps", told, steps(authors[name]))
        cases = [*outcomes(older, tables=False), *outcomes(others), *phrased[1]]
        judged(f"{name} outcomes", fit(cases, OUTCOMES), outcomes(authors[name]))


def judged(what: str, one: Linear, cases: list[Example]) -> None:
    """Precision and recall over all labels but the first, which says that there is nothing."""
    nothing = one.labels[0]
    found = [max((c := one.chances(case.features)), key=lambda label: c[label]) for case in cases]
    pairs = [(case.label, label) for case, label in zip(cases, found, strict=True)]
    right = sum(gold == got != nothing for gold, got in pairs)
    taken = sum(got != nothing for _, got in pairs)
    there = sum(gold != nothing for gold, _ in pairs)
    print(f"{what:18} P {right / taken:.2f}  R {right / there:.2f}  of {there}")


def main() -> None:
    if "--across" in sys.argv[1:]:
        across()
        return
    for name in sys.argv[1:] or [WHO, *LABELS]:  # each looks at what those before it found
        one = fit_chain(who_cases()) if name == WHO else fitted(name, examples(name))
        path = KEPT / f"{name}.json"
        path.write_text(written(one), "utf-8")
        model.cache_clear()
        chain.cache_clear()
        many_kept = sum(1 for _ in one.weights())
        print(f"{path.name}: {many_kept} features, {path.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
