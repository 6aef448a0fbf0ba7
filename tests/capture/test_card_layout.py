"""The layout rules by themselves: print as the reader returns it → fields."""

import pytest

from bot.capture.cards.emails import emails_in
from bot.capture.cards.labels import Kind, parts
from bot.capture.cards.layout import read_layout
from bot.capture.cards.lines import Line
from bot.capture.cards.numbers import phones_in
from bot.capture.cards.spacing import words_apart
from bot.capture.cards.titles import title_in
from bot.capture.cards.verdict import is_card


def _page(*rows: tuple[str, float]) -> list[Line]:
    """Lines one under the other, each with the height of its print."""
    lines, top = [], 0.0
    for text, tall in rows:
        lines.append(Line(text, 0, top, tall * len(text) / 2, top + tall, tall))
        top += 1.4 * tall
    return lines


@pytest.mark.parametrize(
    ("print_", "phones"),
    [
        ("138 1234 5678", ["13812345678"]),
        ("+86 138-1234-5678", ["13812345678"]),
        ("(86) 13812345678", ["13812345678"]),
        ("021-6543 2100-808", ["02165432100"]),
        ("0755-88881234转8001", ["075588881234"]),
        ("400-820-1234", ["4008201234"]),
        ("+1 (415) 555-0132 ext. 22", ["+14155550132"]),
        ("+44 (0)20 7946 0018", ["+442079460018"]),
        ("0049 30 901820", ["+4930901820"]),
        ("010-64511234 / 13900001111", ["01064511234", "13900001111"]),
        ("13387796627 19179787409", ["13387796627", "19179787409"]),
        ("1338779662719179787409", ["13387796627", "19179787409"]),
        ("(852) 2345 6780", ["+85223456780"]),
        ("(86) 0755-8612 3456", ["+8675586123456"]),
        ("(617) 555-0148", ["6175550148"]),
        ("88号", []),
    ],
)
def test_numbers_come_without_their_dress(print_: str, phones: list[str]) -> None:
    assert phones_in(print_) == phones


@pytest.mark.parametrize(
    ("print_", "kinds"),
    [
        ("手机 Mobile: +86 139 1666 8888", [Kind.PHONE]),
        ("T 010-64511234 F 010-64511235", [Kind.PHONE, Kind.FAX]),
        ("电话：021-65432100 传真：021-65432101", [Kind.PHONE, Kind.FAX]),
        ("QQ88452211 微信 hegd1370", [Kind.OTHER, Kind.OTHER]),
        ("Direct Sales Manager", [Kind.BARE]),
        ("E-mail.j.vandijk@northwind.com", [Kind.EMAIL]),
        ("e.chen@northwind.com", [Kind.BARE]),
        ("地 址：苏州市星湖街328号", [Kind.ADDRESS]),
        ("手机/微信：13376328172", [Kind.PHONE]),
        ("微信/手机：13376328172", [Kind.PHONE]),
        ("Q Q：348688741", [Kind.OTHER]),
        ("E a.kowalska@summitdental.com", [Kind.EMAIL]),
        ("8 Canal Walk, Manchester M1 5JG", [Kind.BARE]),
    ],
)
def test_labels_cut_a_line_into_its_parts(print_: str, kinds: list[Kind]) -> None:
    assert [part.kind for part in parts(print_)] == kinds


@pytest.mark.parametrize(
    ("print_", "title"),
    [
        ("设备部 部长", "部长"),
        ("采购经理 Purchasing Manager", "采购经理"),
        ("采购专 员", "采购专员"),
        ("Vice President, Sales", "Vice President, Sales"),
        ("销售工程师/ Sales Engineer", "销售工程师"),
        ("联合创始人/CEO", "联合创始人"),
        ("業務經理", "業務經理"),
        ("ChiefExecutive Officer", "Chief Executive Officer"),
        ("诚信为本", None),
    ],
)
def test_a_title_comes_without_department_and_translation(print_: str, title: str | None) -> None:
    assert title_in(print_) == title


def test_a_fax_is_no_telephone_and_a_slogan_is_no_company() -> None:
    card = read_layout(
        _page(
            ("诚信为本 品质至上", 20),
            ("苏州宏达精密机械有限公司", 40),
            ("欧阳文博", 60),
            ("副总经理", 28),
            ("电话：0512-62345678", 25),
            ("传真：0512-62345679", 25),
            ("邮箱：ouyang@hd-jm.com", 25),
            ("地址：苏州市工业园区星湖街328号", 25),
            ("创意产业园5栋 215021", 25),
        )
    )
    assert card.phones == ("051262345678",)
    assert (card.name, card.title) == ("欧阳文博", "副总经理")
    assert card.company == "苏州宏达精密机械有限公司"
    assert card.address == "苏州市工业园区星湖街328号创意产业园5栋"


def test_a_card_from_the_continent_is_read_with_its_own_labels_and_titles() -> None:
    card = read_layout(
        _page(
            ("Müller Maschinenbau GmbH", 40),
            ("Dr.-Ing. Jürgen Schäfer", 44),
            ("Leiter Einkauf", 28),
            ("Tel. +49 711 55501-23", 26),
            ("Mobil +49 170 5550188", 26),
            ("juergen.schaefer@mueller-mb.de", 26),
            ("Industriestraße 12,70565Stuttgart", 26),
        )
    )
    assert (card.name, card.title) == ("Jürgen Schäfer", "Leiter Einkauf")
    assert card.phones == ("+497115550123", "+491705550188")
    assert card.address == "Industriestraße 12, 70565 Stuttgart"


def test_a_label_and_its_value_apart_are_put_together() -> None:
    left = Line("地址", 0, 100, 60, 130, 30)
    right = Line("上海市松江区民益路201号", 90, 100, 500, 130, 30)
    assert read_layout([left, right]).address == "上海市松江区民益路201号"


def test_characters_below_one_another_are_a_name() -> None:
    column = [
        Line(char, 50, 100 + 70 * n, 110, 160 + 70 * n, 60) for n, char in enumerate("谢铁柱")
    ]
    assert read_layout([*column, Line("工程师", 200, 150, 300, 180, 30)]).name == "谢铁柱"


@pytest.mark.parametrize(
    ("print_", "name", "title"),
    [
        ("何国栋厂长", "何国栋", "厂长"),
        ("王建国销售总监", "王建国", "销售总监"),
        ("李雷工程师", "李雷", "工程师"),
        ("高级工程师", None, "高级工程师"),
        ("项目经理", None, "项目经理"),
        ("安全部主管", None, "安全部主管"),
    ],
)
def test_a_title_set_close_behind_the_name_is_cut_off(
    print_: str, name: str | None, title: str
) -> None:
    card = read_layout(_page((print_, 50), ("麦凯信封有限公司", 40)))
    assert (card.name, card.title) == (name, title)


def test_a_title_is_cut_free_of_the_name_that_its_strip_bit_into() -> None:
    name, title = Line("何国栋", 280, 270, 476, 344, 74), Line("乐厂长", 446, 282, 561, 336, 54)
    assert read_layout([name, title]).title == "厂长"


def test_a_name_and_its_title_in_one_line_are_two_fields() -> None:
    card = read_layout(_page(("王建国 销售总监", 50), ("麦凯信封有限公司", 40)))
    assert (card.name, card.title) == ("王建国", "销售总监")


@pytest.mark.parametrize(
    ("print_", "meant"),
    [
        ("ChiefTechnologyOfficer", "Chief Technology Officer"),
        ("McKay", "McKay"),
        ("MacDonald", "MacDonald"),
        ("BLUEOCEAN", "BLUEOCEAN"),
    ],
)
def test_swallowed_spaces_are_put_back(print_: str, meant: str) -> None:
    assert words_apart(print_) == meant


def test_addresses_are_found_in_an_email_line_with_stray_spaces() -> None:
    assert emails_in("Email: T.Walker @ blueocean-pkg.com") == ["t.walker@blueocean-pkg.com"]


def test_a_label_set_too_close_is_no_part_of_the_address() -> None:
    assert emails_in("E-mailinfo@hd-jm.com") == ["info@hd-jm.com"]
    assert emails_in("Ewang@hd-jm.com") == ["wang@hd-jm.com"]
    assert emails_in("mailbox@hd-jm.com") == ["mailbox@hd-jm.com"]


@pytest.mark.parametrize(
    ("print_", "domains", "email"),
    [
        ("Email: admin@boya-instcom", (), "admin@boya-inst.com"),
        (
            "k.obrien@northgate-valvesco.uk",
            ("northgate-valves.co.uk",),
            "k.obrien@northgate-valves.co.uk",
        ),
        ("jim.wang@gmail.comF0512-41453594", (), "jim.wang@gmail.com"),
        ("admin@gmai1.com", (), "admin@gmail.com"),
        ("Ei.larsen@ironbridge.co.ukW www.ironbridge.co.uk", (), "i.larsen@ironbridge.co.uk"),
    ],
)
def test_an_address_gets_back_what_small_print_lost(
    print_: str, domains: tuple[str, ...], email: str
) -> None:
    assert emails_in(print_, domains) == [email]


def test_an_address_that_has_no_ending_is_none() -> None:
    assert emails_in("wang@haichuan") == []


def test_an_initial_is_the_one_of_the_name() -> None:
    card = read_layout(
        _page(("LEE MIN-HO", 50), ("Atelier Moreau Ltd", 40), ("I.min-ho@a.fr", 25))
    )
    assert card.emails == ("l.min-ho@a.fr",)


def test_a_number_with_its_label_behind_is_a_telephone_and_a_fax_is_none() -> None:
    card = read_layout(_page(("+65 6173 6600 (mobile)", 25), ("+65 6173 6601 (fax)", 25)))
    assert card.phones == ("+6561736600",)


def _at(text: str, left: float, top: float, tall: float = 25) -> Line:
    return Line(text, left, top, left + tall * len(text) / 2, top + tall, tall)


def test_a_title_in_the_column_beside_is_no_line_of_the_address() -> None:
    card = read_layout(
        [
            _at("陶慧敏", 60, 60, 60),
            _at("地址：青岛市即墨区鹤山路190号", 500, 100),
            _at("办公室主任", 60, 136),
        ]
    )
    assert (card.title, card.address) == ("办公室主任", "青岛市即墨区鹤山路190号")


@pytest.mark.parametrize(
    "lines",
    [
        ("Strandgata 19", "5013 Bergen, Norway"),
        ("3-12-8 Nihonbashi, Chuo-ku", "Tokyo 103-0027, Japan"),
        ("62 Mody Road, Tsim Sha Tsui", "Kowloon, Hong Kong"),
        ("HafenstraBe 77", "20457 Hamburg"),
        ("P.O. Box 4471", "Saskatoon, SK S7K 3J6, Canada"),
        ("600 Grant Street", "Suite 4400", "Pittsburgh, PA 15219"),
    ],
)
def test_an_address_has_all_its_lines(lines: tuple[str, ...]) -> None:
    rows = [("Anna Weber", 50.0), ("Larsen Marine Ltd", 40.0)]
    card = read_layout(_page(*rows, *((line, 25.0) for line in lines)))
    assert card.address == ", ".join(lines)


def test_the_last_house_number_alone_on_a_line_belongs_to_the_address() -> None:
    card = read_layout([_at("地址：重庆市渝北区红锦大道973号附", 0, 0), _at("22号", 80, 40)])
    assert card.address == "重庆市渝北区红锦大道973号附22号"


def test_old_style_figures_are_read_as_figures() -> None:
    card = read_layout(_page(("145o Willow Creek Rd, Madison, WI 537o3", 25)))
    assert card.address == "1450 Willow Creek Rd, Madison, WI 53703"


@pytest.mark.parametrize(
    ("print_", "email", "name"),
    [
        ("João Costa", "j.costa@a.pt", "João Costa"),
        ("Sofia Bergström", "s.b@a.se", "Sofia Bergström"),
        ("LEEMIN-HO", "l.min-ho@a.kr", "LEE MIN-HO"),
    ],
)
def test_foreign_names(print_: str, email: str, name: str) -> None:
    assert read_layout(_page((print_, 50), ("Blue Ocean Ltd", 40), (email, 25))).name == name


def test_traditional_print_is_understood_and_kept_as_it_is() -> None:
    card = read_layout(
        _page(
            ("黃國強", 50),
            ("業務經理", 28),
            ("東昇貿易有限公司", 40),
            ("香港九龍觀塘道29號鴻圖中心17樓", 25),
        )
    )
    assert (card.name, card.title, card.company) == ("黃國強", "業務經理", "東昇貿易有限公司")
    assert card.address == "香港九龍觀塘道29號鴻圖中心17樓"


def test_a_card_whose_labels_stand_apart_is_a_card() -> None:
    labels = ("Mobile", "Office", "Fax", "Email", "Web")
    values = (
        "(312) 555-0882",
        "+33 1 42 85 87 74",
        "+47 55 64 87 09",
        "p@summitdental.com",
        "www.summitdental.com",
    )
    lines = [_at("Summit Dental Group", 0, 0, 40), _at("Priya Raghavan", 0, 60, 50)]
    for row, (label, value) in enumerate(zip(labels, values, strict=True)):
        lines += [_at(label, 0, 150 + 45 * row), _at(value, 160, 150 + 45 * row)]
    assert is_card(read_layout(lines), lines)
