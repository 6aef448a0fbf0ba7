"""The methods of the Bot API that the desk knows, by lower-case name."""

from collections.abc import Callable
from typing import Any

from bot.playground.desk import Desk
from bot.playground.methods import (
    answering,
    editing,
    fetching,
    media,
    menus,
    profile,
    sending,
)
from bot.playground.wire import Params

Method = Callable[[Desk, Params], Any]
ROOMS = (sending, editing, media, fetching, answering, menus, profile)
# Telegram takes method names in any case.
METHODS: dict[str, Method] = {
    name.lower(): method for room in ROOMS for name, method in room.METHODS.items()
}
