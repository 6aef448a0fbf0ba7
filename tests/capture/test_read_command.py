"""`fieldbook read`, as checks call it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.cli import main

NOW = "2026-03-18T15:30:00"
KEYS = {
    "customer", "contacts", "date", "time", "channel", "outcome", "promises", "next_visit",
    "facts", "competitors", "complaint", "amount", "unread",
}  # fmt: skip


def told(*words: str, given: str | None = None) -> str:
    done = CliRunner().invoke(main, ["read", *words], input=given)
    assert done.exit_code == 0, done.output
    return done.output


def test_a_note_is_answered_in_the_promised_shape() -> None:
    answer = json.loads(
        told("--now", NOW, "昨天去佳彩印刷见了采购李经理 电话13812345678，月底前定")
    )
    (item,) = answer["items"]
    assert set(item) >= KEYS
    assert answer["lang"] == "zh"
    assert item["date"] == "2026-03-17"
    assert item["contacts"] == [
        {"name": "李经理", "title": "采购经理", "phone": "13812345678", "email": None}
    ]
    assert item["promises"] == [{"by": "theirs", "text": "定", "due": "2026-03-31"}]


@pytest.mark.parametrize(
    ("written", "told_as"),
    [
        ("座机029-8745 3310", "02987453310"),
        ("电话0592-5550123", "05925550123"),
        ("手机138 1234 5678", "13812345678"),
        ("热线400-820-8820", "4008208820"),
        ("call +44 7700 900318", "+447700900318"),
        ("+91 98250 11734", "+919825011734"),
        ("(312) 555-0176", "+13125550176"),
        ("cell 415-555-0132", "+14155550132"),
        ("电话0312-5550176", "03125550176"),
        ("cell +1 415 555 0132", "+14155550132"),
    ],
)
def test_a_phone_is_told_as_it_is_dialled(written: str, told_as: str) -> None:
    answer = json.loads(told("--now", NOW, f"拜访佳彩印刷，见了李经理，{written}"))
    assert answer["items"][0]["contacts"][0]["phone"] == told_as


def test_a_customers_file_says_who_is_meant(tmp_path: Path) -> None:
    book = tmp_path / "customers.json"
    book.write_text(json.dumps(["上海佳彩印刷有限公司", "麦凯信封有限公司"]), "utf-8")
    answer = json.loads(told("--now", NOW, "--customers", str(book), "拜访佳彩印刷"))
    assert answer["items"][0]["customer"]["match"] == "上海佳彩印刷有限公司"


def test_lines_in_are_lines_out_with_the_same_id() -> None:
    rows = [
        {"id": "a", "text": "麦凯信封 签了 三万五", "now": NOW},
        {"id": 2, "text": "Met Tom at Blue Ocean Packaging", "now": NOW + "+00:00", "tz": "UTC"},
        {"id": None, "text": ""},
    ]
    lines = told("--jsonl", given="\n".join(json.dumps(row) for row in rows) + "\nnot json\n")
    answers = [json.loads(line) for line in lines.splitlines()]
    assert [answer["id"] for answer in answers] == ["a", 2, None, None]
    assert answers[0]["items"][0]["amount"] == {"value": 35000, "currency": "CNY"}
    assert answers[1]["items"][0]["customer"]["text"] == "Blue Ocean Packaging"
    assert answers[2]["items"] == []


def test_an_unknown_zone_or_moment_is_told_before_a_note_is_dated_by_it() -> None:
    for option, value in (("--tz", "Mars/Base"), ("--tz", "../etc"), ("--now", "soon")):
        done = CliRunner().invoke(main, ["read", option, value, "见了王总"])
        assert done.exit_code == 2
        assert value in done.output


def test_a_row_with_an_unknown_zone_is_read_in_the_one_of_the_command() -> None:
    row = {"id": 1, "text": "今天见了王总", "now": "2026-03-18T23:30:00+00:00", "tz": "Mars/Base"}
    (line,) = told("--jsonl", "--tz", "Asia/Tokyo", given=json.dumps(row)).splitlines()
    assert json.loads(line)["items"][0]["date"] == "2026-03-19"
