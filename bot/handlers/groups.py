"""Groups: whether a message there is meant for the bot, which answers nothing else in one."""

from telegram import Message, MessageEntity, Update
from telegram.constants import ChatType, MessageEntityType

NAMING = (MessageEntityType.MENTION, MessageEntityType.BOT_COMMAND)


def overheard(update: Update) -> bool:
    """Said in a group and not to us: people among themselves where the bot may read everything,
    and what Telegram itself tells of a group (a new title, somebody who came or left)."""
    chat, message = update.effective_chat, update.effective_message
    if chat is None or chat.type == ChatType.PRIVATE or update.callback_query is not None:
        return False
    return message is None or not (_answers_us(message) or _names_us(message) or _let_in(message))


def _answers_us(message: Message) -> bool:
    replied = message.reply_to_message
    author = replied.from_user if replied is not None else None
    return author is not None and author.id == message.get_bot().id


def _names_us(message: Message) -> bool:
    named = message.parse_entities([*NAMING]) | message.parse_caption_entities([*NAMING])
    return any(_is_ours(entity, said, message) for entity, said in named.items())


def _is_ours(entity: MessageEntity, said: str, message: Message) -> bool:
    _, at, name = said.partition("@")
    if not at:
        return entity.type == MessageEntityType.BOT_COMMAND
    return name.lower() == message.get_bot().username.lower()


def _let_in(message: Message) -> bool:
    """Whoever brings the bot into a group hears at once that it works elsewhere."""
    return any(one.id == message.get_bot().id for one in message.new_chat_members)
