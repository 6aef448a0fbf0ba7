"""Keyboards under a message, refused where Telegram refuses them."""

from typing import Any

from bot.playground.wire import Json, Params, bad

ACTIONS = ("callback_data", "url", "copy_text", "web_app", "switch_inline_query")
DATA_LIMIT = 64  # bytes of callback_data


def inline_keyboard(params: Params) -> Json | None:
    """The inline keyboard of a call, or None; an empty one takes the keyboard away."""
    markup = params.json("reply_markup")
    if not markup or "inline_keyboard" not in markup:
        return None
    rows = [[checked(button) for button in row] for row in markup["inline_keyboard"]]
    rows = [row for row in rows if row]
    return {"inline_keyboard": rows} if rows else None


def prompt(params: Params) -> Json | None:
    """ForceReply, a reply keyboard or its removal: shown to people, not part of the message."""
    markup: Any = params.json("reply_markup")
    if not markup or "inline_keyboard" in markup:
        return None
    return dict(markup)


def checked(button: Json) -> Json:
    if not isinstance(button, dict) or not isinstance(button.get("text"), str):
        raise bad('can\'t parse inline keyboard button: Field "text" must be of type String')
    if not button["text"]:
        raise bad("inline keyboard button text must be non-empty")
    if not any(action in button for action in ACTIONS):
        raise bad(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    data = button.get("callback_data")
    if data is not None and not 1 <= len(str(data).encode()) <= DATA_LIMIT:
        raise bad("BUTTON_DATA_INVALID")
    if "url" in button and "." not in button["url"] and "//" not in button["url"]:
        raise bad("BUTTON_URL_INVALID")
    return dict(button)
