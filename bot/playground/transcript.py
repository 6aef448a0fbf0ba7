"""A chat as plain text: who said what, with the buttons, for terminals and approved files."""

from collections.abc import Iterable

from bot.playground.wire import Json

KINDS = {
    "photo": "📷", "document": "📎", "voice": "🎤", "contact": "👤", "venue": "📍",
    "location": "📍", "sticker": "🏷",
}  # fmt: skip


def words(message: Json) -> str:
    """The text of a message, whatever it holds."""
    said = message.get("text") or message.get("caption") or ""
    kind = next((kind for kind in KINDS if kind in message), None)
    if kind is None:
        return str(said)
    return f"{KINDS[kind]} {label(kind, message[kind])} {said}".replace("  ", " ").strip()


def label(kind: str, content: Json) -> str:
    if kind == "document":
        return str(content["file_name"])
    if kind == "contact":
        return f"{content['first_name']} {content['phone_number']}"
    if kind == "venue":
        return f"{content['title']} {content['address']}"
    if kind == "location":
        return f"{content['latitude']}, {content['longitude']}"
    return str(content.get("emoji", "")) if kind == "sticker" else ""


def buttons(message: Json) -> list[str]:
    """The words on the inline buttons, row by row."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [str(button["text"]) for row in rows for button in row]


def with_buttons(message: Json) -> str:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    lines = [" ".join(f"[{button['text']}]" for button in row) for row in rows]
    return "\n".join([words(message), *lines])


def transcript(messages: Iterable[Json]) -> str:
    """One paragraph a message, each with the name of who wrote it."""
    return "\n\n".join(
        f"{message['from']['first_name']}: {with_buttons(message)}" for message in messages
    )
