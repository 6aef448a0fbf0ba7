"""Names that no directory holds, and words that no list does: what the syntax alone tells."""

from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from bot.capture.notes import read_note
from bot.domain.readings import Item

NOW = datetime(2026, 3, 18, 15, 30, tzinfo=ZoneInfo("Asia/Shanghai"))


def items(text: str) -> tuple[Item, ...]:
    return read_note(text, now=NOW).items


def customers(text: str) -> list[str]:
    return [one.customer.text if one.customer else "" for one in items(text)]


@pytest.mark.parametrize(
    ("note", "firm"),
    [
        ("7月2号见的顺达五金王姐，螺丝补三箱", "顺达五金"),
        ("在国宾饭店请鼎力起重的韩总吃饭", "鼎力起重"),
        ("和美包装 唐总 换机的事明年再看", "和美包装"),
        ("上个月28号拜访过的宏图印务 今天回话", "宏图印务"),
        ("给金桥物流的调度小陈送了两箱水", "金桥物流"),
        ("Sherry@美德乐 约下周二线上demo", "美德乐"),
        ("新达 Trading 昨天email说PO下周发", "新达 Trading"),
        ("Harrow Knitwear Tuesday, tour with Mr Okafor", "Harrow Knitwear"),
        ("Spoke to Mel, Coastline Caravans. Wants a quote", "Coastline Caravans"),
        ("Kestrel Marine's buyer Jonas wants a demo", "Kestrel Marine"),
        ("phoned omar at gulf sealants, wants the quote revised", "gulf sealants"),
    ],
)
def test_a_firm_that_nobody_knows_is_named_by_where_it_stands(note: str, firm: str) -> None:
    assert [name.lower() for name in customers(note)] == [firm.lower()]


@pytest.mark.parametrize(
    "note",
    [
        "上个月去西藏自驾，王总开坦克300",
        "答应今晚发出，王总等了十天",
        "约了12月16日来厂里看，到时候接站",
        "Happy birthday to Tom, 28 Aug",
    ],
)
def test_no_deed_no_day_and_no_journey_is_a_firm(note: str) -> None:
    assert customers(note) == [""]


@pytest.mark.parametrize(
    ("note", "firms"),
    [
        ("华庭物业要发票下午开，锦城物业催样品", ["华庭物业", "锦城物业"]),
        (
            "Larkspur Interiors (Tamsin) happy to go ahead. Ellery Blinds (Joe) wants to wait.",
            ["Larkspur Interiors", "Ellery Blinds"],
        ),
        (
            "Morning: Bluebell Nursery, sold 40 cots. Afternoon: Hopscotch Daycare, nobody there.",
            ["Bluebell Nursery", "Hopscotch Daycare"],
        ),
    ],
)
def test_every_firm_that_heads_its_part_is_a_visit(note: str, firms: list[str]) -> None:
    assert customers(note) == firms


def test_whom_they_could_buy_from_is_no_second_visit() -> None:
    (item,) = items("Halewood Foods passed. Using Berry Global now.")
    assert item.competitors == ("Berry Global",)


@pytest.mark.parametrize(
    ("note", "name", "title"),
    [
        ("宏达机械 佘总要报价", "佘总", "总"),
        ("宏达机械 班经理要样品", "班经理", "经理"),
        ("拜访宏达机械，李局说要等上会", "李局", "局"),
        ("宏达机械的阿辉讲要等老板", "阿辉", None),
        ("宏达机械胖哥要200卷", "胖哥", None),
        ("宏达机械，护理长淑芬姐说下周回", "淑芬姐", "护理长"),
        ("宏达机械，接电话的是个姓马的工程师", "马工程师", "工程师"),
        ("宏达机械的CTO老金要PPT", "老金", "CTO"),
        ("Met Siobhan Kelly from Claddagh Seafoods", "Siobhan Kelly", None),
        ("Ridge Timber, yard boss is called Phil", "Phil", "yard boss"),
        ("Rang Oakfield Primary, spoke to Mrs Patel the school business manager", "Mrs Patel",
         "school business manager"),
    ],
)  # fmt: skip
def test_a_contact_is_named_as_people_are(note: str, name: str, title: str | None) -> None:
    found = {one.name: one.title for one in items(note)[0].contacts}
    assert name in found
    assert found[name] == title


@pytest.mark.parametrize(
    ("note", "place"),
    [
        ("Met Carl at Delta Paints. He's from Leeds, wants prices", "Leeds"),
        ("Met Carl at Delta Paints. Studied at Howard, wants prices", "Howard"),
    ],
)
def test_where_somebody_is_from_is_nobody(note: str, place: str) -> None:
    assert place not in [one.name for one in items(note)[0].contacts]


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("宏达机械 封口不牢 骂了我十分钟", "封口不牢"),
        ("宏达机械王工说收到的滚筒有划痕", "滚筒有划痕"),
        ("Acme Foods: Geoff says our glue stinks", "our glue stinks"),
        ("Acme Foods - 40 cartons arrived soaked", "40 cartons arrived soaked"),
        ("Acme Foods moaned about the ink smell", "the ink smell"),
    ],
)
def test_a_complaint_is_what_befell_the_goods(note: str, said: str) -> None:
    assert said in (items(note)[0].complaint or "")


@pytest.mark.parametrize(
    "note",
    [
        "宏达机械王总高兴坏了",
        "宏达机械 毛巾样品洗了二十次没缩水",
        "Acme Foods: send price list late Sept",
        "Pinnacle Brokers want a quote, so keeping it short",
    ],
)
def test_what_only_sounds_like_a_fault_is_none(note: str) -> None:
    assert items(note)[0].complaint is None


@pytest.mark.parametrize(
    ("note", "value", "currency"),
    [
        ("尚品礼盒签了8万3千5", 83500, "CNY"),
        ("Sundaram Feeds, budget Rs 4.5 lakh", 450000, "INR"),
        ("Annapurna Sweets will pay ₹2,15,000", 215000, "INR"),
        ("Rheintal Optik ordered 300 frames, €21.500", 21500, "EUR"),
        ("素语服饰让我们承担三千六", 3600, "CNY"),
    ],
)
def test_money_is_written_in_many_ways(note: str, value: int, currency: str) -> None:
    amount = items(note)[0].amount
    assert amount is not None
    assert (amount.value, amount.currency) == (Decimal(value), currency)


@pytest.mark.parametrize(
    "note",
    [
        "Delgado Press want pricing on 20k window envelopes",
        "鼎芯微电子 MOQ 3K嫌高",
        "Bossard已报$0.031一颗",
    ],
)
def test_a_quantity_and_the_price_of_one_are_no_amount(note: str) -> None:
    assert items(note)[0].amount is None
