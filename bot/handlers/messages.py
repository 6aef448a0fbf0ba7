"""Messages: what a text message says, and what it replies to."""

from telegram import Message, Update

from bot.actions import hearing
from bot.actions.turn import Turn
from bot.domain.letters import About
from bot.domain.refusals import NothingToRead


def message(update: Update) -> Message:
    """The message of the update, edited or new; NothingToRead where there is none."""
    if update.effective_message is None:
        raise NothingToRead
    return update.effective_message


def words(update: Update) -> str:
    """The text or the caption."""
    one = message(update)
    return one.text or one.caption or ""


def after_command(update: Update) -> str:
    """What follows the command: `/brief 麦凯` gives `麦凯`."""
    return words(update).partition(" ")[2].strip()


def replied_to(update: Update, turn: Turn) -> About | None:
    """What the message it replies to was about, when that was one of ours."""
    original = message(update).reply_to_message
    if original is None:
        return None
    return hearing.subject(turn, original.message_id)
