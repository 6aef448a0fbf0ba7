"""What a rep types in ten seconds, the customers known: whose it is, wherever the name stands."""

from datetime import datetime
from pathlib import Path

import pytest

from bot.capture.names import Directory, Entry
from bot.capture.names.ordinary import is_ordinary, is_word
from bot.capture.notes import read_note
from tests.bench.short import score

HERE = Path(__file__).parent
NOW = datetime(2026, 5, 12, 10)  # noqa: DTZ001 # the reader takes the writer's own clock
NAMES = [
    "武汉赣源药业有限公司", "沈阳北锻重型机床厂", "北京市恒顺塑胶有限公司",
    "宁波满意厨具股份有限公司",
    "Tallgrass Brewing Supply Co.", "Quillon Office Interiors", "Kestrel Packaging LLC",
    "Horizon Freight Lines Ltd",
]  # fmt: skip
BOOK = Directory([Entry(number, name) for number, name in enumerate(NAMES, 1)])


def met(note: str) -> list[str | None]:
    """The customers that are meant, `None` where it has to be asked."""
    items = read_note(note, now=NOW, directory=BOOK).items
    return [
        one.customer.match.name if one.customer and one.customer.match else None for one in items
    ]


@pytest.mark.parametrize(
    ("note", "name"),
    [
        ("药瓶报价发赣源了", NAMES[0]),
        ("样品今天寄赣源", NAMES[0]),
        ("被北锻放鸽子了", NAMES[1]),
        ("滚珠丝杠质量被北锻投诉", NAMES[1]),
        ("still waiting on tallgrass deposit", NAMES[4]),
        ("Cody, tallgrass, likes the IPA labels", NAMES[4]),
        ("lost quillon on price", NAMES[5]),
        ("Lost Quillon on price", NAMES[5]),
        ("zoom w/ Mr Brandt quillon, positive", NAMES[5]),
    ],
)
def test_a_name_that_no_ordinary_note_holds_is_its_customer_anywhere(note: str, name: str) -> None:
    assert met(note) == [name]


@pytest.mark.parametrize(
    "note",
    [
        "客户对交期很满意",
        "路上挺顺利，没堵车",
        "被满意度拉低了",
        "lovely sunset on the horizon today",
        "中午跟恒顺粮贸的郭总喝酒",
        "恒顺粮贸催货",
        "Kestrel Freight owes 500",
        "原材料赣源源不断",
    ],
)
def test_ordinary_words_and_other_firms_are_no_customer(note: str) -> None:
    assert not any(met(note))


def test_a_rival_takes_what_a_customer_only_complains_of() -> None:
    items = read_note("云栖茶业那单被北锻抢了", now=NOW, directory=BOOK).items
    assert [one.customer and one.customer.text for one in items] == ["云栖茶业"]


@pytest.mark.parametrize("author", ["q", "r", "t"])
def test_short_notes_by_other_hands_are_mostly_known_and_never_mistaken(author: str) -> None:
    counts, misses = score(HERE / f"short_{author}.json")
    assert counts["customer wrong"] == 0, misses
    assert counts["customer right"] >= 0.93 * (counts["customer right"] + counts["customer asked"])
    assert counts["nobody wrong"] == 0, misses
    assert counts["other firm wrong"] <= 2, misses
    assert counts["person right"] >= 0.88 * (counts["person right"] + counts["person missed"])


def test_what_is_ordinary_is_listed() -> None:
    assert all(map(is_ordinary, ["满意", "希望", "长江", "horizon", "summit", "老百姓"]))
    assert not any(map(is_ordinary, ["赣源", "北锻", "tallgrass", "quillon"]))
    assert is_word("陆续")
    assert not is_word("新陆")


@pytest.mark.parametrize(
    ("note", "name"),
    [
        ("Jürgen at Quillon asked for the datasheet", "Jürgen"),
        ("Met José Álvarez at Quillon", "José Álvarez"),
        ("François from Quillon wants a quote", "François"),
        ("给赣源周凯打电话，没接", "周凯"),
        ("去赣源找周凯签合同", "周凯"),
        ("和周凯在赣源开会", "周凯"),
        ("去赣源，周凯带我看了车间", "周凯"),
        ("Quillon: Hank says price is high", "Hank"),
    ],
)
def test_who_is_named_beside_it_is_a_person_of_theirs(note: str, name: str) -> None:
    (item,) = read_note(note, now=NOW, directory=BOOK).items
    assert item.customer
    assert item.customer.match
    assert [one.name for one in item.contacts] == [name]
