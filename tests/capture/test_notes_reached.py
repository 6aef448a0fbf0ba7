"""Customers on no record behind what one did to reach them, and persons of seldom surnames."""

from datetime import datetime

import pytest

from bot.capture.notes import read_note
from bot.domain.readings import Item

NOW = datetime(2026, 3, 18, 15, 30)  # noqa: DTZ001 # the reader takes the writer's own clock


def item(note: str) -> Item:
    return read_note(note, now=NOW).items[0]


@pytest.mark.parametrize(
    ("note", "name"),
    [
        ("去了德胜包装见高总，周五前发报价", "德胜包装"),
        ("上周五去国梁见了赵晓梅", "国梁"),
        ("微信问了百味斋的小祁，样品还在质检", "百味斋"),
        ("视频连了成都蜀彩的廖工，参数对完了", "成都蜀彩"),
        ("在电子展上遇到欧菲的结构工程师小曾，加了微信", "欧菲"),
        ("7月2号见的伟业印刷葛总，定金已经打了", "伟业印刷"),
        ("今天的会原约金石耐材下午三点，对方改到下周四", "金石耐材"),
        ("顺道看了看双河粮库，没见着人", "双河粮库"),
        ("拜会了一下天成置业，办公室焦主任接待", "天成置业"),
        ("厦门那个海丝茶业，苏小姐投诉掉漆", "海丝茶业"),
        ("Emailed Thandi Mokoena (buyer, Karoo Wool) the new price list", "Karoo Wool"),
        ("met Chloe Baptiste at a sign expo yesterday (Island Signs), no budget", "Island Signs"),
        (
            "Stood an hour at the line in Whitmore Folding: Geoff says it smells",
            "Whitmore Folding",
        ),
    ],
)
def test_a_name_stands_behind_what_one_did_to_reach_it(note: str, name: str) -> None:
    customer = item(note).customer
    assert customer is not None
    assert customer.text == name


@pytest.mark.parametrize(
    "note",
    ["去现场见了王总，设备没问题", "去上海见了王总，谈得不错", "他们订了五台注塑机，周五付定金"],
)
def test_a_place_or_goods_are_no_customer(note: str) -> None:
    assert item(note).customer is None


@pytest.mark.parametrize(
    ("note", "name", "title"),
    [
        ("鼎新铸造刀老板来电，要加货", "刀老板", "老板"),
        ("跟同益光学的符董事长碰了一下", "符董事长", "董事长"),
        ("宏泰建材危总不在", "危总", "总"),
        ("跟众恒塑机的穆经理吵了几句", "穆经理", "经理"),
        ("科瑞数码 童工程师加我微信", "童工程师", "工程师"),
        ("早上跟 Lotus 的 Grace 通话，她不续了", "Grace", None),
    ],
)
def test_a_seldom_surname_is_one_before_a_title(note: str, name: str, title: str | None) -> None:
    assert (name, title) in [(one.name, one.title) for one in item(note).contacts]


def test_a_day_of_a_month_is_nobody() -> None:
    note = "Ana (Porto Claro Ceramics) wants 3 box mock-ups shipped by May 14"
    assert [one.name for one in item(note).contacts] == ["Ana"]


@pytest.mark.parametrize("note", ["他答应我们周五去验货", "说好下周去对账", "周三去提货"])
def test_a_deed_is_no_customer(note: str) -> None:
    assert item(note).customer is None
