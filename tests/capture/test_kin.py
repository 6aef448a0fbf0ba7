"""Kin: a relative is told from another whose name is longer, and a death from other news."""

import pytest

from bot.capture.kin import died, relative_of
from bot.replies.relatives import relative_words


@pytest.mark.parametrize(
    ("words", "relative", "zh", "en"),
    [
        ("母亲", "mother", "母亲", "mother"),
        ("岳母", "mother-in-law", "岳母", "mother-in-law"),
        ("他丈母娘", "mother-in-law", "岳母", "mother-in-law"),
        ("婆婆", "husbands-mother", "婆婆", "mother-in-law"),
        ("公公", "husbands-father", "公公", "father-in-law"),
        ("老丈人", "father-in-law", "岳父", "father-in-law"),
        ("外婆", "grandmother", "祖母", "grandmother"),
        ("his grandmother", "grandmother", "祖母", "grandmother"),
        ("her mother-in-law", "mother-in-law", "岳母", "mother-in-law"),
        ("granddad", "grandfather", "祖父", "grandfather"),
        ("granddaughter", "grandchild", "孙辈", "grandchild"),
        ("younger daughter", "younger daughter", "小女儿", "younger daughter"),
        ("家里老人", "other", "家人", "family"),
    ],
)
def test_a_relative_is_named_in_both_languages(
    words: str, relative: str, zh: str, en: str
) -> None:
    assert relative_of(words) == relative
    assert (relative_words("zh", relative), relative_words("en", relative)) == (zh, en)


@pytest.mark.parametrize(
    ("words", "relative"),
    [
        ("岳母走了", "mother-in-law"),
        ("lost his mother last week", "mother"),
        ("lost her mother-in-law", "mother-in-law"),
        ("grandmother died", "grandmother"),
        ("母亲辞世", "mother"),
        ("母亲去了美国", None),
        ("lost his wallet", None),
    ],
)
def test_a_death_is_told_from_other_news(words: str, relative: str | None) -> None:
    assert died(words) == relative
