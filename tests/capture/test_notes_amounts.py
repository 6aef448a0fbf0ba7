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
        ("样机款18w一直拖着", 180_000, "CNY"),
        ("阿胶的货款九万三 15号打款", 93_000, "CNY"),
        ("定了保温管四万一 12号到货", 41_000, "CNY"),
        ("三万一箱，要20箱", 30_000, "CNY"),
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
        ("金额￥38,600.00", 38_600, "CNY"),
        ("合同额RMB1.2 million", 1_200_000, "CNY"),
        ("今年采购额估计千把万", 10_000_000, "CNY"),
        ("货款还差13万多点", 130_000, "CNY"),
        ("今天签单128000", 128_000, "CNY"),
        ("单子不大，八九千", 8_000, "CNY"),
        ("价格报过去了12800", 12_800, "CNY"),
        ("机油40桶 18600 明天送货", 18_600, "CNY"),
        ("要了三百箱，9500", 9_500, "CNY"),
        ("押金千把块钱", 1_000, "CNY"),
        ("谈到11块8一公斤，首批2吨，23600元", 23_600, "CNY"),
        ("预算大概在10个W", 100_000, "CNY"),
        ("预算从6万元到8万元", 60_000, "CNY"),
        ("报价25万兹罗提", 250_000, "PLN"),
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
        ("agreed RM12k", 12_000, "MYR"),
        ("budget around 60-65k USD", 60_000, "USD"),
        ("it's a 40K job", 40_000, None),
        ("they put 16k aside", 16_000, None),
        ("budget between $8,000 and $10,000", 8_000, "USD"),
        ("policy premium 1,840.00", 1_840, None),
        ("he'll pay the 5,200 soon", 5_200, None),
        ("price we gave: 18,900", 18_900, None),
        ("order of 12 500 SEK", 12_500, "SEK"),
        ("CHF 14'500 for the line", 14_500, "CHF"),
        ("INR 2,75,000 paid by NEFT", 275_000, "INR"),
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
        "要了30箱 200瓶",
        "要了30箱，26号送",
        "要个40k dots的屏",
        "门口停了3 500 kg的货",
    ],
)
def test_a_share_or_a_number_of_things_is_no_sum(said: str) -> None:
    assert item(f"拜访鼎丰包装高总，{said}").amount is None


def test_the_code_of_a_currency_is_nobodys_name() -> None:
    assert item("INR 2,75,000 paid by NEFT").customer is None
    assert item("Rs. 1.5 crore project").customer is None


@pytest.mark.parametrize("note", ["quoted 19.5k, he wants 18", "order: 12 500 SEK"])
def test_a_sum_is_nobodys_name(note: str) -> None:
    assert item(note).customer is None
    assert item(note).amount


@pytest.mark.parametrize(
    "note", ["拜访鼎丰包装高总，订单5000", "Met Dana Cole at Hilltop Foods, ordered 5000"]
)
def test_an_order_without_a_unit_is_asked_about(note: str) -> None:
    assert item(note).amount is None
    assert item(note).doubts.bare == ("5000",)
