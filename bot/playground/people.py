"""The people at the desk and the bot they talk to, as Telegram shows them."""

from dataclasses import dataclass

from bot.playground.wire import Json


@dataclass(frozen=True)
class Person:
    """Somebody with a Telegram account; `label` is shown on the chat page only."""

    id: int
    name: str
    language_code: str = "zh-hans"
    label: str = ""
    username: str = ""
    last_name: str = ""
    started: bool = True  # has pressed Start: a bot may not write first

    def as_user(self) -> Json:
        user: Json = {"id": self.id, "is_bot": False, "first_name": self.name}
        if self.last_name:
            user["last_name"] = self.last_name
        if self.username:
            user["username"] = self.username
        if self.language_code:
            user["language_code"] = self.language_code
        return user


@dataclass(frozen=True)
class BotAccount:
    """The bot's own account: `token` is `<id>:<secret>`, as BotFather gives it."""

    token: str
    username: str
    name: str

    @property
    def id(self) -> int:
        head = self.token.partition(":")[0]
        return int(head) if head.isdigit() else 1

    def as_user(self) -> Json:
        return {
            "id": self.id,
            "is_bot": True,
            "first_name": self.name,
            "username": self.username,
        }

    def as_me(self) -> Json:
        return self.as_user() | {
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
            "can_connect_to_business": False,
            "has_main_web_app": False,
            "has_topics_enabled": False,
        }
