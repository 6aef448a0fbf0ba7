"""Customers named in one breath: each was met, and a sum is nobody's twice."""

from datetime import UTC, datetime

import pytest

from bot.capture.names import Directory, Entry
from bot.capture.notes import read_note
from bot.domain.readings import Item

NOW = datetime(2026, 11, 27, 9, 30, tzinfo=UTC)
NAMES = (
    "恒力塑胶制品厂", "星河文具批发部", "Riverside Dairy", "Pioneer Plastics", "Falcon Freight",
    "Redwood Furniture LLC",
)  # fmt: skip
BOTH = [
    ("恒力跟星河都跑了一趟", "visit", ("恒力", "星河")),
    ("恒力、星河都去了", "visit", ("恒力", "星河")),
    ("去了恒力和星河，签了12万", "visit", ("恒力", "星河")),
    ("给恒力和星河都打了电话，都说下周定", "call", ("恒力", "星河")),
    ("Riverside and Pioneer both visited, nothing new", "visit", ("Riverside", "Pioneer")),
    ("called Falcon & Redwood about the new rates", "call", ("Falcon", "Redwood")),
    ("Falcon, Redwood and Pioneer: all called", "call", ("Falcon", "Redwood", "Pioneer")),
    ("Falcon / Redwood visited this morning", "visit", ("Falcon", "Redwood")),
]
EACH = [
    ("上午拜访恒力，星河打了电话", [("恒力", "visit"), ("星河", "call")]),
    ("Visited Falcon, called Redwood", [("Falcon", "visit"), ("Redwood", "call")]),
    ("刚见了恒力的王总和李工", [("恒力", "visit")]),
    ("met Falcon and Peter", [("Falcon", "visit")]),
]


def items(text: str) -> tuple[Item, ...]:
    entries = (
        Entry(number, name, keeper_id=1, contacts=("王总", "Peter Lee"))
        for number, name in enumerate(NAMES, 1)
    )
    return read_note(text, now=NOW, directory=Directory(entries), asker_id=1).items


def named(item: Item) -> str:
    return item.customer.text if item.customer else ""


@pytest.mark.parametrize(("text", "channel", "names"), BOTH)
def test_all_of_them_were_met(text: str, channel: str, names: tuple[str, ...]) -> None:
    read = items(text)
    assert tuple(map(named, read)) == names
    assert {one.channel for one in read} == {channel}
    assert "".join(one.text for one in read) == text


@pytest.mark.parametrize(("text", "met"), EACH)
def test_whoever_has_words_of_their_own_keeps_them(text: str, met: list[tuple[str, str]]) -> None:
    assert [(named(one), one.channel) for one in items(text)] == met


def test_a_sum_is_not_told_twice_and_what_both_said_is() -> None:
    assert [one.amount is None for one in items("去了恒力和星河，签了12万")] == [True, False]
    assert all(one.promises for one in items("给恒力和星河都打了电话，都说下周定"))


def test_a_plan_for_two_is_two_plans() -> None:
    assert [one.next_visit for one in items("明天去恒力和星河") if one.planned] == [
        datetime(2026, 11, 28, tzinfo=UTC).date()
    ] * 2
