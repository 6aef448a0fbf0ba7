"""A stock PTB application talks to the model at the request seam, six messages long."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from telegram import ForceReply, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.constants import ParseMode
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    MessageHandler,
    filters,
)

from bot.playground.model import BotApi
from tests.chat import Chat
from tests.playground.desk import ANN, LI, new_api
from tests.request_seam import ModelRequest

App = Application[Any, Any, Any, Any, Any, Any]
KEYS = InlineKeyboardMarkup([[InlineKeyboardButton("撤销", callback_data="undo:1")]])


async def start(update: Update, _context: Any) -> None:
    assert update.message
    await update.message.reply_text("Who are you?", reply_markup=ForceReply())


async def note(update: Update, _context: Any) -> None:
    assert update.effective_message
    text = f"<b>noted</b>: {update.effective_message.text_html}"
    await update.effective_message.reply_text(
        text, parse_mode=ParseMode.HTML, reply_markup=KEYS, do_quote=True
    )


async def undo(update: Update, _context: Any) -> None:
    assert update.callback_query
    await update.callback_query.answer("taken back")
    await update.callback_query.edit_message_text("undone")


def build(api: BotApi) -> App:
    builder = ApplicationBuilder().token(api.token)
    seam = ModelRequest(api)
    app = builder.request(seam).get_updates_request(ModelRequest(api)).updater(None).build()
    app.add_handler(CommandHandler("start", start))
    app.add_handler(MessageHandler(filters.TEXT, note))
    app.add_handler(CallbackQueryHandler(undo))
    return app


@pytest.fixture
async def chat() -> AsyncIterator[Chat]:
    api = new_api()
    app = build(api)
    seen = 0

    async def settle() -> None:
        nonlocal seen
        while updates := await app.bot.get_updates(offset=seen, timeout=0):
            for update in updates:
                seen = update.update_id + 1
                await app.process_update(update)

    async with app:
        yield Chat(api, settle)


async def test_a_note_is_answered_as_a_reply_and_can_be_taken_back(chat: Chat) -> None:
    assert await chat.says(LI, "刚见了麦凯 <A>") == "noted: 刚见了麦凯 <A>"
    assert chat.last(LI)["reply_to_message"]["text"] == "刚见了麦凯 <A>"
    assert chat.last(LI)["entities"] == [{"offset": 0, "length": 5, "type": "bold"}]
    assert chat.buttons(LI) == ["撤销"]
    assert await chat.presses(LI, "撤销") == "undone"
    assert chat.toast == "taken back"
    assert chat.buttons(LI) == []


async def test_a_link_starts_a_command_and_a_prompt_is_shown_to_people_only(chat: Chat) -> None:
    assert await chat.opens_link(ANN, "CODE7") == "Who are you?"
    post = chat.api.desk.chats[ANN.id].find(chat.last(ANN)["message_id"])
    assert post
    assert post.prompt == {"force_reply": True}
    assert "reply_markup" not in post.message


async def test_the_other_person_sees_nothing_of_it(chat: Chat) -> None:
    await chat.says(LI, "one")
    assert chat.transcript(ANN) == ""
    assert chat.transcript(LI) == "李明: one\n\nFieldbook: noted: one\n[撤销]"


async def test_an_edited_message_arrives_as_an_edit(chat: Chat) -> None:
    await chat.says(LI, "one")
    assert await chat.edits(LI, chat.api.messages(LI.id)[0], "two") == "noted: two"
