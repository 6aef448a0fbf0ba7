"""Methods about the bot itself and about chats: who it is, what it says of itself."""

from typing import Any

from bot.playground.desk import Desk
from bot.playground.wire import Json, Params, bad


def get_me(desk: Desk, _params: Params) -> Json:
    return desk.account.as_me()


def yes(_desk: Desk, _params: Params) -> bool:
    return True


def setter(what: str, limit: int) -> Any:
    def method(desk: Desk, params: Params) -> bool:
        if len(params.text(what)) > limit:
            raise bad(f"{what} is too long")
        desk.profile[what, params.text("language_code")] = params.text(what)
        return True

    return method


def getter(what: str) -> Any:
    def method(desk: Desk, params: Params) -> Json:
        fallback = desk.account.name if what == "name" else ""
        plain = desk.profile.get((what, ""), fallback)
        return {what: desk.profile.get((what, params.text("language_code")), plain)}

    return method


def menu_button(_desk: Desk, _params: Params) -> Json:
    return {"type": "commands"}


def get_chat(desk: Desk, params: Params) -> Json:
    chat = desk.chat(params)
    limits = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": NO_GIFTS}
    return chat.as_json() | limits


NO_GIFTS = {
    "unlimited_gifts": False,
    "limited_gifts": False,
    "unique_gifts": False,
    "premium_subscription": False,
    "gifts_from_channels": False,
}


def get_member(desk: Desk, params: Params) -> Json:
    chat = desk.chat(params)
    user_id = params.whole("user_id")
    if user_id == desk.account.id:
        status = "kicked" if chat.blocked else "member"
        return {"user": desk.account.as_user(), "status": status, "until_date": 0}
    if user_id not in chat.people:
        raise bad("user not found")
    return {"user": chat.people[user_id].as_user(), "status": "member"}


def leave(desk: Desk, params: Params) -> bool:
    chat = desk.open_chat(params)
    if chat.kind == "private":
        raise bad("chat member status can't be changed in private chats")
    chat.blocked = True
    return True


METHODS = {
    "getMe": get_me,
    "logOut": yes,
    "close": yes,
    "setMyName": setter("name", 64),
    "getMyName": getter("name"),
    "setMyDescription": setter("description", 512),
    "getMyDescription": getter("description"),
    "setMyShortDescription": setter("short_description", 120),
    "getMyShortDescription": getter("short_description"),
    "setChatMenuButton": yes,
    "getChatMenuButton": menu_button,
    "setMyDefaultAdministratorRights": yes,
    "getChat": get_chat,
    "getChatMember": get_member,
    "leaveChat": leave,
}
