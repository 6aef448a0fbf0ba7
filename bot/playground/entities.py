"""Message entities: what a call says of its text, and what Telegram finds in it by itself."""

import re

from bot.playground.html_reader import HtmlReader
from bot.playground.utf16 import utf16
from bot.playground.wire import Json, Params, bad

DETECTED = (
    ("bot_command", re.compile(r"(?<![\w/@<>])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/])")),
    ("url", re.compile(r"https?://[^\s<>\"，。；）]+")),
    ("email", re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    ("mention", re.compile(r"(?<![\w@])@[A-Za-z]\w{3,31}")),
    ("hashtag", re.compile(r"(?<!\w)#\w*[^\W\d]\w*")),
)


def detected(text: str, taken: list[Json]) -> list[Json]:
    """The entities that Telegram finds by itself, where nothing else was said."""
    found = list(taken)
    for kind, pattern in DETECTED:
        for match in pattern.finditer(text):
            offset, length = utf16(text[: match.start()]), utf16(match.group())
            closed = {"code", "pre", "text_link", *(name for name, _ in DETECTED)}
            if not any(
                each["type"] in closed
                and each["offset"] < offset + length
                and offset < each["offset"] + each["length"]
                for each in found
            ):
                found.append({"offset": offset, "length": length, "type": kind})
    return in_order(found)


def in_order(entities: list[Json]) -> list[Json]:
    return sorted(entities, key=lambda each: (each["offset"], -each["length"]))


def trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Telegram drops the blanks around a message; the entities move with the words."""
    head = utf16(text) - utf16(text.lstrip())
    body = text.strip()
    kept = []
    for each in entities:
        start = max(each["offset"] - head, 0)
        end = min(each["offset"] - head + each["length"], utf16(body))
        if end > start:
            kept.append(each | {"offset": start, "length": end - start})
    return body, kept


def formatted(params: Params, name: str, entities_name: str) -> tuple[str, list[Json]]:
    """Text and entities of a call: parsed from HTML, or given beside plain text."""
    text, mode = params.text(name), params.text("parse_mode").lower()
    entities: list[Json] = []
    if mode == "html":
        text, entities = HtmlReader(text).read()
    elif mode:
        raise bad("unsupported parse_mode")  # the desk reads HTML, which is all that we send
    elif params.json(entities_name):
        entities = [dict(each) for each in params.json(entities_name)]
    text, entities = trimmed(text.replace("\r", ""), entities)
    return text, detected(text, entities)
