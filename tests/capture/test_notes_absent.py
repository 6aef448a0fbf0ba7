"""Who is named for not being there is not met, and whoever was met instead is."""

from datetime import datetime

import pytest

from bot.capture.notes import read_note
from bot.domain.readings import Item

NOW = datetime(2026, 11, 26, 15, 30)  # noqa: DTZ001 # the reader takes the writer's own clock


def item(note: str) -> Item:
    return read_note(note, now=NOW).items[0]


@pytest.mark.parametrize(
    ("note", "absent", "met"),
    [
        ("徐总不在，跟赵经理聊了会", {"徐总"}, {"赵经理"}),
        ("鸿兴没见着人，张经理出差了", {"张经理"}, set()),
        ("没见着张经理，前台小李收了样品", {"张经理"}, {"小李"}),
        ("去麦凯找陈总没找着，见了他们采购刘姐", {"陈总"}, {"刘姐"}),
        ("陈总开会去了，等了半小时见了陈总", set(), {"陈总"}),
        ("徐总不在乎价格，聊得不错", set(), {"徐总"}),
        ("张总出差了，微信回的说要10台", set(), {"张总"}),
        ("Mr Tan was out, left samples with Amy", {"Mr Tan"}, {"Amy"}),
        ("visited Redwood, Dave Parker on leave, met Mary Jones", {"Dave Parker"}, {"Mary Jones"}),
        ("called Redwood, Dave Parker was out", {"Dave Parker"}, set()),
        ("lucy not in", {"lucy"}, set()),
        ("Visited Redwood, lucy not in, talked to Mr Cole", {"lucy"}, {"Mr Cole"}),
        ("Called Redwood, lucy wasn't in", {"lucy"}, set()),
        ("Visited Redwood, dave parker was out", {"dave parker"}, set()),
        ("visited redwood, dave parker was on leave, met mary", {"dave parker"}, {"mary"}),
        ("Redwood, missed lucy again, left samples with Amy", {"lucy"}, {"Amy"}),
        ("Visited Redwood, talked to Mr Cole, the samples were out of stock", set(), {"Mr Cole"}),
    ],
)
def test_who_was_away_is_told_from_who_was_met(note: str, absent: set[str], met: set[str]) -> None:
    people = item(note).contacts
    assert {one.name for one in people if one.absent} == absent
    assert {one.name for one in people if not one.absent} == met


@pytest.mark.parametrize(
    "note",
    ["徐总不在，跟赵经理聊了会", "visited Redwood, Dave Parker was on leave, met Mary Jones"],
)
def test_a_visit_is_not_for_nothing_when_another_was_met(note: str) -> None:
    assert "not_met" not in item(note).outcomes


@pytest.mark.parametrize(
    "note",
    [
        "鸿兴王总12月6号满月酒，邀请我去",
        "王总儿子12月6号满月酒，请我去",
        "王总请我参加12月6号的婚礼",
        "Mr Tan invited me to his daughter's wedding on 6 December",
    ],
)
def test_an_invitation_to_a_feast_is_a_plan(note: str) -> None:
    read = item(note)
    assert read.planned
    assert read.next_visit is not None
    assert (read.next_visit.month, read.next_visit.day) == (12, 6)


@pytest.mark.parametrize("note", ["鸿兴包装，今天没啥事", "今天去鸿兴包装，没啥事"])
def test_nothing_much_is_no_closed_door(note: str) -> None:
    assert "not_met" not in item(note).outcomes


def test_a_wish_to_go_through_the_accounts_is_no_payment() -> None:
    assert "payment" not in item("鸿兴的王会计来电话，要对账").outcomes


def test_what_is_due_with_an_order_is_theirs() -> None:
    (owed,) = item("鸿兴包装签了，首付30% 12月10号前到账").promises
    assert not owed.ours
    assert (owed.due and owed.due.isoformat()) == "2026-12-10"
