"""Chats and what was posted in them: private chats and groups, in the order of posting."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.playground.people import Person
from bot.playground.wire import Json

NAMES = ("first_name", "last_name", "username")


@dataclass
class Posted:
    """One message: the JSON that a bot sees, and what only the people in the chat see."""

    message: Json
    prompt: Json | None = None  # ForceReply or a reply keyboard
    reactions: dict[int, list[Json]] = field(default_factory=dict)  # who → which
    deleted: bool = False

    @property
    def id(self) -> int:
        return int(self.message["message_id"])

    @property
    def by_bot(self) -> bool:
        return bool(self.message.get("from", {}).get("is_bot"))

    @property
    def buttons(self) -> list[list[Json]]:
        rows: list[list[Json]] = self.message.get("reply_markup", {}).get("inline_keyboard", [])
        return rows


@dataclass
class Chat:
    """A place where messages are; `people` are its members, one in a private chat."""

    id: int
    people: dict[int, Person]
    title: str = ""
    kind: str = "private"
    started: bool = True
    blocked: bool = False
    migrated_to: int | None = None
    posts: dict[int, Posted] = field(default_factory=dict)

    @property
    def person(self) -> Person:
        return next(iter(self.people.values()))

    def as_json(self) -> Json:
        if self.kind != "private":
            return {"id": self.id, "title": self.title, "type": self.kind}
        user = self.person.as_user()
        told: Json = {key: user[key] for key in NAMES if key in user}
        return {"id": self.id} | told | {"type": "private"}

    def living(self) -> Iterator[Posted]:
        return (post for post in self.posts.values() if not post.deleted)

    def find(self, message_id: int) -> Posted | None:
        post = self.posts.get(message_id)
        return None if post is None or post.deleted else post
