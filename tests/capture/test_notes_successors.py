"""Who takes over is the contact, with the phone that is told; who was before is none anew."""

from datetime import datetime

import pytest

from bot.capture.notes import read_note
from bot.domain.readings import Item

NOW = datetime(2026, 11, 26, 15, 30)  # noqa: DTZ001 # the reader takes the writer's own clock
PHONE = "+8615288097766"


def item(note: str) -> Item:
    (read,) = read_note(note, now=NOW).items
    return read


@pytest.mark.parametrize(
    ("note", "name", "title"),
    [
        ("金穗粮油 合同今天盖章 全年包材 总额92万 对接人改成岳婷 15288097766", "岳婷", None),
        ("海鸥电器采购换成了李敏，电话15288097766", "李敏", "采购"),
        ("海鸥电器采购换人了，新来的叫李敏 15288097766", "李敏", None),
        ("海鸥电器现在由赵强负责，15288097766", "赵强", None),
        ("海鸥电器的设备部改由陈立新负责 15288097766", "陈立新", "设备部"),
        ("海鸥电器，李敏接手了王强的工作，手机15288097766", "李敏", None),
        ("海鸥电器，李敏接替王强做采购，15288097766", "李敏", None),
        ("海鸥电器采购换成Linda Wu了 15288097766", "Linda Wu", "采购"),
        ("去海鸥电器，联系人换了，现在找陈立 15288097766", "陈立", None),
        ("New contact at Bolton Mills is Yue Ting 15288097766", "Yue Ting", None),
        ("Bolton Mills: new buyer is Jane Hill, 15288097766", "Jane Hill", "buyer"),
        ("Bolton Mills: Jane Hill took over from Tom Reed, her number is 15288097766",
         "Jane Hill", None),
        ("Bolton Mills - Tom Reed replaced by Jane Hill (15288097766)", "Jane Hill", None),
        ("Bolton Mills: speak to Jane Hill from now on, 15288097766", "Jane Hill", None),
    ],
)  # fmt: skip
def test_the_new_contact_is_read_with_the_phone(note: str, name: str, title: str | None) -> None:
    (person,) = item(note).contacts
    assert (person.name, person.title, person.phone) == (name, title, PHONE)
    assert item(note).competitors == ()


@pytest.mark.parametrize(
    ("note", "customer"),
    [
        ("New contact is Yue Ting 15288097766", None),
        ("New contact at Bolton Mills is Yue Ting 15288097766", "Bolton Mills"),
        ("海鸥电器采购换成了李敏", "海鸥电器"),
    ],
)
def test_the_new_contact_is_no_firm(note: str, customer: str | None) -> None:
    read = item(note).customer
    assert (read.text if read else None) == customer


def test_a_new_supplier_is_a_competitor_and_no_contact() -> None:
    read = item("海鸥电器原来的供应商换成了金发科技")
    assert read.competitors == ("金发科技",)
    assert read.contacts == ()
