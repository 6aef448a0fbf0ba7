"""Persons by their full name: behind their firm, after a word of meeting, and no customers."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.capture.names import Directory
from bot.capture.names.entries import Entry
from bot.capture.notes import read_note
from bot.domain.readings import Item

NOW = datetime(2026, 3, 18, 15, 30, tzinfo=ZoneInfo("Asia/Shanghai"))
YESTERDAY, TODAY = date(2026, 3, 17), date(2026, 3, 18)
KNOWN = Directory(
    [
        Entry(1, "苏州国梁精密机械有限公司", keeper_id=7, contacts=("徐雅琴经理", "赵晓梅")),
        Entry(2, "深圳腾达电子有限公司", keeper_id=7),
        Entry(3, "Riverside Foods Ltd", keeper_id=7, contacts=("Laura Chen",)),
    ]
)


def item(text: str, directory: Directory | None = None, asker: int | None = None) -> Item:
    (one,) = read_note(text, now=NOW, directory=directory, asker_id=asker).items
    return one


@pytest.mark.parametrize("directory", [None, KNOWN])
@pytest.mark.parametrize(
    ("note", "firm", "person", "on"),
    [
        ("昨天给国梁的赵晓梅打了电话，答应下周一寄样品", "国梁", "赵晓梅", YESTERDAY),
        ("昨天给腾达的李建国发了微信，他说再看看", "腾达", "李建国", YESTERDAY),
        ("昨天跟国梁的赵晓梅通了电话，价格还在谈", "国梁", "赵晓梅", YESTERDAY),
        ("昨天给国梁的王总打了电话，他要报价", "国梁", "王总", YESTERDAY),
        ("给腾达的李建国打了个电话，没谈成", "腾达", "李建国", TODAY),
        ("Called Tom at Riverside yesterday", "Riverside", "Tom", YESTERDAY),
        ("Rang Ana at Riverside yesterday, wants a quote", "Riverside", "Ana", YESTERDAY),
        ("Emailed Tom at Riverside yesterday about the invoice", "Riverside", "Tom", YESTERDAY),
        ("Spoke to Laura Chen at Riverside yesterday", "Riverside", "Laura Chen", YESTERDAY),
        ("Phoned Tom at Riverside, he needs samples", "Riverside", "Tom", TODAY),
    ],
)
def test_whom_one_rang_at_a_firm_keeps_the_day_and_the_name(
    note: str, firm: str, person: str, on: date, directory: Directory | None
) -> None:
    read = item(note, directory)
    assert read.customer is not None
    assert read.customer.text == firm
    assert [one.name for one in read.contacts] == [person]
    assert read.on == on


@pytest.mark.parametrize(
    "note", ["昨天发给国梁的样品他们收到了", "催了昨天给国梁的报价", "上周给腾达的样机还没测"]
)
def test_the_day_of_a_thing_given_is_not_the_day_of_the_meeting(note: str) -> None:
    assert item(note, KNOWN).on == TODAY


@pytest.mark.parametrize(
    ("note", "person"),
    [
        ("见了徐雅琴，她说质量不错，答应下周二给回复", "徐雅琴"),
        ("约了陈志远吃饭，聊了明年的计划", "陈志远"),
        ("碰到李建国，对方答应下周付款", "李建国"),
        ("今天遇到欧阳明聊了几句", "欧阳明"),
        ("见了王磊，他嫌价格高", "王磊"),
        ("Met Laura Chen, she promised to send the drawings by Friday", "Laura Chen"),
        ("Met Tessa today, she likes the samples", "Tessa"),
        ("Ran into Tom Lee, he wants a quote", "Tom Lee"),
        ("Saw Ana Ruiz this morning, she wants a demo", "Ana Ruiz"),
        ("Had lunch with Laura, she signed the contract", "Laura"),
    ],
)
def test_who_is_met_by_a_full_name_is_a_person_and_no_customer(note: str, person: str) -> None:
    read = item(note)
    assert read.customer is None
    assert [one.name for one in read.contacts] == [person]


@pytest.mark.parametrize(
    ("note", "firm"),
    [
        ("见了徐雅琴，她说质量不错", "苏州国梁精密机械有限公司"),
        ("约了赵晓梅吃饭", "苏州国梁精密机械有限公司"),
        ("Met Laura Chen, she likes the samples", "Riverside Foods Ltd"),
    ],
)
def test_a_contact_of_the_archive_tells_the_customer(note: str, firm: str) -> None:
    read = item(note, KNOWN, 7)
    assert read.customer is not None
    assert read.customer.match is not None
    assert read.customer.match.name == firm


@pytest.mark.parametrize(
    ("note", "firm"),
    [
        ("见了高德康药业，要样品", "高德康药业"),
        ("下午见了恒泰", "恒泰"),
        ("见了金立通，他们要报价", "金立通"),
        ("拜访了华联达，要样品", "华联达"),
        ("Met Redwood Foods, they want a quote", "Redwood Foods"),
        ("Visited Laurel Mills, they want samples", "Laurel Mills"),
    ],
)
def test_a_firm_that_one_met_stays_a_customer(note: str, firm: str) -> None:
    read = item(note)
    assert read.customer is not None
    assert read.customer.text == firm


@pytest.mark.parametrize(
    ("note", "firm", "person"),
    [
        ("今天拜访国梁赵晓梅", "国梁", "赵晓梅"),
        ("今天拜访国梁赵晓梅，聊了新项目", "国梁", "赵晓梅"),
        ("下午见了腾达李建国，要样品", "腾达", "李建国"),
        ("国梁赵晓梅说价格偏高", "国梁", "赵晓梅"),
        ("跟腾达李建国聊了新项目", "腾达", "李建国"),
        ("今早给腾达周敏发了报价", "腾达", "周敏"),
        ("和国梁王磊谈了合同", "国梁", "王磊"),
    ],
)
def test_a_full_name_behind_a_known_firm_makes_no_new_customer(
    note: str, firm: str, person: str
) -> None:
    read = item(note, KNOWN)
    assert read.customer is not None
    assert read.customer.match is not None
    assert read.customer.text == firm
    assert [one.name for one in read.contacts] == [person]


def test_who_was_met_beside_a_titled_person_is_a_person_too() -> None:
    read = item("见了何总和徐雅琴，聊了价格")
    assert read.customer is None
    assert [one.name for one in read.contacts] == ["何总", "徐雅琴"]
