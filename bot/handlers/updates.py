"""Updates: what Telegram has sent, as PTB's objects."""

from typing import Any

from telegram import Message, Update
from telegram.ext import ExtBot

from bot.storage import inbox
from bot.storage.inbox import Arrived
from bot.storage.transaction import Tx

_ONE_MESSAGE = {"update_id", "message"}


class Unguarded(Message):
    """A message whose fields may be set: PTB guards each of its hundred as it is filled in,
    which takes as long as all the rest of reading it."""

    __slots__ = ()
    __setattr__ = object.__setattr__  # type: ignore[assignment]


def update_of(raw: dict[str, Any], bot: ExtBot[None]) -> Update | None:
    """The update; None where there is nothing in it."""
    if raw.keys() == _ONE_MESSAGE:
        update = Update(raw["update_id"], message=Unguarded.de_json(raw["message"], bot))
        update.set_bot(bot)
        return update
    return Update.de_json(raw, bot)


def opened(tx: Tx, arrived: Arrived, bot: ExtBot[None]) -> Update:
    """The update that a row of the inbox holds."""
    update = update_of(inbox.opened(tx, arrived), bot)
    if update is None:
        raise ValueError("an update that holds nothing")
    return update
