"""Notes in free manners: dictated without a pause, half in English, clipped."""

from datetime import date, datetime

import pytest

from bot.capture.notes import read_note
from bot.domain.readings import Channel, Item

NOW = datetime(2026, 3, 18, 15, 30)  # noqa: DTZ001 # the reader takes the writer's own clock


def item(note: str) -> Item:
    return read_note(note, now=NOW).items[0]


def facts(note: str) -> list[tuple[str, str]]:
    return [(one.facet, one.value) for one in item(note).facts]


def test_what_is_dictated_in_one_breath_falls_into_its_parts() -> None:
    read = item(
        "今天去了一趟海宁的润东印花厂然后见了他们那个生产经理姓白说我们那台机器噪音特别大"
        "想让我们下礼拜派个师傅去看看他老家绍兴的平时喜欢打太极女儿在上海读书"
    )
    assert read.complaint == "那台机器噪音特别大"
    assert [(one.text, one.ours) for one in read.promises] == [("派个师傅去看看", True)]
    assert [(one.facet, one.value) for one in read.facts] == [
        ("hometown", "绍兴"),
        ("hobby", "打太极"),
        ("family", "女儿在上海读书"),
    ]


def test_english_without_a_stop_falls_into_its_parts() -> None:
    read = item(
        "had a video call with marta from nordic bean roasters she loves the roaster"
        " wants to see the roi numbers next monday"
    )
    assert read.channel is Channel.VIDEO
    assert [one.due for one in read.promises] == [date(2026, 3, 23)]


@pytest.mark.parametrize(
    ("note", "text", "due"),
    [
        (
            "去了甜源糖业，宫部长要两桶麦芽糖浆打个小样，周五送过去",
            "送两桶麦芽糖浆过去",
            date(2026, 3, 20),
        ),
        ("拜访德胜包装高总，要报价单，周五前发", "发报价单", date(2026, 3, 20)),
        (
            "嘉美彩盒 Fiona 要 foil stamping 的 sample 周四快递",
            "快递foil stamping 的 sample",
            date(2026, 3, 19),
        ),
        ("拜访德胜包装高总，国庆后送样机过去", "送样机过去", date(2026, 10, 8)),
    ],
)
def test_a_short_deed_is_said_with_its_thing(note: str, text: str, due: date) -> None:
    assert [(one.text, one.due) for one in item(note).promises] == [(text, due)]


@pytest.mark.parametrize(
    ("note", "channel"),
    [
        ("西部化工展 met 川南树脂的 Leo，想先看 COA", Channel.EVENT),
        (
            "Balaji Canteen payment pending, accountant Naresh told on call he will pay by Monday",
            Channel.CALL,
        ),
        ("新年第一个call! 百佳超市的蒋姨祝我恭喜发财", Channel.CALL),
        ("Wine & dine with 柏悦餐饮的Victor, 他下季要换供应商", Channel.VISIT),
    ],
)
def test_more_ways_of_meeting_are_known(note: str, channel: Channel) -> None:
    assert item(note).channel is channel


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("拜访江夏妇幼的万主任，她伢在武大读研", [("family", "伢在武大读研")]),
        (
            "见了 Bella Notte 的 Luca，他是Napoli人 football疯子",
            [("hometown", "Napoli"), ("hobby", "football")],
        ),
        (
            "Met Melissa Gray at Juniper & Oak, she runs ultramarathons",
            [("hobby", "runs ultramarathons")],
        ),
        (
            "Met Peter Lindqvist at Redwood, golden wedding is 3 May",
            [("family", "golden wedding is 3 May")],
        ),
    ],
)
def test_a_life_is_told_in_dialect_and_in_two_languages(
    note: str, told: list[tuple[str, str]]
) -> None:
    assert facts(note) == told


@pytest.mark.parametrize(
    "note",
    [
        "拜访丰禾农业Grace，说玉米种 next season 优先考虑我们",
        "Met Priya Raman at Meridian Hotels, keen on the bean to cup idea",
        "Called Bert Hill at Mill Lane Bakery, the proofer keeps tripping the fuse",
        "拜访陈太，她想 top up 孙子的 endowment plan",
    ],
)
def test_what_only_sounds_like_a_life_is_none(note: str) -> None:
    assert facts(note) == []


@pytest.mark.parametrize("thing", ["a\\q", r"x\1 y", r"\g<9> kit"])
def test_a_thing_is_read_with_whatever_signs_it_is_written(thing: str) -> None:
    note = f"国梁要 {thing}，周五 send it"
    (item,) = read_note(note, now=NOW).items
    assert item.text == note
    assert [one.due for one in item.promises] == [date(2026, 3, 20)]


def test_a_backslash_in_a_thing_stands_in_the_deed() -> None:
    (item,) = read_note(r"国梁要 x\1 y，周五 send it", now=NOW).items
    assert [one.text for one in item.promises] == [r"send x\1 y"]
