"""Methods for the command menu, by scope and language."""

import re
from typing import Any

from bot.playground.desk import Desk
from bot.playground.wire import Json, Params, bad

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
WIDE = {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}


def scope_key(desk: Desk, params: Params) -> tuple[str, str]:
    scope: Json = params.json("scope") or {"type": "default"}
    kind = str(scope.get("type"))
    if kind in WIDE:
        return kind, params.text("language_code")
    if kind not in {"chat", "chat_administrators", "chat_member"}:
        raise bad("can't parse BotCommandScope: unsupported scope type")
    chat = desk.chat(Params(scope))
    member = f":{scope['user_id']}" if kind == "chat_member" else ""
    return f"{kind}:{chat.id}{member}", params.text("language_code")


def checked(command: Any) -> Json:
    name, words = str(command["command"]).removeprefix("/"), str(command["description"])
    if not COMMAND.fullmatch(name):
        raise bad("BOT_COMMAND_INVALID")
    if not 1 <= len(words) <= 256:
        raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": words}


def set_commands(desk: Desk, params: Params) -> bool:
    commands = [checked(command) for command in params.json("commands") or []]
    if len(commands) > 100:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    key = scope_key(desk, params)
    desk.commands.pop(key, None)
    if commands:
        desk.commands[key] = commands
    desk.events.add("commands")
    return True


def get_commands(desk: Desk, params: Params) -> list[Json]:
    return desk.commands.get(scope_key(desk, params), [])


def delete_commands(desk: Desk, params: Params) -> bool:
    desk.commands.pop(scope_key(desk, params), None)
    desk.events.add("commands")
    return True


def menu_of(desk: Desk, chat_id: int, language: str) -> list[Json]:
    """The menu that a person sees: the narrowest scope wins, and in it their own language."""
    wide = "all_private_chats" if chat_id > 0 else "all_group_chats"
    for scope in (f"chat:{chat_id}", wide, "default"):
        for code in (language.partition("-")[0], ""):
            if (scope, code) in desk.commands:
                return desk.commands[scope, code]
    return []


METHODS = {
    "setMyCommands": set_commands,
    "getMyCommands": get_commands,
    "deleteMyCommands": delete_commands,
}
