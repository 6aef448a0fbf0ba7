"""Firms that nobody knows, as English and mixed notes name them."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.capture.notes import read_note

NOW = datetime(2026, 3, 18, 15, 30, tzinfo=ZoneInfo("Asia/Shanghai"))


def customers(text: str) -> list[str | None]:
    found = read_note(text, now=NOW).items
    return [one.customer.text if one.customer else None for one in found]


@pytest.mark.parametrize(
    ("note", "firm"),
    [
        ("met raj at apex, wants 20 cartons by friday", "Apex"),
        ("Call with 顺达, they want a new quote", "顺达"),
        ("Keystone moved to 12 Mill Road, new contact is Dana", "Keystone"),
        ("the Marlowe guys want a demo next week", "Marlowe"),
        ("lunch w/ sam from northgate, he likes golf", "Northgate"),
        ("Cedar Ridge PO came in, 14k USD", "Cedar Ridge"),
        ("Blue Heron Bistro invoice still unpaid, chef Marco angry", "Blue Heron Bistro"),
        ("Kenji Mori, Hoshi Dining. Born 3 May. Likes baseball.", "Hoshi Dining"),
        (
            "Met Ana Ruiz at Hispack stand, she runs buying for Casa Verde, wants samples",
            "Casa Verde",
        ),
        ("路过visit了下鲜果时光, 店长Amy说下月开分店", "鲜果时光"),
        ("drop by 大树便当, boss不在", "大树便当"),
        ("Jenny from 海之味 called, 虾仁quality不行", "海之味"),
        ("味美轩直接cancel了order", "味美轩"),
        ("在FHC跟Lotus Kitchen的Ben聊, 他想try我们的酱", "Lotus Kitchen"),
        ("下午Harbor Grill的Steve请我们send sample", "Harbor Grill"),
        ("微信问了竹里香的阿强，他说月底定", "竹里香"),
        ("福满楼的包子皮发硬了，要求退货", "福满楼"),
        ("@Riverton Mall w/ facilities mgr Ken, wants 4 quotes", "Riverton Mall"),
        ("Met Mr. Orlov of Baltic Steel in his Riga office. Ordered 3 valves", "Baltic Steel"),
        ("Grand Plaza banquet manager Susan Ho. She is from Penang, vegetarian.", "Grand Plaza"),
        ("Chased Larkfield for the £900 they owe", "Larkfield"),
        ("Quoted Millbrook 4,500 for six desks", "Millbrook"),
        ("Popeye Burger 那边催货了, 明天必须发", "Popeye Burger"),
        ("Maria (Quinta do Vale) asked if we can do 60 days", "Quinta do Vale"),
        ("Turns out Pemberton Hall already signed with Sodexo", "Pemberton Hall"),
        ("Still nothing from Ashgrove Primary on the PO", "Ashgrove Primary"),
        ("Site survey for Hillcrest Nursing done, quote by Friday", "Hillcrest Nursing"),
        ("Gave Nile Spice Co the new price list, Hany will think", "Nile Spice Co"),
        ("VISIT NORTHERN BREWERY, SAW ALAN, WANTS KEGS", "Northern Brewery"),
        ("Seaside Hotel采购部陈小姐要我们reprice", "Seaside Hotel"),
        ("和悦酒店的F&B manager Jason约下周二tasting", "和悦酒店"),
    ],
)
def test_a_firm_is_named_by_where_it_stands(note: str, firm: str) -> None:
    assert customers(note) == [firm]


def test_the_next_stop_is_a_visit_of_its_own() -> None:
    note = "first stop Corner Deli, Joe took two slicers. second stop Maple Diner, closed"
    assert customers(note) == ["Corner Deli", "Maple Diner"]


@pytest.mark.parametrize(
    "note",
    [
        "Meeting moved to Friday",
        "Delivery pushed to next week, driver sick",
        "sam from purchasing called about the late delivery",
        "tom at lunch, will call back",
        "Quoted 4,500 for six desks",
    ],
)
def test_what_moved_or_was_put_off_is_no_firm(note: str) -> None:
    assert customers(note) == [None]
