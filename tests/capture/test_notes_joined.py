"""Several customers in one note without a number: each gets a part of its own."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.capture.names import Directory, Entry
from bot.capture.notes import read_note
from bot.domain.readings import Item

NOW = datetime(2026, 3, 18, 15, 30, tzinfo=ZoneInfo("Asia/Shanghai"))
KNOWN = Directory([Entry(1, "国梁精密机械有限公司"), Entry(2, "东海纸业集团")])


def items(text: str, directory: Directory | None = None) -> tuple[Item, ...]:
    return read_note(text, now=NOW, directory=directory).items


def customers(text: str) -> list[str]:
    return [one.customer.text if one.customer else "" for one in items(text)]


@pytest.mark.parametrize(
    ("note", "firms"),
    [
        (
            "上午分头打了两个电话，宏达印务：孟经理要样品，明天寄；佳和早教：没人接",
            ["宏达印务", "佳和早教"],
        ),
        ("拜访两户：宏达印务付清了货款；佳和物业没人在", ["宏达印务", "佳和物业"]),
        (
            "Two emails out. Eva (Norte Foods) wants samples by May 14. Luis at Sur Motors: no.",
            ["Norte Foods", "Sur Motors"],
        ),
        (
            "Kestrel Lighting & Marlow Kitchens. Kestrel's Toni paid in full. Marlow: too dear.",
            ["Kestrel Lighting", "Marlow Kitchens"],
        ),
    ],
)
def test_each_of_two_customers_has_its_part(note: str, firms: list[str]) -> None:
    assert customers(note) == firms
    assert "".join(one.text for one in items(note)) == note


def test_a_later_part_has_the_channel_of_the_first() -> None:
    one, other = items("打了两个电话，宏达印务：孟经理要样品；佳和早教：嫌贵")
    assert one.channel == other.channel == "call"


@pytest.mark.parametrize(
    "note",
    [
        "去了宏达印务；孟经理要样品；下周寄",
        "Met Eva at Norte Foods; wants samples; call Friday",
        "拜访东海纸业集团；竞争对手华昌报价低",
    ],
)
def test_semicolons_alone_part_nothing(note: str) -> None:
    assert len(items(note)) == 1


def test_a_known_short_name_ends_before_a_full_name() -> None:
    (item,) = items("今天拜访国梁赵晓梅", KNOWN)
    assert item.customer
    assert item.customer.match
    assert item.customer.match.name == "国梁精密机械有限公司"
    assert [one.name for one in item.contacts] == ["赵晓梅"]


@pytest.mark.parametrize(
    "note", ["昨天拜访了东海，下周二再去", "今天拜访了东海", "Visited Kestrel Marine today"]
)
def test_that_one_met_is_no_outcome(note: str) -> None:
    (item,) = items(note, KNOWN)
    assert item.outcomes == ()
    assert item.channel == "visit"


@pytest.mark.parametrize(
    ("note", "channel"),
    [
        ("跟佳乐母婴连线开会，看了新店图纸", "video"),
        ("一大早给飞腾货运的骆队长拨了个电话", "call"),
        ("Cold-called Ashdown Brewery. Nobody free.", "call"),
        ("Voicemail only at Tidewater Marine.", "call"),
        ("微信加上了九州影视的宗先生，发了案例", "message"),
        ("三月十号走的九鼎锅炉，路远没来得及写", "visit"),
        ("送了挂历到利群副食，老板娘留我吃面", "visit"),
        ("给百味居送样，厨师长老卞尝了说太甜", "visit"),
        ("Foodex stand visitors: Yuki wants a price", "event"),
        ("他们厂里盘点", None),
        ("饭局免了，他爱听评弹", None),
    ],
)
def test_how_one_met(note: str, channel: str | None) -> None:
    assert items(note)[0].channel == channel


@pytest.mark.parametrize(
    ("note", "firm"),
    [
        ("昨天在苏州碰头，恒昌纺机卫总松口了", "恒昌纺机"),
        ("厂里停电 永固螺丝的人都放假了", "永固螺丝"),
        ("给百味居送中秋礼盒，卞师傅说太甜", "百味居"),
        ("尾数两千三百块豪庭窗帘的应姐给我了", "豪庭窗帘"),
    ],
)
def test_no_event_no_sum_and_no_gift_is_part_of_a_name(note: str, firm: str) -> None:
    assert customers(note) == [firm]


@pytest.mark.parametrize(
    ("note", "amount"),
    [("欠的那笔款，五千六，下周一给准话", 5600), ("十二套，九万八，月底装好", 98000)],
)
def test_a_sum_alone_between_commas_is_money(note: str, amount: int) -> None:
    read = items(note)[0].amount
    assert read is not None
    assert read.value == amount


def test_what_is_asked_about_a_competitor_names_none() -> None:
    assert items("了解一下竞争对手的情况")[0].competitors == ()


@pytest.mark.parametrize(
    ("note", "due"),
    [
        ("章护士长让我列个价目表，后天要", "2026-03-20"),
        ("华昌来电 催发票 说财务要关账 下周二必须拿到", "2026-03-24"),
        ("孟经理加我微信要说明书 今晚传", "2026-03-18"),
        (
            "Ping from the buyer asking what 500 bags would run. Figures to her tonight.",
            "2026-03-18",
        ),
    ],
)
def test_a_day_that_follows_what_was_asked_is_its_own(note: str, due: str) -> None:
    assert [str(one.due) for one in items(note)[0].promises] == [due]


@pytest.mark.parametrize("note", ["12345", "13812345678", "周五", "王总", "…"])
def test_a_note_without_words_tells_no_outcome(note: str) -> None:
    assert all(one.outcomes == () for one in items(note))
