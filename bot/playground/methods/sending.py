"""Methods that send words: sendMessage, and what every sending method shares."""

from bot.playground.chats import Chat
from bot.playground.desk import Desk, quoted
from bot.playground.entities import formatted
from bot.playground.keyboards import inline_keyboard, prompt
from bot.playground.utf16 import utf16
from bot.playground.wire import Json, Params, bad

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024


def worded(params: Params) -> Json:
    """The text of a message, after parsing, within the limit."""
    text, entities = formatted(params, "text", "entities")
    if not text:
        raise bad("message text is empty")
    if utf16(text) > TEXT_LIMIT:
        raise bad("message is too long")
    content: Json = {"text": text}
    if entities:
        content["entities"] = entities
    preview = params.json("link_preview_options")
    if preview and any(each["type"] in ("url", "text_link") for each in entities):
        content["link_preview_options"] = preview
    return content


def captioned(params: Params) -> Json:
    text, entities = formatted(params, "caption", "caption_entities")
    if utf16(text) > CAPTION_LIMIT:
        raise bad("message caption is too long")
    content: Json = {"caption": text} if text else {}
    if entities:
        content["caption_entities"] = entities
    return content


def replying(desk: Desk, chat: Chat, params: Params) -> Json:
    """`reply_to_message`, when the call replies to a message that is there."""
    reply = params.json("reply_parameters") or {}
    target = int(reply.get("message_id") or params.whole("reply_to_message_id"))
    if not target:
        return {}
    post = desk.chats.get(int(reply.get("chat_id") or chat.id), chat).find(target)
    if post:
        return {"reply_to_message": quoted(post)}
    if reply.get("allow_sending_without_reply") or params.flag("allow_sending_without_reply"):
        return {}
    raise bad("message to be replied not found")


def send(desk: Desk, params: Params, content: Json) -> Json:
    """Post the content into the chat of the call, with its reply and its keyboard."""
    keyboard = inline_keyboard(params)
    chat = desk.open_chat(params)
    whole = replying(desk, chat, params) | content
    if keyboard:
        whole["reply_markup"] = keyboard
    if params.flag("protect_content"):
        whole["has_protected_content"] = True
    return desk.post(chat, desk.account.as_user(), whole, prompt(params)).message


def send_message(desk: Desk, params: Params) -> Json:
    return send(desk, params, worded(params))


METHODS = {"sendMessage": send_message}
