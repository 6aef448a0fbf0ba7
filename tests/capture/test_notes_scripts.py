"""Names in other letters than Latin and Han are read whole."""

from datetime import datetime

import pytest

from bot.capture.notes import read_note
from bot.domain.readings import Item

NOW = datetime(2026, 11, 26, 15, 30)  # noqa: DTZ001 # the reader takes the writer's own clock


def item(note: str) -> Item:
    return read_note(note, now=NOW).items[0]


@pytest.mark.parametrize(
    ("note", "customer"),
    [
        ("拜访Ромашка ООО", "Ромашка ООО"),
        ("Visited Ромашка ООО today", "Ромашка ООО"),
        ('Visited ООО "Ромашка", wants samples', 'ООО "Ромашка"'),
        ("今天去Αθηνά ΑΕ见了经理", "Αθηνά ΑΕ"),
        ("拜访さくら商事 聊了价格", "さくら商事"),
        ("去了株式会社ミツワ，要样品", "株式会社ミツワ"),
        ("拜访삼성전자，谈了订单", "삼성전자"),
        ("今天拜访شركة النور， 谈价格", "شركة النور"),
        ("拜访भारत स्टील，要两台", "भारत स्टील"),
        ("Łódź Textile ordered 20 units", "Łódź Textile"),
    ],
)
def test_a_customer_in_any_letters_is_proposed_whole(note: str, customer: str) -> None:
    read = item(note).customer
    assert read is not None
    assert read.text == customer


@pytest.mark.parametrize(
    ("note", "person"),
    [
        ("拜访Ромашка ООО，见了Иван", "Иван"),
        ("Visited ООО Ромашка, met Иван Петров", "Иван Петров"),
        ("去海鸥电器见了Иван，要报价", "Иван"),
    ],
)
def test_whom_one_met_is_a_person_in_any_letters(note: str, person: str) -> None:
    assert [one.name for one in item(note).contacts] == [person]


@pytest.mark.parametrize("note", ["海鸥电器要φ20的轴 10根", "μm级别的，去海鸥电器谈了"])
def test_a_measure_in_greek_is_no_name(note: str) -> None:
    read = item(note).customer
    assert read is not None
    assert read.text == "海鸥电器"
