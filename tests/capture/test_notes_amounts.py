"""Sums as they are said: in words, as a range, without a unit, and shares that are no sums."""

from datetime import datetime
from decimal import Decimal

import pytest

from bot.capture.notes import read_note
from bot.domain.readings import Amount, Item

NOW = datetime(2026, 3, 18, 15, 30)  # noqa: DTZ001 # the reader takes the writer's own clock


def item(note: str) -> Item:
    return read_note(note, now=NOW).items[0]


@pytest.mark.parametrize(
    ("said", "value", "currency"),
    [
        ("预算30到40万", 300_000, "CNY"),
        ("一年能做三四百万", 3_000_000, "CNY"),
        ("转账15000，已到", 15_000, "CNY"),
        ("合同谈到3万欧", 30_000, "EUR"),
        ("欠我们12万6", 126_000, "CNY"),
        ("老账还差31800没转", 31_800, "CNY"),
        ("这单谈妥了，72000，月底装", 72_000, "CNY"),
        ("给了2.4w order", 24_000, "CNY"),
        ("是个2.3个亿的项目", 230_000_000, "CNY"),
        ("80万出头，要集团批", 800_000, "CNY"),
        ("收了八块", 8, "CNY"),
    ],
)
def test_a_sum_in_chinese(said: str, value: int, currency: str) -> None:
    assert item(f"拜访鼎丰包装高总，{said}").amount == Amount(Decimal(value), currency)


@pytest.mark.parametrize(
    ("said", "value", "currency"),
    [
        ("budget is 40-50k", 40_000, None),
        ("owes us twelve and a half thousand", 12_500, None),
        ("fifty thousand dollars", 50_000, "USD"),
        ("still owes $1,150 SGD", 1_150, "SGD"),
        ("wants EUR 4.300 back", 4_300, "EUR"),
        ("paid $4,300 in full", 4_300, "USD"),
        ("quoted two hundred and fifty pounds", 250, "GBP"),
        ("deal worth one point two million pounds", 1_200_000, "GBP"),
        ("settled 6,700 in full", 6_700, None),
        ("about 15 grand", 15_000, None),
        ("80-odd grand", 80_000, None),
        ("it is north of 2 mil", 2_000_000, None),
        ("a 1.5mn contract", 1_500_000, None),
        ("paid 450,000 naira", 450_000, "NGN"),
        ("agreed RM 12k", 12_000, "MYR"),
    ],
)
def test_a_sum_in_english(said: str, value: int, currency: str | None) -> None:
    assert item(f"Met Dana Cole at Hilltop Foods, {said}").amount == Amount(
        Decimal(value), currency
    )


@pytest.mark.parametrize(
    "said",
    [
        "回款百分之三十",
        "大概3-5天到货",
        "要200到300个",
        "付了三成定金",
        "要小样三块",
        "订了五块屏",
    ],
)
def test_a_share_or_a_number_of_things_is_no_sum(said: str) -> None:
    assert item(f"拜访鼎丰包装高总，{said}").amount is None


@pytest.mark.parametrize(
    "note", ["拜访鼎丰包装高总，订单5000", "Met Dana Cole at Hilltop Foods, ordered 5000"]
)
def test_an_order_without_a_unit_is_asked_about(note: str) -> None:
    assert item(note).amount is None
    assert item(note).doubts.bare == ("5000",)
