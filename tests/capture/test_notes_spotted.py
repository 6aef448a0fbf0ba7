"""Who is named in free notes, where the grammar alone is silent: told by the model of names."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.capture.names import Directory, Entry
from bot.capture.notes import read_note
from bot.capture.notes.plain import plain
from bot.capture.notes.spotted import spotted
from bot.domain.readings import Item

NOW = datetime(2026, 3, 18, 15, 30, tzinfo=ZoneInfo("Asia/Shanghai"))


def items(text: str, directory: Directory | None = None) -> tuple[Item, ...]:
    return read_note(text, now=NOW, directory=directory).items


def customer(text: str) -> str:
    named = items(text)[0].customer
    return named.text if named else ""


@pytest.mark.parametrize(
    ("note", "firm"),
    [
        ("下午到阿公豆腐坊老板娘说机器还行就是声音大", "阿公豆腐坊"),
        ("今早去第二人民医院设备科，温科长说月底招标", "第二人民医院"),
        ("星河里甜品 owner Kiki说fridge坏了, 明天派人去", "星河里甜品"),
        ("Popped into Harriet's Pies, she wants two ovens by June", "Harriet's Pies"),
        ("morgan electrical still owe us 1,200", "morgan electrical"),
        ("老马拉面馆定了四台风扇", "老马拉面馆"),
    ],
)
def test_a_firm_in_a_free_manner_is_the_customer(note: str, firm: str) -> None:
    assert customer(note).lower() == firm.lower()


@pytest.mark.parametrize(
    ("note", "name"),
    [
        ("曾国梁自己跑网约车的，要四条轮胎", "曾国梁"),
        ("saw the widow Mrs Harmon after church, wants to wait on the annuity", "Mrs Harmon"),
    ],
)
def test_a_private_person_is_customer_and_contact(note: str, name: str) -> None:
    (item,) = items(note)
    assert item.customer is not None
    assert item.customer.text == name
    assert [one.name for one in item.contacts] == [name]


@pytest.mark.parametrize(
    ("note", "name", "title"),
    [
        ("Hotel Amber的procurement小姚问洗碗机价格", "小姚", "procurement"),
        ("今天去枫糖面包房见了店主阿香，要两台烤箱", "阿香", "店主"),
        ("友谊饭店跟单小雯催大货", "小雯", "跟单"),
        ("Riverside Lodge GM Lucas Grant was off sick", "Lucas Grant", "GM"),
    ],
)
def test_a_post_is_read_beside_the_person(note: str, name: str, title: str) -> None:
    told = [(one.name, one.title) for one in items(note)[0].contacts]
    assert (name, title) in told


@pytest.mark.parametrize(
    ("note", "rival"),
    [
        ("康宁诊所贺医生说跟鱼跃签了三年", "鱼跃"),
        ("Hilltop School went with Canon in the end", "Canon"),
        ("佳和酒楼Jason说用惯Rational, 不想换", "Rational"),
    ],
)
def test_a_competitor_in_a_free_manner_is_read(note: str, rival: str) -> None:
    assert rival in items(note)[0].competitors


@pytest.mark.parametrize(
    "note",
    [
        "王总生日5月3日",
        "答应今晚发出，韩总等了十天",
        "报销打车费三十五",
        "no visits today, only paperwork",
        "明天下午三点开会",
        "他儿子在北大读书",
    ],
)
def test_what_names_no_customer_has_none(note: str) -> None:
    assert customer(note) == ""


def test_the_own_customers_go_before_what_the_model_sees() -> None:
    known = Directory([Entry(1, "麦凯信封有限公司"), Entry(2, "佳彩印刷厂")])
    (item,) = items("去了麦凯信封，王总说在用同辉的", known)
    assert item.customer is not None
    assert item.customer.match is not None
    assert item.customer.match.customer_id == 1


def test_a_person_of_a_known_customer_is_no_private_customer() -> None:
    assert items("陈总请吃饭，他喜欢喝茶")[0].customer is None


@pytest.mark.parametrize("text", ["", " ", "。", "👍", "A", "王", "\n\n", "x" * 8000])
def test_any_text_can_be_looked_at(text: str) -> None:
    for one in spotted(plain(text)):
        assert 0 <= one.start < one.end <= len(text)
        assert 0 < one.chance <= 1


@pytest.mark.parametrize(
    "note",
    [
        "Chat with Hank (GM) at Silverado Cork",
        "Dropped by Silverado Cork. Chat with Hank (GM).",
    ],
)
def test_whoever_has_a_post_in_brackets_beside_a_firm_is_a_person(note: str) -> None:
    item = read_note(note, now=NOW).items[0]
    assert item.customer
    assert item.customer.text == "Silverado Cork"
    assert [(one.name, one.title) for one in item.contacts] == [("Hank", "GM")]


@pytest.mark.parametrize(
    ("note", "name"),
    [
        ("拜访鹭岛船舶用品有限公司", "鹭岛船舶用品有限公司"),
        ("拜访东升船用设备有限公司", "东升船用设备有限公司"),
        ("鹭岛船舶用品来电", "鹭岛船舶用品"),
        ("拜访德胜酒店用品公司，要报价", "德胜酒店用品公司"),
        ("宏达机械采购了利通科技有限公司的设备", "宏达机械"),
    ],
)
def test_a_firms_name_is_read_to_its_end(note: str, name: str) -> None:
    assert customer(note) == name


@pytest.mark.parametrize(
    ("note", "name", "post"),
    [
        ("去宏达机械见了周凯（采购）", "周凯", "采购"),
        ("宏达机械，见了陈凯明（采购经理）", "陈凯明", "采购经理"),
        ("跟周凯(采购部)聊了半天，宏达机械", "周凯", "采购部"),
    ],
)
def test_the_post_may_stand_in_brackets(note: str, name: str, post: str) -> None:
    assert [(one.name, one.title) for one in items(note)[0].contacts] == [(name, post)]


@pytest.mark.parametrize(
    "note",
    [
        "去了新陆，见了周凯（采购），要报价",
        "去了新陆，见了何清，要报价",
        "在新陆碰到刘总，聊了几句",
        "去新陆找张工签合同",
        "新陆。见到陈晓梅，新来的采购",
    ],
)
def test_whom_one_met_at_a_known_customer_is_no_other_customer(note: str) -> None:
    book = Directory([Entry(1, "新陆物流科技有限公司"), Entry(2, "麦凯信封有限公司")])
    [item] = items(note, book)
    assert item.customer
    assert item.customer.match
    assert item.customer.match.name == "新陆物流科技有限公司"
