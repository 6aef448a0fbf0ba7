"""Who is named for not being there is not met, and whoever was met instead is."""

from datetime import date, datetime

import pytest

from bot.capture.notes import read_note
from bot.domain.readings import Item

NOW = datetime(2026, 11, 26, 15, 30)  # noqa: DTZ001 # the reader takes the writer's own clock


def item(note: str) -> Item:
    return read_note(note, now=NOW).items[0]


@pytest.mark.parametrize(
    ("note", "absent", "met"),
    [
        ("徐总不在，跟赵经理聊了会", {"徐总"}, {"赵经理"}),
        ("鸿兴没见着人，张经理出差了", {"张经理"}, set()),
        ("没见着张经理，前台小李收了样品", {"张经理"}, {"小李"}),
        ("去麦凯找陈总没找着，见了他们采购刘姐", {"陈总"}, {"刘姐"}),
        ("陈总开会去了，等了半小时见了陈总", set(), {"陈总"}),
        ("徐总不在乎价格，聊得不错", set(), {"徐总"}),
        ("张总出差了，微信回的说要10台", set(), {"张总"}),
        ("Mr Tan was out, left samples with Amy", {"Mr Tan"}, {"Amy"}),
        ("visited Redwood, Dave Parker on leave, met Mary Jones", {"Dave Parker"}, {"Mary Jones"}),
        ("called Redwood, Dave Parker was out", {"Dave Parker"}, set()),
        ("lucy not in", {"lucy"}, set()),
        ("Visited Redwood, lucy not in, talked to Mr Cole", {"lucy"}, {"Mr Cole"}),
        ("Called Redwood, lucy wasn't in", {"lucy"}, set()),
        ("Visited Redwood, dave parker was out", {"dave parker"}, set()),
        ("visited redwood, dave parker was on leave, met mary", {"dave parker"}, {"mary"}),
        ("Redwood, missed lucy again, left samples with Amy", {"lucy"}, {"Amy"}),
        ("Visited Redwood, talked to Mr Cole, the samples were out of stock", set(), {"Mr Cole"}),
        ("去海鸥电器找孙工，没见着", {"孙工"}, set()),
        ("拜访长江重工，刘总不在", {"刘总"}, set()),
        ("拜访长江重工刘总，不在", {"刘总"}, set()),
        ("到长江重工找采购李姐，人出差了", {"李姐"}, set()),
        ("去长江重工想见周经理，前台说开会去了", {"周经理"}, set()),
        ("永盛的陈厂长约了十点，等了一小时没等到", {"陈厂长"}, set()),
        ("去长江重工找刘总，不在，跟小王聊了会儿", {"刘总"}, {"小王"}),
        ("拜访海鸥电器，王总生病没来，见了小李", {"王总"}, {"小李"}),
        ("拜访海鸥电器，王总病假", {"王总"}, set()),
        ("拜访海鸥电器，王总说他老板不在", set(), {"王总"}),
        ("去海鸥电器见了刘总，不在乎价格", set(), {"刘总"}),
        ("went to see Mr Chen at Bolton Mills, wasn't in", {"Mr Chen"}, set()),
        ("called in at Bolton Mills for Mr Chen, out all day", {"Mr Chen"}, set()),
        ("Popped into Bolton Mills to see Sarah but she was out", {"Sarah"}, set()),
        ("Dropped by Keystone for Tom Reed, no luck", {"Tom Reed"}, set()),
        ("Tried to see Anna at Keystone, she's on holiday", {"Anna"}, set()),
        ("Saw Anna at Keystone, she's off to Spain next week", set(), {"Anna"}),
        ("Bolton Mills: Anna off sick", {"Anna"}, set()),
        ("Keystone: Anna off with stress, saw Tom instead", {"Anna"}, {"Tom"}),
    ],
)
def test_who_was_away_is_told_from_who_was_met(note: str, absent: set[str], met: set[str]) -> None:
    people = item(note).contacts
    assert {one.name for one in people if one.absent} == absent
    assert {one.name for one in people if not one.absent} == met


@pytest.mark.parametrize(
    "note",
    ["徐总不在，跟赵经理聊了会", "visited Redwood, Dave Parker was on leave, met Mary Jones"],
)
def test_a_visit_is_not_for_nothing_when_another_was_met(note: str) -> None:
    assert "not_met" not in item(note).outcomes


@pytest.mark.parametrize(
    "note",
    [
        "鸿兴王总12月6号满月酒，邀请我去",
        "王总儿子12月6号满月酒，请我去",
        "王总请我参加12月6号的婚礼",
        "Mr Tan invited me to his daughter's wedding on 6 December",
    ],
)
def test_an_invitation_to_a_feast_is_a_plan(note: str) -> None:
    read = item(note)
    assert read.planned
    assert read.next_visit is not None
    assert (read.next_visit.month, read.next_visit.day) == (12, 6)


@pytest.mark.parametrize("note", ["鸿兴包装，今天没啥事", "今天去鸿兴包装，没啥事"])
def test_nothing_much_is_no_closed_door(note: str) -> None:
    assert "not_met" not in item(note).outcomes


def test_a_wish_to_go_through_the_accounts_is_no_payment() -> None:
    assert "payment" not in item("鸿兴的王会计来电话，要对账").outcomes


def test_what_is_due_with_an_order_is_theirs() -> None:
    (owed,) = item("鸿兴包装签了，首付30% 12月10号前到账").promises
    assert not owed.ours
    assert (owed.due and owed.due.isoformat()) == "2026-12-10"


@pytest.mark.parametrize("note", ["Bolton Mills: Anna off sick", "Keystone: buyer on sick leave"])
def test_to_be_off_sick_is_an_absence_and_tells_no_illness(note: str) -> None:
    assert [one.facet for one in item(note).facts] == []


@pytest.mark.parametrize(
    "note",
    ["李总在医院住院", "李总去医院体检了", "李总去银行了", "王总送孩子去学校了", "送孩子去学校"],
)
def test_where_somebody_is_names_no_firm(note: str) -> None:
    assert item(note).customer is None


@pytest.mark.parametrize(
    "note",
    [
        "拜访海鸥电器，说下周二再来",
        "拜访海鸥电器，王总说下周二再来",
        "拜访海鸥电器，让我们下周二再来一趟",
        "海鸥电器，王总说下周二再谈",
        "visited Bolton Mills, they said come again next Tuesday",
        "visited Bolton Mills, he told me to come back next Tuesday",
        "visited Bolton Mills, Tom said come back next Tuesday",
        "visited Bolton Mills, told them I'd be back next Tuesday",
    ],
)
def test_to_come_again_is_our_next_visit_and_no_promise_of_theirs(note: str) -> None:
    read = item(note)
    assert read.next_visit is not None
    assert read.next_visit.isoformat() == "2026-12-01"
    assert all(one.ours and one.only_meets for one in read.promises)


def test_who_comes_to_us_has_promised_it() -> None:
    (owed,) = item("拜访海鸥电器，他说下周二来我们公司看看").promises
    assert not owed.ours
    assert owed.text == "来我们公司看看"


@pytest.mark.parametrize(
    "note",
    [
        "我先赔礼 周四登门",
        "海鸥电器的孙工说货又晚了，我先赔礼 周四登门",
        "海鸥电器投诉交货慢，我先道歉，周四上门",
        "Keystone complained about late delivery, I'll apologise first, visiting Thursday",
    ],
)
def test_what_follows_on_something_first_lies_ahead(note: str) -> None:
    read = item(note)
    assert read.on == NOW.date()
    assert read.next_visit is not None
    assert read.next_visit.isoformat() == "2026-12-03"


def test_a_day_at_the_customers_that_is_told_of_lies_behind() -> None:
    assert item("上周四登门赔礼，孙工消气了").on == date(2026, 11, 19)


@pytest.mark.parametrize(
    "note",
    [
        "今天去了新陆物流，老板在",
        "去宏达，人都在",
        "到宏达，经理正好在，聊了聊",
        "Went to Redwood, Tom was there",
        "Dropped by Redwood, the owner was in",
    ],
)
def test_whoever_was_in_was_met(note: str) -> None:
    assert item(note).outcomes != ("not_met",)


@pytest.mark.parametrize(
    "note",
    [
        "去宏达，老板在开会",
        "去宏达，老板不在",
        "Went to Redwood, nobody was in",
        "Went to Redwood, no one was there",
    ],
)
def test_where_nobody_was_in_nobody_was_met(note: str) -> None:
    assert item(note).outcomes == ("not_met",)
