"""The desk: everything that Telegram would remember for one bot, in memory."""

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from bot.domain.clock import Clock
from bot.playground.chats import Chat, Posted
from bot.playground.events import Events
from bot.playground.faults import Faults
from bot.playground.people import BotAccount, Person
from bot.playground.shelf import Shelf
from bot.playground.updates import UpdateQueue
from bot.playground.wire import ApiError, Json, Params, bad


@dataclass
class Press:
    """A press of a button that the bot has yet to answer."""

    at: int  # unix time
    person_id: int
    answer: Json | None = None


@dataclass
class Desk:
    """Chats, messages, files, updates and settings of one bot."""

    account: BotAccount
    clock: Clock
    people: dict[int, Person] = field(default_factory=dict)
    chats: dict[int, Chat] = field(default_factory=dict)
    updates: UpdateQueue = field(default_factory=UpdateQueue)
    shelf: Shelf = field(default_factory=Shelf)
    events: Events = field(default_factory=Events)
    faults: Faults = field(default_factory=Faults)
    presses: dict[str, Press] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)  # scope, language
    profile: dict[tuple[str, str], str] = field(default_factory=dict)  # what, language
    message_ids: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    press_ids: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def welcome(self, people: Iterable[Person]) -> None:
        """Give each person a private chat with the bot."""
        for person in people:
            self.people[person.id] = person
            chat = Chat(person.id, {person.id: person}, started=person.started)
            self.chats.setdefault(person.id, chat)

    def close(self) -> None:
        """Send home whoever waits for something to happen."""
        self.updates.ring()
        self.events.close()

    def unix(self) -> int:
        return int(self.clock.now().timestamp())

    def chat(self, params: Params, name: str = "chat_id") -> Chat:
        """The chat that a call names; the errors are Telegram's."""
        if not params.has(name):
            raise bad("chat_id is empty")
        chat = self.chats.get(params.whole(name))
        if chat is None:
            raise bad("chat not found")
        return chat

    def open_chat(self, params: Params) -> Chat:
        """The chat, if the bot may write to it."""
        chat = self.chat(params)
        if chat.migrated_to:
            words = "Bad Request: group chat was upgraded to a supergroup chat"
            raise ApiError(400, words, {"migrate_to_chat_id": chat.migrated_to})
        if chat.blocked:
            whom = "the group chat" if chat.kind != "private" else ""
            words = f"bot was kicked from {whom}" if whom else "bot was blocked by the user"
            raise ApiError(403, f"Forbidden: {words}")
        if not chat.started:
            raise ApiError(403, "Forbidden: bot can't initiate conversation with a user")
        return chat

    def post(self, chat: Chat, sender: Json, content: Json, prompt: Json | None = None) -> Posted:
        message: Json = {
            "message_id": next(self.message_ids),
            "from": sender,
            "chat": chat.as_json(),
            "date": self.unix(),
        }
        post = Posted(message | content, prompt)
        chat.posts[post.id] = post
        self.events.add("message", chat=chat.id, post=shown(post))
        return post

    def rewrite(self, chat: Chat, post: Posted, message: Json) -> None:
        """Messages are values: an edit puts a new one in the place of the old."""
        post.message = message
        self.events.add("edit", chat=chat.id, post=shown(post))

    def remove(self, chat: Chat, post: Posted) -> None:
        post.deleted = True
        self.events.add("delete", chat=chat.id, message_id=post.id)


def shown(post: Posted) -> Json:
    """A message as the people in the chat see it."""
    reactions = [each["emoji"] for given in post.reactions.values() for each in given]
    return {"message": post.message, "prompt": post.prompt, "reactions": reactions}


def quoted(post: Posted) -> Json:
    """A message inside another's reply_to_message: one level deep, as Telegram sends it."""
    return {key: value for key, value in post.message.items() if key != "reply_to_message"}
