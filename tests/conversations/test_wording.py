"""Sentences put together by ourselves are those that Fluent itself would make."""

import pytest
from fluent.runtime import FluentBundle

from bot.replies import words

VALUES = ("李雷 <b>", 0, 1, 12, 999, 1000, 12345, -3, 2.5)


def _keys(bundle: FluentBundle) -> list[str]:
    return sorted(bundle._messages)


def _names(lang: str, key: str) -> list[str]:
    return [part for part, is_name in words._simple(lang, key) if is_name]


@pytest.mark.parametrize("lang", words.LANGUAGES)
@pytest.mark.parametrize("value", VALUES)
def test_a_sentence_is_what_fluent_makes_of_it(lang: str, value: object) -> None:
    bundle = words._bundle(lang)
    seen = 0
    for key in _keys(bundle):
        values = dict.fromkeys(_names(lang, key), value)
        if values:
            pattern = bundle.get_message(key).value
            assert pattern is not None
            text, errors = bundle.format_pattern(pattern, values)
            assert not errors
            assert words._filled(lang, key, values) == text
            seen += 1
    assert seen > 100


@pytest.mark.parametrize("lang", words.LANGUAGES)
def test_a_sentence_that_chooses_chooses_anew_by_each_number(lang: str) -> None:
    counted = {words.say(lang, "age-days", n=n) for n in (1, 2, 1, 1000)}
    assert len(counted) == 3


def test_a_value_that_is_missing_is_an_error_and_no_gap() -> None:
    with pytest.raises(KeyError):
        words.say("en", "card-objection", wrong="x")
    with pytest.raises(KeyError):
        words.say("en", "card-pace", channel="visit")
