"""`fieldbook resolve`: one query, many lines, and files that are no customers."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.cli import main

NAMES = [
    "麦凯信封有限公司",
    {"name": "McKay Envelope Co., Ltd"},
    "宁波华强五金有限公司",
    "华强电子有限公司",
]


@pytest.fixture
def customers(tmp_path: Path) -> Path:
    path = tmp_path / "customers.json"
    path.write_text(json.dumps(NAMES, ensure_ascii=False), "utf-8")
    return path


def run(customers: Path, *arguments: str, given: str = "") -> Result:
    return CliRunner().invoke(main, ["resolve", "--customers", str(customers), *arguments], given)


def test_a_query_is_answered_with_match_and_candidates(customers: Path) -> None:
    answer = json.loads(run(customers, "麦开信封").output)
    assert answer["match"] == "麦凯信封有限公司"
    assert answer["candidates"][0].keys() == {"name", "score"}


def test_lines_are_answered_in_order_with_their_ids(customers: Path) -> None:
    given = (
        '{"id": 1, "query": "mckay"}\n\n{"id": "b", "query": "华强"}\n{"id": 3, "query": "客户"}\n'
    )
    lines = [
        json.loads(line) for line in run(customers, "--jsonl", given=given).output.splitlines()
    ]
    assert [(line["id"], line["match"]) for line in lines] == [
        (1, "McKay Envelope Co., Ltd"),
        ("b", None),
        (3, None),
    ]
    assert len(lines[1]["candidates"]) == 2


@pytest.mark.parametrize("written", ["{", '"one"', "[1, 2]", ""])
def test_a_file_of_anything_else_is_refused_in_a_line(tmp_path: Path, written: str) -> None:
    path = tmp_path / "customers.json"
    path.write_text(written, "utf-8")
    result = run(path, "麦凯")
    assert result.exit_code == 1
    assert result.output.startswith("Error: customers.json: ")


def test_a_broken_line_costs_its_own_answer_alone(customers: Path) -> None:
    given = '{oops\n{"id": 2}\n[3]\n{"id": 4, "query": null}\n{"id": 5, "query": "麦凯"}\n'
    told = run(customers, "--jsonl", given=given)
    answers = [json.loads(line) for line in told.output.splitlines()]
    assert [(one["id"], one["match"]) for one in answers] == [
        (None, None), (2, None), (None, None), (4, None), (5, "麦凯信封有限公司"),
    ]  # fmt: skip
    assert told.exit_code == 0


def test_one_query_or_lines_but_not_both_and_not_neither(customers: Path) -> None:
    assert run(customers).exit_code == 2
    assert run(customers, "--jsonl", "麦凯").exit_code == 2
