"""How the desk looks in a terminal: who there is, messages, numbered buttons."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime, tzinfo

from bot.playground.people import Person
from bot.playground.transcript import words
from bot.playground.utf16 import utf16
from bot.playground.wire import Json

STYLES = {"bold": "1", "italic": "3", "underline": "4", "strikethrough": "9", "code": "36"}
OFF = "\x1b[0m"
# What a terminal would obey instead of showing.
HARMFUL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
PAINT = re.compile(r"\x1b\[\d+m")


def greeting(people: Sequence[Person]) -> str:
    lines = [f"  {number}  {each.name}  {each.label}" for number, each in enumerate(people, 1)]
    return "\n".join(lines)


def heading(person: Person, now: datetime, zone: tzinfo) -> str:
    local = now.astimezone(zone)
    who = f"{person.name} · {person.label}" if person.label else person.name
    return f"── {who} ── {local:%a %Y-%m-%d %H:%M} ──"


def told(message: Json, edited: bool, zone: tzinfo) -> str:
    """A message of the chat with its time and its buttons, numbered from 1."""
    at = datetime.fromtimestamp(int(message.get("edit_date") or message["date"]), UTC)
    head = f"{message['from']['first_name']} {at.astimezone(zone):%H:%M}"
    head += " (edited)" if edited else ""
    body = styled(message) if message.get("text") else HARMFUL.sub("", words(message))
    lines = [head, *(f"  {line}" for line in body.splitlines()), *button_lines(message)]
    return "\n".join(lines)


def keys(message: Json) -> list[tuple[int, int]]:
    """Row and column of each button, in reading order."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [(row, column) for row, buttons in enumerate(rows) for column in range(len(buttons))]


def button_lines(message: Json) -> list[str]:
    lines, number = [], 0
    for row in message.get("reply_markup", {}).get("inline_keyboard", []):
        cells = []
        for button in row:
            number += 1
            cells.append(f"[{number} {button['text']}]")
        lines.append("  " + " ".join(cells))
    return lines


def styled(message: Json) -> str:
    """The text with ANSI styles where its entities begin and end."""
    marks: dict[int, str] = {}
    for each in message.get("entities", []):
        code = STYLES.get(each["type"])
        if code:
            marks[each["offset"]] = marks.get(each["offset"], "") + f"\x1b[{code}m"
            end = each["offset"] + each["length"]
            marks[end] = OFF + marks.get(end, "")
    out, at = [], 0
    for char in message["text"]:
        out.append(marks.get(at, "") + HARMFUL.sub("", char))
        at += utf16(char)
    return "".join(out) + marks.get(at, "")


def painted(text: str, colour: bool) -> str:
    return text if colour else PAINT.sub("", text)
