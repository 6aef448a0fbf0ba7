"""The customers that a note names: spans, matches, rivals, and no firm where there is none."""

import json
from pathlib import Path

import pytest

from bot.capture.names import Directory, Entry, Mention, find_customers


def _items(name: str) -> list[dict[str, object]]:
    items: list[dict[str, object]] = json.loads(Path(__file__).with_name(name).read_text("utf-8"))[
        "items"
    ]
    return items


_SETS = ("", "2", "3")
NOTES = [note for one in _SETS for note in _items(f"unseen_mentions{one}.json")]
NAMES = [
    name
    for one in ("", "3")
    for name in json.loads(Path(__file__).with_name(f"unseen_names{one}.json").read_text("utf-8"))[
        "customers"
    ]
]


@pytest.fixture(scope="module")
def book() -> Directory:
    return Directory(Entry(number, name) for number, name in enumerate(NAMES, 1))


def _said(mentions: tuple[Mention, ...]) -> list[str]:
    return sorted(one.customer.text.lower() for one in mentions if not one.rival)


def _gold(note: dict[str, object]) -> list[dict[str, str | None]]:
    customers: list[dict[str, str | None]] = note["customers"]  # type: ignore[assignment]  # JSON
    return customers


def _share(book: Directory | None) -> float:
    right = 0
    for note in NOTES:
        wanted = sorted(str(one["text"]).lower() for one in _gold(note))
        right += _said(find_customers(str(note["text"]), book)) == wanted
    return right / len(NOTES)


def test_nearly_every_known_customer_is_found_word_for_word(book: Directory) -> None:
    assert _share(book) >= 0.97


def test_a_firm_that_nobody_knows_is_still_seen_as_a_firm() -> None:
    assert _share(None) >= 0.93


@pytest.mark.parametrize("note", NOTES, ids=lambda note: str(note["text"])[:24])
def test_a_note_never_goes_to_another_customer(book: Directory, note: dict[str, object]) -> None:
    meant = {one["match"] for one in _gold(note)}
    for mention in find_customers(str(note["text"]), book):
        if mention.customer.match and not mention.rival:
            assert mention.customer.match.name in meant


def test_a_span_is_the_customers_words_as_written(book: Directory) -> None:
    text = "今天拜访楚天激光，何工不在"
    [mention] = find_customers(text, book)
    assert text[mention.start : mention.end] == mention.customer.text == "楚天激光"


@pytest.mark.parametrize(
    ("text", "rival"),
    [
        ("永固包装的徐姐说他们用的是金陵包装", "金陵包装"),
        ("给永固包装报价，比远大纸箱贵一毛", "远大纸箱"),
        ("Call with Kestrel Direct Mail. They are switching to Acme Mailers", "Acme Mailers"),
    ],
)
def test_a_competitor_is_told_from_a_customer(book: Directory, text: str, rival: str) -> None:
    assert [one.customer.text for one in find_customers(text, book) if one.rival] == [rival]


@pytest.mark.parametrize(
    "text",
    [
        "经理想要两个样品",
        "经理想信封做大一点",
        "明天包装好发货",
        "王总说下周付款",
        "新款信封机要改一下",
        "今天没有出门，在家写方案",
        "顺丰快递还没到",
        "隔壁工厂停电了",
        "He wants better packaging and new labels",
        "Lunch with Tom, he loves fishing",
    ],
)
def test_where_no_firm_is_named_none_is_found(text: str) -> None:
    book = Directory([Entry(1, "大连理想信封厂"), Entry(2, "明天包装有限公司")])
    assert find_customers(text, book) == ()


@pytest.mark.parametrize(
    "text", ["", "😀" * 100, "\u202e印刷", "((" * 2048, "印刷" * 2048, "a " * 2048]
)
def test_odd_notes_name_nobody(book: Directory, text: str) -> None:
    assert find_customers(text, book) == ()


def test_one_firm_may_be_named_twice_and_several_in_one_note(book: Directory) -> None:
    text = "去了楚天激光和松江灯具，楚天激光要样品"
    names = [one.customer.match.name for one in find_customers(text, book) if one.customer.match]
    assert names == [
        "武汉楚天激光设备有限公司",
        "长春松江灯具有限公司",
        "武汉楚天激光设备有限公司",
    ]


def test_the_askers_own_customer_is_meant_in_a_note() -> None:
    book = Directory([Entry(1, "永发纸业有限公司"), Entry(2, "广州永发印刷有限公司", keeper_id=7)])
    [mention] = find_customers("拜访永发的王总", book, asker_id=7)
    assert mention.customer.match is not None
    assert mention.customer.match.customer_id == 2
    [doubtful] = find_customers("拜访永发的王总", book)
    assert doubtful.customer.match is None
    assert len(doubtful.customer.candidates) == 2


@pytest.mark.parametrize(
    "note",
    [
        "我先给新陆赔礼 周四登门",
        "跟新陆对账，差三千",
        "新陆退货两箱",
        "给新陆补货去了",
        "陪新陆考察工厂",
        "去新陆看样",
        "新陆验收通过",
        "给新陆拜年",
    ],
)
def test_a_short_name_is_known_before_what_is_done_in_trade(note: str) -> None:
    book = Directory([Entry(1, "深圳新陆物流有限公司"), Entry(2, "麦凯信封有限公司")])
    named = [one.customer for one in find_customers(note, book)]
    assert [(one.text, one.match.name) for one in named if one.match] == [
        ("新陆", "深圳新陆物流有限公司")
    ]


BRIEFLY = [
    "{}样品通过了",
    "{}没人",
    "{}关门了",
    "{}收到货了说不错",
    "{}周四再去",
    "{}加急两百箱",
    "{}账期想改成60天",
    "{}合同寄出了",
    "{}微信聊了几句",
    "1.{}要报价",
    "路过{}进去坐了坐",
    "在{}门口等了半小时",
    "跟进{}",
    "为{}准备样品",
    "上午{}下午回公司",
]
IN_SHORT = [
    "{} paid",
    "{} order confirmed",
    "{} visit, all good",
    "{} call, no answer",
    "{} returned two pallets",
    "{}'s order is in",
    "{} still thinking",
    "{} again",
]


@pytest.mark.parametrize("note", BRIEFLY)
@pytest.mark.parametrize("short", ["新陆", "麦凯", "国梁", "白鹭"])
def test_a_rep_in_a_hurry_says_the_short_name_and_what_happened(note: str, short: str) -> None:
    names = [
        "深圳新陆物流有限公司",
        "麦凯信封有限公司",
        "苏州国梁机电设备有限公司",
        "杭州白鹭纺织",
    ]
    book = Directory(Entry(number, name) for number, name in enumerate(names, 1))
    found = [one.customer.match for one in find_customers(note.format(short), book)]
    assert [short in one.name for one in found if one] == [True]


@pytest.mark.parametrize(
    "note", [*IN_SHORT, "{}/Anna called", "{} (Anna) happy", "{}. Anna happy"]
)
def test_so_does_one_in_english(note: str) -> None:
    book = Directory([Entry(1, "Redwood Furniture LLC"), Entry(2, "Blue Ocean Packaging Ltd")])
    found = [one.customer.match for one in find_customers(note.format("Redwood"), book)]
    assert [one.name for one in found if one] == ["Redwood Furniture LLC"]


@pytest.mark.parametrize("note", IN_SHORT)
def test_and_one_without_capitals(note: str) -> None:
    book = Directory([Entry(1, "Redwood Furniture LLC")])
    found = [one.customer.match for one in find_customers(note.format("redwood"), book)]
    assert [one.name for one in found if one] == ["Redwood Furniture LLC"]


@pytest.mark.parametrize(
    "note",
    [
        "新陆达科技的王总要报价",
        "顺利签约，回来路上",
        "给华夏油脂送样",
        "中秋前给",
        "国梁栋说要报价",
        "Summit Foods paid",
    ],
)
def test_another_firm_a_word_or_a_person_is_not_taken_for_the_short_name(note: str) -> None:
    names = ["深圳新陆物流有限公司", "顺利印刷厂", "天津华夏模具商行", "中秋建材", "苏州国梁机电"]
    book = Directory(Entry(n, name) for n, name in enumerate([*names, "Summit Solutions Inc"], 1))
    assert not any(one.customer.match for one in find_customers(note, book))
