"""Further manners: of competitors, troubles, sums, gifts, and of who is whose."""

from datetime import datetime
from decimal import Decimal

import pytest

from bot.capture.notes import read_note
from bot.domain.readings import Item

NOW = datetime(2026, 11, 26, 15, 30)  # noqa: DTZ001 # the reader takes the writer's own clock


def item(note: str) -> Item:
    return read_note(note, now=NOW).items[0]


@pytest.mark.parametrize(
    ("note", "competitor"),
    [
        ("万和电梯 三家比价，蒂森和我们都在里面", "蒂森"),
        ("泰和堂饮片麻经理说愿意试，现在是九鼎机械供着", "九鼎机械"),
        ("云顶民宿 老板舒畅，之前用的德施曼老坏，让先装一间试试", "德施曼"),
        ("海鸥电器王总说龙佰的才15200", "龙佰"),
        ("胡队长电话里说人保报价低了两千", "人保"),
        ("海鸥电器孙工说我们没中，Medtronic 拿了", "Medtronic"),
        ("鲁味食品康厂长说年初刚从海科那边进了三台", "海科"),
        ("Orchid Spa Group not interested any more, moved everything to Dyson", "Dyson"),
        ("Keystone: Tom gave the whole contract to Ocado", "Ocado"),
        ("Emailed Fatima at Crescent Cosmetics, Aptar sent theirs already", "Aptar"),
    ],
)
def test_who_is_already_inside_is_a_competitor(note: str, competitor: str) -> None:
    assert item(note).competitors == (competitor,)


@pytest.mark.parametrize(
    "note",
    [
        "海鸥电器，以前都是我们在供，现在是他们自己做",
        "海鸥电器，张经理和我们一起吃的饭",
        "Keystone: he moved everything to Tuesday",
        "Keystone: Ed went to Purdue",
    ],
)
def test_what_only_sounds_like_a_competitor_is_none(note: str) -> None:
    assert item(note).competitors == ()


@pytest.mark.parametrize(
    ("note", "trouble"),
    [
        ("三江泵业 技术员小覃反映轴承三个月换了两回", "轴承三个月换了两回"),
        ("新域教育 庞校长对安装师傅态度很不满意", "安装师傅态度"),
        ("海鸥电器，理赔款还没到，她急得很", "理赔款还没到"),
        ("海鸥电器孙工说钢板表面锈得厉害", "钢板表面锈得厉害"),
        ("弄堂咖啡老板娘说上次的豆子偏酸", "豆子偏酸"),
        ("Greentree Nurseries: Hugo unhappy w/ our driver", "our driver"),
        ("rang Coolabah Dairy, pallet wrap keeps splitting", "pallet wrap keeps splitting"),
    ],
)
def test_a_trouble_is_told_without_who_says_so(note: str, trouble: str) -> None:
    read = item(note)
    assert "complaint" in read.outcomes
    assert trouble in (read.complaint or "")
    assert len(read.complaint or "") <= len(trouble) + 2


@pytest.mark.parametrize(
    "note",
    [
        "Dropped by Silverado Cork, chat with Hank, harvest was poor",
        "Just come out of Lakeshore Pediatrics, sat down with Dr. Ruiz",
        "去了海鸥电器，王总说今年生意不好做",
    ],
)
def test_what_no_supplier_can_help_is_no_complaint(note: str) -> None:
    assert item(note).complaint is None


@pytest.mark.parametrize(
    ("note", "sum_"),
    [
        ("海鸥电器 要扣款1800 我没答应", 1800),
        ("美甲店想拿5套先卖 每套198 共990", 990),
        ("吴先生签了 年缴28000", 28000),
        ("海鸥电器水泥款9万8批了", 98000),
        ("海鸥电器 一台8600元 太贵", 8600),
    ],
)
def test_sums_are_told_by_what_is_done_with_them(note: str, sum_: int) -> None:
    amount = item(note).amount
    assert amount is not None
    assert amount.value == Decimal(sum_)


@pytest.mark.parametrize(
    "note",
    [
        "Baltic Door Systems asking us to quote 400 hinge sets",
        "海鸥电器 要9万批货",
        "一共来了990人",
    ],
)
def test_pieces_and_people_are_no_sum(note: str) -> None:
    assert item(note).amount is None


@pytest.mark.parametrize(
    ("note", "facet", "value"),
    [
        ("平安锁业 车老板血糖高 月饼不要送了", "gift", "月饼不要送"),
        ("Meadow Lane Bakery: Sophie prefers flowers over chocolates", "gift", "flowers"),
        ("云顶民宿 老板舒畅 川大读的建筑", "education", "川大读的建筑"),
        ("Kowalski Brake: Ed wants pricing, went to Purdue", "education", "Purdue"),
    ],
)
def test_lives_are_told_in_further_manners(note: str, facet: str, value: str) -> None:
    assert (facet, value) in [(one.facet, one.value) for one in item(note).facts]


@pytest.mark.parametrize(
    ("note", "customer"),
    [
        ("zoom with Blaise Tremblay, Laurentian Maple Co-op, bottles fine",
         "Laurentian Maple Co-op"),
        ("BBQ at Jim Castellano's place yesterday (Castellano Roofing)", "Castellano Roofing"),
        ("Ananya Silk House, Surat: old buyer has left", "Ananya Silk House"),
    ],
)  # fmt: skip
def test_a_person_beside_the_firm_is_no_customer(note: str, customer: str) -> None:
    read = read_note(note, now=NOW)
    assert [one.customer and one.customer.text for one in read.items] == [customer]
