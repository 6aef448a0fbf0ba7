"""A tiny bot that echoes, with a button that edits, for trying the chat page without a product."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.constants import ParseMode
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    MessageHandler,
    filters,
)

App = Application[Any, Any, Any, Any, Any, Any]
KEYS = InlineKeyboardMarkup(
    [
        [
            InlineKeyboardButton("✏️ Change", callback_data="change"),
            InlineKeyboardButton("↩️ Undo", callback_data="undo"),
        ],
        [InlineKeyboardButton("❓ Why", callback_data="why")],
    ]
)


async def help_(update: Update, _context: Any) -> None:
    assert update.message
    await update.message.reply_text("Say something.")


async def echo(update: Update, _context: Any) -> None:
    message = update.effective_message
    assert message
    if message.photo:
        text = f"a photo, {message.photo[-1].width} wide"
    elif message.voice:
        text = f"a voice, {message.voice.mime_type}"
    else:
        text = f"<b>noted</b>: {message.text_html or 'something'}"
    await message.reply_text(text, parse_mode=ParseMode.HTML, reply_markup=KEYS)


async def press(update: Update, _context: Any) -> None:
    query = update.callback_query
    assert query
    if query.data == "why":
        await query.answer("Because you asked.", show_alert=True)
        return
    await query.answer("Taken back")
    await query.edit_message_text("↩️ <s>undone</s>", parse_mode=ParseMode.HTML)


@asynccontextmanager
async def tiny_bot(token: str, url: str) -> AsyncIterator[App]:
    """The bot at work against the desk at that address, by long polling."""
    builder = ApplicationBuilder().token(token).base_url(f"{url}/bot")
    app: App = builder.base_file_url(f"{url}/file/bot").build()
    app.add_handler(CommandHandler("help", help_))
    app.add_handler(CallbackQueryHandler(press))
    app.add_handler(MessageHandler(filters.ALL, echo))
    async with app:
        await app.bot.set_my_commands([("help", "what this is")])
        await app.bot.set_my_commands([("help", "这是什么")], language_code="zh")
        await app.start()
        assert app.updater
        await app.updater.start_polling()
        try:
            yield app
        finally:
            await app.updater.stop()
            await app.stop()
