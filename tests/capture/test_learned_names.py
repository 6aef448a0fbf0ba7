"""The chain that says who is named: made from what is in the repository, small, readable."""

from pathlib import Path

from bot.capture.notes import learned
from bot.capture.notes.learned.chain import Chain, chain
from bot.capture.notes.seen_tokens import features, tokens
from tests.bench.fitting_chain import fit_chain
from tests.bench.learn import who_cases, written
from tests.bench.learning import HERE, notes_of
from tests.bench.learning_who import Labelled, labelled, many, tagged, who_phrases

LARGEST = 600_000


def share_right(one: Chain, notes: list[Labelled]) -> float:
    """How many of the tokens are labelled as they should be."""
    right = whole = 0
    for note in notes:
        seen = tokens(note.text)
        for wanted, row in zip(tagged(note, seen), one.chances(features(seen)), strict=True):
            right += one.labels[row.index(max(row))] == wanted
            whole += 1
    return right / whole


def test_the_chain_knows_what_it_learnt_from() -> None:
    notes = [*labelled(notes_of([HERE / "notes_g.json"])), *who_phrases()[::4]]
    assert share_right(chain("who"), notes) >= 0.97, "fit it anew: make learn"


def test_the_chain_is_a_short_file_of_lines_in_order() -> None:
    path = Path(learned.__file__).parent / "who.json"
    assert path.read_text("utf-8") == written(chain("who"))
    assert path.stat().st_size <= LARGEST


def test_a_chain_is_fitted_to_notes_and_labels_them() -> None:
    notes = list(many(who_phrases()[:60], 1))
    one = fit_chain(notes)
    assert share_right(one, notes) >= 0.97


def test_the_chances_of_a_token_are_one_together() -> None:
    seen = tokens("去了麦凯信封，王总说在用同辉的")
    for row in chain("who").chances(features(seen)):
        assert abs(sum(row) - 1) < 1e-9


def test_names_are_changed_where_they_stand_and_nothing_else() -> None:
    notes = who_phrases()[:60]
    changed = list(many(notes, 1))[1::2]
    for note, other in zip(notes, changed, strict=True):
        assert [kind for *_, kind in other.spans] == [kind for *_, kind in note.spans]
        assert all(0 <= start < end <= len(other.text) for start, end, _ in other.spans)


def test_there_are_many_cases_of_every_kind() -> None:
    told = {kind for note in who_cases() for *_, kind in note.spans}
    assert told == {"firm", "person", "post", "rival", "self"}
