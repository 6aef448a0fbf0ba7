"""Methods that answer a person without a message: button answers, reactions, chat actions."""

from bot.playground.desk import Desk, shown
from bot.playground.utf16 import utf16
from bot.playground.wire import Params, bad

ANSWERABLE_FOR = 15 * 60  # seconds
ACTIONS = {
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
    "upload_document", "choose_sticker", "find_location", "record_video_note",
    "upload_video_note",
}  # fmt: skip
# The only emoji that Telegram takes as reactions.
GIVEN = """
👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌
🕊 🤡 🥱 🥴 😍 🐳 ❤️‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓
🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡
🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂️ 🤷 🤷‍♀️
😡
"""
REACTIONS = frozenset(GIVEN.split())
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def answer_press(desk: Desk, params: Params) -> bool:
    press = desk.presses.get(params.text("callback_query_id"))
    if press is None or desk.unix() - press.at > ANSWERABLE_FOR:
        raise bad(TOO_OLD)
    text = params.text("text")
    if utf16(text) > 200:
        raise bad("MESSAGE_TOO_LONG")
    press.answer = {"text": text, "show_alert": params.flag("show_alert")}
    press_id = params.text("callback_query_id")
    desk.events.add("answer", person=press.person_id, press_id=press_id, **press.answer)
    return True


def react(desk: Desk, params: Params) -> bool:
    chat = desk.open_chat(params)
    post = chat.find(params.whole("message_id"))
    if post is None:
        raise bad("message to react not found")
    given = params.json("reaction") or []
    if len(given) > 1:
        raise bad("REACTIONS_TOO_MANY")
    if any(each.get("emoji") not in REACTIONS for each in given):
        raise bad("REACTION_INVALID")
    post.reactions[desk.account.id] = given
    desk.events.add("edit", chat=chat.id, post=shown(post))
    return True


def chat_action(desk: Desk, params: Params) -> bool:
    chat = desk.open_chat(params)
    if params.text("action") not in ACTIONS:
        raise bad("wrong parameter action in request")
    desk.events.add("action", chat=chat.id, action=params.text("action"))
    return True


METHODS = {
    "answerCallbackQuery": answer_press,
    "setMessageReaction": react,
    "sendChatAction": chat_action,
}
