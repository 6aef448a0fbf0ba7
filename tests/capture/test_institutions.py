"""Institutions by their short names: every line of the table, numbers, kinds that never mix."""

import pytest

from bot.capture.names import Directory, Entry, find_customers
from bot.capture.names.institutions import parse
from bot.capture.names.words import InstitutionRow, institution_rows

ROWS = institution_rows()
KNOWN = Directory([Entry(number, row.example[1]) for number, row in enumerate(ROWS)])


def meant(query: str, *names: str) -> str | None:
    match = Directory(map(Entry, range(len(names)), names)).resolve(query).match
    return match.name if match else None


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.words[0])
def test_every_line_of_the_table_is_understood(row: InstitutionRow) -> None:
    said, name = row.example
    assert said != name
    match = KNOWN.resolve(said).match
    assert match is not None
    assert match.name == name


@pytest.mark.parametrize(
    ("row", "word"), [(row, word) for row in ROWS for word in row.words], ids=str
)
def test_words_of_one_line_say_the_same(row: InstitutionRow, word: str) -> None:
    one, other = parse(f"石桥头{row.words[0]}"), parse(f"石桥头{word}")
    assert other is not None or row.says == ("-",)
    assert one == (other and other._replace(word=one.word if one else ""))


NUMBERS = ["云州市第一人民医院", "云州市第十二中学", "云州大学附属第二医院", "黑石第二水泥厂"]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("云州一院", "云州市第一人民医院"),
        ("市一院", "云州市第一人民医院"),
        ("云州第一医院", "云州市第一人民医院"),
        ("云州12中", "云州市第十二中学"),
        ("云大附二院", None),  # which university is 云大?
        ("云州大学二附院", "云州大学附属第二医院"),
        ("附二院", "云州大学附属第二医院"),
        ("黑石二水泥厂", "黑石第二水泥厂"),
        ("黑石水泥二厂", "黑石第二水泥厂"),
    ],
)
def test_a_number_is_said_in_many_ways(said: str, name: str | None) -> None:
    assert meant(said, *NUMBERS) == name


@pytest.mark.parametrize(
    "said",
    ["云州三院", "云州二中", "附一院", "黑石一水泥厂", "黑石水泥厂", "第一人民医院", "云州医院"],
)
def test_another_number_or_none_is_another_house(said: str) -> None:
    assert meant(said, *NUMBERS) is None


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("云州医院", ("泰宁人寿保险股份有限公司云州分公司",)),
        ("云州中医院", ("云州市妇幼保健院", "云州市第一人民医院")),
        ("桃林中行", ("中国农业银行股份有限公司桃林支行",)),
        ("桃林小学", ("桃林区第一中学",)),
        ("岭东农大", ("岭东师范大学", "岭东农业机械厂")),
        ("沙河财政局", ("沙河市教育局", "沙河市税务局")),
        ("医院", ("云州市人民医院",)),
        ("税务局", ("云州市税务局",)),
        ("whitfield hospital", ("Whitfield Roofing Ltd",)),
    ],
)
def test_a_house_of_one_kind_is_none_of_another(said: str, names: tuple[str, ...]) -> None:
    assert meant(said, *names) is None


def test_an_institution_renamed_is_found_by_its_new_name_alone() -> None:
    book = Directory([Entry(1, "云州市第二人民医院")])
    book.replace(Entry(1, "云州市中医院"))
    assert book.resolve("云州二院").match is None
    assert book.resolve("云州中医院").match is not None
    book.remove(1)
    assert book.resolve("云州中医院").match is None


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("海沧实小陈校长说下周验收", "海沧实小"),
        ("去了一趟海沧交警，见了刘队", "海沧交警"),
        ("在海沧二院碰到王主任", "海沧二院"),
        ("海沧工行王行长约下周三", "海沧工行"),
        ("今天去海沧开会，顺便看了工行的网点", ""),
        ("老婆在海沧中学教书", ""),
    ],
)
def test_a_note_names_an_institution_by_its_short_name(note: str, said: str) -> None:
    names = [
        "海沧区实验小学",
        "海沧区公安局交通警察大队",
        "海沧区第二医院",
        "中国工商银行股份有限公司海沧支行",
    ]
    book = Directory(map(Entry, range(len(names)), names))
    found = [one.customer.text for one in find_customers(note, book) if one.customer.match]
    assert found == ([said] if said else [])
