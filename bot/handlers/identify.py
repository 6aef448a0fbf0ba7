"""Identify: who asks. The numeric Telegram id decides, in a private chat, and nothing else."""

from dataclasses import dataclass, replace

from telegram import Update
from telegram.constants import ChatType

from bot.actions import joining
from bot.actions.turn import House, Turn
from bot.domain.refusals import NotInGroups, NotOnStaff
from bot.storage.transaction import Tx


@dataclass(frozen=True)
class Identify:
    """Makes the turn of an update, or refuses: `begin(tx, update)` of the desk."""

    house: House

    def __call__(self, tx: Tx, update: Update) -> Turn:
        self._reach(update)
        user, chat = update.effective_user, update.effective_chat
        if user is None or chat is None or user.is_bot:
            raise NotOnStaff
        if chat.type != ChatType.PRIVATE:
            raise NotInGroups
        asker = joining.known(tx, user.id)
        if asker is None:
            if not _opens_invitation(update):
                raise NotOnStaff
            asker = joining.guest(user.id, user.full_name, user.language_code)
        elif not asker.lang_chosen:
            lang = joining.language(user.language_code, asker.lang)
            asker = replace(asker, lang=lang) if lang != asker.lang else asker
        message = update.effective_message
        return Turn(tx, self.house, asker, chat.id, message.message_id if message else None)

    def _reach(self, update: Update) -> None:
        """Nobody need read ahead any more what the desk has come to."""
        if self.house.ahead is not None and update.message is not None:
            self.house.ahead.reached(update.message.chat_id, update.message.message_id)


def _opens_invitation(update: Update) -> bool:
    text = update.message.text if update.message else None
    return bool(text and text.startswith("/start "))
