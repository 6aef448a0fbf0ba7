"""Whose promise it is follows who is said to have promised."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.capture.notes import read_note

NOW = datetime(2026, 3, 18, 15, 30, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("见了徐雅琴，她说质量不错，答应下周二给回复", "给回复"),
        ("拜访国梁，他答应周五寄图纸过来", "寄图纸过来"),
        ("拜访国梁，王总很满意，答应下周给答复", "给答复"),
        ("拜访国梁，对方承诺周三前打款", "打款"),
        ("拜访腾达，李建国当场答应下周二确认订单", "确认订单"),
        ("约了陈志远吃饭，他答应周五前给报价", "给报价"),
        ("Met Laura Chen, she promised to send the drawings by Friday", "send the drawings"),
        ("Visited Riverside, Tom promised to send the drawings by Friday", "send the drawings"),
        ("Visited Riverside, they agreed to share the specs next Monday", "share the specs"),
        ("Visited Riverside, she likes the finish, promised an answer by Friday", "answer"),
        ("Called Riverside, the buyer agreed to send the plan by Friday", "send the plan"),
    ],
)
def test_what_the_other_side_promised_is_theirs(note: str, words: str) -> None:
    (item,) = read_note(note, now=NOW).items
    assert [(one.text, one.ours) for one in item.promises] == [(words, False)]
    assert all(one.due for one in item.promises)


@pytest.mark.parametrize(
    "note",
    [
        "昨天给国梁的赵晓梅打了电话，答应下周一寄样品",
        "拜访国梁，王总嫌贵，答应周五前重新报价",
        "拜访国梁，我答应周五送样",
        "拜访国梁，答应她下周一回复",
        "拜访国梁，她说不错，答应她周五送样",
        "拜访国梁，跟他说我周五送样",
        "拜访国梁，王总答应让我们周五送样",
        "Visited Riverside. I told him I'd send samples on Friday",
        "Visited Riverside, told her we'd send the quote by Friday",
        "Visited Riverside, I promised to call back next Tuesday",
        "Visited Riverside, promised Tom a sample by Friday",
        "Rang Ana at Keystone, promised samples next Tuesday",
    ],
)
def test_what_the_writer_promised_is_ours(note: str) -> None:
    (item,) = read_note(note, now=NOW).items
    assert [one.ours for one in item.promises] == [True]


def test_a_promise_told_to_somebody_is_said_without_telling_him() -> None:
    (item,) = read_note("Visited Riverside. I told him I'd send samples on Friday", now=NOW).items
    assert [one.text for one in item.promises] == ["send samples"]


@pytest.mark.parametrize(
    ("note", "theirs"),
    [
        ("给东方电器打了电话，月底下单", True),
        ("拜访国梁，月底付尾款", True),
        ("拜访国梁，月底送样品", False),
    ],
)
def test_where_nobody_is_said_to_promise_the_deed_tells(note: str, theirs: bool) -> None:
    (item,) = read_note(note, now=NOW).items
    (promise,) = item.promises
    assert promise.ours is not theirs
