"""The visit table: the default of the spec, rules that cannot be, and the sheet."""

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.cadence import (
    CELLS,
    DEFAULT_TABLE,
    CadenceException,
    Quota,
    Rule,
    VisitTable,
    WhenNeeded,
    Window,
    new_exception,
)
from bot.domain.cadence_sheet import COLUMNS, make_rule, read_rows, read_rule, rule_text, to_rows
from bot.domain.grades import Grade
from bot.domain.readings import Channel
from bot.domain.refusals import BadException, BadRule, BadTable
from bot.domain.staff import Role

TODAY = date(2026, 11, 23)

numbers = st.tuples(st.integers(1, 20), st.integers(1, 20)).map(sorted)
rules = st.one_of(
    numbers.map(lambda pair: Quota(*pair)),
    numbers.map(lambda pair: Window(*pair)),
    st.just(WhenNeeded()),
    st.none(),
)


def test_the_default_table_is_the_one_of_the_spec() -> None:
    said = {
        (f"{grade} {channel}"): [
            rule_text(DEFAULT_TABLE.rule(grade, channel, role))
            for role in (Role.REP, Role.MANAGER, Role.DIRECTOR, Role.EXECUTIVE)
        ]
        for grade in Grade
        for channel in (Channel.VISIT, Channel.CALL)
    }
    assert said == {
        "A visit": ["quota 3-3", "window 1-2", "window 6-6", "window 12-12"],
        "A call": ["quota 2-3", "none", "none", "none"],
        "B visit": ["quota 2-2", "window 2-3", "window 6-12", "when_needed"],
        "B call": ["quota 1-2", "none", "none", "none"],
        "C visit": ["quota 1-1", "none", "none", "none"],
        "C call": ["quota 1-1", "none", "none", "none"],
    }


@pytest.mark.parametrize(
    ("minimum", "maximum", "reason"),
    [
        (-1, 3, "too_small"),
        (0, 1, "too_small"),
        (3, 2, "minimum_above_maximum"),
        (1, 99, "too_large"),
        (10**30, 10**30, "too_large"),
    ],
)
def test_numbers_that_cannot_be_are_refused_by_name(
    minimum: int, maximum: int, reason: str
) -> None:
    for kind in (Quota, Window):
        with pytest.raises(BadRule) as refusal:
            kind(minimum, maximum)
        assert refusal.value.about["reason"] == reason


@given(rules)
def test_a_rule_survives_being_written_in_a_word(rule: Rule | None) -> None:
    assert read_rule(rule_text(rule)) == rule


@pytest.mark.parametrize(
    ("text", "rule"),
    [("quota 3", Quota(3, 3)), ("window 1-2", Window(1, 2)), ("when_needed", WhenNeeded())],
)
def test_a_rule_may_be_written_short(text: str, rule: Rule) -> None:
    assert read_rule(text) == rule


@pytest.mark.parametrize("text", ["quota", "quota -1", "quota x-y", "quota 1-", "often 3"])
def test_a_word_that_is_no_rule_is_refused(text: str) -> None:
    if text == "quota 1-":
        assert read_rule(text) == Quota(1, 1)
        return
    with pytest.raises(BadRule):
        read_rule(text)


@pytest.mark.parametrize("cell", ["2.5", True, "three", "1e3", float("nan"), "9" * 40, None, ""])
def test_a_cell_that_is_no_whole_number_is_refused(cell: object) -> None:
    with pytest.raises(BadRule) as refusal:
        make_rule("quota", cell, cell)
    assert refusal.value.about["reason"] == "not_a_number"


def test_numbers_arrive_from_sheets_as_text_or_floats() -> None:
    assert make_rule("Quota", 3.0, "4") == Quota(3, 4)
    assert make_rule("when needed") == WhenNeeded()
    assert make_rule("quota", 0, 0) is None
    assert make_rule(None) is None


@given(st.dictionaries(st.sampled_from(CELLS), rules))
def test_a_table_survives_the_sheet(cells: dict[tuple[Grade, Channel, Role], Rule | None]) -> None:
    table = VisitTable().changed(cells)
    rows = to_rows(table)
    assert all(tuple(row) == COLUMNS for row in rows)
    assert read_rows(rows).rules == table.rules


def test_a_cell_without_a_row_stays_as_it_was() -> None:
    row = {"grade": "c", "channel": "visit", "role": "rep", "kind": "quota", "minimum": 2}
    changed = read_rows([row])
    assert changed.rule(Grade.C, Channel.VISIT, Role.REP) == Quota(2, 2)
    assert len(changed.rules) == len(DEFAULT_TABLE.rules)


def test_a_faulty_sheet_names_every_fault_and_is_not_taken() -> None:
    good = to_rows(DEFAULT_TABLE)[0]
    rows = [
        good,
        good,
        {**good, "grade": "Z", "channel": "pigeon"},
        {**good, "role": "manager", "minimum": -4},
        {**good, "role": "director", "kind": "sometimes"},
    ]
    with pytest.raises(BadTable) as refusal:
        read_rows(rows)
    problems = refusal.value.about["problems"]
    assert isinstance(problems, tuple)
    assert [(one.row, one.column, one.reason) for one in problems] == [
        (2, "role", "twice"),
        (3, "grade", "unknown"),
        (3, "channel", "unknown"),
        (4, "minimum", "too_small"),
        (5, "kind", "unknown_kind"),
    ]


rubbish = st.text(max_size=5) | st.integers() | st.none() | st.sampled_from(["A", "quota", "rep"])


@given(st.lists(st.fixed_dictionaries({}, optional=dict.fromkeys(COLUMNS, rubbish)), max_size=4))
def test_any_rubbish_on_a_sheet_is_a_table_or_a_refusal(rows: list[dict[str, object]]) -> None:
    with suppress(BadTable):
        assert set(read_rows(rows).rules) <= set(CELLS)


def test_when_needed_is_offered_only_when_a_b_customer_is_proposed_for_a() -> None:
    offered = list(DEFAULT_TABLE.offered(Grade.B, Grade.A))
    assert offered == [(Channel.VISIT, Role.EXECUTIVE)]
    assert not list(DEFAULT_TABLE.offered(Grade.A, Grade.B))


@pytest.mark.parametrize(
    ("reason", "days", "refused"),
    [(" ", 5, "no_reason"), ("on a ship", -1, "in_the_past"), ("on a ship", 367, "too_long")],
)
def test_an_exception_needs_a_reason_and_an_end_within_a_year(
    reason: str, days: int, refused: str
) -> None:
    until = TODAY + timedelta(days=days)
    with pytest.raises(BadException) as refusal:
        new_exception(Role.REP, Channel.VISIT, None, reason, until=until, today=TODAY)
    assert refusal.value.about["reason"] == refused


def test_an_exception_holds_through_its_last_day() -> None:
    exception = new_exception(Role.REP, Channel.VISIT, None, "abroad", until=TODAY, today=TODAY)
    assert exception.exempts
    assert exception.holds_on(TODAY)
    assert not exception.holds_on(TODAY + timedelta(days=1))


def test_a_stored_exception_without_a_believable_end_does_not_hold() -> None:
    forever = CadenceException(Role.REP, Channel.VISIT, None, "never", date.max)
    assert not forever.holds_on(TODAY)
