"""Presses: what a button says. Its data is the client's: parsed strictly, looked up again."""

from dataclasses import replace

from telegram import CallbackQuery, Update

from bot.domain.letters import Reply
from bot.domain.refusals import GoneByNow


def query(update: Update) -> CallbackQuery:
    if update.callback_query is None or update.callback_query.data is None:
        raise GoneByNow
    return update.callback_query


def number(update: Update, place: int) -> int:
    """The whole number at this place of `kind:id:more`; GoneByNow when there is none."""
    word = said(update, place)
    if not word.isascii() or not word.isdigit() or len(word) > 19:
        raise GoneByNow
    return int(word)


def said(update: Update, place: int) -> str:
    words = (query(update).data or "").split(":")
    if place >= len(words):
        raise GoneByNow
    return words[place]


def here(update: Update, reply: Reply) -> Reply:
    """The same reply as an edit of the message whose button was pressed."""
    message = query(update).message
    return replace(reply, edit_message=message.message_id) if message else reply
