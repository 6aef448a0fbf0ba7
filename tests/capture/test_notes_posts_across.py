"""Posts and firms on either side of a name, and in brackets behind it."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.capture.names import Directory
from bot.capture.names.entries import Entry
from bot.capture.notes import read_note

NOW = datetime(2026, 3, 18, 15, 30, tzinfo=ZoneInfo("Asia/Shanghai"))
KNOWN = Directory(
    [
        Entry(1, "苏州国梁精密机械有限公司"),
        Entry(2, "深圳腾达电子有限公司"),
        Entry(3, "Keystone Fabrication Inc"),
        Entry(4, "Riverside Foods Ltd"),
    ]
)
BOTH = [
    ("Met the GM of Keystone, Tessa, today", "Keystone", "Tessa", "GM"),
    ("Met Tessa, GM at Keystone, today", "Keystone", "Tessa", "GM"),
    ("Spoke to the buyer at Riverside, Ana Ruiz, wants samples", "Riverside", "Ana Ruiz", "buyer"),
    ("Tom (Riverside, buyer) wants a quote", "Riverside", "Tom", "buyer"),
    ("Tom (buyer at Riverside) wants a quote", "Riverside", "Tom", "buyer"),
    ("小赵（腾达采购）今天来电，要报价", "腾达", "小赵", "采购"),
    ("拜访小赵（腾达采购），要样品", "腾达", "小赵", "采购"),
    ("王建（国梁 总经理）今天聊了合同", "国梁", "王建", "总经理"),
    ("小陈(国梁技术部)要图纸", "国梁", "小陈", "技术部"),
    ("见了腾达的采购，小赵，要样品", "腾达", "小赵", "采购"),
    ("今天拜访国梁的总经理，王建民", "国梁", "王建民", "总经理"),
]


@pytest.mark.parametrize("directory", [None, KNOWN])
@pytest.mark.parametrize(("note", "firm", "person", "post"), BOTH)
def test_a_post_across_the_firm_is_the_persons(
    note: str, firm: str, person: str, post: str, directory: Directory | None
) -> None:
    (item,) = read_note(note, now=NOW, directory=directory).items
    assert item.customer is not None
    assert item.customer.text == firm
    assert (item.customer.match is not None) == (directory is not None)
    assert [(one.name, one.title) for one in item.contacts] == [(person, post)]


def test_a_known_firm_before_a_post_and_a_name_is_the_customer() -> None:
    (item,) = read_note("国梁总经理王建来电", now=NOW, directory=KNOWN).items
    assert item.customer is not None
    assert item.customer.text == "国梁"
    assert [(one.name, one.title) for one in item.contacts] == [("王建", "总经理")]


@pytest.mark.parametrize(
    ("note", "contacts"),
    [
        ("Met Tessa of Keystone, the GM was away", [("Tessa", None)]),
        ("Visited Keystone, Tessa says the buyer left", [("Tessa", None)]),
        ("拜访国梁，王建民说采购不在", [("王建民", None)]),
        ("见了小赵（刚从腾达回来），要样品", [("小赵", None)]),
        ("Tom (Riverside, again) wants a quote", [("Tom", None)]),
    ],
)
def test_a_post_of_somebody_else_is_not_taken(
    note: str, contacts: list[tuple[str, str | None]]
) -> None:
    (item,) = read_note(note, now=NOW, directory=KNOWN).items
    assert [(one.name, one.title) for one in item.contacts] == contacts
