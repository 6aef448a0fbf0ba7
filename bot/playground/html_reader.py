"""Telegram's HTML, read as strictly as Telegram reads it, into text and entities."""

import html
import re
from dataclasses import dataclass, field

from bot.playground.utf16 import cut, utf16
from bot.playground.wire import ApiError, Json, bad

PLAIN = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline",
    "ins": "underline", "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough",
    "tg-spoiler": "spoiler", "code": "code", "pre": "pre", "blockquote": "blockquote",
}  # fmt: skip
SPECIAL = {"a", "span", "tg-emoji"}
ATTRIBUTE = re.compile(r"([^\s=>]+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s>]+))?")
TAG_BODY = re.compile(r"((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>")
# Telegram knows these four names and the numbers; every other one stays as it was written.
NAMED = re.compile(r"&(#\d{1,8}|#x[0-9a-fA-F]{1,6}|lt|gt|amp|quot);")


def unescape(text: str) -> str:
    return NAMED.sub(lambda match: html.unescape(match.group()), text)


@dataclass
class Open:
    """A start tag that waits for its end."""

    tag: str
    offset: int
    entity: Json | None


@dataclass
class HtmlReader:
    """Reads one text; `at` is the place in the source, `size` the length so far in UTF-16."""

    source: str
    at: int = 0
    size: int = 0
    out: list[str] = field(default_factory=list)
    open: list[Open] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)

    def read(self) -> tuple[str, list[Json]]:
        while self.at < len(self.source):
            place = self.source.find("<", self.at)
            self._words(self.source[self.at : place if place >= 0 else len(self.source)])
            if place < 0:
                break
            self.at = place
            self._end() if self.source.startswith("</", place) else self._start()
        if self.open:
            tag = self.open[-1].tag
            raise self._error(f'Can\'t find end tag corresponding to start tag "{tag}"')
        return "".join(self.out), self.entities

    def _words(self, raw: str) -> None:
        text = unescape(raw)
        self.out.append(text)
        self.size += utf16(text)

    def _error(self, words: str) -> ApiError:
        return bad(f"can't parse entities: {words}")

    @property
    def _byte(self) -> int:
        return len(self.source[: self.at].encode())

    def _start(self) -> None:
        name = re.match(r"<([^\s>]*)", self.source[self.at :])
        tag = name.group(1).lower() if name else ""
        if tag not in PLAIN and tag not in SPECIAL:
            raise self._error(f'Unsupported start tag "{tag}" at byte offset {self._byte}')
        body = TAG_BODY.match(self.source, self.at + 1 + len(tag))
        if not body:
            raise self._error(f"Unclosed start tag at byte offset {self._byte}")
        attributes = {
            key.lower(): unescape(value.strip("\"'"))
            for key, value in ATTRIBUTE.findall(body.group(1))
        }
        self.open.append(Open(tag, self.size, self._entity(tag, attributes)))
        self.at = body.end()

    def _entity(self, tag: str, attributes: dict[str, str]) -> Json | None:
        if tag == "span":
            if attributes.get("class") != "tg-spoiler":
                place = f"at byte offset {self._byte}"
                raise self._error(f'Tag "span" must have class "tg-spoiler" {place}')
            return {"type": "spoiler"}
        if tag == "a":
            return {"type": "text_link", "url": attributes.get("href", "")}
        if tag == "tg-emoji":
            return {"type": "custom_emoji", "custom_emoji_id": attributes.get("emoji-id", "")}
        if tag == "blockquote" and "expandable" in attributes:
            return {"type": "expandable_blockquote"}
        if tag == "code" and self.open and self.open[-1].tag == "pre":
            return self._language(attributes.get("class", ""))
        return {"type": PLAIN[tag]}

    def _language(self, style: str) -> Json | None:
        """<pre><code class="language-x"> is one block of code in a language, not two."""
        outer = self.open[-1].entity
        if not style.startswith("language-") or outer is None:
            return {"type": "code"}
        outer["language"] = style.removeprefix("language-")
        return None

    def _end(self) -> None:
        match = re.match(r"</([^\s>]*)\s*(>?)", self.source[self.at :])
        tag = match.group(1).lower() if match else ""
        if not self.open:
            raise self._error(f"Unexpected end tag at byte offset {self._byte}")
        if not match or not match.group(2):
            raise self._error(f"Unclosed end tag at byte offset {self._byte}")
        last = self.open.pop()
        if tag and tag != last.tag:
            words = f'expected "</{last.tag}>", found "</{tag}>"'
            raise self._error(f"Unmatched end tag at byte offset {self._byte}, {words}")
        self._close(last)
        self.at += match.end()

    def _close(self, last: Open) -> None:
        length = self.size - last.offset
        if last.entity is None or not length:
            return
        if last.entity["type"] == "text_link" and not linkable(last, self.out, self.size):
            return
        self.entities.append({"offset": last.offset, "length": length} | last.entity)


def linkable(last: Open, out: list[str], size: int) -> bool:
    """Whether the link leads somewhere; without an address its own words are the address."""
    entity = last.entity or {}
    entity["url"] = entity["url"] or cut("".join(out), last.offset, size - last.offset)
    return bool(re.match(r"(?i)(https?|tg|mailto|tel):|[\w-]+(\.[\w-]+)+", entity["url"]))
