"""A known customer's name, whole or its core alone, is that customer in every kind of sentence."""

from datetime import datetime
from itertools import product
from zoneinfo import ZoneInfo

import pytest

from bot.capture.names import Directory
from bot.capture.names.entries import Entry
from bot.capture.notes import read_note

NOW = datetime(2026, 3, 18, 15, 30, tzinfo=ZoneInfo("Asia/Shanghai"))
# Whole name and core; among them twins that differ in their form or in a place alone.
NAMES = [
    ("苏州国梁精密机械有限公司", "国梁"),
    ("深圳市腾达电子有限公司", "腾达"),
    ("广州凯旺印务集团有限公司", "凯旺"),
    ("东莞市兴隆纸业有限公司", "兴隆"),
    ("宁波海德包装有限公司", "海德"),
    ("Riverside Foods Ltd", "Riverside"),
    ("Keystone Fabrication Inc", "Keystone"),
    ("Golden Industrial & Co Pty Ltd", ""),
    ("Golden Industrial Inc", ""),
    ("Falcon East Trading Group Inc", ""),
    ("Falcon East Trading Inc", ""),
    ("Lake Stationery Group Co., Ltd", ""),
    ("Lake Stationery GmbH", ""),
    ("Delta West Supply Limited", ""),
    ("Delta West Supply LLC", ""),
]
KNOWN = Directory([Entry(number, name) for number, (name, _) in enumerate(NAMES)])
FRAMES = [
    "今天拜访{}，见了王总，要样品",
    "{}的李经理来电，催报价",
    "昨天给{}打了电话，下周一寄样品",
    "{}说价格偏高",
    "跟{}李雪梅聊了新项目",
    "到{}送样，对方很满意",
    "和{}签了合同，12万",
    "约了{}下周三见面",
    "{}反馈质量有问题，投诉包装破损",
    "上午去{}，采购不在",
    "Visited {} today, they want samples",
    "Called {} yesterday about the quote",
    "Tom at {} wants a quote by Friday",
    "{} complained about late delivery",
    "Met the buyer of {}, Laura Chen",
    "{}: signed the contract",
    "Emailed Ana at {} on Monday",
    "Will visit {} next Tuesday",
    "Spoke with {}, price too high",
    "Dropped by {}, nobody there",
]


@pytest.mark.parametrize("frame", FRAMES)
def test_a_known_name_is_its_customer_in_every_sentence(frame: str) -> None:
    misses = []
    for number, forms in enumerate(NAMES):
        for said in filter(None, forms):
            items = read_note(frame.format(said), now=NOW, directory=KNOWN).items
            met = [one.customer.match for one in items if one.customer]
            if len(items) != 1 or [one and one.customer_id for one in met] != [number]:
                misses.append(said)
    assert misses == []


@pytest.mark.parametrize(
    "note",
    [
        "大家都很兴隆地说起去年",
        "上海德国馆的展位贵",
        "今天没见人，前台说老板出差",
        "Nobody at the golden gate today",
        "The delta west of town is flooded",
    ],
)
def test_the_same_letters_inside_other_words_are_no_customer(note: str) -> None:
    items = read_note(note, now=NOW, directory=KNOWN).items
    assert [one.customer and one.customer.match for one in items] == [None]


def test_a_name_added_or_removed_is_heard_at_once() -> None:
    """Of a syllable that hundreds of names share, the nearest are kept between notes."""
    many = [
        Entry(number, f"{first}{second}喜包装有限公司")
        for number, (first, second) in enumerate(
            product(
                "东西南北云海江川松柏天地金玉龙凤安康瑞祥山",
                "甲乙丙丁戊己庚辛壬癸明远达通诚信恒久新创",
            )
        )
    ]
    known = Directory(many)
    before = known.hearing.near("王总喜")
    gone = next(one for one in many if one.name.startswith(before[0]))
    known.remove(gone.customer_id)
    assert before[0] not in known.hearing.near("王总喜")
    known.add(gone)
    assert known.hearing.near("王总喜") == before
