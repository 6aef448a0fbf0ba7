"""Pieces: an HTML text too long for one message, cut at line ends so that each part stands."""

import re
from html import unescape

# Telegram's limits are 4096 and 1024; the rest is room for the mark on a second copy.
MESSAGE = 4096 - 40
CAPTION = 1024 - 40

_UNIT = re.compile(r"<[^<>]*>|&#?\w{1,10};|.", re.DOTALL)
_TAG = re.compile(r"<(/?)(\w+)[^<>]*>")


def plain(html: str) -> str:
    """The text as a reader sees it, without tags and entities."""
    return unescape(re.sub(r"</?\w[^<>]*>", "", html))


def pieces(html: str, first: int = MESSAGE, limit: int = MESSAGE) -> list[str]:
    """The text in parts: at most `first` characters as read in the first, `limit` in the others.

    Cut at a line's end where there is one; tags open at a cut are closed and opened again."""
    if _length(html) <= first:
        return [html]
    units, start, opened, parts = _UNIT.findall(html), 0, list[str](), list[str]()
    while start < len(units):
        end = _cut(units, start, limit if parts else first)
        text = "".join(units[start:end])
        before, opened = "".join(opened), _still_open(opened, text)
        part = before + text.strip("\n") + "".join(_closing(tag) for tag in reversed(opened))
        if plain(part).strip():
            parts.append(part)
        start = end
    return parts or [""]


def _length(text: str) -> int:
    # Telegram counts in UTF-16 where it counts strictly: two for an emoji.
    return len(text.encode("utf-16-le")) // 2


def _cut(units: list[str], start: int, limit: int) -> int:
    room, line_end = limit, None
    for place in range(start, len(units)):
        unit = units[place]
        room -= 0 if _TAG.fullmatch(unit) else _length(unescape(unit))
        if room < 0:
            return line_end or place
        if unit == "\n":
            line_end = place + 1
    return len(units)


def _still_open(opened: list[str], text: str) -> list[str]:
    stack = list(opened)
    for tag in _TAG.finditer(text):
        if not tag[1]:
            stack.append(tag[0])
        elif stack:
            stack.pop()
    return stack


def _closing(tag: str) -> str:
    found = _TAG.match(tag)
    return f"</{found[2]}>" if found else ""
