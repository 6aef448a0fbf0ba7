"""Every row of the questions reads its own example, and no note is taken for a question."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.capture.queries import read_query
from bot.capture.queries.table import Row
from bot.capture.queries.tables import ROWS
from bot.domain.queries import Asks

WEDNESDAY = datetime(2026, 3, 18, 15, 30, tzinfo=ZoneInfo("Asia/Shanghai"))
HERE = Path(__file__).parent
NOTES = sorted(HERE.glob("*notes*.json")) + sorted(HERE.glob("*mentions*.json"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.asks}: {row.example}")
def test_a_row_reads_its_own_example(row: Row) -> None:
    query = read_query(row.example, WEDNESDAY)
    assert query is not None
    assert (query.asks, query.name or query.topic or query.staff or "") == (row.asks, row.value)


def texts(value: Any) -> Iterator[str]:
    """Every note of a file, however it is nested."""
    if isinstance(value, dict):
        for key, each in value.items():
            if key == "text" and isinstance(each, str):
                yield each
            else:
                yield from texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from texts(each)


@pytest.mark.parametrize("file", NOTES, ids=lambda file: file.name)
def test_no_note_of_the_files_is_a_question(file: Path) -> None:
    found = list(texts(json.loads(file.read_text(encoding="utf-8"))))
    assert len(found) >= 30
    assert [text for text in found if read_query(text, WEDNESDAY) is not None] == []


@pytest.mark.parametrize(
    "note",
    [
        "王总问什么时候发货",
        "麦凯问能不能便宜点？",
        "他问谁负责售后",
        "拜访了麦凯，王总问本周还有哪些货没发",
        "今天去了东海，客户想知道什么时候交货？",
        "谁都没见到，门卫说王总出差了",
        "麦凯王总的电话是13812345678",
        "Anna asked when we deliver",
        "Met Tom at Blue Ocean. Who signs? He does not know yet",
        "Riverside wants to know what the price is",
        "called Riverside, who is overdue with the payment",
        "Lunch with Tom. Price ok?",
        "Riverside: new phone 020 7946 0000",
        "客户反馈谁喜欢钓鱼就送谁鱼竿",
        "想知道装下来要多少",
        "什么都卖",
        "客户问多少钱",
        "When he is back they will order",
        "王总没说什么时候",
    ],
)
def test_a_question_inside_a_note_makes_no_question_of_it(note: str) -> None:
    assert read_query(note, WEDNESDAY) is None


@pytest.mark.parametrize(
    ("question", "asks", "says"),
    [
        ("本周还有哪些A类没去", Asks.UNMET, "A 03-16..03-22"),
        ("请问谁喜欢钓鱼？", Asks.LIKES, "钓鱼"),
        ("7月谁过生日", Asks.BIRTHDAYS, "07-01..07-31"),
        ("Who is overdue?", Asks.OVERDUE, ""),
        ("what did I promise this week", Asks.PROMISED, "mine 03-16..03-22"),
        ("which B customers are due this week?", Asks.DUE, "B 03-16..03-22"),
        ("帮我查一下麦凯的电话", Asks.PHONE, "麦凯"),
        ("麥凱的電話", Asks.PHONE, "麥凱"),
        ("誰喜歡釣魚", Asks.LIKES, "钓鱼"),
        ("which A and B customers haven't I called", Asks.UNMET, "A/B mine"),
        ("上周我去了哪些客户", Asks.MET, "mine 03-09..03-15"),
        ("明天谁过生日", Asks.BIRTHDAYS, "03-19..03-19"),
        ("价格还能再低吗？", Asks.UNKNOWN, ""),
        ("How many customers are there in Leeds?", Asks.UNKNOWN, ""),
        ("鸿兴欠我们多少钱", Asks.UNKNOWN, ""),
        ("麦凯的采购经理叫什么", Asks.UNKNOWN, ""),
        ("how much does Riverside owe us", Asks.UNKNOWN, ""),
    ],
)  # fmt: skip
def test_a_question_says_what_of_whom_and_when(question: str, asks: Asks, says: str) -> None:
    query = read_query(question, WEDNESDAY)
    assert query is not None
    days = f"{query.first:%m-%d}..{query.last:%m-%d}" if query.first and query.last else ""
    mine = "mine" if query.mine else ""
    said = ["/".join(query.grades), mine, query.name or "", query.topic or "", days]
    assert (query.asks, " ".join(part for part in said if part)) == (asks, says)


@pytest.mark.parametrize(
    "piece", ["谁", "哪些A、", "还没去", "who ", "which a and ", "的电话", "n't i "]
)
def test_no_run_of_question_words_runs_away(piece: str) -> None:
    """Rows are asked alone, since the reader stops at what is too long for a question; one that
    went back over its own steps again and again would never come back."""
    for row in ROWS:
        assert row.compiled.fullmatch(piece * 400 + "!") is None
