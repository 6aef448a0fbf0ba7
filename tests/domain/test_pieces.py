"""Pieces: whatever the text, each part stands for itself and nothing is lost."""

import re

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.pieces import CAPTION, MESSAGE, pieces, plain


def balanced(html: str) -> bool:
    stack: list[str] = []
    for closing, name in re.findall(r"<(/?)(\w+)[^<>]*>", html):
        if not closing:
            stack.append(name)
        elif not stack or stack.pop() != name:
            return False
    return not stack


def test_a_short_text_is_left_as_it_is() -> None:
    assert pieces("<b>好</b>\n") == ["<b>好</b>\n"]


def test_a_long_text_is_cut_at_a_lines_end() -> None:
    first, second = pieces("a" * 3000 + "\n" + "b" * 3000)
    assert (first, second) == ("a" * 3000, "b" * 3000)


def test_a_line_without_an_end_is_cut_where_the_room_ends() -> None:
    assert [len(part) for part in pieces("x" * 5000)] == [MESSAGE, 5000 - MESSAGE]


def test_a_tag_open_at_the_cut_is_closed_and_opened_again() -> None:
    first, second = pieces('<a href="u">' + "y" * 5000 + "</a>")
    assert first.endswith("</a>")
    assert second.startswith('<a href="u">')


def test_an_entity_is_never_cut_in_two() -> None:
    assert all("&amp;" * 10 in part for part in pieces("&amp;" * 5000))


lines = st.lists(
    st.sampled_from(
        ["<b>客户</b>", "<i>a <b>b</b></i>", "🎂" * 30, "&lt;ok&gt;", "z" * 500, "\n"]
    ),
    max_size=80,
).map("".join)


@given(lines)
def test_nothing_is_lost_and_every_part_fits_and_stands(html: str) -> None:
    parts = pieces(html, CAPTION)
    assert all(balanced(part) for part in parts)
    limits = [CAPTION, *[MESSAGE] * len(parts)]
    for part, limit in zip(parts, limits, strict=False):
        assert len(plain(part).encode("utf-16-le")) // 2 <= limit
    assert re.sub(r"\s", "", "".join(map(plain, parts))) == re.sub(r"\s", "", plain(html))
