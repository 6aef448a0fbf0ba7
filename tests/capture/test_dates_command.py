"""`fieldbook dates`: one phrase, or a line of JSON each; rubbish has kind null."""

import json
from datetime import datetime, timedelta
from typing import Any

import pytest
from click.testing import CliRunner

from bot.cli.dates import dates

REF = "2026-03-18T15:30:00"
NOTHING = {"kind": None, "start": None, "end": None, "part": None}


def asked(*args: str, lines: str | None = None) -> list[dict[str, Any]]:
    result = CliRunner().invoke(dates, args, input=lines)
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.output.splitlines()]


def test_a_phrase_is_answered_in_the_terms_of_the_samples() -> None:
    assert asked("--ref", REF, "--context", "future", "下周四下午3点半") == [
        {"kind": "datetime", "start": "2026-03-26T15:30", "end": None, "part": None}
    ]
    assert asked("--ref", REF, "--context", "past", "last week") == [
        {"kind": "range", "start": "2026-03-09", "end": "2026-03-15", "part": None}
    ]


def test_lines_are_answered_in_order_with_their_ids() -> None:
    rows = [
        {"id": "a", "text": "昨天下午", "ref": REF, "context": "past"},
        {"id": 2, "text": "by Friday", "ref": REF},
    ]
    answers = asked("--jsonl", lines="\n".join(json.dumps(row) for row in rows) + "\n\n")
    assert [(each["id"], each["kind"], each["start"]) for each in answers] == [
        ("a", "part", "2026-03-17"),
        (2, "deadline", "2026-03-20"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "rubbish",
        "[]",
        "{}",
        '{"id": 1, "text": null, "ref": "2026-03-18"}',
        '{"id": 1, "text": "今天", "ref": "never"}',
        '{"id": 1, "text": "今天", "ref": 5}',
        '{"id": 1, "text": "\\ud83d\\ude00 \\u202e\\u0000", "ref": "2026-03-18", "context": 7}',
    ],
)
def test_a_line_of_rubbish_is_answered_with_kind_null(line: str) -> None:
    (answer,) = asked("--jsonl", lines=line)
    assert {key: answer[key] for key in NOTHING} == NOTHING


def test_an_impossible_date_says_so() -> None:
    assert asked("--ref", REF, "2月30日") == [{**NOTHING, "impossible": True}]


def test_two_readings_are_shown() -> None:
    (answer,) = asked("--ref", REF, "10/3")
    assert answer["start"] == "2026-10-03"
    assert "2026-03-10" in answer["alternatives"]


def test_a_zone_in_the_moment_is_kept() -> None:
    (answer,) = asked("--ref", "2026-03-18T23:30:00+08:00", "tomorrow")
    assert answer["start"] == "2026-03-19"


def test_without_a_moment_it_is_read_now() -> None:
    before = datetime.now().astimezone().date()
    (answer,) = asked("today")
    assert answer["start"] in {one.isoformat() for one in (before, before + timedelta(days=1))}
