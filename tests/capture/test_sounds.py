"""The table of syllables agrees with pypinyin, from whose data it was made."""

import pytest

from bot.capture.names.fold import fold
from bot.capture.names.sounds import fuzzy, keys, pinyin
from tests.capture.syllable_table import TABLE, table


def test_the_table_is_what_pypinyin_says() -> None:
    assert TABLE.read_text("utf-8") == table()


@pytest.mark.parametrize(
    ("one", "other"),
    [("zhang", "zan"), ("shen", "seng"), ("jing", "jin"), ("li", "ni"), ("hui", "fui")],
)
def test_sounds_that_dictation_mixes_are_one(one: str, other: str) -> None:
    assert fuzzy(one) == fuzzy(other)


def test_a_character_of_two_readings_has_two_keys() -> None:
    assert set(keys("长乐")) == {
        fuzzy("changle"),
        fuzzy("zhangle"),
        *map(fuzzy, ("changyue", "zhangyue")),
    }


def test_traditional_characters_sound_once_they_are_folded() -> None:
    assert fuzzy("dongguan") in keys(fold("東莞"))
    assert pinyin(fold("廣州")) == "guangzhou"
    assert fold("ＭｃＫａｙ 東莞") == "mckay 东莞"
    assert len(fold("ﬀ㍿İ")) == 3
