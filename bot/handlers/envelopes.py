"""Envelopes: a claimed letter as the Bot API call that sends it."""

from dataclasses import dataclass
from typing import Any

from bot.domain.pieces import plain
from bot.storage.sending import Sending


@dataclass(frozen=True)
class Call:
    method: str
    fields: dict[str, Any]
    file: tuple[str, str, bytes] | None = None


def call_for(letter: Sending, repeat_mark: str) -> Call:
    """The call for a letter; `repeat_mark` opens the second copy of one that may have arrived."""
    return _CALLS[letter.method](letter, repeat_mark)


def _send(letter: Sending, mark: str) -> Call:
    return Call("sendMessage", {**_addressed(letter), **_worded(letter, mark), **_QUIET})


def _edit(letter: Sending, mark: str) -> Call:
    if letter.edits is None:  # what it was to rewrite has never arrived
        return _send(letter, mark)
    fields = {"chat_id": letter.chat_id, "message_id": letter.edits, **_worded(letter, "")}
    if letter.value.get("prompt"):  # an edit cannot open a reply box
        fields["reply_markup"] = None
    return Call("editMessageText", {**fields, **_QUIET})


def _file(letter: Sending, mark: str) -> Call:
    file = letter.value["file"]
    method, part = ("sendPhoto", "photo") if file["picture"] else ("sendDocument", "document")
    if file.get("voice"):
        method, part = "sendVoice", "voice"
    fields = {**_addressed(letter), **_worded(letter, mark, "caption")}
    return Call(method, fields, (part, file["name"], letter.content))


def _erase(letter: Sending, _mark: str) -> Call:
    fields = {"chat_id": letter.chat_id, "message_id": letter.value["message"]}
    return Call("deleteMessage", fields)


def _react(letter: Sending, _mark: str) -> Call:
    reaction = [{"type": "emoji", "emoji": letter.value["emoji"]}]
    fields = {"chat_id": letter.chat_id, "message_id": letter.value["message"]}
    return Call("setMessageReaction", {**fields, "reaction": reaction})


_CALLS = {"send": _send, "edit": _edit, "file": _file, "erase": _erase, "react": _react}
_QUIET = {"link_preview_options": {"is_disabled": True}}


def _addressed(letter: Sending) -> dict[str, Any]:
    fields: dict[str, Any] = {"chat_id": letter.chat_id}
    if letter.value.get("reply_to"):
        fields["reply_parameters"] = {
            "message_id": letter.value["reply_to"],
            "allow_sending_without_reply": True,
        }
    return fields


def _worded(letter: Sending, mark: str, field: str = "text") -> dict[str, Any]:
    value = letter.value
    text = f"{mark}\n{value['text']}" if value.get("repeat") and mark else value["text"]
    fields: dict[str, Any] = {"reply_markup": _markup(value)}
    if value.get("plain"):
        return {field: plain(text), **fields}
    return {field: text, "parse_mode": "HTML", **fields}


def _markup(value: dict[str, Any]) -> dict[str, Any] | None:
    if value.get("prompt"):
        return {"force_reply": True}
    rows = value.get("rows")
    if not rows:
        return None
    return {"inline_keyboard": [[_button(*button) for button in row] for row in rows]}


def _button(label: str, press: str, url: str) -> dict[str, str]:
    return {"text": label, "url": url} if url else {"text": label, "callback_data": press}
