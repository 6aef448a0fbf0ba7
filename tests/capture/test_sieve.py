"""A sieve never holds back a row that would match: what it lets through reads the same."""

import json
import random
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.capture.dates.pieces import Row as DateRow
from bot.capture.dates.tables import ROWS as DATES
from bot.capture.notes.clauses import clauses
from bot.capture.notes.plain import plain
from bot.capture.notes.table import Row, compiled, possible, table
from bot.capture.sieve import Openings, Sieve, folded, gated
from tests.capture.test_notes_tables import ROWS

FILES = ("unseen_notes.json", "fresh_notes2.json", "blind_notes.json", "unseen_mentions.json")
NOTES = [
    item["text"]
    for name in FILES
    for item in json.loads((Path(__file__).parent / name).read_text("utf-8"))["items"]
]
LETTERS = "ab0 中文"
ALL = table(*ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.label}: {row.example}")
def test_a_row_is_possible_in_its_own_example(row: Row) -> None:
    assert possible(table(row), row.example)
    assert possible(table(row), row.example.upper())


def test_the_rows_held_back_match_nothing_in_any_note() -> None:
    held = asked = 0
    for text in NOTES:
        for part in clauses(plain(text)):
            let = set(map(id, possible(ALL, part.text)))
            others = [row for row in ROWS if id(row) not in let]
            assert not [row for row in others if compiled(row.pattern).search(part.text)]
            held, asked = held + len(others), asked + len(ROWS)
    assert held > asked * 0.9  # else it is not worth its while


def test_the_rows_held_back_match_nothing_in_notes_run_together() -> None:
    chance = random.Random(3)
    for _ in range(400):
        one, other = chance.sample(NOTES, 2)
        text = plain(one[: chance.randrange(len(one))] + other[chance.randrange(len(other)) :])
        let = set(map(id, possible(ALL, text)))
        others = [row for row in ROWS if id(row) not in let]
        assert not [row for row in others if compiled(row.pattern).search(text)]


def patterns() -> st.SearchStrategy[str]:
    """Patterns of everything that the tables are written in."""
    atom = st.sampled_from(
        ["a", "B", "中", "文", "ab", "中文", r"\d", r"\s", r"\w", ".", "[a中]", "[^a]", "[a-c]",
         r"\b", "^", "$"]
    )  # fmt: skip
    return st.recursive(
        atom,
        lambda inner: st.one_of(
            st.lists(inner, min_size=2, max_size=4).map("".join),
            st.lists(inner, min_size=2, max_size=3).map(lambda many: f"(?:{'|'.join(many)})"),
            st.tuples(inner, st.sampled_from(["?", "*?", "{1,2}", "{2}", "{0,3}", "+"])).map(
                lambda pair: f"(?:{pair[0]}){pair[1]}"
            ),
            inner.map(lambda one: f"(?={one})"),
            inner.map(lambda one: f"(?!{one})"),
            inner.map(lambda one: f"(?P<v>{one})".replace("(?P<v>", "(")),
        ),
        max_leaves=8,
    )


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(patterns(), st.lists(st.text(LETTERS + "BC", max_size=8), min_size=5, max_size=20))
def test_whatever_a_pattern_matches_passes_its_sieve(pattern: str, texts: list[str]) -> None:
    flags = re.IGNORECASE | re.ASCII
    sieve = Sieve(flags)
    own = sieve.add(pattern)
    for text in texts:
        if re.search(pattern, text, flags):
            assert sieve.possible(text) & own


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(patterns(), st.lists(st.text(LETTERS + "BC", max_size=8), min_size=5, max_size=20))
def test_a_match_begins_as_its_pattern_opens(pattern: str, texts: list[str]) -> None:
    openings = Openings(re.IGNORECASE)
    openings.add(pattern, 1)
    compiled = re.compile(pattern, re.IGNORECASE)
    for text in texts:
        words = folded(text)
        for at in range(len(text)):
            if (found := compiled.match(text, at)) and found.end() > at:
                assert openings.at(words, at) == 1


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(patterns(), st.lists(st.text(LETTERS + "BC", max_size=8), min_size=5, max_size=20))
def test_a_gate_changes_no_match(pattern: str, texts: list[str]) -> None:
    for flags in (0, re.IGNORECASE, re.IGNORECASE | re.ASCII):
        behind, plainly = gated(pattern, flags), re.compile(pattern, flags)
        for text in texts:
            assert [found.span() for found in behind.finditer(text)] == [
                found.span() for found in plainly.finditer(text)
            ]


def test_a_gate_lets_through_every_digit_and_space_and_letter() -> None:
    for pattern, text in ((r"\d月", "٣月"), ("　月", "　月"), ("ſ?x", "X"), ("K", "\u212a")):
        assert gated(pattern, re.IGNORECASE).search(text)


@pytest.mark.parametrize("row", DATES, ids=lambda row: row.examples[0])
def test_a_date_opens_where_its_row_matches(row: DateRow) -> None:
    sieve, openings = Sieve(re.IGNORECASE), Openings(re.IGNORECASE)
    own = sieve.add(row.pattern)
    openings.add(row.pattern, own)
    found = 0
    for example in row.examples:
        text = example.split(" = ")[0]
        for match in re.finditer(row.pattern, text, re.IGNORECASE):
            assert sieve.possible(text) == own
            assert openings.at(folded(text), match.start()) == own
            found += 1
    assert found


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("中a+文", "中aa文"),
        ("x(?:中文){1,2}y", "x中文中文y"),
        (r"ab\d{2}c", "ab٣٤c"),
        (r"a\s中", "a\u3000中"),
        ("(?:ab|中)+文", "ab中文"),
        ("(?i:A)[^b]文", "a中文"),
        (r"(a)\1b", "aab"),
        ("中(?=文b)文", "中文b"),
        ("(?<!b)中?文", "文"),
        ("a(?:(?!)x)?中", "a中"),
    ],
)
def test_a_sieve_lets_through_what_stands_between_and_again(pattern: str, text: str) -> None:
    sieve = Sieve(re.IGNORECASE)
    own = sieve.add(pattern)
    assert re.search(pattern, text, re.IGNORECASE)
    assert sieve.possible(text) == own


def test_a_piece_stands_for_its_pattern() -> None:
    sieve = Sieve(re.IGNORECASE, {"\ue000": "(?:茶|coffee|红酒)", "\ue001": "(?:咖啡)"})
    drinks = sieve.add("喝(?:\ue000|\ue001)")
    assert sieve.possible("他爱喝红酒") == sieve.possible("喝咖啡") == drinks
    assert sieve.possible("他只喝Coffee") == drinks
    assert not sieve.possible("他爱喝汤")
    assert not sieve.possible("红酒两瓶")
