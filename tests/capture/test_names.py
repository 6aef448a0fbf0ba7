"""Who is meant: short names, sounds, letters, slips of the pen, honest doubt."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.capture.names import Directory, Entry, resolve_contact

FILES = (
    ("unseen_names.json", "unseen_names2.json", "unseen_names3.json"),  # of one base
    ("unseen_names4.json",),
    ("unseen_names5.json",),
    ("unseen_names6.json",),
    ("unseen_names7.json",),
    ("unseen_names8.json",),
    ("unseen_names9.json",),
    ("unseen_names10.json",),
    ("unseen_names11.json",),
    ("unseen_names12.json",),
    ("unseen_names13.json",),
    ("unseen_names14.json",),
)
Known = dict[str, list[Any]]


def _joined(names: tuple[str, ...]) -> Known:
    sets = [json.loads(Path(__file__).with_name(name).read_text("utf-8")) for name in names]
    return {key: [row for one in sets for row in one[key]] for key in ("customers", "items")}


BASES = [_joined(names) for names in FILES]
UNSEEN = BASES[0]
ITEMS = [(number, item) for number, base in enumerate(BASES) for item in base["items"]]


def directory(*names: str, **known: int) -> Directory:
    return Directory(
        Entry(number, name, keeper_id=known.get(f"keeper{number}"))
        for number, name in enumerate(names, 1)
    )


def meant(book: Directory, query: str, **priors: object) -> str | None:
    match = book.resolve(query, **priors).match  # type: ignore[arg-type]  # priors are free here
    return match.name if match else None


@pytest.fixture(scope="module")
def books() -> list[Directory]:
    return [directory(*base["customers"]) for base in BASES]


@pytest.fixture(scope="module")
def book(books: list[Directory]) -> Directory:
    return books[0]


@pytest.mark.parametrize(("base", "item"), ITEMS, ids=str)
def test_a_mention_never_means_another_customer(
    books: list[Directory], base: int, item: dict[str, object]
) -> None:
    assert meant(books[base], str(item["query"])) in (None, item["expected"])


def test_a_name_that_is_nobodys_is_not_ones_own_customers_either() -> None:
    """恒生电缆 is not 恒飞电缆, though one keeps that one and met it yesterday."""
    entries = [Entry(at, name, keeper_id=7) for at, name in enumerate(UNSEEN["customers"], 1)]
    own = Directory(entries)
    nobodys = [one for one in UNSEEN["items"] if not one["expected"] and "among" not in one]
    for query in (one["query"] for one in nobodys):
        likely = own.resolve(query, asker_id=7).candidates
        recent = [one.customer_id for one in likely[:1]]
        assert meant(own, query, asker_id=7, recent=recent) is None


@pytest.mark.parametrize("base", range(len(BASES)))
def test_nearly_every_mention_is_understood(books: list[Directory], base: int) -> None:
    items = BASES[base]["items"]
    answers = [(meant(books[base], item["query"]), item) for item in items]
    right = sum(
        answer == item["expected"] or (answer is None and "or_none" in item)
        for answer, item in answers
    )
    assert right / len(items) >= 0.95


@pytest.mark.parametrize(("base", "item"), [one for one in ITEMS if "among" in one[1]], ids=str)
def test_true_doubt_offers_those_that_may_be_meant(
    books: list[Directory], base: int, item: dict[str, list[str]]
) -> None:
    read = books[base].resolve(str(item["query"]))
    assert read.match is None
    assert set(item["among"]) <= {one.name for one in read.candidates}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("张家港锦丰钢管有限公司", "锦丰物业"),
        ("张家港锦丰钢管有限公司", "锦丰超市"),
        ("福州恒茂鞋材科技有限公司", "恒茂设计院"),
        ("Stonebridge Kitchens Ltd", "Stonebridge Logistics"),
        ("春晖养老服务中心", "春晖小学"),
        ("春晖养老服务中心", "春晖医院"),
        ("Silver West Tools Ltd", "Silver Tools"),
        ("Müller Maschinenbau GmbH", "Möller Maschinenbau"),
        ("Hutchinson Envelope", "Hutchins Envelope"),
        ("乌鲁木齐天池牧场乳业有限公司", "天山牧场乳业"),
        ("金盛体育用品有限公司", "昆明金辰"),
        ("大连海纳轴承有限公司", "海纳阀门"),
        ("上海大华电机有限公司", "太华电机"),
        ("江门申江水表有限公司", "江门中江水表"),
        ("嘉善西塘扇业有限公司", "西塘扇贝"),
        ("汾河酒业有限公司", "沂河酒业"),
        ("江记豆制品有限公司", "汪记豆制品"),
        ("Vine Foods Ltd", "Fine Foods"),
        ("Baker Freight Ltd", "Becker Freight"),
        ("Thornbury Dairy Ltd", "Thornby Dairy"),
        ("Lion Printing Ltd", "Line Printing"),
    ],
)
def test_a_name_near_to_a_customers_is_somebody_elses(name: str, said: str) -> None:
    assert meant(directory(name), said) is None


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("重庆老码头餐饮管理有限公司", "老码头"),
        ("新机场酒店有限公司", "新机场"),
        ("安邻财产保险股份有限公司", "安邻财险"),
        ("西安秦筝乐器厂", "qzyq"),
        ("Oakham Garden Centres Ltd", "Oakam Garden Center"),
        ("Mahalaxmi Spices Pvt Ltd", "Mahalakshmi Spices"),
        ("Lee Wah Hong Printing Sdn Bhd", "LWH Printing"),
        ("Joyce Park Printing Ltd", "JP Printing"),
        ("保定莲池滤清器有限公司", "莲地滤清器"),
        ("嘉善西塘扇业有限公司", "西塘扇子"),
        ("Wainwright Doors Ltd", "wane right doors"),
    ],
)
def test_a_name_said_otherwise_is_still_the_customers(name: str, said: str) -> None:
    assert meant(directory(name, "麦凯信封有限公司"), said) == name


def test_the_askers_own_customer_comes_first() -> None:
    book = directory("永发纸业有限公司", "广州永发印刷有限公司", keeper2=7)
    assert meant(book, "永发") is None
    assert meant(book, "永发", asker_id=7) == "广州永发印刷有限公司"


def test_the_customer_seen_last_comes_first() -> None:
    book = directory("永发纸业有限公司", "广州永发印刷有限公司")
    assert meant(book, "永发", recent=[1]) == "永发纸业有限公司"


def test_an_alias_that_the_asker_confirmed_comes_before_ones_own() -> None:
    book = Directory(
        [
            Entry(1, "永发纸业有限公司", keeper_id=7),
            Entry(2, "广州永发印刷有限公司", learned=((7, "永发"),)),
        ]
    )
    assert meant(book, "永发", asker_id=7) == "广州永发印刷有限公司"


def test_what_the_asker_may_not_see_is_not_there() -> None:
    book = directory("永发纸业有限公司", "麦凯信封有限公司")
    assert book.resolve("永发纸业", allowed=lambda one: one != 1).candidates == ()


def test_a_customer_renamed_or_removed_is_found_no_more_by_the_old_name() -> None:
    book = directory("永发纸业有限公司", "McKay Envelope Ltd")
    book.replace(Entry(1, "新锐机械有限公司"))
    book.remove(2)
    assert meant(book, "永发") is None
    assert meant(book, "mckay") is None
    assert meant(book, "xinrui") == "新锐机械有限公司"


def test_a_phones_last_four_digits_name_its_customer() -> None:
    book = Directory([Entry(1, "麦凯信封有限公司", phones=("13812345678",))])
    assert meant(book, "5678") == "麦凯信封有限公司"


def test_a_name_within_a_name_is_known() -> None:
    book = directory("哈药集团三精制药有限公司", "麦凯信封 McKay Envelope 有限公司", "三金药业")
    assert meant(book, "三精制药") == "哈药集团三精制药有限公司"
    assert meant(book, "mckay") == meant(book, "麦凯") == "麦凯信封 McKay Envelope 有限公司"


def test_a_person_is_no_customer_unless_a_firm_is_called_so() -> None:
    assert meant(directory("贵阳丽晶立家具有限公司"), "李经理") is None
    assert meant(directory("北京小米科技有限公司"), "小米科技") == "北京小米科技有限公司"


def test_a_firm_whose_name_looks_like_a_surname_and_an_engineer_is_a_firm() -> None:
    found = Directory([Entry(1, "金甲化工有限公司")]).resolve("金甲化工").match
    assert found is not None
    assert found.customer_id == 1


def test_a_contact_names_the_customer_when_only_one_has_such_a_contact() -> None:
    book = Directory(
        [
            Entry(1, "麦凯信封有限公司", keeper_id=7, contacts=("王建国总经理", "Tom Lee")),
            Entry(2, "永发纸业有限公司", keeper_id=7, contacts=("李经理",)),
            Entry(3, "盛通印刷有限公司", keeper_id=8, contacts=("王总",)),
        ]
    )
    read = resolve_contact("王总", book, 7)
    assert read.match is not None
    assert read.match.customer_id == 1
    assert resolve_contact("Mr Lee", book, 7).match is not None
    assert resolve_contact("赵总", book, 7).match is None


@pytest.mark.parametrize(
    "query",
    ["", " ", "😀", "\u202e", "客户", "x" * 4096, "印" * 4096, "…", "第1", "第一", "No. 2"],
)
def test_nonsense_is_nobody(book: Directory, query: str) -> None:
    assert meant(book, query) is None


@pytest.mark.parametrize(
    "name",
    ["😀", "——", "Ltd", "& Co", "A", "(北京)", "（总部）", "第一", "第2", "مرحبا", "Ж", "한빛"],
)
def test_a_customer_of_whatever_name_hides_no_other(name: str) -> None:
    book = directory(name, "麦凯信封有限公司", "Redwood Paper Ltd")
    assert meant(book, "麦凯") == "麦凯信封有限公司"
    assert meant(book, "redwood") == "Redwood Paper Ltd"
    book.remove(1)
    assert meant(book, name) is None


@pytest.mark.parametrize(
    ("name", "said"),
    [("Ромашка ООО", "ромашка"), ("شركة النور", "شركة النور"), ("한빛전자", "한빛전자")],
)
def test_a_name_in_other_letters_is_known(name: str, said: str) -> None:
    assert meant(directory("Redwood Paper Ltd", name), said) == name
