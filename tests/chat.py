"""How conversation tests speak: `await chat.says(rep, "…")` → the bot's exact reply."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.playground.model import BotApi
from bot.playground.people import Person
from bot.playground.transcript import buttons, transcript, words
from bot.playground.wire import Json, Upload

Settle = Callable[[], Awaitable[None]]


class Chat:
    """People at the desk and a bot under test; `settle` returns when the bot has said all.

    Each act answers with the words of the messages that the bot sent or edited because of it,
    in the person's own chat, joined by a blank line. `toast` is its last answer to a press.
    """

    def __init__(self, api: BotApi, settle: Settle) -> None:
        self.api = api
        self.settle = settle
        self.toast: str | None = None
        self.alert = False

    async def says(self, user: Person, text: str, *, reply_to: Json | int | None = None) -> str:
        return await self.after(
            user, lambda: self.api.says(user, text, reply_to=self._id(reply_to))
        )

    async def presses(
        self, user: Person, button: str, *, message: Json | int | None = None
    ) -> str:
        """Presses a button of a message; of the newest that has such a button by default."""
        pressed: list[str] = []
        target = message if message is not None else self.holding(user, button)

        def act() -> None:
            pressed.append(self.api.presses(user, target, button))

        words_after = await self.after(user, act)
        answer = self.api.desk.presses[pressed[0]].answer
        self.toast = answer["text"] if answer else None
        self.alert = bool(answer and answer["show_alert"])
        return words_after

    async def edits(self, user: Person, message: Json | int, text: str) -> str:
        return await self.after(user, lambda: self.api.edits(user, message, text))

    async def opens_link(self, user: Person, code: str = "") -> str:
        return await self.after(user, lambda: self.api.opens_link(user, code))

    async def sends_photo(self, user: Person, content: bytes, caption: str = "") -> str:
        return await self.after(user, lambda: self.api.sends_photo(user, content, caption))

    async def sends_document(
        self, user: Person, name: str, content: bytes, caption: str = ""
    ) -> str:
        upload = Upload(name, content)
        return await self.after(user, lambda: self.api.sends_document(user, upload, caption))

    async def sends_voice(self, user: Person, content: bytes, seconds: int = 1) -> str:
        return await self.after(user, lambda: self.api.sends_voice(user, content, seconds=seconds))

    async def sends_contact(
        self, user: Person, phone: str, first_name: str, last_name: str = "", vcard: str = ""
    ) -> str:
        return await self.after(
            user, lambda: self.api.sends_contact(user, phone, first_name, last_name, vcard)
        )

    async def sends_location(
        self, user: Person, latitude: float, longitude: float, title: str = "", address: str = ""
    ) -> str:
        return await self.after(
            user,
            lambda: self.api.sends_location(
                user, latitude, longitude, title=title, address=address
            ),
        )

    async def forwards(self, user: Person, text: str, from_name: str = "") -> str:
        return await self.after(user, lambda: self.api.forwards(user, text, from_name=from_name))

    async def after(self, user: Person, act: Callable[[], Any]) -> str:
        """What the bot says in this person's chat once something has happened."""
        before = self.api.desk.events.number
        act()
        await self.settle()
        return "\n\n".join(words(message) for message in self.news(user, before))

    def news(self, user: Person, since: int) -> list[Json]:
        """The bot's messages that were sent or edited since, each in its latest form."""
        ids = [
            event["post"]["message"]["message_id"]
            for event in self.api.desk.events.since(since)
            if event["kind"] in ("message", "edit") and event["chat"] == user.id
        ]
        found = (self.api.desk.chats[user.id].find(each) for each in dict.fromkeys(ids))
        return [post.message for post in found if post and post.by_bot]

    def last(self, user: Person) -> Json:
        """The bot's newest message to this person, as JSON."""
        posts = [post for post in self.api.desk.chats[user.id].living() if post.by_bot]
        return posts[-1].message

    def holding(self, user: Person, button: str) -> Json:
        """The newest message that has this button."""
        for message in reversed(self.api.messages(user.id)):
            if any(button in label for label in buttons(message)):
                return message
        raise LookupError(f"no message has a button {button!r}\n{self.transcript(user)}")

    def buttons(self, user: Person) -> list[str]:
        """The buttons of the bot's newest message."""
        return buttons(self.last(user))

    def transcript(self, user: Person) -> str:
        return transcript(self.api.messages(user.id))

    @staticmethod
    def _id(message: Json | int | None) -> int | None:
        return message["message_id"] if isinstance(message, dict) else message
