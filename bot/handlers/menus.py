"""Menus: the command list that Telegram shows, by role and language."""

from collections.abc import Iterable
from typing import Any

from bot.domain.staff import Role, Staff
from bot.handlers.doors import Whisper
from bot.replies.settings import menu

_NEWCOMER = frozenset[Role]()


def menu_of(who: Staff) -> Whisper:
    """The menu of one member's private chat."""
    scope = {"type": "chat", "chat_id": who.telegram_id}
    return Whisper("setMyCommands", {"commands": _commands(who.lang, who.roles), "scope": scope})


def menus(everybody: Iterable[Staff]) -> list[Whisper]:
    """Every member's menu."""
    return [menu_of(who) for who in everybody]


def _commands(lang: str, roles: frozenset[Role]) -> list[dict[str, Any]]:
    return [{"command": name, "description": line} for name, line in menu(lang, roles)]
