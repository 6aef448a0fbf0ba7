"""Two days for one promise, and notes all in capitals or in none."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.capture.names import Directory
from bot.capture.names.entries import Entry
from bot.capture.notes import read_note

NOW = datetime(2026, 3, 18, 15, 30, tzinfo=ZoneInfo("Asia/Shanghai"))
FRIDAY = date(2026, 3, 20)
KNOWN = Directory(
    [Entry(1, "Riverside Foods Ltd"), Entry(2, "Keystone Fabrication Inc"), Entry(3, "国梁机械")]
)


@pytest.mark.parametrize(
    ("note", "words", "due"),
    [
        ("拜访国梁，答应周五前给报价，最晚周六", "给报价，最晚周六", FRIDAY),
        ("拜访国梁，周五前给报价，最晚周六", "给报价，最晚周六", FRIDAY),
        ("拜访国梁，我周五送样，最迟下周一", "送样，最迟下周一", FRIDAY),
        ("拜访国梁，王总答应周五前打款，最晚不超过周六", "打款，最晚不超过周六", FRIDAY),
        ("拜访国梁，周五寄样品，实在不行最晚下周四", "寄样品，实在不行最晚下周四", FRIDAY),
        (
            "Visited Riverside, I will send the quote by Friday, Saturday at the latest",
            "send the quote, Saturday at the latest",
            FRIDAY,
        ),
        (
            "Visited Riverside, I'll send samples on Friday, latest Monday",
            "send samples, latest Monday",
            FRIDAY,
        ),
        (
            "Visited Riverside, Tom promised to pay by Friday, no later than Monday",
            "pay, no later than Monday",
            FRIDAY,
        ),
        (
            "Visited Riverside, will ship the parts by Friday, worst case Saturday",
            "ship the parts, worst case Saturday",
            FRIDAY,
        ),
    ],
)
def test_a_last_day_belongs_to_the_promise_before_it(note: str, words: str, due: date) -> None:
    (item,) = read_note(note, now=NOW).items
    assert [(one.text, one.due) for one in item.promises] == [(words, due)]


@pytest.mark.parametrize(
    ("note", "dues"),
    [
        ("拜访国梁，周五前给报价，周六送样", [FRIDAY, date(2026, 3, 21)]),
        (
            "Visited Riverside, send quote by Friday, call Tom on Monday",
            [FRIDAY, date(2026, 3, 23)],
        ),
        ("拜访国梁，最晚周五给报价", [FRIDAY]),
        ("Visited Riverside, I'll send the quote by Friday latest", [FRIDAY]),
    ],
)
def test_two_deeds_with_their_days_stay_two_promises(note: str, dues: list[date]) -> None:
    (item,) = read_note(note, now=NOW).items
    assert [one.due for one in item.promises] == dues


@pytest.mark.parametrize(
    ("note", "customer"),
    [
        ("VISITED RIVERSIDE FOODS TODAY, TOM WANTS SAMPLES BY FRIDAY", 1),
        ("MET ANA AT KEYSTONE FABRICATION, SHE WILL PAY BY FRIDAY", 2),
        ("visited riverside foods today, tom wants samples by friday", 1),
        ("met ana at keystone fabrication, she will pay by friday", 2),
        ("visited riversde foods today, tom wants samples by friday", 1),
        ("Visited Riverside Foosd, Tom wants samples by Friday", 1),
        ("met ana at keystnoe fabrication, she will pay by friday", 2),
        ("今天拜访了国粱机械，王总周五前要样品", 3),
    ],
)
def test_capitals_and_a_slip_of_the_pen_do_not_matter(note: str, customer: int) -> None:
    (item,) = read_note(note, now=NOW, directory=KNOWN).items
    assert item.customer is not None
    assert item.customer.match is not None
    assert item.customer.match.customer_id == customer
    assert [one.due for one in item.promises] == [FRIDAY]
    assert len(item.contacts) == 1
    assert item.text == note


def test_shouting_gives_names_as_names_are_written() -> None:
    (item,) = read_note("VISITED HARROW FOODS TODAY, TOM WANTS A QUOTE", now=NOW).items
    assert item.customer is not None
    assert item.customer.text == "Harrow Foods"
