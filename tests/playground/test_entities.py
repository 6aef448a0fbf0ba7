"""Telegram's HTML: what it becomes, and the words with which it is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground.entities import detected, formatted
from bot.playground.utf16 import cut, utf16
from bot.playground.wire import ApiError, Json, Params


def parsed(source: str) -> tuple[str, list[Json]]:
    return formatted(Params({"text": source, "parse_mode": "HTML"}), "text", "entities")


def spans(source: str) -> list[tuple[str, str]]:
    text, entities = parsed(source)
    return [(each["type"], cut(text, each["offset"], each["length"])) for each in entities]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<b>a</b><i>b</i>", [("bold", "a"), ("italic", "b")]),
        ("<b>粗<u>下</u></b>", [("bold", "粗下"), ("underline", "下")]),
        ("<STRONG>a</strong >", [("bold", "a")]),
        ("🏟<code>x</code>", [("code", "x")]),
        ('<a href="https://a.cn/?x=1&amp;y">link</a>', [("text_link", "link")]),
        ("<tg-spoiler>s</tg-spoiler>", [("spoiler", "s")]),
        ('<span class="tg-spoiler">s</span>', [("spoiler", "s")]),
        ("<blockquote expandable>q</blockquote>", [("expandable_blockquote", "q")]),
        ('<pre><code class="language-py">x</code></pre>', [("pre", "x")]),
        ("<b></b>x", []),
        ("  <b> a </b>  ", [("bold", "a")]),
        ("/help and https://a.cn #tag", [
            ("bot_command", "/help"), ("url", "https://a.cn"), ("hashtag", "#tag"),
        ]),
        ("<code>/help</code>", [("code", "/help")]),
    ],
)  # fmt: skip
def test_html_becomes_entities(source: str, expected: list[tuple[str, str]]) -> None:
    assert spans(source) == expected


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("客<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("客</b>", "Unexpected end tag at byte offset 3"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_bad_html_is_refused_in_telegrams_words(source: str, words: str) -> None:
    with pytest.raises(ApiError) as refusal:
        parsed(source)
    assert refusal.value.description == f"Bad Request: can't parse entities: {words}"


def test_only_four_named_characters_are_known() -> None:
    assert parsed("&lt;&gt;&amp;&quot;&#65;&nbsp;&copy")[0] == '<>&"A&nbsp;&copy'


@given(st.text())
def test_escaped_text_comes_back_as_it_was(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert parsed(escaped)[0] == text.replace("\r", "").strip()


@given(st.text(), st.text(min_size=1), st.text())
def test_a_cut_by_utf16_units_finds_the_same_words(before: str, word: str, after: str) -> None:
    assert cut(before + word + after, utf16(before), utf16(word)) == word


def test_a_command_in_a_persons_message_is_found() -> None:
    found = detected("/brief@fieldbook_bot 麦凯", [])
    assert found == [{"offset": 0, "length": 20, "type": "bot_command"}]
