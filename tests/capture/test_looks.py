"""Characters that look alike: the table, twins, parts, and what is no likeness."""

import pytest

from bot.capture.names.looks import are_twins, look_alike, mistaken
from bot.capture.names.outlines import misread
from bot.capture.names.unlike import unlikeness
from tests.capture.lookalike_table import HEAD, TABLE, table


def test_the_lower_part_of_the_table_is_what_the_dictionary_of_parts_says() -> None:
    assert TABLE.read_text("utf-8").partition(HEAD)[2] == table()


@pytest.mark.parametrize("pair", ["人入", "己已", "未末", "土士", "千干", "州洲", "晴睛", "崇祟"])
def test_twins_are_as_near_as_one_sound(pair: str) -> None:
    assert are_twins(*pair)
    assert are_twins(*pair[::-1])
    assert unlikeness(*pair) <= 0.1


@pytest.mark.parametrize("pair", ["江红", "章草", "裸稞", "熊能", "沁心", "染柒", "泞拧"])
def test_characters_that_share_a_part_look_alike(pair: str) -> None:
    assert look_alike(*pair)
    assert 0 < unlikeness(*pair) < 1


@pytest.mark.parametrize("pair", ["池山", "泰丰", "桥台", "海湖", "江河", "金银"])
def test_a_common_radical_makes_no_likeness(pair: str) -> None:
    assert not look_alike(*pair)
    assert unlikeness(*pair) == 1


def test_what_may_have_been_meant_differs_in_one_character() -> None:
    assert "泥人坊" in set(mistaken("泥入坊"))
    assert all(
        sum(one != other for one, other in zip("泥入坊", meant, strict=True)) == 1
        for meant in mistaken("泥入坊")
    )


@pytest.mark.parametrize(
    ("written", "meant"),
    [("瓯部灯具", "瓯都灯具"), ("莲地滤清器", "莲池滤清器"), ("岐汀灯饰", "岐江灯饰")],
)
def test_a_name_may_have_been_another_that_is_drawn_nearly_so(written: str, meant: str) -> None:
    assert meant in {name for _, name in misread(written)}


@pytest.mark.parametrize("name", ["太华", "太华灯", "中江水表", "大中灯具"])
def test_what_firms_like_to_be_called_by_and_trades_are_never_misread(name: str) -> None:
    assert not list(misread(name))
