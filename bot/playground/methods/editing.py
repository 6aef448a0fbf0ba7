"""Methods that change or take away what was sent."""

from bot.playground.chats import Chat, Posted
from bot.playground.desk import Desk
from bot.playground.keyboards import inline_keyboard
from bot.playground.methods.media import uploaded
from bot.playground.methods.sending import captioned, worded
from bot.playground.wire import Json, Params, bad

DELETABLE_FOR = 48 * 3600  # seconds
SAME = (
    "message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)
MEDIA = ("photo", "document", "voice", "location", "venue", "contact")


def own_message(desk: Desk, params: Params) -> tuple[Chat, Posted]:
    if params.has("inline_message_id"):
        raise bad("MESSAGE_ID_INVALID")
    chat = desk.open_chat(params)
    if not params.whole("message_id"):
        raise bad("message identifier is not specified")
    post = chat.find(params.whole("message_id"))
    if post is None:
        raise bad("message to edit not found")
    if not post.by_bot:
        raise bad("message can't be edited")
    return chat, post


def change(desk: Desk, params: Params, drop: tuple[str, ...], content: Json) -> Json:
    """Replace some fields of a message; an edit without a keyboard takes the keyboard away."""
    keyboard = inline_keyboard(params)
    chat, post = own_message(desk, params)
    if keyboard:
        content = content | {"reply_markup": keyboard}
    kept = {k: v for k, v in post.message.items() if k not in (*drop, "reply_markup", "edit_date")}
    message = kept | content
    if message == {k: v for k, v in post.message.items() if k != "edit_date"}:
        raise bad(SAME)
    desk.rewrite(chat, post, message | {"edit_date": desk.unix()})
    return post.message


def edit_text(desk: Desk, params: Params) -> Json:
    content = worded(params)
    _, post = own_message(desk, params)
    if "text" not in post.message:
        raise bad("there is no text in the message to edit")
    return change(desk, params, ("text", "entities", "link_preview_options"), content)


def edit_caption(desk: Desk, params: Params) -> Json:
    content = captioned(params)
    _, post = own_message(desk, params)
    if not any(kind in post.message for kind in ("photo", "document", "voice")):
        raise bad("there is no caption in the message to edit")
    return change(desk, params, ("caption", "caption_entities"), content)


def edit_keyboard(desk: Desk, params: Params) -> Json:
    if params.json("reply_markup") and "inline_keyboard" not in params.json("reply_markup"):
        raise bad("inline keyboard expected")
    return change(desk, params, (), {})


def edit_media(desk: Desk, params: Params) -> Json:
    media = params.json("media") or {}
    own_message(desk, params)
    content = captioned(Params(media)) | uploaded(desk, params, media["type"], media["media"])
    return change(desk, params, (*MEDIA, "text", "entities", "caption"), content)


def delete(desk: Desk, params: Params) -> bool:
    chat = desk.open_chat(params)
    post = chat.find(params.whole("message_id"))
    if post is None:
        raise bad("message to delete not found")
    if desk.unix() - int(post.message["date"]) > DELETABLE_FOR:
        raise bad("message can't be deleted for everyone")
    desk.remove(chat, post)
    return True


def delete_several(desk: Desk, params: Params) -> bool:
    """Those that are gone or too old are passed over in silence."""
    chat = desk.open_chat(params)
    for message_id in params.json("message_ids") or []:
        post = chat.find(int(message_id))
        if post and desk.unix() - int(post.message["date"]) <= DELETABLE_FOR:
            desk.remove(chat, post)
    return True


METHODS = {
    "editMessageText": edit_text,
    "editMessageCaption": edit_caption,
    "editMessageReplyMarkup": edit_keyboard,
    "editMessageMedia": edit_media,
    "deleteMessage": delete,
    "deleteMessages": delete_several,
}
