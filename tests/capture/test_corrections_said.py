"""Corrections said in words: what a rep writes right after a note, and what only looks like it."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from bot.capture.corrections import denies, read_correction

NOW = datetime(2026, 11, 27, 9, 30, tzinfo=UTC)  # a Friday
SAID = [
    ("不对，是周四", "day 11-26 12-03"),
    ("错了，昨天", "day 11-26 11-26"),
    ("是昨天的事", "day 11-26 11-26"),
    ("应该是下周三", "day 12-02 12-02"),
    ("改成下周五", "day 12-04 12-04"),
    ("不是今天，是前天", "day 11-25 11-25"),
    ("actually that was yesterday", "day 11-26 11-26"),
    ("no, Thursday", "day 11-26 12-03"),
    ("make it next Friday", "day 12-04 12-04"),
    ("oops wrong, it was on Tuesday", "day 11-24 12-01"),
    ("yesterday, not today", "day 11-26 11-26"),
    ("不对是打电话", "call"),
    ("不是走访，是电话", "call"),
    ("是电话，不是走访", "call"),
    ("哦，应该是微信聊的", "message"),
    ("記錯了，是當面談的", "visit"),
    ("改成视频", "video"),
    ("no, it was a call", "call"),
    ("it wasn't a visit, it was a call", "call"),
    ("sorry, a phone call not a visit", "call"),
    ("that was a video call", "video"),
    ("No - in person", "visit"),
    ("not a call, a visit", "visit"),
    ("应该是15万", "amount 150000"),
    ("不是12万，是15万", "amount 150000"),
    ("no, $15k not $12k", "amount 15000"),
    ("sorry, it should be £3,400", "amount 3400"),
    ("不是麦凯，是明远", "name 明远"),
    ("搞错了，是明远", "name 明远"),
    ("I meant Falcon", "name Falcon"),
    ("sorry, it was Redwood not Falcon", "name Redwood"),
    ("刚才那条删掉", "undo"),
    ("撤销", "undo"),
    ("把上一条撤了吧", "undo"),
    ("不对，刚才那条不算", "undo"),
    ("undo that", "undo"),
    ("please delete the last one", "undo"),
    ("oops, scratch that", "undo"),
]
NONE = [
    "昨天去了麦凯",
    "不对",
    "no",
    "是",
    "是的",
    "不是",
    "好的，周四见",
    "wait until Friday",
    "麦凯",
    "oh, Redwood",
    "call Peter on Friday",
    "No show at Keystone yesterday",
    "no answer on the phone",
    "取消了订单",
    "他们取消了上次的订单",
    "cancelled the order",
    "王总说不是周四，是周五才到货",
    "Peter said it was a call from head office",
    "哦，麦凯",
]


def told(text: str) -> str | None:
    read = read_correction(text, NOW)
    if read is None or read.undo:
        return None if read is None else "undo"
    if read.channel:
        return read.channel.value
    if read.past and read.ahead:
        return f"day {read.past:%m-%d} {read.ahead:%m-%d}"
    return f"amount {Decimal(read.amount.value):f}" if read.amount else f"name {read.name}"


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_what_is_put_right_is_understood(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", NONE)
def test_anything_else_is_no_correction(text: str) -> None:
    assert told(text) is None


@pytest.mark.parametrize("text", ["不对，他喜欢的是篮球", "no, it's golf", "写错了，是篮球"])
def test_who_denies_gives_no_answer(text: str) -> None:
    assert denies(text)


@pytest.mark.parametrize("text", ["他喜欢篮球", "Northgate", "nobody knows", "不知道"])
def test_an_answer_denies_nothing(text: str) -> None:
    assert not denies(text)
